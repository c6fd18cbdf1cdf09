import { useEffect, useState } from "preact/hooks";
import { Reading } from "../../shared/staff/Reading.tsx";
import { address, setQuery } from "../../shared/staff/router.ts";
import { SearchField } from "../../shared/staff/SearchField.tsx";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { StaffTable } from "../../shared/staff/StaffTable.tsx";
import { dateTime } from "../../shared/staff/times.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { AdminMessage, AdminMessages, OpResult } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Filter } from "../../shared/ui/Filter.tsx";
import type { Column } from "../../shared/ui/Table.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { adminLinks } from "../links.ts";
import { send } from "../../shared/send.ts";
import { channels, messageKinds, messageStates, messagesUrl, states, whatBecame } from "./message-rows.ts";

const pauseMs = 300;

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
          <>
            <div class="bar-row">
              <SearchField label="Search name, address or subject" />
            </div>
            <Filter
              label="State"
              options={[
                { value: "", label: "All", count: list.counts.reduce((sum, each) => sum + each.count, 0) },
                ...states.map(each => ({ value: each as string, label: messageStates[each].words, count: list.counts.find(counted => counted.state === each)?.count ?? 0 })),
              ]}
              value={state}
              onChange={value => setQuery({ state: value })}
              testId="state-filter"
            />
            {list.rows.length === 500 && <p class="hint">The newest 500 are shown. Search to find the others.</p>}
            <StaffTable
              caption="Messages"
              captionHidden
              columns={columns(busy, row => void again(row))}
              rows={list.rows}
              rowKey={row => row.id}
              empty={
                search !== "" || state !== "" ? (
                  <>
                    <p>No message fits this search.</p>
                    <Button onClick={() => setQuery({ q: "", state: "" })}>Show all</Button>
                  </>
                ) : (
                  <p>No message has been written yet. Reminders, and what candidates have to be told of bookings, results and decisions, appear here.</p>
                )
              }
              testId="messages-table"
            />
          </>
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
    { key: "written", title: "Written", sortBy: row => row.createdAt, cell: row => dateTime(row.createdAt) },
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

/** A value once it has stood still for a moment, so that not every letter of a search asks the server. */
function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
