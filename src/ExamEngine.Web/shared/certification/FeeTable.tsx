import type { FeeLine } from "../contracts.g.ts";
import { dateTime } from "../staff/times.ts";
import { Table } from "../ui/Table.tsx";

/** The account of an application as a bill has it: what is charged adds up, and what was paid or covered is taken off. */
export function FeeTable({ lines, captionHidden = false }: { lines: readonly FeeLine[]; captionHidden?: boolean }) {
  return (
    <Table
      caption="The account of this application"
      captionHidden={captionHidden}
      columns={[
        { key: "at", title: "When (your time)", cell: line => dateTime(line.at) },
        { key: "words", title: "What", heading: true, cell: line => line.words },
        { key: "amount", title: "Amount", numeric: true, cell: line => <span class="amount">{onTheBill(line.amount)}</span> },
      ]}
      rows={[...lines]}
      rowKey={line => `${line.at} ${line.words}`}
      empty={<p>Nothing is charged yet.</p>}
    />
  );
}

/** The ledger has charges below zero, a bill above. */
function onTheBill(amount: string): string {
  return amount.includes("-") ? amount.replace("-", "") : `− ${amount}`;
}
