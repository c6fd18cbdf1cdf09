import type { AdminSlot } from "../shared/staff-contracts.ts";

export const slotStates = ["now", "coming", "over", "cancelled"] as const;

export type SlotState = (typeof slotStates)[number];

export const slotStateWords: Record<SlotState, string> = { now: "Open now", coming: "Coming", over: "Over", cancelled: "Cancelled" };

/** The end itself is over: from then on nobody may start. */
export function slotState(slot: AdminSlot, now: number): SlotState {
  if (slot.cancelled) return "cancelled";
  if (slot.endsAt <= now) return "over";
  return slot.startsAt <= now ? "now" : "coming";
}
