import { counted } from "../shared/staff/times.ts";
import type { AdminApplication, AdminSlot, BankView, ProctorSlot } from "../shared/staff-contracts.ts";
import type { Tone } from "../shared/ui/Callout.tsx";

export interface Decision {
  key: string;
  tone: Tone;
  title: string;
  /** What it means, and what would be right. */
  text: string;
  href: string;
  action: string;
}

const dayMs = 86_400_000;

/** So far ahead a slot nobody proctors, or nobody has booked, is worth a thought today. */
const aheadMs = 7 * dayMs;

/** Standing, not over. */
function isOpen(slot: AdminSlot, now: number): boolean {
  return !slot.cancelled && slot.endsAt > now;
}

/** What needs an administrator's decision today, the most urgent first. */
export function decisions(
  slots: readonly AdminSlot[],
  live: readonly ProctorSlot[],
  bank: BankView | undefined,
  now: number,
  applications: readonly AdminApplication[] = [],
): Decision[] {
  const soon = slots.filter(slot => isOpen(slot, now) && slot.startsAt - now <= aheadMs).sort((a, b) => a.startsAt - b.startsAt);
  return [
    ...soon.filter(slot => slot.proctors.length === 0 && !slot.autoRelease).map(slot => withoutProctor(slot, now)),
    ...live.filter(slot => slot.waiting > 0).map(waiting),
    ...applicationDecisions(applications),
    ...bankDecisions(bank),
    ...soon.filter(slot => slot.booked === 0 && slot.startsAt > now).map(withoutBookings),
    ...soon.filter(slot => slot.booked >= slot.seats && slot.startsAt > now).map(full),
  ];
}

function withoutProctor(slot: AdminSlot, now: number): Decision {
  return {
    key: `proctor-${slot.slotId}`,
    tone: "error",
    title: `“${slot.name}” has no proctor`,
    text: `${slot.startsAt <= now ? "It is on now. Nobody but an administrator" : "When it starts, nobody but an administrator"} can release its candidates. Release them on the board, or make a new slot with proctors.`,
    href: `/proctor/${slot.slotId}`,
    action: "Open the board",
  };
}

function waiting(slot: ProctorSlot): Decision {
  return {
    key: `waiting-${slot.slotId}`,
    tone: "warning",
    title: `${counted(slot.waiting, "candidate waits", "candidates wait")} for release in “${slot.name}”`,
    text: "They have checked in and cannot start until a proctor releases them.",
    href: `/proctor/${slot.slotId}`,
    action: "Open the board",
  };
}

function applicationDecisions(applications: readonly AdminApplication[]): Decision[] {
  const decision = (stage: "review" | "appeal", count: number): Decision => ({
    key: `applications-${stage}`,
    tone: "warning",
    title: stage === "review" ? `${counted(count, "application waits", "applications wait")} for a decision` : `${counted(count, "appeal waits", "appeals wait")} for a decision`,
    text: stage === "review" ? "Everything they need is there. Look at the documents and decide." : "Whoever decided before cannot decide on the appeal.",
    href: `/admin/applications?stage=${stage}`,
    action: "See the queue",
  });
  return (["review", "appeal"] as const).flatMap(stage => {
    const count = applications.filter(application => application.stage === stage).length;
    return count > 0 ? [decision(stage, count)] : [];
  });
}

function bankDecisions(bank: BankView | undefined): Decision[] {
  if (!bank) return [];
  const refused = bank.problems.filter(problem => problem.refused).length;
  const remarks = bank.problems.length - refused;
  const decision = (key: string, tone: Tone, title: string, text: string): Decision => ({ key, tone, title, text, href: "/admin/item-bank", action: "See the problems" });
  return [
    ...(refused > 0 ? [decision("bank-refused", "error", `The item bank has ${counted(refused, "problem")}`, "What they concern was left out, so fewer items or examinations are there to choose from.")] : []),
    ...(bank.exams.length === 0 ? [decision("bank-empty", "error", "The item bank holds no examination", "No slot can be made until there is one.")] : []),
    ...(remarks > 0 ? [decision("bank-remarks", "info", `The item bank has ${counted(remarks, "remark")}`, "Nothing was left out because of them; the authors should look at them.")] : []),
  ];
}

function withoutBookings(slot: AdminSlot): Decision {
  return {
    key: `empty-${slot.slotId}`,
    tone: "info",
    title: `Nobody is booked in “${slot.name}”`,
    text: "It starts within a week. Book candidates, or cancel it so that its proctors know.",
    href: `/admin/bookings?slot=${slot.slotId}`,
    action: "Book candidates",
  };
}

function full(slot: AdminSlot): Decision {
  return {
    key: `full-${slot.slotId}`,
    tone: "info",
    title: `“${slot.name}” is full`,
    text: `All ${slot.seats} seats are taken. If more candidates ask, another slot is needed.`,
    href: "/admin/slots",
    action: "See the slots",
  };
}
