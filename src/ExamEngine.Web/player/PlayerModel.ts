import type { ItemEvent, ItemResponse } from "../shared/contracts.ts";
import type { ServerClock } from "../shared/clock.ts";
import type { ItemFiles } from "./files.ts";

export interface PlayerItemState {
  position: number;
  seen: boolean;
  complete: boolean;
  flagged: boolean;
  response: ItemResponse | null;
}

/** What the player shows and what it may ask for: an exam session or the tutorial stands behind it. */
export interface PlayerModel {
  /** Names the tab's working marks. */
  id: string;
  examTitle: string;
  candidateName: string;
  practice: boolean;
  /** "Section 2 of 3: Diagnosis". */
  sectionName: string;
  firstPosition: number;
  items: readonly PlayerItemState[];
  position: number;
  /** Undefined while its content is on the way. */
  item: ItemEvent | undefined;
  /** False when content cannot be on the way. */
  online: boolean;
  /** Absent when nothing is timed. */
  timing?: { clock: ServerClock; deadline: number | undefined; onTimeUp: () => void };
  /** Absent where no file can be handed in. */
  files?: ItemFiles;
  /** There in a linear section, which has no way but this: leaves the item for good. */
  moveOn?: () => void;
  go: (position: number) => void;
  answer: (response: ItemResponse | null) => void;
  flag: (flagged: boolean) => void;
  review: () => void;
}
