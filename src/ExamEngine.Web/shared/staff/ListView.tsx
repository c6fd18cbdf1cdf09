import type { ComponentChildren } from "preact";
import { Button } from "../ui/Button.tsx";
import { Filter } from "../ui/Filter.tsx";
import type { Column } from "../ui/Table.tsx";
import { csv, download } from "./csv.ts";
import { address, setQuery } from "./router.ts";
import { SearchField } from "./SearchField.tsx";
import { StaffTable } from "./StaffTable.tsx";

interface ListViewProps<Row> {
  /** What the list is of, such as "Vouchers". */
  caption: string;
  searchLabel: string;
  /** More fields beside the search. */
  beside?: ComponentChildren;
  /** A choice that stands in the address. */
  filter?: {
    /** Its name in the address; "state" when not given. */
    name?: string;
    label?: string;
    options: readonly { value: string; label: string }[];
    /** The value a row has. */
    of: (row: Row) => string;
    /** How many rows have a value, where the server has chosen already; an empty value asks for all. */
    count?: (value: string) => number;
    testId: string;
  };
  /** What the shown rows are exported as. */
  export?: { name: string; headings: readonly string[]; row: (row: Row) => string[] };
  /** Between the filter and the table. */
  note?: ComponentChildren;
  /** The rows the search has left. */
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  rowClass?: (row: Row) => string | undefined;
  columns: readonly Column<Row>[];
  /** What is said, with a way on, when there is nothing at all; absent when the search or the filter leaves nothing. */
  none: ComponentChildren | false;
  testId: string;
}

/** A list as every page of staff shows one: search, filter with counts, export, table. Search, filter and order stand in the address. */
export function ListView<Row>({ filter, rows, none, ...props }: ListViewProps<Row>) {
  const name = filter?.name ?? "state";
  const chosen = filter ? (address.value.query.get(name) ?? "") : "";
  const shown = filter && chosen !== "" ? rows.filter(row => filter.of(row) === chosen) : rows;
  const count = filter?.count ?? ((value: string) => (value === "" ? rows.length : rows.filter(row => filter?.of(row) === value).length));
  return (
    <>
      <div class="bar-row">
        <SearchField label={props.searchLabel} />
        {props.beside}
        {props.export && <Export rows={shown} as={props.export} />}
      </div>
      {filter && (
        <Filter
          label={filter.label ?? "State"}
          options={[{ value: "", label: "All" }, ...filter.options].map(option => ({ ...option, count: count(option.value) }))}
          value={chosen}
          onChange={value => setQuery({ [name]: value })}
          testId={filter.testId}
        />
      )}
      {props.note}
      <StaffTable
        caption={props.caption}
        captionHidden
        columns={props.columns}
        rows={shown}
        rowKey={props.rowKey}
        {...(props.rowClass ? { rowClass: props.rowClass } : {})}
        empty={none === false ? <NothingFits /> : none}
        testId={props.testId}
      />
    </>
  );
}

function Export<Row>({ rows, as }: { rows: readonly Row[]; as: NonNullable<ListViewProps<Row>["export"]> }) {
  const none = rows.length === 0;
  return (
    <div class="bar-end">
      <Button aria-disabled={none} onClick={() => none || download(as.name, csv(as.headings, rows.map(as.row)))} testId="export-csv">
        Export {rows.length === 1 ? "1 row" : `${rows.length} rows`} as CSV
      </Button>
    </div>
  );
}

/** Said where a search or a filter leaves nothing, with the way back to everything. */
export function NothingFits() {
  return (
    <>
      <p>Nothing fits this search and filter.</p>
      <Button onClick={() => setQuery({ q: "", show: "", slot: "", state: "", stage: "", programme: "", days: "", queue: "" })}>Show all</Button>
    </>
  );
}
