import { useState } from "preact/hooks";
import { dayInWords } from "../../shared/certification/days.ts";
import { Reading } from "../../shared/staff/Reading.tsx";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { counted, dateTime } from "../../shared/staff/times.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { ProgrammesView, ProgrammeView } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Table } from "../../shared/ui/Table.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { adminLinks } from "../links.ts";
import { send } from "../../shared/send.ts";
import { RulePreview } from "./RulePreview.tsx";

/** The programmes in force, what is wrong in the files, and what the rules say of a candidate on a day of choice. */
export function ProgrammesPage({ name }: { name: string }) {
  const programmes = useLoaded<ProgrammesView>("/api/admin/programmes", 30_000);
  const [busy, setBusy] = useState(false);
  const read = async () => {
    setBusy(true);
    const result = await send<ProgrammesView>("/api/admin/programmes/read");
    await programmes.reload();
    setBusy(false);
    if (!result.ok) toast(result.message, "error");
    else if (result.value.problems.length > 0) toast("The files are refused; what was in force stays in force.", "warning");
    else toast(`The files are in order. Edition ${result.value.edition} is in force.`, "success");
  };
  return (
    <StaffPage
      area="Administration"
      links={adminLinks}
      title="Programmes"
      aside={
        <Button busy={busy} onClick={() => void read()} testId="read-programmes">
          Read the files now
        </Button>
      }
      name={name}
      testId="programmes"
    >
      <Reading of={programmes} what="The programmes">
        {view => (
          <>
            <Problems view={view} />
            <RulePreview programmes={view} />
            <section aria-labelledby="programmes-in-force">
              <h2 id="programmes-in-force">Programmes in force</h2>
              {view.acceptedAt !== undefined && (
                <p class="hint">
                  Edition {view.edition}, accepted on {dateTime(view.acceptedAt)} your time. Decisions that were made keep the version they were made under.
                </p>
              )}
              {view.programmes.length === 0 ? <p>No programme is in force. Put programme files into the item bank, then read them.</p> : view.programmes.map(programme => <Programme key={programme.id} programme={programme} />)}
            </section>
          </>
        )}
      </Reading>
    </StaffPage>
  );
}

function Problems({ view }: { view: ProgrammesView }) {
  if (view.problems.length === 0) return null;
  return (
    <Callout tone="error" title={`The programme files are refused: ${counted(view.problems.length, "problem")}`} testId="programme-problems">
      <p>{view.edition > 0 ? `Edition ${view.edition}, the last good one, stays in force.` : "Nothing is in force."} Mend the files; they are read again by themselves.</p>
      <ul class="plain-points">
        {view.problems.map(problem => (
          <li key={`${problem.file}:${problem.line}:${problem.column}:${problem.reason}`}>
            <span class="code">
              {problem.file}, line {problem.line}
            </span>
            : {problem.reason}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function Programme({ programme }: { programme: ProgrammeView }) {
  return (
    <details class="why">
      <summary>
        {programme.title} ({programme.body})
      </summary>
      <p class="hint">
        <span class="code">{programme.id}</span>. Days are those of the time zone {programme.zone}.
      </p>
      {programme.versions.map(version => (
        <div key={version.number}>
          <h3>
            Version {version.number}, from {dayInWords(version.effective)}
            {version.until ? ` until ${dayInWords(version.until)}` : ""}
          </h3>
          <p>
            {version.credentials.map(credential => `${credential.id}: ${credential.valid ? `valid ${credential.valid}` : "valid while it is kept up"}${credential.assumed ? " (assumed)" : ""}`).join("; ")}
          </p>
          <Table
            caption={`Ways of ${programme.title}, version ${version.number}`}
            captionHidden
            rows={version.routes}
            rowKey={route => `${route.credential}/${route.id}`}
            columns={[
              {
                key: "title",
                title: "Way",
                heading: true,
                cell: route => (
                  <>
                    {route.title} {route.assumed && <Tag>Assumed in part</Tag>}
                  </>
                ),
              },
              { key: "credential", title: "To", cell: route => route.credential },
              { key: "examination", title: "Examination", cell: route => route.examination ?? "none" },
              { key: "fee", title: "Fee", cell: route => route.fee ?? "none" },
            ]}
            empty={<p>This version has no ways.</p>}
          />
        </div>
      ))}
    </details>
  );
}
