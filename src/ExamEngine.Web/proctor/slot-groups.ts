import type { ProctorSlot } from "../shared/staff-contracts.ts";

export interface SlotGroups {
  now: ProctorSlot[];
  next: ProctorSlot[];
  past: ProctorSlot[];
}

/** Check-in opens this long before a slot's start, so from then on there is something to see. */
export const checkInLeadMs = 30 * 60_000;

/** What is on, what comes, what was; a slot whose time is over stays with "now" while somebody is still at work in it. */
export function slotGroups(slots: readonly ProctorSlot[], now: number): SlotGroups {
  const isNow = (slot: ProctorSlot) => slot.running > 0 || slot.waiting > 0 || (slot.startsAt - checkInLeadMs <= now && slot.endsAt > now);
  const rest = slots.filter(slot => !isNow(slot));
  return {
    now: slots.filter(isNow).sort((a, b) => b.waiting - a.waiting || b.running - a.running || a.startsAt - b.startsAt),
    next: rest.filter(slot => slot.startsAt > now).sort((a, b) => a.startsAt - b.startsAt),
    past: rest.filter(slot => slot.startsAt <= now).sort((a, b) => b.startsAt - a.startsAt),
  };
}
