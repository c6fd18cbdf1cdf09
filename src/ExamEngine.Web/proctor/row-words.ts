import { isBefore, isOver } from "../shared/staff/states.ts";
import { ago } from "../shared/staff/times.ts";
import type { BoardRow } from "../shared/staff-contracts.ts";

/** "2 of 4", and what is going on in it. */
export function sectionWords(row: BoardRow): { place: string; detail: string } {
  if (row.section === 0) return { place: isBefore(row.state) ? `0 of ${row.sections}` : `– of ${row.sections}`, detail: "" };
  const place = `${row.section} of ${row.sections}`;
  const title = row.sectionTitle ?? "";
  if (isOver(row.state)) return { place, detail: title };
  switch (row.phase) {
    case "opening":
      return { place, detail: `${title} (opening)` };
    case "between":
      return { place, detail: `${title} (finished; the next has not begun)` };
    default:
      return { place, detail: title };
  }
}

/** The connection in words, with how long ago the last sign of life was when it is lost. */
export function connectionWords(row: BoardRow, now: number): string {
  if (row.connected) return "Connected";
  if (row.seenAt === undefined) return isOver(row.state) ? "Gone" : "Not here yet";
  const last = `last sign of life ${ago(now - row.seenAt)} ago`;
  return isOver(row.state) ? "Gone" : `Disconnected; ${last}`;
}
