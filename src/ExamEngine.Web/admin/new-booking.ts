import type { NewBooking } from "../shared/staff-contracts.ts";

/** A booking as it is typed. */
export interface BookingDraft {
  slotId: string;
  candidateId: string;
  timeMultiplier: string;
  extraMinutes: string;
  breakMinutes: string;
}

export type BookingField = keyof BookingDraft;

export type BookingErrors = Partial<Record<BookingField, string>>;

export function emptyBooking(slotId: string): BookingDraft {
  return { slotId, candidateId: "", timeMultiplier: "1", extraMinutes: "0", breakMinutes: "0" };
}

/** The field a refusal of the server is about; undefined when it is about none. */
export function fieldOfRefusal(code: string): BookingField | undefined {
  return ({ slot: "slotId", full: "slotId", form: "slotId", candidate: "candidateId", twice: "candidateId", accommodation: "timeMultiplier" } as const)[code];
}

/** What is missing or out of range, and the booking when nothing is. */
export function checkBooking(draft: BookingDraft): { errors: BookingErrors; booking?: NewBooking } {
  const errors: BookingErrors = {};
  if (draft.slotId === "") errors.slotId = "Choose a slot.";
  if (draft.candidateId === "") errors.candidateId = "Choose a candidate.";
  const [timeMultiplier, extraMinutes, breakMinutes] = [numberOf(draft.timeMultiplier), numberOf(draft.extraMinutes), numberOf(draft.breakMinutes)];
  if (!(timeMultiplier >= 1 && timeMultiplier <= 4)) errors.timeMultiplier = "Give a factor from 1 to 4: 1 for no more time, 1.25 for a quarter more.";
  if (!(Number.isInteger(extraMinutes) && extraMinutes >= 0 && extraMinutes <= 240)) errors.extraMinutes = "Give whole minutes from 0 to 240.";
  if (!(Number.isInteger(breakMinutes) && breakMinutes >= 0 && breakMinutes <= 120)) errors.breakMinutes = "Give whole minutes from 0 to 120.";
  if (Object.keys(errors).length > 0) return { errors };
  const none = timeMultiplier === 1 && extraMinutes === 0 && breakMinutes === 0;
  return { errors, booking: { slotId: draft.slotId, candidateId: draft.candidateId, ...(none ? {} : { accommodation: { timeMultiplier, extraMinutes, breakMinutes } }) } };
}

/** "1,25" is as good as "1.25"; nothing at all is no number. */
function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text.trim().replace(",", "."));
}
