import { credentialStates } from "../../shared/certification/words.ts";
import { Day } from "../../shared/staff/Day.tsx";
import { ListView } from "../../shared/staff/ListView.tsx";
import { Reading } from "../../shared/staff/Reading.tsx";
import { address } from "../../shared/staff/router.ts";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { useLater } from "../../shared/staff/useLater.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { AdminCredential, AdminCredentials } from "../../shared/staff-contracts.ts";
import type { Column } from "../../shared/ui/Table.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { adminLinks } from "../links.ts";
import { csvHeadings, csvRow, states, today } from "./credential-rows.ts";
import { CredentialsNav } from "./CredentialsNav.tsx";

/** Credentials: search, filter, sort, export; each leads to its own page. */
export function CredentialsPage({ name }: { name: string }) {
  const search = useLater(address.value.query.get("q") ?? "");
  const found = useLoaded<AdminCredentials>(`/api/admin/credentials${search === "" ? "" : `?search=${encodeURIComponent(search)}`}`, 60_000);
  return (
    <StaffPage area="Administration" links={adminLinks} title="Credentials" name={name} testId="credentials">
      <CredentialsNav />
      <Reading of={found} what="Credentials">
        {list => <Found list={list} searched={search !== ""} />}
      </Reading>
    </StaffPage>
  );
}

function Found({ list, searched }: { list: AdminCredentials; searched: boolean }) {
  return (
    <ListView
      caption="Credentials"
      searchLabel="Search number, holder or credential"
      export={{ name: `credentials-${today()}.csv`, headings: csvHeadings, row: csvRow }}
      filter={{ options: states.map(state => ({ value: state, label: credentialStates[state].words })), of: row => row.state, testId: "state-filter" }}
      note={
        list.total > list.rows.length && (
          <p class="hint">
            The latest {list.rows.length} of {list.total.toLocaleString("en-GB")} are shown. Search to find the others.
          </p>
        )
      }
      columns={columns}
      rows={list.rows}
      rowKey={row => row.number}
      none={!searched && list.rows.length === 0 && <p>No credential has been awarded yet. One is awarded by the decision on an application, and then it appears here.</p>}
      testId="credentials-table"
    />
  );
}

const columns: Column<AdminCredential>[] = [
  { key: "holder", title: "Holder", heading: true, sortBy: row => row.holder, cell: row => row.holder },
  { key: "credential", title: "Credential", sortBy: row => row.credential, cell: row => row.credential },
  {
    key: "number",
    title: "Number",
    sortBy: row => row.number,
    cell: row => (
      <a class="code" href={`/admin/credentials/${row.number}`} data-testid={`open-${row.number}`}>
        {row.number}
      </a>
    ),
  },
  { key: "attained", title: "Awarded on", sortBy: row => row.attained, cell: row => <Day day={row.attained} /> },
  { key: "expires", title: "Last valid day", sortBy: row => row.expires ?? "9999", cell: row => <Day day={row.expires} none="None" /> },
  { key: "state", title: "State", sortBy: row => states.indexOf(row.state), cell: row => <Tag tone={credentialStates[row.state].tone}>{credentialStates[row.state].words}</Tag> },
];
