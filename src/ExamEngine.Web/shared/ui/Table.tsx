import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ComponentChildren;
  /** With it the column can be sorted. */
  sortBy?: (row: Row) => string | number;
  numeric?: boolean;
  /** The cell names its row. */
  heading?: boolean;
}

export interface TableProps<Row> {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  rowClass?: (row: Row) => string | undefined;
  /** What to show, and how to go on, when there is nothing. */
  empty: ComponentChildren;
  testId?: string;
}

/** A table that scrolls within itself when it is too wide, and whose columns sort by buttons in their heads. */
export function Table<Row>(props: TableProps<Row>) {
  const [order, setOrder] = useState<{ key: string; down: boolean } | undefined>();
  const sorter = props.columns.find(column => column.key === order?.key)?.sortBy;
  const rows = sorter && order ? sorted(props.rows, sorter, order.down) : props.rows;
  if (rows.length === 0) return <div class="table-empty">{props.empty}</div>;
  return (
    <div class="table-scroll" role="region" aria-label={props.caption} tabIndex={0} data-testid={props.testId}>
      <table class="table">
        <caption class={props.captionHidden ? "visually-hidden" : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map(column => {
              const active = order?.key === column.key;
              return (
                <th
                  key={column.key}
                  scope="col"
                  class={column.numeric ? "numeric" : undefined}
                  aria-sort={active ? (order.down ? "descending" : "ascending") : undefined}
                >
                  {column.sortBy ? (
                    <button type="button" class="sort" onClick={() => setOrder({ key: column.key, down: active ? !order.down : false })}>
                      {column.title}
                      {active && <Icon name={order.down ? "down" : "up"} />}
                    </button>
                  ) : (
                    column.title
                  )}
                </th>
              );
            })}
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

function sorted<Row>(rows: readonly Row[], by: (row: Row) => string | number, down: boolean): Row[] {
  const direction = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [by(a), by(b)];
    const order = typeof x === "string" && typeof y === "string" ? x.localeCompare(y) : x < y ? -1 : x > y ? 1 : 0;
    return order * direction;
  });
}
