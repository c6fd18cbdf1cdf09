import { useState } from "preact/hooks";
import { ListView } from "../../shared/staff/ListView.tsx";
import { Reading } from "../../shared/staff/Reading.tsx";
import { address } from "../../shared/staff/router.ts";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { dateTime } from "../../shared/staff/times.ts";
import { useLater } from "../../shared/staff/useLater.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { AdminMessage, AdminMessages, OpResult } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import type { Column } from "../../shared/ui/Table.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { adminLinks } from "../links.ts";
import { send } from "../../shared/send.ts";
import { channels, messageKinds, messageStates, messagesUrl, states, whatBecame } from "./message-rows.ts";

/** Messages to candidates: what waits, what was sent, what could not be; any of them can be sent again. */
export function MessagesPage({ name }: { name: string }) {
  const search = useLater(address.value.query.get("q") ?? "");
  const state = address.value.query.get("state") ?? "";
  const found = useLoaded<AdminMessages>(messagesUrl(state, search));
  const [busy, setBusy] = useState("");
  const again = async (row: AdminMessage) => {
    setBusy(row.id);
    const result = await send<OpResult>(`/api/admin/messages/${row.id}/again`);
    await found.reload();
    setBusy("");
    if (result.ok) toast(`The message to ${row.name} waits to be sent.`, "success");
    else toast(result.message, "error");
  };
  return (
    <StaffPage area="Administration" links={adminLinks} title="Messages" name={name} testId="messages">
      <Reading of={found} what="Messages">
        {list => (
          <ListView
            caption="Messages"
            searchLabel="Search name, address or subject"
            filter={{
              options: states.map(each => ({ value: each, label: messageStates[each].words })),
              of: row => row.state,
              count: value => list.counts.filter(each => value === "" || each.state === value).reduce((sum, each) => sum + each.count, 0),
              testId: "state-filter",
            }}
            note={list.rows.length === 500 && <p class="hint">The newest 500 are shown. Search to find the others.</p>}
            columns={columns(busy, row => void again(row))}
            rows={list.rows}
            rowKey={row => row.id}
            none={search === "" && state === "" && <p>No message has been written yet. Reminders, and what candidates have to be told of bookings, results and decisions, appear here.</p>}
            testId="messages-table"
          />
        )}
      </Reading>
    </StaffPage>
  );
}

function columns(busy: string, onAgain: (row: AdminMessage) => void): Column<AdminMessage>[] {
  return [
    {
      key: "name",
      title: "To",
      heading: true,
      sortBy: row => row.name,
      cell: row => (
        <>
          {row.name}
          <span class="under">{row.to ?? "no address"}</span>
        </>
      ),
    },
    {
      key: "subject",
      title: "Message",
      sortBy: row => row.subject,
      cell: row => (
        <details>
          <summary>{row.subject}</summary>
          <p class="message-text">{row.text}</p>
        </details>
      ),
    },
    {
      key: "kind",
      title: "Kind",
      sortBy: row => row.kind,
      cell: row => (
        <>
          {messageKinds[row.kind]}
          <span class="under">by {channels[row.channel]}</span>
        </>
      ),
    },
    { key: "written", title: "Written (your time)", sortBy: row => row.createdAt, cell: row => dateTime(row.createdAt) },
    {
      key: "state",
      title: "State",
      sortBy: row => states.indexOf(row.state),
      cell: row => (
        <>
          <Tag tone={messageStates[row.state].tone}>{messageStates[row.state].words}</Tag>
          <span class="under">{whatBecame(row)}</span>
        </>
      ),
    },
    {
      key: "actions",
      title: "Actions",
      cell: row =>
        row.state !== "waiting" && (
          <Button class="button-small" busy={busy === row.id} onClick={() => onAgain(row)} aria-label={`Send again: ${row.subject}, to ${row.name}`} testId={`again-${row.id}`}>
            Send again
          </Button>
        ),
    },
  ];
}
