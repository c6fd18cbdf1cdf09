import { useState } from "preact/hooks";
import { dayInWords } from "../../shared/certification/days.ts";
import { Day } from "../../shared/staff/Day.tsx";
import { ListView } from "../../shared/staff/ListView.tsx";
import { Reading } from "../../shared/staff/Reading.tsx";
import { address, setQuery } from "../../shared/staff/router.ts";
import { matchesSearch } from "../../shared/staff/search.ts";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { dateTime } from "../../shared/staff/times.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { OpResult, SanctionView } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Dialog } from "../../shared/ui/Dialog.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import type { Column } from "../../shared/ui/Table.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { adminLinks } from "../links.ts";
import { send } from "../../shared/send.ts";
import { sanctionState, sanctionStates, sanctionWords, today } from "./credential-rows.ts";
import { CredentialsNav } from "./CredentialsNav.tsx";
import { SanctionForm } from "./SanctionForm.tsx";

/** Decisions that bar candidates: put one on, lift one. */
export function SanctionsPage({ name }: { name: string }) {
  const sanctions = useLoaded<SanctionView[]>("/api/admin/sanctions");
  const [lifting, setLifting] = useState<SanctionView>();
  const query = address.value.query;
  const search = query.get("q") ?? "";
  return (
    <StaffPage
      area="Administration"
      links={adminLinks}
      title="Sanctions"
      aside={
        <Button kind="primary" onClick={() => setQuery({ new: "1" })} testId="new-sanction">
          New sanction
        </Button>
      }
      name={name}
      testId="sanctions"
    >
      <CredentialsNav />
      <Reading of={sanctions} what="Sanctions">
        {rows => (
          <ListView
            caption="Sanctions"
            searchLabel="Search candidate, body or reason"
            filter={{ options: sanctionStates.map(state => ({ value: state, label: sanctionWords[state].words })), of: row => sanctionState(row, today()), testId: "sanction-state" }}
            rows={rows.filter(row => matchesSearch(search, row.candidate, row.body ?? "all bodies", row.reason))}
            rowKey={row => row.id}
            columns={columns(setLifting)}
            none={rows.length === 0 && <p>Nobody is barred. A sanction keeps a candidate from the programmes of a body, or of all, until a day or for good.</p>}
            testId="sanctions-table"
          />
        )}
      </Reading>
      {query.get("new") === "1" && (
        <SanctionForm
          onClose={() => setQuery({ new: "" })}
          onMade={() => {
            setQuery({ new: "" });
            toast("The candidate is barred.", "success");
            void sanctions.reload();
          }}
        />
      )}
      {lifting && (
        <Lift
          sanction={lifting}
          onClose={() => setLifting(undefined)}
          onLifted={() => {
            setLifting(undefined);
            toast(`The sanction of ${lifting.candidate} is lifted.`, "success");
            void sanctions.reload();
          }}
        />
      )}
    </StaffPage>
  );
}

function columns(onLift: (sanction: SanctionView) => void): Column<SanctionView>[] {
  return [
    { key: "candidate", title: "Candidate", heading: true, sortBy: row => row.candidate, cell: row => row.candidate },
    { key: "body", title: "Barred from", sortBy: row => row.body ?? "", cell: row => row.body ?? "All bodies" },
    { key: "from", title: "First day", sortBy: row => row.from, cell: row => <Day day={row.from} /> },
    { key: "until", title: "Last day", sortBy: row => row.until ?? "9999", cell: row => <Day day={row.until} none="For good" /> },
    {
      key: "reason",
      title: "Reason",
      cell: row => (
        <>
          {row.reason}
          <span class="under">
            {row.by}, {dateTime(row.at)} your time
          </span>
        </>
      ),
    },
    {
      key: "state",
      title: "State",
      sortBy: row => sanctionStates.indexOf(sanctionState(row, today())),
      cell: row => (
        <>
          <Tag tone={sanctionWords[sanctionState(row, today())].tone}>{sanctionWords[sanctionState(row, today())].words}</Tag>
          {row.liftedOn && (
            <span class="under">
              from {dayInWords(row.liftedOn)}, by {row.liftedBy}: {row.liftedReason}
            </span>
          )}
        </>
      ),
    },
    {
      key: "actions",
      title: "Actions",
      cell: row =>
        ["ahead", "inForce"].includes(sanctionState(row, today())) && (
          <Button class="button-small" onClick={() => onLift(row)} aria-label={`Lift the sanction of ${row.candidate}`} testId="lift">
            Lift…
          </Button>
        ),
    },
  ];
}

function Lift({ sanction, onClose, onLifted }: { sanction: SanctionView; onClose: () => void; onLifted: () => void }) {
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ code: string; message: string }>();
  const lift = async () => {
    setBusy(true);
    const result = await send<OpResult>(`/api/admin/sanctions/${sanction.id}/lift`, { reason });
    setBusy(false);
    if (result.ok) onLifted();
    else setProblem(result);
  };
  return (
    <Dialog
      title="Lift this sanction?"
      open
      onClose={onClose}
      testId="lift-dialog"
      actions={
        <>
          <Button onClick={onClose}>Leave it in force</Button>
          <Button kind="primary" busy={busy} onClick={() => void lift()} testId="confirm">
            Lift the sanction
          </Button>
        </>
      }
    >
      <p>
        From today <strong>{sanction.candidate}</strong> can apply again, as far as the other rules allow. The sanction stays in the history.
      </p>
      <Field label="Reason" {...(problem?.code === "reason" ? { error: problem.message } : {})}>
        {attributes => <textarea {...attributes} rows={3} maxLength={1000} value={reason} onInput={event => setReason(event.currentTarget.value)} data-testid="reason" />}
      </Field>
      {problem && problem.code !== "reason" && (
        <Callout tone="error" title="Not lifted" live>
          <p>{problem.message}</p>
        </Callout>
      )}
    </Dialog>
  );
}
