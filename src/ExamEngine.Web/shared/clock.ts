/**
 * The server's time as well as it can be known here. The device's own clock is never trusted: offsets are kept against a
 * monotonic reading, so changing the device's time changes nothing on the page.
 */

/** One exchange with the server, in milliseconds; `sentAt` and `receivedAt` by the same monotonic clock. */
export interface ClockSample {
  sentAt: number;
  receivedAt: number;
  serverNow: number;
}

const remembered = 8;

export class ServerClock {
  readonly #monotonic: () => number;
  #samples: ClockSample[] = [];
  #offset = 0;

  constructor(monotonic: () => number = () => performance.timeOrigin + performance.now()) {
    this.#monotonic = monotonic;
  }

  /** Reading of the monotonic clock, to time an exchange with. */
  reading(): number {
    return this.#monotonic();
  }

  /** The server's time, in Unix milliseconds. */
  now(): number {
    return this.#monotonic() + this.#offset;
  }

  /** Milliseconds the server is ahead of this device. */
  get offset(): number {
    return this.#offset;
  }

  /** A time the server sent without a round trip: used only until the first exchange. */
  hint(serverNow: number): void {
    if (this.#samples.length === 0) this.#offset = serverNow - this.#monotonic();
  }

  /** Takes an exchange; the one with the shortest round trip counts, for its error is at most half of that. */
  add(sample: ClockSample): void {
    this.#samples = [...this.#samples, sample].slice(-remembered);
    const best = this.#samples.reduce((a, b) => (roundTrip(b) <= roundTrip(a) ? b : a));
    this.#offset = best.serverNow + roundTrip(best) / 2 - best.receivedAt;
  }

  /** After sleep or a change of network older exchanges say nothing any more. */
  forget(): void {
    this.#samples = [];
  }
}

export function roundTrip(sample: ClockSample): number {
  return sample.receivedAt - sample.sentAt;
}

/** Minutes at which a candidate is told the time left. */
export const announcedMinutes = [30, 15, 10, 5, 1] as const;

/** Below this the clock shows even when it was hidden. */
export const alwaysShownMs = 5 * 60_000;

/**
 * The threshold, in minutes, crossed between two readings of the time left; undefined when none was. A threshold that
 * was already behind at the first reading is not crossed; of several crossed at once only the last is told.
 */
export function thresholdCrossed(before: number, after: number): number | undefined {
  return announcedMinutes.filter(minutes => before > minutes * 60_000 && after <= minutes * 60_000).at(-1);
}

/** `1:05:09`, or `05:09` below an hour; a started second counts as whole, so 00:00 means that no time is left. */
export function clockText(remainingMs: number): string {
  const { hours, minutes, seconds } = split(remainingMs);
  const two = (value: number) => value.toString().padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
}

/** `1 hour 5 minutes 9 seconds`, for reading aloud. */
export function spokenTime(remainingMs: number): string {
  const { hours, minutes, seconds } = split(remainingMs);
  const parts = [
    [hours, "hour"],
    [minutes, "minute"],
    [seconds, "second"],
  ] as const;
  const words = parts.filter(([value]) => value > 0).map(([value, unit]) => `${value} ${unit}${value === 1 ? "" : "s"}`);
  return words.length > 0 ? words.join(" ") : "no time";
}

/** `in 3 days`, `in 2 hours 5 minutes`, `in 45 seconds`: coarse when far away, exact when near. */
export function until(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  if (days >= 2) return `in ${days} days`;
  const minutes = Math.ceil(ms / 60_000);
  if (minutes > 90) {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return `in ${hours} hour${hours === 1 ? "" : "s"}${rest > 0 ? ` ${rest} minute${rest === 1 ? "" : "s"}` : ""}`;
  }
  if (ms > 60_000) return `in ${minutes} minutes`;
  return `in ${spokenTime(ms)}`;
}

function split(ms: number): { hours: number; minutes: number; seconds: number } {
  const total = Math.max(0, Math.ceil(ms / 1000));
  return { hours: Math.floor(total / 3600), minutes: Math.floor((total % 3600) / 60), seconds: total % 60 };
}
