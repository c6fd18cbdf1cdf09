import { useRef, useState } from "preact/hooks";
import { commandId } from "../../shared/command-id.ts";
import { send } from "../../shared/send.ts";
import { Reading } from "../../shared/staff/Reading.tsx";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { counted } from "../../shared/staff/times.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { EnrolmentReport, EnrolmentRoute } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import { Table } from "../../shared/ui/Table.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { adminLinks } from "../links.ts";
import { ApplicationsNav } from "./ApplicationsNav.tsx";

const never = 24 * 3_600_000;

/** Applies for a group from a file: first it is checked row by row, then all are enrolled or nobody is. */
export function EnrolmentPage({ name }: { name: string }) {
  const routes = useLoaded<EnrolmentRoute[]>("/api/admin/enrolment-routes", never);
  return (
    <StaffPage area="Administration" links={adminLinks} title="Enrol a group" name={name} testId="enrolment">
      <ApplicationsNav />
      <Reading of={routes} what="The routes">
        {list => <Enrolment routes={list} />}
      </Reading>
    </StaffPage>
  );
}

function Enrolment({ routes }: { routes: readonly EnrolmentRoute[] }) {
  const [draft, setDraft] = useState({ route: "", csv: "" });
  const [report, setReport] = useState<EnrolmentReport>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const number = useRef(commandId());
  const change = (changes: Partial<typeof draft>) => {
    setDraft({ ...draft, ...changes });
    setReport(undefined);
    number.current = commandId();
  };
  const ask = async (apply: boolean) => {
    setProblem(undefined);
    if (draft.route === "") return setProblem("Choose what the group applies for.");
    const [credential, route] = draft.route.split(" ");
    setBusy(true);
    const result = await send<EnrolmentReport>("/api/admin/enrolments", { commandId: number.current, credential, route, csv: draft.csv, apply });
    setBusy(false);
    if (result.ok) setReport(result.value);
    else setProblem(result.message);
  };
  const faults = report?.rows.filter(row => row.problem).length ?? 0;
  return (
    <>
      <p>Five people or more. Each row has an e-mail address and, after a comma, the code of a voucher if there is one. For people without an account put their name into the third column: one is made for them, and they are invited by e-mail to set a password.
        Nobody is enrolled unless every row is in order.</p>
      {problem && (
        <Callout tone="error" title="Not checked" live>
          <p>{problem}</p>
        </Callout>
      )}
      <Field label="The group applies for">
        {attributes => (
          <select {...attributes} value={draft.route} onChange={event => change({ route: event.currentTarget.value })} data-testid="route">
            <option value="">Choose…</option>
            {routes.map(route => (
              <option key={`${route.credential} ${route.route}`} value={`${route.credential} ${route.route}`}>
                {route.credential}: {route.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="File" hint="A CSV file; or type the rows below.">
        {attributes => (
          <input
            {...attributes}
            type="file"
            accept=".csv,text/csv,text/plain"
            onChange={event => {
              const file = event.currentTarget.files?.[0];
              if (file) void file.text().then(csv => change({ csv }));
            }}
            data-testid="file"
          />
        )}
      </Field>
      <Field label="Rows">
        {attributes => <textarea {...attributes} rows={8} class="code" spellcheck={false} value={draft.csv} onInput={event => change({ csv: event.currentTarget.value })} data-testid="rows" />}
      </Field>
      <p>
        <Button kind={report ? "secondary" : "primary"} busy={busy} onClick={() => void ask(false)} testId="check">
          Check the rows
        </Button>{" "}
        {report && !report.isEnrolled && faults === 0 && (
          <Button kind="primary" busy={busy} onClick={() => void ask(true)} testId="enrol">
            Enrol {counted(report.rows.length, "person", "people")}
          </Button>
        )}
      </p>
      {report && (
        <>
          <Callout tone={report.isEnrolled ? "success" : faults > 0 ? "warning" : "info"} title={report.isEnrolled ? "The group is enrolled" : faults > 0 ? `${counted(faults, "row")} cannot be enrolled` : "Every row is in order"} live testId="report">
            <p>{report.isEnrolled ? "Everybody finds the application at “My applications”." : faults > 0 ? "Correct the rows marked below or take them out, then check again. Nobody is enrolled yet." : "Nobody is enrolled yet."}</p>
          </Callout>
          <Table
            caption="Row by row"
            columns={[
              { key: "line", title: "Line", numeric: true, cell: row => row.line },
              { key: "email", title: "Address", heading: true, cell: row => row.email },
              { key: "result", title: "Result", cell: row => (row.problem ? <><Tag tone="error">Not possible</Tag> {row.problem}</> : <><Tag tone="success">{report.isEnrolled ? "Enrolled" : "In order"}</Tag>{row.isInvited && (report.isEnrolled ? " Account made, invitation sent" : " An account is made, with an invitation")}</>) },
            ]}
            rows={[...report.rows]}
            rowKey={row => row.line}
            empty={<p>No rows.</p>}
          />
        </>
      )}
    </>
  );
}
