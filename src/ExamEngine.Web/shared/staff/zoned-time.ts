/** A date and time of day as a person enters them: `2026-12-07`, `09:00`. */
export interface WallTime {
  date: string;
  time: string;
}

/** What a wall time means in a zone. */
export type Instant =
  | { kind: "at"; at: number; twice: boolean }
  /** The clocks are put forward over it. */
  | { kind: "skipped" }
  | { kind: "incomplete" }
  | { kind: "unknownZone" };

/** The wall time a zone shows at an instant. */
export function wallTime(at: number, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(each => each.type === type)?.value ?? "";
  return { date: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
}

/**
 * The instant at which a zone shows a wall time. Of two such instants, when clocks are put back, the earlier is taken
 * and `twice` is true.
 */
export function instantOf(wall: WallTime, zone: string): Instant {
  const asUtc = Date.parse(`${wall.date}T${wall.time}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(wall.date) || !/^\d{2}:\d{2}$/.test(wall.time) || Number.isNaN(asUtc)) return { kind: "incomplete" };
  if (!isZone(zone)) return { kind: "unknownZone" };
  // No zone is further than 14 hours from UTC; the offsets a day before and after cover a change of clocks between.
  const candidates = new Set([asUtc - 86_400_000, asUtc + 86_400_000].map(near => asUtc - offsetAt(near, zone)));
  const matching = [...candidates].filter(at => shows(at, zone, wall)).sort((a, b) => a - b);
  const at = matching[0];
  return at === undefined ? { kind: "skipped" } : { kind: "at", at, twice: matching.length > 1 };
}

/** Whether this browser knows the zone. */
export function isZone(zone: string): boolean {
  if (zone.trim() === "") return false;
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function offsetAt(at: number, zone: string): number {
  const wall = wallTime(at, zone);
  const minute = Math.floor(at / 60_000) * 60_000;
  return Date.parse(`${wall.date}T${wall.time}:00Z`) - minute;
}

function shows(at: number, zone: string, wall: WallTime): boolean {
  const shown = wallTime(at, zone);
  return shown.date === wall.date && shown.time === wall.time;
}
