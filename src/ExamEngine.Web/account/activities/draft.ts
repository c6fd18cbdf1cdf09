import type { EducationView } from "../../shared/contracts.ts";
import { dayInWords, isDay } from "../../shared/certification/days.ts";

export interface ActivityDraft {
  kind: string;
  title: string;
  provider: string;
  amount: string;
  completed: string;
}

export const emptyActivity: ActivityDraft = { kind: "", title: "", provider: "", amount: "", completed: "" };

/** Hours or units as people type them; undefined when it is no amount. */
export function unitsOf(text: string): number | undefined {
  const trimmed = text.trim().replace(",", ".");
  return /^\d{1,4}(\.\d{1,2})?$/.test(trimmed) && Number(trimmed) > 0 ? Number(trimmed) : undefined;
}

/** What is missing in an activity, by field; nothing when it can be sent. Whether it counts is for the server to say. */
export function activityFaults(draft: ActivityDraft): Partial<Record<keyof ActivityDraft, string>> {
  return {
    ...(draft.kind === "" ? { kind: "Choose what kind of activity it was." } : {}),
    ...(draft.title.trim() === "" ? { title: "Say what it was." } : {}),
    ...(draft.provider.trim() === "" ? { provider: "Say who offered it." } : {}),
    ...(unitsOf(draft.amount) === undefined ? { amount: "Give a number above 0, with at most two decimals, such as 3 or 2.5." } : {}),
    ...(isDay(draft.completed) ? {} : { completed: "Give the day on which it was completed." }),
  };
}

/** Which days count, to stand below a date. */
export function daysThatCount(education: EducationView): string {
  return education.earliest ? `From ${dayInWords(education.earliest)} to today.` : "";
}

/** How much of what is asked there is, for a bar; more than enough fills it. */
export function shareOf(counted: number, asked: number): number {
  return Math.max(0, Math.min(1, counted / asked));
}
