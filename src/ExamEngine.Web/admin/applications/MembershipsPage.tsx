import { useState } from "preact/hooks";
import { Day } from "../../shared/staff/Day.tsx";
import { ListView } from "../../shared/staff/ListView.tsx";
import { Reading } from "../../shared/staff/Reading.tsx";
import { address, setQuery } from "../../shared/staff/router.ts";
import { matchesSearch } from "../../shared/staff/search.ts";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { EnrolmentRoute, MembershipView, People } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Dialog } from "../../shared/ui/Dialog.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import type { Column } from "../../shared/ui/Table.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { useStep } from "../../shared/useStep.ts";
import { adminLinks } from "../links.ts";
import { ApplicationsNav } from "./ApplicationsNav.tsx";

const never = 24 * 3_600_000;

/** Memberships of certification bodies; some rules ask for one. */
export function MembershipsPage({ name }: { name: string }) {
  const memberships = useLoaded<MembershipView[]>("/api/admin/memberships");
  const search = address.value.query.get("q") ?? "";
  return (
    <StaffPage
      area="Administration"
      links={adminLinks}
      title="Memberships"
      aside={
        <Button kind="primary" onClick={() => setQuery({ new: "1" })} testId="new-membership">
          Enter a membership
        </Button>
      }
      name={name}
      testId="memberships"
    >
      <ApplicationsNav />
      <Reading of={memberships} what="Memberships">
        {list => (
          <ListView
            caption="Memberships"
            searchLabel="Search member, body or number"
            columns={columns}
            rows={list.filter(membership => matchesSearch(search, membership.candidateName, membership.body, membership.number))}
            rowKey={membership => membership.id}
            none={list.length === 0 && <p>No membership has been entered yet. Enter one when a rule asks candidates to be members of a body.</p>}
            testId="memberships-table"
          />
        )}
      </Reading>
      {address.value.query.get("new") === "1" && (
        <MembershipForm
          onClose={() => setQuery({ new: "" })}
          onDone={() => {
            setQuery({ new: "" });
            toast("The membership is entered.", "success");
            void memberships.reload();
          }}
        />
      )}
    </StaffPage>
  );
}

const columns: Column<MembershipView>[] = [
  { key: "member", title: "Member", heading: true, sortBy: membership => membership.candidateName, cell: membership => membership.candidateName },
  { key: "body", title: "Body", sortBy: membership => membership.body, cell: membership => membership.body },
  { key: "number", title: "Number", sortBy: membership => membership.number, cell: membership => <span class="code">{membership.number}</span> },
  { key: "from", title: "First day", sortBy: membership => membership.from, cell: membership => <Day day={membership.from} /> },
  { key: "until", title: "Last day", sortBy: membership => membership.until ?? "9999", cell: membership => <Day day={membership.until} none="No end" /> },
];

function MembershipForm({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const people = useLoaded<People>("/api/admin/people", never);
  const routes = useLoaded<EnrolmentRoute[]>("/api/admin/enrolment-routes", never);
  const step = useStep();
  const [draft, setDraft] = useState({ candidateId: "", body: "", number: "", from: "", until: "" });
  const change = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
  const fault = (code: string) => (step.code === code && step.problem ? { error: step.problem } : {});
  const enter = async () => {
    const { until, candidateId, ...rest } = draft;
    const body = { ...rest, ...(candidateId === "" ? {} : { candidateId }), ...(until === "" ? {} : { until }) };
    if (await step.run("/api/admin/memberships", body)) onDone();
  };
  return (
    <Dialog
      title="Enter a membership"
      open
      onClose={onClose}
      testId="membership-form"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" busy={step.busy} onClick={() => void enter()} testId="enter">
            Enter the membership
          </Button>
        </>
      }
    >
      {step.problem && !["candidateId", "body", "number", "from"].includes(step.code) && <p role="alert">{step.problem}</p>}
      <Field label="Member" {...fault("candidateId")}>
        {attributes => (
          <select {...attributes} value={draft.candidateId} onChange={event => change({ candidateId: event.currentTarget.value })} data-testid="member">
            <option value="">Choose…</option>
            {(people.value?.candidates ?? []).map(person => (
              <option key={person.id} value={person.id}>
                {person.name} – {person.email}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Certification body" {...fault("body")}>
        {attributes => (
          <select {...attributes} value={draft.body} onChange={event => change({ body: event.currentTarget.value })} data-testid="body">
            <option value="">Choose…</option>
            {[...new Set((routes.value ?? []).map(route => route.body))].sort().map(body => (
              <option key={body} value={body}>
                {body}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Number" hint="As the body gave it." {...fault("number")}>
        {attributes => <input {...attributes} type="text" maxLength={64} value={draft.number} onInput={event => change({ number: event.currentTarget.value })} data-testid="number" />}
      </Field>
      <Field label="First day" {...fault("from")}>
        {attributes => <input {...attributes} type="date" value={draft.from} onInput={event => change({ from: event.currentTarget.value })} data-testid="from" />}
      </Field>
      <Field label="Last day" hint="Leave it empty if the membership has no end.">
        {attributes => <input {...attributes} type="date" value={draft.until} onInput={event => change({ until: event.currentTarget.value })} data-testid="until" />}
      </Field>
    </Dialog>
  );
}
