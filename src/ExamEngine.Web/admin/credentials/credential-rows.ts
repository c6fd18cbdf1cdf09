import { dayNumber } from "../../shared/certification/days.ts";
import { credentialStates } from "../../shared/certification/words.ts";
import type { AdminCredential, CredentialState } from "../../shared/staff-contracts.ts";

export const states = Object.keys(credentialStates) as CredentialState[];

export const csvHeadings = ["Number", "Holder", "Credential", "Awarded", "Last valid day", "State", "Pack due", "Pack sent (UTC)"] as const;

/** One line of the export; days as they are kept, so that no spreadsheet guesses. */
export function csvRow(row: AdminCredential): string[] {
  return [
    row.number,
    row.holder,
    row.credential,
    row.attained,
    row.expires ?? "",
    credentialStates[row.state].words,
    row.packDue ?? "",
    row.packSentAt === undefined ? "" : new Date(row.packSentAt).toISOString(),
  ];
}

/** How a pack stands on a day: "3 days left", "due today", "2 days late", "sent". */
export function packStands(row: AdminCredential, today: string): { words: string; tone: "info" | "warning" | "error" | "success" } {
  if (row.packSentAt !== undefined) return { words: "Sent", tone: "success" };
  const left = dayNumber(row.packDue ?? today) - dayNumber(today);
  const days = (count: number) => `${count} day${count === 1 ? "" : "s"}`;
  if (left < 0) return { words: `${days(-left)} late`, tone: "error" };
  if (left === 0) return { words: "Due today", tone: "warning" };
  return { words: `${days(left)} left`, tone: left <= 7 ? "warning" : "info" };
}

/** Today as the device has it. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}
