import type { ActivityState } from "../contracts.g.ts";
import type { Tone } from "../ui/Callout.tsx";

/** States of an activity as its holder and auditors read them. */
export const activityWords: Record<ActivityState, { words: string; tone: Tone }> = {
  logged: { words: "Counts", tone: "info" },
  chosen: { words: "Audited", tone: "warning" },
  evidenceAsked: { words: "Evidence asked for", tone: "warning" },
  accepted: { words: "Accepted", tone: "success" },
  refused: { words: "Not accepted", tone: "error" },
  withdrawn: { words: "Withdrawn", tone: "info" },
};
