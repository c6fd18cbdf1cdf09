import type { SessionState } from "../contracts.ts";
import type { Tone } from "../ui/Callout.tsx";
import type { IconName } from "../ui/Icon.tsx";

interface StateWords {
  words: string;
  /** Told apart by shape as well as by colour. */
  icon: IconName;
  tone?: Tone;
}

/** Every state as staff read it. */
export const stateWords: Record<SessionState, StateWords> = {
  scheduled: { words: "Not checked in", icon: "circle" },
  checkedIn: { words: "Waiting for release", icon: "warning", tone: "warning" },
  ready: { words: "Released, not started", icon: "half" },
  running: { words: "In progress", icon: "next", tone: "success" },
  paused: { words: "Paused", icon: "pause", tone: "warning" },
  onBreak: { words: "On a break", icon: "clock" },
  submitted: { words: "Submitted", icon: "check" },
  expired: { words: "Ended by time", icon: "clock" },
  terminated: { words: "Terminated", icon: "error", tone: "error" },
  sealed: { words: "Finished", icon: "check" },
  scored: { words: "Scored", icon: "check" },
  released: { words: "Report released", icon: "check" },
  voided: { words: "Declared void", icon: "error" },
  noShow: { words: "Did not attend", icon: "close" },
  cancelled: { words: "Cancelled", icon: "close" },
};

const live: readonly SessionState[] = ["running", "paused", "onBreak"];
const before: readonly SessionState[] = ["scheduled", "checkedIn", "ready"];

/** Begun and not ended. */
export function isLive(state: SessionState): boolean {
  return live.includes(state);
}

/** Not begun yet, and may still begin. */
export function isBefore(state: SessionState): boolean {
  return before.includes(state);
}

/** Nothing more is to come from the candidate. */
export function isOver(state: SessionState): boolean {
  return !isLive(state) && !isBefore(state);
}
