import { isLive } from "../shared/staff/states.ts";
import type { BoardRow } from "../shared/staff-contracts.ts";

/** What wants a proctor's eye, the most urgent first. */
export const troubleKinds = ["waiting", "disconnected", "paused", "unsaved"] as const;

export type TroubleKind = (typeof troubleKinds)[number];

/** Answers are on their way for a moment all the time; after this they are counted as unsaved. */
export const unsavedAfterMs = 5000;

/** Since when each candidate's page has held answers that are not durable, by exam session. */
export type PendingSince = ReadonlyMap<string, number>;

/** Carries the times on: a row that is still pending keeps its start, one that is not is left out. */
export function pendingSince(before: PendingSince, rows: Iterable<BoardRow>, now: number): PendingSince {
  const since = new Map<string, number>();
  for (const row of rows) {
    if (row.pending > 0) since.set(row.sessionId, before.get(row.sessionId) ?? now);
  }
  return since;
}

/** What is wrong with one candidate, the most urgent first; empty when all is well. */
export function troubleOf(row: BoardRow, since: PendingSince, now: number): TroubleKind[] {
  const kinds: TroubleKind[] = [];
  if (row.state === "checkedIn") kinds.push("waiting");
  if (!row.connected && (row.state === "running" || row.state === "paused")) kinds.push("disconnected");
  if (row.state === "paused") kinds.push("paused");
  const pending = since.get(row.sessionId);
  if (isLive(row.state) && pending !== undefined && now - pending >= unsavedAfterMs) kinds.push("unsaved");
  // A paused candidate who is away is paused first: the clock stands still, nothing is being lost.
  return row.state === "paused" ? ["paused", ...kinds.filter(kind => kind !== "paused")] : kinds;
}

/** A trouble as the proctor reads it on the row. */
export function troubleWords(kind: TroubleKind, row: BoardRow): string {
  switch (kind) {
    case "waiting":
      return "Waits for release";
    case "disconnected":
      return "No connection";
    case "paused":
      return row.stateReason ?? "Paused";
    case "unsaved":
      return `${row.pending} ${row.pending === 1 ? "answer" : "answers"} not saved yet`;
  }
}

/** The troubles of all candidates who have any, by exam session. */
export type Troubles = ReadonlyMap<string, readonly TroubleKind[]>;

export function troublesOf(rows: Iterable<BoardRow>, since: PendingSince, now: number): Troubles {
  const troubles = new Map<string, TroubleKind[]>();
  for (const row of rows) {
    const kinds = troubleOf(row, since, now);
    if (kinds.length > 0) troubles.set(row.sessionId, kinds);
  }
  return troubles;
}

/** Whether two findings say the same, so that nothing is drawn again. */
export function sameTroubles(a: Troubles, b: Troubles): boolean {
  if (a.size !== b.size) return false;
  for (const [id, kinds] of a) {
    const others = b.get(id);
    if (!others || others.length !== kinds.length || kinds.some((kind, index) => kind !== others[index])) return false;
  }
  return true;
}
