import { signal } from "@preact/signals";
import { remembered } from "../shared/staff/remembered.ts";
import { boardSorts } from "./board-order.ts";
import type { BoardChoice } from "./board-order.ts";

const narrow = matchMedia("(max-width: 44rem)").matches;

/** Table or cards; cards come first where a table would not fit. */
export const layout = remembered("board.layout", ["table", "cards"], narrow ? "cards" : "table");
export const hideWell = remembered("board.hide-well", ["no", "yes"], "no");
export const sortBy = remembered("board.sort", boardSorts, "urgency");
export const sortDown = signal(false);
export const filter = signal<BoardChoice["filter"]>("all");
export const search = signal("");
