import { isBefore, isLive, isOver } from "../shared/staff/states.ts";
import { matchesSearch } from "../shared/staff/search.ts";
import type { BoardRow } from "../shared/staff-contracts.ts";
import { troubleKinds, unsafeSince } from "./trouble.ts";
import type { Troubles } from "./trouble.ts";

export const boardFilters = ["all", "device", "waiting", "running", "disconnected", "paused", "unsaved", "before", "over"] as const;

export type BoardFilter = (typeof boardFilters)[number];

export const filterLabels: Record<BoardFilter, string> = {
  all: "All",
  device: "Another device",
  waiting: "Waiting for release",
  running: "In progress",
  disconnected: "Disconnected",
  paused: "Paused",
  unsaved: "Unsaved answers",
  before: "Not started",
  over: "Finished",
};

export const boardSorts = ["urgency", "name", "state", "section", "answered", "timeLeft", "unsaved"] as const;

export type BoardSort = (typeof boardSorts)[number];

export const sortLabels: Record<BoardSort, string> = {
  urgency: "Urgency",
  name: "Name",
  state: "State",
  section: "Section",
  answered: "Answered",
  timeLeft: "Time left",
  unsaved: "Unsaved the longest",
};

export interface BoardChoice {
  filter: BoardFilter;
  search: string;
  sort: BoardSort;
  down: boolean;
  hideWell: boolean;
}

export interface BoardView {
  /** Those who want an eye on them: always before the rest, whatever they are sorted by. */
  trouble: BoardRow[];
  well: BoardRow[];
  /** Left out because all is well with them. */
  hidden: number;
}

export function matchesFilter(row: BoardRow, filter: BoardFilter, troubles: Troubles): boolean {
  switch (filter) {
    case "all":
      return true;
    case "device":
      return row.deviceRequest !== undefined;
    case "waiting":
      return row.state === "checkedIn";
    case "running":
      return row.state === "running" || row.state === "onBreak";
    case "disconnected":
      return troubles.get(row.sessionId)?.includes("disconnected") ?? false;
    case "paused":
      return row.state === "paused";
    case "unsaved":
      return unsafeSince(row, troubles.get(row.sessionId) ?? []) !== undefined;
    case "before":
      return isBefore(row.state);
    case "over":
      return isOver(row.state);
  }
}

/** How many rows each filter would show. */
export function filterCounts(rows: readonly BoardRow[], troubles: Troubles): Record<BoardFilter, number> {
  const counts = Object.fromEntries(boardFilters.map(filter => [filter, 0])) as Record<BoardFilter, number>;
  for (const row of rows) {
    for (const filter of boardFilters) {
      if (matchesFilter(row, filter, troubles)) counts[filter]++;
    }
  }
  return counts;
}

/** The rows to show, in two groups. Rows in trouble are never hidden by "hide all well". */
export function boardView(rows: readonly BoardRow[], troubles: Troubles, choice: BoardChoice, now: number): BoardView {
  const shown = rows.filter(row => matchesFilter(row, choice.filter, troubles) && matchesSearch(choice.search, row.candidateName, row.confirmationNumber));
  const order = comparison(choice, troubles, now);
  const trouble = shown.filter(row => troubles.has(row.sessionId)).sort(order);
  const well = shown.filter(row => !troubles.has(row.sessionId)).sort(order);
  return choice.hideWell ? { trouble, well: [], hidden: well.length } : { trouble, well, hidden: 0 };
}

function comparison(choice: BoardChoice, troubles: Troubles, now: number): (a: BoardRow, b: BoardRow) => number {
  const key = keys[choice.sort];
  const direction = choice.down ? -1 : 1;
  return (a, b) => (key(a, troubles, now) - key(b, troubles, now)) * direction || byName(a, b) * (choice.sort === "name" ? direction : 1);
}

function byName(a: BoardRow, b: BoardRow): number {
  return a.candidateName.localeCompare(b.candidateName, undefined, { numeric: true }) || a.sessionId.localeCompare(b.sessionId);
}

const stateOrder = ["checkedIn", "paused", "running", "onBreak", "ready", "scheduled"];

function stateRank(row: BoardRow): number {
  const rank = stateOrder.indexOf(row.state);
  return rank < 0 ? stateOrder.length : rank;
}

const keys: Record<BoardSort, (row: BoardRow, troubles: Troubles, now: number) => number> = {
  urgency: (row, troubles) => {
    const worst = troubles.get(row.sessionId)?.[0];
    return worst === undefined ? troubleKinds.length + stateRank(row) : troubleKinds.indexOf(worst);
  },
  name: () => 0,
  state: stateRank,
  section: row => (isLive(row.state) ? row.section : isOver(row.state) ? row.sections + 1 : 0),
  answered: row => row.answered,
  timeLeft: (row, _, now) => timeLeft(row, now)?.ms ?? Number.MAX_SAFE_INTEGER,
  unsaved: (row, troubles) => unsafeSince(row, troubles.get(row.sessionId) ?? []) ?? Number.MAX_SAFE_INTEGER,
};

export interface TimeLeft {
  ms: number;
  /** The clock stands still. */
  stopped: boolean;
}

/** What is left of the phase; undefined when no clock is about. */
export function timeLeft(row: BoardRow, now: number): TimeLeft | undefined {
  if (isOver(row.state)) return undefined;
  if (row.deadline !== undefined) return { ms: Math.max(0, row.deadline - now), stopped: false };
  return row.remaining === undefined ? undefined : { ms: Math.max(0, row.remaining), stopped: true };
}
