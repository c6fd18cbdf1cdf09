import { dayNumber } from "../../shared/certification/days.ts";
import { credentialStates } from "../../shared/certification/words.ts";
import type { AdminCredential, CredentialState, SanctionView } from "../../shared/staff-contracts.ts";

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

type SanctionState = "inForce" | "ahead" | "over" | "lifted";

export const sanctionWords: Record<SanctionState, { words: string; tone: "info" | "warning" | "error" }> = {
  inForce: { words: "In force", tone: "error" },
  ahead: { words: "Not begun", tone: "warning" },
  over: { words: "Over", tone: "info" },
  lifted: { words: "Lifted", tone: "info" },
};

export const sanctionStates = Object.keys(sanctionWords) as SanctionState[];

/** How a sanction stands on a day. Its last day is barred, too. */
export function sanctionState(sanction: Pick<SanctionView, "from" | "until" | "liftedOn">, today: string): SanctionState {
  if (sanction.liftedOn) return "lifted";
  if (sanction.from > today) return "ahead";
  return sanction.until && sanction.until < today ? "over" : "inForce";
}

/** Today as the device has it. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}
