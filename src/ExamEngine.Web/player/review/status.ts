import type { PlayerItemState } from "../PlayerModel.ts";

export type ItemWord = "Complete" | "Incomplete" | "Unseen";

/** What a candidate knows from test centres: answered as asked, looked at, or not opened yet. */
export function wordOf(item: Pick<PlayerItemState, "complete" | "seen">): ItemWord {
  return item.complete ? "Complete" : item.seen ? "Incomplete" : "Unseen";
}

export type ReviewFilter = "all" | "incomplete" | "unseen" | "flagged";

export function matches(item: PlayerItemState, filter: ReviewFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "incomplete":
      return wordOf(item) === "Incomplete";
    case "unseen":
      return wordOf(item) === "Unseen";
    case "flagged":
      return item.flagged;
  }
}
