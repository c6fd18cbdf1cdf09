import { isLive } from "../shared/staff/states.ts";
import { ago } from "../shared/staff/times.ts";
import type { BoardRow } from "../shared/staff-contracts.ts";

/** What wants a proctor's eye, the most urgent first. */
export const troubleKinds = ["device", "reinstatement", "waiting", "disconnected", "paused", "unsaved", "onDevice"] as const;

export type TroubleKind = (typeof troubleKinds)[number];

/** Answers are on their way for a moment all the time; after this they count as being on the device only. */
export const onDeviceAfterMs = 5000;

/** What is wrong with one candidate, the most urgent first; empty when all is well. */
export function troubleOf(row: BoardRow, now: number): TroubleKind[] {
  const kinds: TroubleKind[] = [];
  if (row.deviceRequest) kinds.push("device");
  if (openRequest(row)) kinds.push("reinstatement");
  if (row.state === "checkedIn") kinds.push("waiting");
  if (!row.connected && (row.state === "running" || row.state === "paused")) kinds.push("disconnected");
  if (row.state === "paused") kinds.push("paused");
  // The server counts the half minute after which answers that it has received are unsaved.
  if (row.unsavedSince !== undefined) kinds.push("unsaved");
  if (isLive(row.state) && row.onDevice > 0 && row.onDeviceSince !== undefined && now - row.onDeviceSince >= onDeviceAfterMs) kinds.push("onDevice");
  // A paused candidate who is away is paused first: the clock stands still, nothing is being lost. Who waits for an answer comes before.
  const isFirst = (kind: TroubleKind) => kind === "device" || kind === "paused";
  return row.state === "paused" ? [...kinds.filter(isFirst), ...kinds.filter(kind => !isFirst(kind))] : kinds;
}

/** The request to take a termination back that nobody has answered yet. */
export function openRequest(row: BoardRow) {
  const request = row.reinstatement?.request;
  return request?.closedBy === undefined ? request : undefined;
}

/** Since when answers of a candidate have not been safe, by the server's time; undefined when all are. */
export function unsafeSince(row: BoardRow, kinds: readonly TroubleKind[]): number | undefined {
  const since = [kinds.includes("unsaved") ? row.unsavedSince : undefined, kinds.includes("onDevice") ? row.onDeviceSince : undefined].filter(each => each !== undefined);
  return since.length === 0 ? undefined : Math.min(...since);
}

/** A trouble as the proctor reads it on the row. */
export function troubleWords(kind: TroubleKind, row: BoardRow, now: number): string {
  switch (kind) {
    case "device":
      return `Asks to go on at another device for ${ago(now - (row.deviceRequest?.at ?? now))}`;
    case "reinstatement":
      return `Taking back asked for by ${openRequest(row)?.by ?? ""}: ${openRequest(row)?.reason ?? ""}`;
    case "waiting":
      return "Waits for release";
    case "disconnected":
      return "No connection";
    case "paused":
      return row.stateReason ?? "Paused";
    case "unsaved":
      return `Answers received, but not stored for ${ago(now - (row.unsavedSince ?? now))}`;
    case "onDevice":
      return `${row.onDevice} ${row.onDevice === 1 ? "answer" : "answers"} only on their device for ${ago(now - (row.onDeviceSince ?? now))}`;
  }
}

/** The troubles of all candidates who have any, by exam session. */
export type Troubles = ReadonlyMap<string, readonly TroubleKind[]>;

export function troublesOf(rows: Iterable<BoardRow>, now: number): Troubles {
  const troubles = new Map<string, TroubleKind[]>();
  for (const row of rows) {
    const kinds = troubleOf(row, now);
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
