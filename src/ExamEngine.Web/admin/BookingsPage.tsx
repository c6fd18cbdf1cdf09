import { useState } from "preact/hooks";
import { ListView } from "../shared/staff/ListView.tsx";
import { Reading } from "../shared/staff/Reading.tsx";
import { address, setQuery } from "../shared/staff/router.ts";
import { StaffPage } from "../shared/staff/StaffPage.tsx";
import { StateMark } from "../shared/staff/StateMark.tsx";
import { dateTime } from "../shared/staff/times.ts";
import { useLoaded } from "../shared/staff/useLoaded.ts";
import type { AdminBooking, AdminSlot } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import type { Column } from "../shared/ui/Table.tsx";
import { toast } from "../shared/ui/Toasts.tsx";
import { bookingState, bookingStates, bookingStateWords, csvHeadings, csvRow, foundBookings, recordOf, resultsOf } from "./booking-rows.ts";
import { BookingForm } from "./BookingForm.tsx";
import { canBeVoided, whyBookingStays } from "./cancellable.ts";
import { CancelBooking } from "./CancelBooking.tsx";
import { VoidExam } from "./VoidExam.tsx";
import { adminLinks } from "./links.ts";

/** Bookings: search, filter, export, make, cancel. */
export function BookingsPage({ name }: { name: string }) {
  const bookings = useLoaded<AdminBooking[]>("/api/admin/bookings");
  const slots = useLoaded<AdminSlot[]>("/api/admin/slots", 60_000);
  const [cancelling, setCancelling] = useState<AdminBooking>();
  const [voiding, setVoiding] = useState<AdminBooking>();
  const query = address.value.query;
  return (
    <StaffPage
      area="Administration"
      links={adminLinks}
      title="Bookings"
      aside={
        <Button kind="primary" onClick={() => setQuery({ new: "1" })} testId="new-booking">
          New booking
        </Button>
      }
      name={name}
      testId="bookings"
    >
      <Reading of={bookings} what="Bookings">
        {list => <BookingTable bookings={list} slots={slots.value ?? []} onCancel={setCancelling} onVoid={setVoiding} />}
      </Reading>
      {query.get("new") === "1" && <BookingForm slotId={query.get("slot") ?? ""} onClose={() => setQuery({ new: "" })} onMade={() => void bookings.reload()} />}
      {voiding && (
        <VoidExam
          booking={voiding}
          onClose={() => setVoiding(undefined)}
          onDone={() => {
            setVoiding(undefined);
            toast(`The examination of ${voiding.candidateName} is declared void.`, "success");
            void bookings.reload();
          }}
        />
      )}
      {cancelling && (
        <CancelBooking
          booking={cancelling}
          onClose={() => setCancelling(undefined)}
          onCancelled={() => {
            setCancelling(undefined);
            toast(`The booking of ${cancelling.candidateName} is cancelled.`, "success");
            void bookings.reload();
          }}
        />
      )}
    </StaffPage>
  );
}

interface Actions {
  onCancel: (booking: AdminBooking) => void;
  onVoid: (booking: AdminBooking) => void;
}

function BookingTable({ bookings, slots, onCancel, onVoid }: { bookings: AdminBooking[]; slots: AdminSlot[] } & Actions) {
  const query = address.value.query;
  const slotId = query.get("slot") ?? "";
  return (
    <ListView
      caption="Bookings"
      searchLabel="Search candidate or number"
      beside={<SlotField slots={slots} bookings={bookings} value={slotId} />}
      export={{ name: `bookings-${new Date().toISOString().slice(0, 10)}.csv`, headings: csvHeadings, row: csvRow }}
      filter={{ options: bookingStates.map(state => ({ value: state, label: bookingStateWords[state] })), of: bookingState, testId: "state-filter" }}
      columns={columns({ onCancel, onVoid })}
      rows={foundBookings(bookings, query.get("q") ?? "", slotId)}
      rowKey={booking => booking.bookingId}
      rowClass={booking => (booking.cancelled ? "is-gone" : undefined)}
      none={bookings.length === 0 && <NoBookings />}
      testId="bookings-table"
    />
  );
}

function SlotField({ slots, bookings, value }: { slots: AdminSlot[]; bookings: AdminBooking[]; value: string }) {
  const names = new Map([...slots, ...bookings].map(each => ["name" in each ? each.slotId : each.slotId, "name" in each ? each.name : each.slotName]));
  return (
    <div class="bar-field">
      <label for="slot-filter">Slot</label>
      <select id="slot-filter" class="width-medium" value={value} onChange={event => setQuery({ slot: event.currentTarget.value })} data-testid="slot-filter">
        <option value="">All slots</option>
        {[...names].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function columns(actions: Actions): Column<AdminBooking>[] {
  return [
    { key: "candidate", title: "Candidate", heading: true, sortBy: booking => booking.candidateName, cell: booking => booking.candidateName },
    { key: "exam", title: "Examination", sortBy: booking => booking.examTitle, cell: booking => booking.examTitle },
    {
      key: "slot",
      title: "Slot",
      sortBy: booking => booking.startsAt,
      cell: booking => (
        <>
          {booking.slotName}
          <span class="under">{dateTime(booking.startsAt)} your time</span>
        </>
      ),
    },
    { key: "number", title: "Confirmation number", sortBy: booking => booking.confirmationNumber, cell: booking => <span class="code">{booking.confirmationNumber}</span> },
    { key: "state", title: "State", sortBy: booking => bookingStates.indexOf(bookingState(booking)), cell: booking => <StateMark state={booking.cancelled ? "cancelled" : booking.state} /> },
    { key: "accommodations", title: "Accommodations", cell: booking => (booking.accommodations.length > 0 ? booking.accommodations.join("; ") : <span class="quiet">None</span>) },
    { key: "actions", title: "Actions", cell: booking => <BookingActions booking={booking} {...actions} /> },
  ];
}

function BookingActions({ booking, onCancel, onVoid }: { booking: AdminBooking } & Actions) {
  if (booking.cancelled) return null;
  if (bookingState(booking) === "over") {
    return (
      <>
        {booking.state === "released" && (
          <>
            <a href={resultsOf(booking)} download aria-label={`QTI results of ${booking.candidateName}`} data-testid="qti-results">
              QTI results
            </a>{" "}
          </>
        )}
        <a href={recordOf(booking)} download aria-label={`Record of ${booking.candidateName}'s examination, to be checked with exam verify`} data-testid="record">
          Record
        </a>
        {canBeVoided(booking) && (
          <>
            {" "}
            <Button class="button-small" onClick={() => onVoid(booking)} aria-label={`Declare void the examination of ${booking.candidateName}`} testId="void-exam">
              Declare void…
            </Button>
          </>
        )}
      </>
    );
  }
  const why = whyBookingStays(booking);
  return why === "" ? (
    <Button class="button-small" onClick={() => onCancel(booking)} aria-label={`Cancel the booking of ${booking.candidateName}`} testId="cancel-booking">
      Cancel…
    </Button>
  ) : (
    <span class="under">{why}</span>
  );
}

function NoBookings() {
  return (
    <>
      <p>Nobody is booked yet. A booking gives a candidate a seat in a slot, and the confirmation number for check-in.</p>
      <Button onClick={() => setQuery({ new: "1" })}>Make the first booking</Button>
    </>
  );
}
