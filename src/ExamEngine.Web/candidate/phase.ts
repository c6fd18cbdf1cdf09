import type { SectionView, SessionState } from "../shared/contracts.ts";

/** The pages that come with the second part of the script. */
export type RareKind = "away" | "device" | "onBreak" | "over";

/** What the candidate is in the middle of; each has one page. */
export type Phase =
  | { kind: "connecting" }
  | { kind: "fenced" }
  | { kind: "checkInFirst" }
  | { kind: "waiting" }
  | { kind: "tutorial" }
  | { kind: "intro"; section: SectionView; first: boolean }
  | { kind: "section"; section: SectionView }
  | { kind: "submit" }
  | { kind: "paused" }
  | { kind: "rare"; page: RareKind }
  | { kind: "over" };

export interface PhaseFacts {
  known: boolean;
  fenced: boolean;
  state: SessionState;
  sections: readonly SectionView[];
  openSection: number;
  tutorialDone: boolean;
  /** The proctor has not approved this device. */
  unapproved: boolean;
  /** The connection is away, and the clock stands still for that. */
  away: boolean;
}

export function phaseOf(facts: PhaseFacts): Phase {
  if (facts.fenced) return { kind: "fenced" };
  if (facts.unapproved) return { kind: "rare", page: "device" };
  if (!facts.known) return { kind: "connecting" };
  switch (facts.state) {
    case "scheduled":
      return { kind: "checkInFirst" };
    case "checkedIn":
      return { kind: "waiting" };
    case "running":
      if (facts.away) return { kind: "rare", page: "away" };
      return inside(facts);
    case "ready":
      return inside(facts);
    case "paused":
      return { kind: "paused" };
    case "onBreak":
      return { kind: "rare", page: "onBreak" };
    default:
      return { kind: "over" };
  }
}

function inside({ sections, openSection, state, tutorialDone }: PhaseFacts): Phase {
  const open = sections.find(section => section.number === openSection);
  if (open) return { kind: "section", section: open };
  if (state === "ready" && !tutorialDone) return { kind: "tutorial" };
  const next = sections.find(section => section.state === "upcoming" || section.state === "opening");
  if (next) return { kind: "intro", section: next, first: sections.every(section => section.state !== "closed") };
  return { kind: "submit" };
}
