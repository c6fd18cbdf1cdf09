import { useId, useRef, useState } from "preact/hooks";
import { Reading } from "../shared/staff/Reading.tsx";
import { matchesSearch } from "../shared/staff/search.ts";
import { dateTime } from "../shared/staff/times.ts";
import { useLoaded } from "../shared/staff/useLoaded.ts";
import type { AdminSlot, BookingMade, People, Person } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Dialog } from "../shared/ui/Dialog.tsx";
import { Field } from "../shared/ui/Field.tsx";
import { focusFirstFault } from "./focus-fault.ts";
import { checkBooking, emptyBooking, fieldOfRefusal } from "./new-booking.ts";
import type { BookingDraft, BookingErrors } from "./new-booking.ts";
import { send } from "../shared/send.ts";
import { slotState } from "./slot-state.ts";

const never = 24 * 3_600_000;

interface Made {
  name: string;
  confirmationNumber: string;
}

/** Books a seat; the confirmation number stays on the screen until the form is closed. */
export function BookingForm({ slotId, onClose, onMade }: { slotId: string; onClose: () => void; onMade: () => void }) {
  const slots = useLoaded<AdminSlot[]>("/api/admin/slots", never);
  const people = useLoaded<People>("/api/admin/people", never);
  const [draft, setDraft] = useState(() => emptyBooking(slotId));
  const [errors, setErrors] = useState<BookingErrors>({});
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Made>();
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const change = (changes: Partial<BookingDraft>) => {
    setDraft(before => ({ ...before, ...changes }));
    // A field that is being repaired is not called wrong any more.
    setErrors(before => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in changes))));
  };
  const show = (found: BookingErrors) => {
    setErrors(found);
    focusFirstFault(form);
  };
  const save = async () => {
    const checked = checkBooking(draft);
    setProblem(undefined);
    if (!checked.booking) return show(checked.errors);
    setErrors({});
    setBusy(true);
    const result = await send<BookingMade>("/api/admin/bookings", checked.booking);
    setBusy(false);
    if (!result.ok) {
      const field = fieldOfRefusal(result.code);
      return field ? show({ [field]: result.message }) : setProblem(result.message);
    }
    setMade({ name: people.value?.candidates.find(each => each.id === draft.candidateId)?.name ?? "The candidate", confirmationNumber: result.value.confirmationNumber });
    onMade();
  };
  return (
    <Dialog
      title="New booking"
      open
      wide
      onClose={onClose}
      testId="booking-form"
      actions={
        made ? (
          <>
            <Button
              onClick={() => {
                setMade(undefined);
                setDraft(before => emptyBooking(before.slotId));
              }}
              testId="another"
            >
              Book another
            </Button>
            <Button kind="primary" onClick={onClose} testId="done">
              Done
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose} testId="cancel">
              Cancel
            </Button>
            <Button type="submit" form={formId} kind="primary" busy={busy} testId="save">
              Book the seat
            </Button>
          </>
        )
      }
    >
      {made ? (
        <Booked made={made} />
      ) : (
        <form
          id={formId}
          ref={form}
          noValidate
          onSubmit={event => {
            event.preventDefault();
            if (!busy) void save();
          }}
        >
          {problem && (
            <Callout tone="error" title="Not booked" live>
              <p>{problem}</p>
            </Callout>
          )}
          <Reading of={people} what="The candidates">
            {list => <CandidateField people={list.candidates} draft={draft} error={errors.candidateId} onChange={change} />}
          </Reading>
          <Reading of={slots} what="The slots">
            {list => <SlotField slots={list} draft={draft} error={errors.slotId} onChange={change} />}
          </Reading>
          <AccommodationFields draft={draft} errors={errors} onChange={change} />
        </form>
      )}
    </Dialog>
  );
}

function Booked({ made }: { made: Made }) {
  return (
    <Callout tone="success" title={`${made.name} is booked`} live>
      <p>The candidate needs this confirmation number at check-in:</p>
      <p class="confirmation-number" data-testid="confirmation-number">
        {made.confirmationNumber}
      </p>
    </Callout>
  );
}

interface PartProps {
  draft: BookingDraft;
  onChange: (changes: Partial<BookingDraft>) => void;
}

function error(text: string | undefined): { error?: string } {
  return text === undefined ? {} : { error: text };
}

/** Above so many a search comes before the list. */
const manyPeople = 12;

function CandidateField({ people, draft, error: text, onChange }: PartProps & { people: Person[]; error: string | undefined }) {
  const [search, setSearch] = useState("");
  const found = people.filter(person => person.id === draft.candidateId || matchesSearch(search, person.name, person.email));
  return (
    <>
      {people.length > manyPeople && (
        <Field label="Find a candidate" hint="Name or e-mail address; the list below keeps those that fit.">
          {attributes => <input {...attributes} type="search" class="width-medium" value={search} onInput={event => setSearch(event.currentTarget.value)} data-testid="find-candidate" />}
        </Field>
      )}
      <Field label="Candidate" {...(people.length === 0 ? { hint: "No account has the role of a candidate yet." } : {})} {...error(text)}>
        {attributes => (
          <select {...attributes} value={draft.candidateId} onChange={event => onChange({ candidateId: event.currentTarget.value })} data-testid="candidate">
            <option value="">{found.length === 0 ? "Nobody fits" : "Choose…"}</option>
            {found.map(person => (
              <option key={person.id} value={person.id}>
                {person.name} – {person.email}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

function SlotField({ slots, draft, error: text, onChange }: PartProps & { slots: AdminSlot[]; error: string | undefined }) {
  const now = Date.now();
  const open = slots.filter(slot => ["now", "coming"].includes(slotState(slot, now))).sort((a, b) => a.startsAt - b.startsAt);
  return (
    <Field label="Slot" {...(open.length === 0 ? { hint: "No slot is open or planned. Plan one first." } : {})} {...error(text)}>
      {attributes => (
        <select {...attributes} value={open.some(slot => slot.slotId === draft.slotId) ? draft.slotId : ""} onChange={event => onChange({ slotId: event.currentTarget.value })} data-testid="slot">
          <option value="">Choose…</option>
          {open.map(slot => (
            <option key={slot.slotId} value={slot.slotId} disabled={slot.booked >= slot.seats}>
              {slot.name} – {dateTime(slot.startsAt, slot.zone)} ({slot.booked >= slot.seats ? "full" : `${slot.seats - slot.booked} free`})
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function AccommodationFields({ draft, errors, onChange }: PartProps & { errors: BookingErrors }) {
  return (
    <fieldset class="accommodation">
      <legend>Accommodations</legend>
      <Field label="Time factor" hint="On every section's limit: 1 for none, 1.25 for a quarter more, up to 4." {...error(errors.timeMultiplier)}>
        {attributes => <input {...attributes} type="text" inputMode="decimal" class="width-short" value={draft.timeMultiplier} onInput={event => onChange({ timeMultiplier: event.currentTarget.value })} data-testid="time-multiplier" />}
      </Field>
      <Field label="Extra minutes" hint="For the whole examination, 0 to 240." {...error(errors.extraMinutes)}>
        {attributes => <input {...attributes} type="number" class="width-short" min={0} max={240} value={draft.extraMinutes} onInput={event => onChange({ extraMinutes: event.currentTarget.value })} data-testid="extra-minutes" />}
      </Field>
      <Field label="Minutes of breaks" hint="Breaks that stop the clock, in all, 0 to 120." {...error(errors.breakMinutes)}>
        {attributes => <input {...attributes} type="number" class="width-short" min={0} max={120} value={draft.breakMinutes} onInput={event => onChange({ breakMinutes: event.currentTarget.value })} data-testid="break-minutes" />}
      </Field>
    </fieldset>
  );
}
