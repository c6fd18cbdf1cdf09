import type { LinkState } from "../shared/hub.ts";
import { count } from "../player/responses.ts";
import type { SaveStatus } from "./answer-delivery.ts";

export interface SaveWords {
  text: string;
  tone: "calm" | "busy" | "warning";
}

const patienceMs = 5000;

/**
 * The state of saving in words. "Saved" is said only when every answer given here is durable on the server; `typing`
 * means that something in a box has not been written down yet.
 * @param now local monotonic time
 * @param timeOf writes a server time as the candidate reads it
 */
export function saveWords(status: SaveStatus, link: LinkState, typing: boolean, now: number, timeOf: (time: number) => string): SaveWords {
  const waited = status.pendingSince === undefined ? 0 : now - status.pendingSince;
  if (status.unreceived > 0 && link !== "online" && waited > 1500) {
    return { text: `${count(status.unreceived, "answer")} only on this device`, tone: "warning" };
  }
  if (status.pending > 0 && waited > patienceMs) return { text: "Still saving…", tone: "warning" };
  if (status.pending > 0 || typing) return { text: "Saving…", tone: "busy" };
  if (status.savedAt !== undefined) return { text: `Saved ${timeOf(status.savedAt)}`, tone: "calm" };
  if (status.savedBefore) return { text: "Saved", tone: "calm" };
  return { text: "Nothing to save yet", tone: "calm" };
}

/** The state of a connection that has to wait until the pages before it are let in; undefined when it does not. */
export function inLineWords(waiting: number): string | undefined {
  return waiting > 0 ? `Many candidates are connecting at this moment (${waiting} waiting). This page is in line and is let in by itself; leave this page open.` : undefined;
}
