import type { NewSlot } from "../shared/staff-contracts.ts";
import { instantOf, wallTime } from "../shared/staff/zoned-time.ts";
import type { Instant } from "../shared/staff/zoned-time.ts";

/** A slot as it is typed; times are of the slot's zone. */
export interface SlotDraft {
  examId: string;
  name: string;
  place: string;
  zone: string;
  startDate: string;
  startTime: string;
  endDate: string;
  endTime: string;
  seats: string;
  autoRelease: boolean;
  proctorIds: string[];
}

/** What is wrong, by the field's name on the wire. */
export type SlotErrors = Partial<Record<keyof NewSlot | "proctors", string>>;

export function emptyDraft(zone: string, now: number): SlotDraft {
  const { date } = wallTime(now + 86_400_000, zone);
  return { examId: "", name: "", place: "Online", zone, startDate: date, startTime: "09:00", endDate: date, endTime: "17:00", seats: "20", autoRelease: false, proctorIds: [] };
}

const errorOfField: Record<keyof SlotDraft, keyof SlotErrors> = {
  examId: "examId",
  name: "name",
  place: "place",
  zone: "zone",
  startDate: "startsAt",
  startTime: "startsAt",
  endDate: "endsAt",
  endTime: "endsAt",
  seats: "seats",
  autoRelease: "autoRelease",
  proctorIds: "proctors",
};

/** A field that is being repaired is not called wrong any more. */
export function withoutErrors(errors: SlotErrors, changes: Partial<SlotDraft>): SlotErrors {
  const left = { ...errors };
  for (const field of Object.keys(changes) as (keyof SlotDraft)[]) delete left[errorOfField[field]];
  return left;
}

export function startOf(draft: SlotDraft): Instant {
  return instantOf({ date: draft.startDate, time: draft.startTime }, draft.zone);
}

export function endOf(draft: SlotDraft): Instant {
  return instantOf({ date: draft.endDate, time: draft.endTime }, draft.zone);
}

/** What is missing or impossible, and the slot when nothing is. Rules of examinations and accounts are the server's. */
export function checkDraft(draft: SlotDraft): { errors: SlotErrors; slot?: NewSlot } {
  const [start, end, seats] = [startOf(draft), endOf(draft), Number(draft.seats)];
  const errors: SlotErrors = {};
  if (draft.examId === "") errors.examId = "Choose an examination.";
  if (draft.name.trim() === "") errors.name = "Give the slot a name that candidates and proctors recognise.";
  if (draft.place.trim() === "") errors.place = "Say where: an address, or “Online”.";
  if (start.kind === "unknownZone") errors.zone = "Choose a time zone from the list, for example Europe/Berlin.";
  else {
    const [startsAt, endsAt] = [timeError(start, draft.zone), timeError(end, draft.zone)];
    if (startsAt) errors.startsAt = startsAt;
    if (endsAt) errors.endsAt = endsAt;
    if (start.kind === "at" && end.kind === "at" && end.at <= start.at) errors.endsAt = "The end has to be after the start.";
  }
  if (draft.seats.trim() === "" || !Number.isInteger(seats) || seats < 1 || seats > 100_000) errors.seats = "Give a whole number of seats from 1 to 100,000.";
  if (Object.keys(errors).length > 0 || start.kind !== "at" || end.kind !== "at") return { errors };
  const { examId, zone, autoRelease, proctorIds } = draft;
  return { errors, slot: { examId, name: draft.name.trim(), place: draft.place.trim(), zone, startsAt: start.at, endsAt: end.at, seats, autoRelease, proctorIds } };
}

function timeError(instant: Instant, zone: string): string | undefined {
  if (instant.kind === "incomplete") return "Give both the date and the time.";
  if (instant.kind === "skipped") return `This time does not exist in ${zone}: the clocks are put forward over it. Choose an hour earlier or later.`;
  return undefined;
}
