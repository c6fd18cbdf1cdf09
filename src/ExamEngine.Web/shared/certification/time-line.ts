import type { RouteWindowView } from "../contracts.g.ts";
import { dayInWords, dayNumber, monthsAfter } from "./days.ts";

const fewestMonths = 12;

/** A stretch of a row, in thousandths of the line. */
export interface Bar {
  start: number;
  width: number;
}

/** Everything that is open by one route. */
export interface Row {
  key: string;
  credential: string;
  title: string;
  /** When it is open, a sentence part for each window. */
  times: string[];
  bars: Bar[];
}

export interface Line {
  from: string;
  to: string;
  rows: Row[];
}

/**
 * Lays windows out on a line that begins on the day asked about. It reaches a little further than the last change, and a year at least; what has
 * no end runs out of it.
 */
export function timeLine(windows: readonly RouteWindowView[], on: string): Line {
  const changes = windows.flatMap(window => [window.from, window.until]).filter((day): day is string => day !== undefined && day > on);
  const last = [...changes, on].reduce((a, b) => (a > b ? a : b));
  const to = [monthsAfter(on, fewestMonths), monthsAfter(last, 2)].reduce((a, b) => (a > b ? a : b));
  const rows = new Map<string, Row>();
  for (const window of windows) {
    const key = `${window.credential}/${window.route}`;
    const row = rows.get(key) ?? { key, credential: window.credential, title: window.title, times: [], bars: [] };
    rows.set(key, row);
    row.times.push(whenOpen(window, on));
    row.bars.push(bar(window, on, to));
  }
  return { from: on, to, rows: [...rows.values()] };
}

/** "from 12 May 2027 to 30 September 2027", "until 30 September 2027", "on 12 May 2027 only", "from 12 May 2027 on", "at any time". */
export function whenOpen(window: RouteWindowView, on: string): string {
  const begins = window.from !== undefined && window.from > on ? window.from : undefined;
  if (window.until === undefined) return begins === undefined ? "at any time" : `from ${dayInWords(begins)} on`;
  if (begins === undefined) return `until ${dayInWords(window.until)}`;
  return begins === window.until ? `on ${dayInWords(begins)} only` : `from ${dayInWords(begins)} to ${dayInWords(window.until)}`;
}

function bar(window: RouteWindowView, on: string, to: string): Bar {
  const [first, end] = [dayNumber(on), dayNumber(to)];
  const place = (day: number) => Math.round((1000 * (Math.min(Math.max(day, first), end) - first)) / (end - first));
  const start = window.from === undefined ? 0 : place(dayNumber(window.from));
  // The last day is in the window: it is drawn to its end.
  const stop = window.until === undefined ? 1000 : place(dayNumber(window.until) + 1);
  // What is open for one day of years must still be seen.
  return { start: Math.min(start, 992), width: Math.max(stop - start, 8) };
}
