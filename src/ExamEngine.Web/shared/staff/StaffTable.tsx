import { Icon } from "../ui/Icon.tsx";
import type { TableProps } from "../ui/Table.tsx";
import { address, setQuery } from "./router.ts";

/** The kit's table, but the order stands in the address: it survives a reload and can be sent to a colleague. */
export function StaffTable<Row>(props: TableProps<Row>) {
  const query = address.value.query;
  const by = props.columns.find(column => column.key === query.get("sort") && column.sortBy);
  const down = query.get("down") === "1";
  const rows = by?.sortBy ? sorted(props.rows, by.sortBy, down) : props.rows;
  if (rows.length === 0) return <div class="table-empty">{props.empty}</div>;
  const choose = (key: string) => setQuery({ sort: key, down: by?.key === key && !down ? "1" : "" });
  return (
    <div class="table-scroll" role="region" aria-label={props.caption} tabIndex={0} data-testid={props.testId}>
      <table class="table staff-table">
        <caption class={props.captionHidden ? "visually-hidden" : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map(column => (
              <th
                key={column.key}
                scope="col"
                class={column.numeric ? "numeric" : undefined}
                aria-sort={column.sortBy && by?.key === column.key ? (down ? "descending" : "ascending") : undefined}
              >
                {column.sortBy ? (
                  <button type="button" class="sort" onClick={() => choose(column.key)}>
                    {column.title}
                    {by?.key === column.key && <Icon name={down ? "down" : "up"} />}
                  </button>
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={props.rowKey(row)} class={props.rowClass?.(row)}>
              {props.columns.map(column =>
                column.heading ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} class={column.numeric ? "numeric" : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Numbers by size, words as a person sorts them. */
export function sorted<Row>(rows: readonly Row[], by: (row: Row) => string | number, down: boolean): Row[] {
  const direction = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [by(a), by(b)];
    const order = typeof x === "string" && typeof y === "string" ? x.localeCompare(y, undefined, { numeric: true }) : x < y ? -1 : x > y ? 1 : 0;
    return order * direction;
  });
}
