import { useEffect, useState } from "preact/hooks";
import { dayInWords } from "../../shared/certification/days.ts";
import { credentialStates } from "../../shared/certification/words.ts";
import { csv, download } from "../../shared/staff/csv.ts";
import { Reading } from "../../shared/staff/Reading.tsx";
import { address, setQuery } from "../../shared/staff/router.ts";
import { SearchField } from "../../shared/staff/SearchField.tsx";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { StaffTable } from "../../shared/staff/StaffTable.tsx";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { AdminCredential, AdminCredentials } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Filter } from "../../shared/ui/Filter.tsx";
import type { Column } from "../../shared/ui/Table.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { adminLinks } from "../links.ts";
import { csvHeadings, csvRow, states, today } from "./credential-rows.ts";
import { CredentialsNav } from "./CredentialsNav.tsx";

const pauseMs = 300;

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
  const state = address.value.query.get("state") ?? "";
  const rows = list.rows.filter(row => state === "" || row.state === state);
  return (
    <>
      <div class="bar-row">
        <SearchField label="Search number, holder or credential" />
        <div class="bar-end">
          <Button
            aria-disabled={rows.length === 0}
            onClick={() => rows.length > 0 && download(`credentials-${today()}.csv`, csv(csvHeadings, rows.map(csvRow)))}
            testId="export-csv"
          >
            Export {rows.length === 1 ? "1 row" : `${rows.length} rows`} as CSV
          </Button>
        </div>
      </div>
      {list.total > list.rows.length && (
        <p class="hint">
          The latest {list.rows.length} of {list.total.toLocaleString("en-GB")} are shown. Search to find the others.
        </p>
      )}
      <Filter
        label="State"
        options={[
          { value: "", label: "All", count: list.rows.length },
          ...states.map(each => ({ value: each as string, label: credentialStates[each].words, count: list.rows.filter(row => row.state === each).length })),
        ]}
        value={state}
        onChange={value => setQuery({ state: value })}
        testId="state-filter"
      />
      <StaffTable
        caption="Credentials"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={row => row.number}
        empty={
          searched || state !== "" ? (
            <>
              <p>No credential fits this search.</p>
              <Button onClick={() => setQuery({ q: "", state: "" })}>Show all</Button>
            </>
          ) : (
            <p>No credential has been awarded yet. One is awarded by the decision on an application, and then it appears here.</p>
          )
        }
        testId="credentials-table"
      />
    </>
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
  { key: "attained", title: "Awarded on", sortBy: row => row.attained, cell: row => dayInWords(row.attained) },
  { key: "expires", title: "Last valid day", sortBy: row => row.expires ?? "9999", cell: row => (row.expires ? dayInWords(row.expires) : <span class="quiet">None</span>) },
  { key: "state", title: "State", sortBy: row => states.indexOf(row.state), cell: row => <Tag tone={credentialStates[row.state].tone}>{credentialStates[row.state].words}</Tag> },
];

/** A value once it has stood still for a moment, so that not every letter of a search asks the server. */
function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
