import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { Reading } from "../shared/staff/Reading.tsx";
import { dateTime, differsFromOwn, ownZone } from "../shared/staff/times.ts";
import { useLoaded } from "../shared/staff/useLoaded.ts";
import type { Instant } from "../shared/staff/zoned-time.ts";
import type { AdminSlot, BankView, People } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Dialog } from "../shared/ui/Dialog.tsx";
import { Field } from "../shared/ui/Field.tsx";
import { checkDraft, emptyDraft, endOf, startOf, withoutErrors } from "./new-slot.ts";
import type { SlotDraft, SlotErrors } from "./new-slot.ts";
import { send } from "../shared/send.ts";
import { focusFirstFault } from "./focus-fault.ts";

const never = 24 * 3_600_000;
const fields = ["examId", "name", "place", "zone", "startsAt", "endsAt", "seats", "autoRelease", "proctorIds", "proctors"];

interface SlotFormProps {
  onClose: () => void;
  onMade: (slot: AdminSlot) => void;
}

/** Plans a slot. What was typed stays when the server refuses, and the field at fault says what would be right. */
export function SlotForm({ onClose, onMade }: SlotFormProps) {
  const bank = useLoaded<BankView>("/api/admin/item-bank", never);
  const people = useLoaded<People>("/api/admin/people", never);
  const [draft, setDraft] = useState(() => emptyDraft(ownZone(), Date.now()));
  const [errors, setErrors] = useState<SlotErrors>({});
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const change = (changes: Partial<SlotDraft>) => {
    setDraft(before => ({ ...before, ...changes }));
    setErrors(before => withoutErrors(before, changes));
  };
  const show = (found: SlotErrors) => {
    setErrors(found);
    focusFirstFault(form);
  };
  const save = async () => {
    const checked = checkDraft(draft);
    setProblem(undefined);
    if (!checked.slot) return show(checked.errors);
    setErrors({});
    setBusy(true);
    const result = await send<AdminSlot>("/api/admin/slots", checked.slot);
    setBusy(false);
    if (result.ok) return onMade(result.value);
    if (fields.includes(result.code)) show({ [result.code]: result.message });
    else setProblem(result.message);
  };
  return (
    <Dialog
      title="New slot"
      open
      wide
      onClose={onClose}
      testId="slot-form"
      actions={
        <>
          <Button onClick={onClose} testId="cancel">
            Cancel
          </Button>
          <Button type="submit" form={formId} kind="primary" busy={busy} testId="save">
            Plan the slot
          </Button>
        </>
      }
    >
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
          <Callout tone="error" title="The slot was not planned" live>
            <p>{problem}</p>
          </Callout>
        )}
        <Reading of={bank} what="The item bank">
          {view => <ExamField view={view} draft={draft} error={errors.examId} onChange={change} />}
        </Reading>
        <TextFields draft={draft} errors={errors} onChange={change} />
        <TimeFields draft={draft} errors={errors} onChange={change} />
        <Field label="Seats" {...error(errors.seats)}>
          {attributes => <input {...attributes} type="number" class="width-short" min={1} max={100_000} value={draft.seats} onInput={event => change({ seats: event.currentTarget.value })} data-testid="seats" />}
        </Field>
        <label class="check">
          <input type="checkbox" checked={draft.autoRelease} onChange={event => change({ autoRelease: event.currentTarget.checked })} data-testid="auto-release" />
          <span>
            Release candidates automatically <span class="hint">They may start as soon as they have checked in; no proctor looks at them first.</span>
          </span>
        </label>
        <Reading of={people} what="The proctors">
          {list => <ProctorFields people={list} draft={draft} error={errors.proctors ?? errors.proctorIds} onChange={change} />}
        </Reading>
      </form>
    </Dialog>
  );
}

function error(text: string | undefined): { error?: string } {
  return text === undefined ? {} : { error: text };
}

interface PartProps {
  draft: SlotDraft;
  onChange: (changes: Partial<SlotDraft>) => void;
}

function ExamField({ view, draft, error: text, onChange }: PartProps & { view: BankView; error: string | undefined }) {
  return (
    <Field label="Examination" {...error(text)}>
      {attributes => (
        <select {...attributes} value={draft.examId} onChange={event => onChange({ examId: event.currentTarget.value })} data-testid="exam">
          <option value="">Choose…</option>
          {view.exams.map(exam => (
            <option key={exam.examId} value={exam.examId}>
              {exam.title}
              {exam.practice ? " (practice)" : ""}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function TextFields({ draft, errors, onChange }: PartProps & { errors: SlotErrors }) {
  const zones = useId();
  return (
    <>
      <Field label="Name" hint="What candidates and proctors see, for example “Berlin, Monday morning”." {...error(errors.name)}>
        {attributes => <input {...attributes} type="text" class="width-long" maxLength={200} value={draft.name} onInput={event => onChange({ name: event.currentTarget.value })} data-testid="name" />}
      </Field>
      <Field label="Place" hint="An address, or “Online”." {...error(errors.place)}>
        {attributes => <input {...attributes} type="text" class="width-long" maxLength={200} value={draft.place} onInput={event => onChange({ place: event.currentTarget.value })} data-testid="place" />}
      </Field>
      <Field label="Time zone of the slot" hint="Begin to type a region or city, for example Europe/Berlin." {...error(errors.zone)}>
        {attributes => (
          <>
            <input {...attributes} type="text" class="width-medium" list={zones} spellcheck={false} value={draft.zone} onInput={event => onChange({ zone: event.currentTarget.value.trim() })} data-testid="zone" />
            <datalist id={zones}>
              {Intl.supportedValuesOf("timeZone").map(zone => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </>
        )}
      </Field>
    </>
  );
}

function TimeFields({ draft, errors, onChange }: PartProps & { errors: SlotErrors }) {
  return (
    <>
      <TimePair label="Start" testId="start" error={errors.startsAt} instant={startOf(draft)} zone={draft.zone}>
        <input type="date" aria-label="Start date" value={draft.startDate} onInput={event => onChange(startDateChange(draft, event.currentTarget.value))} data-testid="start-date" />
        <input type="time" aria-label="Start time" value={draft.startTime} onInput={event => onChange({ startTime: event.currentTarget.value })} data-testid="start-time" />
      </TimePair>
      <TimePair label="End" testId="end" error={errors.endsAt} instant={endOf(draft)} zone={draft.zone}>
        <input type="date" aria-label="End date" value={draft.endDate} onInput={event => onChange({ endDate: event.currentTarget.value })} data-testid="end-date" />
        <input type="time" aria-label="End time" value={draft.endTime} onInput={event => onChange({ endTime: event.currentTarget.value })} data-testid="end-time" />
      </TimePair>
    </>
  );
}

/** The end follows the start to another day as long as both were on the same. */
function startDateChange(draft: SlotDraft, startDate: string): Partial<SlotDraft> {
  return draft.endDate === draft.startDate ? { startDate, endDate: startDate } : { startDate };
}

function TimePair(props: { label: string; testId: string; error: string | undefined; instant: Instant; zone: string; children: ComponentChildren }) {
  const { instant, zone } = props;
  const described = useId();
  return (
    <fieldset class={`field time-pair${props.error ? " field-wrong" : ""}`} aria-describedby={described} data-fault={props.error ? "" : undefined}>
      <legend>
        {props.label} <span class="hint">in {zone || "the slot's zone"}</span>
      </legend>
      <div id={described}>
        {props.error && <p class="field-error">{props.error}</p>}
        {instant.kind === "at" && instant.twice && <p class="hint">Clocks are put back that night, so this time comes twice; the first is meant.</p>}
        {instant.kind === "at" && differsFromOwn(instant.at, zone) && (
          <p class="hint" data-testid={`${props.testId}-own`}>
            {dateTime(instant.at)} where you are ({ownZone()})
          </p>
        )}
      </div>
      <div class="time-inputs">{props.children}</div>
    </fieldset>
  );
}

function ProctorFields({ people, draft, error: text, onChange }: PartProps & { people: People; error: string | undefined }) {
  const toggle = (id: string, wanted: boolean) => onChange({ proctorIds: wanted ? [...draft.proctorIds, id] : draft.proctorIds.filter(each => each !== id) });
  return (
    <fieldset class={`field${text ? " field-wrong" : ""}`} data-fault={text ? "" : undefined}>
      <legend>Proctors</legend>
      {text && <p class="field-error">{text}</p>}
      {people.proctors.length === 0 && <p class="hint">No account has the role of a proctor yet. Administrators can release candidates meanwhile.</p>}
      <div class="people">
        {people.proctors.map(person => (
          <label key={person.id} class="check">
            <input type="checkbox" checked={draft.proctorIds.includes(person.id)} onChange={event => toggle(person.id, event.currentTarget.checked)} data-testid={`proctor-${person.name}`} />
            <span>
              {person.name} <span class="hint">{person.email}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
