import type { BoardActions, BoardRow } from "../shared/staff-contracts.ts";
import type { Board } from "./board.ts";

/** Why an action is not possible now; empty when it is. */
export function whyNot(board: Board, row: BoardRow, action: keyof BoardActions): string {
  return board.isStale ? "There is no connection to the server at the moment." : row.actions[action];
}
