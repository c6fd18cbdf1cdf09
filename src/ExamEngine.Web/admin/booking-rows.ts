import { isBefore, isLive, stateWords } from "../shared/staff/states.ts";
import { matchesSearch } from "../shared/staff/search.ts";
import type { AdminBooking } from "../shared/staff-contracts.ts";

export const bookingStates = ["before", "live", "over", "cancelled"] as const;

export type BookingState = (typeof bookingStates)[number];

export const bookingStateWords: Record<BookingState, string> = { before: "Not started", live: "In progress", over: "Finished", cancelled: "Cancelled" };

export function bookingState(booking: AdminBooking): BookingState {
  if (booking.cancelled || booking.state === "cancelled") return "cancelled";
  if (isBefore(booking.state)) return "before";
  return isLive(booking.state) ? "live" : "over";
}

/** The bookings a search and a slot leave; empty means no condition. */
export function foundBookings(bookings: readonly AdminBooking[], search: string, slotId: string): AdminBooking[] {
  return bookings.filter(each => (slotId === "" || each.slotId === slotId) && matchesSearch(search, each.candidateName, each.confirmationNumber, each.examTitle, each.slotName));
}

/** Where the finished examination is as QTI Results Reporting; a booking and its session have one identifier. */
export function resultsOf(booking: AdminBooking): string {
  return `/api/admin/sessions/${booking.bookingId}/results.xml`;
}

/** Where the whole record of the examination is, signed; `exam verify` checks it without the server. */
export function recordOf(booking: AdminBooking): string {
  return `/api/admin/sessions/${booking.bookingId}/record.json`;
}

export const csvHeadings = ["Candidate", "Examination", "Slot", "Start (UTC)", "Confirmation number", "State", "Accommodations", "Booked (UTC)"] as const;

/** One line of the export; times in ISO 8601 and UTC, so that no spreadsheet guesses. */
export function csvRow(booking: AdminBooking): string[] {
  return [
    booking.candidateName,
    booking.examTitle,
    booking.slotName,
    new Date(booking.startsAt).toISOString(),
    booking.confirmationNumber,
    booking.cancelled ? "Cancelled" : stateWords[booking.state].words,
    booking.accommodations.join("; "),
    new Date(booking.bookedAt).toISOString(),
  ];
}
