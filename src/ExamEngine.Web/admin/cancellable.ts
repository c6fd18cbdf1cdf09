import { isBefore, stateWords } from "../shared/staff/states.ts";
import type { AdminBooking } from "../shared/staff-contracts.ts";

/** Why a booking cannot be cancelled any more; empty when it can. */
export function whyBookingStays(booking: AdminBooking): string {
  if (booking.cancelled || booking.state === "cancelled") return "It is cancelled already.";
  return isBefore(booking.state) ? "" : `Cannot be cancelled any more: ${stateWords[booking.state].words.toLowerCase()}.`;
}

/** Whether its examination is over and was sat, so that it can be declared void. */
export function canBeVoided(booking: AdminBooking): boolean {
  return !booking.cancelled && (booking.state === "sealed" || booking.state === "scored" || booking.state === "released");
}

/** Why a slot cannot be cancelled any more, as far as its bookings tell; empty when it can. The server has the last word. */
export function whySlotStays(bookings: readonly AdminBooking[]): string {
  const started = bookings.filter(booking => !booking.cancelled && !isBefore(booking.state) && booking.state !== "noShow" && booking.state !== "cancelled");
  if (started.length === 0) return "";
  const names = started.slice(0, 3).map(booking => booking.candidateName);
  return `${names.join(", ")}${started.length > 3 ? ` and ${started.length - 3} more` : ""} ${started.length === 1 ? "has" : "have"} started in this slot; it cannot be cancelled any more.`;
}
