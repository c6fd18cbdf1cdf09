import { useState } from "preact/hooks";
import { ListView } from "../shared/staff/ListView.tsx";
import { Reading } from "../shared/staff/Reading.tsx";
import { address, setQuery } from "../shared/staff/router.ts";
import { matchesSearch } from "../shared/staff/search.ts";
import { StaffPage } from "../shared/staff/StaffPage.tsx";
import { differsFromOwn, span } from "../shared/staff/times.ts";
import { useLoaded } from "../shared/staff/useLoaded.ts";
import type { AdminSlot } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Tag } from "../shared/ui/Tag.tsx";
import type { Column } from "../shared/ui/Table.tsx";
import { toast } from "../shared/ui/Toasts.tsx";
import { CancelSlot } from "./CancelSlot.tsx";
import { adminLinks } from "./links.ts";
import { slotState, slotStates, slotStateWords } from "./slot-state.ts";
import { SlotForm } from "./SlotForm.tsx";

/** Slots: search, filter, make, cancel. */
export function SlotsPage({ name }: { name: string }) {
  const slots = useLoaded<AdminSlot[]>("/api/admin/slots");
  const [cancelling, setCancelling] = useState<AdminSlot>();
  const adding = address.value.query.get("new") === "1";
  return (
    <StaffPage
      area="Administration"
      links={adminLinks}
      title="Slots"
      aside={
        <Button kind="primary" onClick={() => setQuery({ new: "1" })} testId="new-slot">
          New slot
        </Button>
      }
      name={name}
      testId="slots"
    >
      <Reading of={slots} what="Slots">
        {list => <SlotTable slots={list} onCancel={setCancelling} />}
      </Reading>
      {adding && (
        <SlotForm
          onClose={() => setQuery({ new: "" })}
          onMade={slot => {
            setQuery({ new: "" });
            toast(`The slot “${slot.name}” is planned.`, "success");
            void slots.reload();
          }}
        />
      )}
      {cancelling && (
        <CancelSlot
          slot={cancelling}
          onClose={() => setCancelling(undefined)}
          onCancelled={() => {
            setCancelling(undefined);
            toast(`The slot “${cancelling.name}” is cancelled.`, "success");
            void slots.reload();
          }}
        />
      )}
    </StaffPage>
  );
}

function SlotTable({ slots, onCancel }: { slots: AdminSlot[]; onCancel: (slot: AdminSlot) => void }) {
  const now = Date.now();
  const query = address.value.query;
  const search = query.get("q") ?? "";
  return (
    <ListView
      caption="Slots"
      searchLabel="Search name, examination, place or proctor"
      filter={{ name: "show", label: "Show", options: slotStates.map(state => ({ value: state, label: slotStateWords[state] })), of: slot => slotState(slot, now), testId: "show" }}
      columns={columns(now, onCancel)}
      rows={slots.filter(slot => matchesSearch(search, slot.name, slot.examTitle, slot.place, ...slot.proctors))}
      rowKey={slot => slot.slotId}
      rowClass={slot => (slot.cancelled ? "is-gone" : undefined)}
      none={slots.length === 0 && <NoSlots />}
      testId="slots-table"
    />
  );
}

function columns(now: number, onCancel: (slot: AdminSlot) => void): Column<AdminSlot>[] {
  return [
    {
      key: "name",
      title: "Slot",
      heading: true,
      sortBy: slot => slot.name,
      cell: slot => (
        <>
          {slot.name}
          <span class="under">{slot.examTitle}</span>
        </>
      ),
    },
    { key: "state", title: "State", sortBy: slot => slotStates.indexOf(slotState(slot, now)), cell: slot => <SlotTag slot={slot} now={now} /> },
    { key: "when", title: "When", sortBy: slot => slot.startsAt, cell: slot => <When slot={slot} /> },
    { key: "place", title: "Place", sortBy: slot => slot.place, cell: slot => slot.place },
    { key: "booked", title: "Booked", numeric: true, sortBy: slot => slot.booked, cell: slot => `${slot.booked} of ${slot.seats}` },
    { key: "proctors", title: "Proctors", cell: slot => <Proctors slot={slot} /> },
    {
      key: "actions",
      title: "Actions",
      cell: slot => (
        <span class="row-actions">
          <a href={`/proctor/${slot.slotId}`} aria-label={`Board of ${slot.name}`}>
            Board
          </a>
          <a href={`/admin/bookings?slot=${slot.slotId}`} aria-label={`Bookings of ${slot.name}`}>
            Bookings
          </a>
          {!slot.cancelled && (
            <Button class="button-small" onClick={() => onCancel(slot)} aria-label={`Cancel ${slot.name}`} testId="cancel-slot">
              Cancel…
            </Button>
          )}
        </span>
      ),
    },
  ];
}

function SlotTag({ slot, now }: { slot: AdminSlot; now: number }) {
  const state = slotState(slot, now);
  return state === "now" ? <Tag tone="success">{slotStateWords[state]}</Tag> : state === "cancelled" ? <Tag tone="error">{slotStateWords[state]}</Tag> : <Tag>{slotStateWords[state]}</Tag>;
}

function When({ slot }: { slot: AdminSlot }) {
  return (
    <>
      {span(slot.startsAt, slot.endsAt, slot.zone)}
      <span class="under">{slot.zone}</span>
      {differsFromOwn(slot.startsAt, slot.zone) && <span class="under">{span(slot.startsAt, slot.endsAt)} your time</span>}
    </>
  );
}

function Proctors({ slot }: { slot: AdminSlot }) {
  return (
    <>
      {slot.proctors.length > 0 ? slot.proctors.join(", ") : slot.autoRelease ? "None" : <Tag tone="warning">None</Tag>}
      {slot.autoRelease && <span class="under">candidates are released automatically</span>}
    </>
  );
}

function NoSlots() {
  return (
    <>
      <p>No slot has been planned yet. A slot is a time and a place at which an examination can be sat.</p>
      <Button onClick={() => setQuery({ new: "1" })}>Plan the first slot</Button>
    </>
  );
}
