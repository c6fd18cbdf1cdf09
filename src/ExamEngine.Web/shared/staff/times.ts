/** Dates and times as staff read them: short, 24 hours, always with the zone where it is not the reader's own. */

function format(zone: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-GB", { ...options, ...(zone === undefined ? {} : { timeZone: zone }) });
  } catch {
    // A zone this browser does not know: its own, rather than no time at all.
    return new Intl.DateTimeFormat("en-GB", options);
  }
}

const date: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short", year: "numeric" };
const minute: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit" };

/** `Mon, 7 Dec 2026, 09:00`. */
export function dateTime(time: number, zone?: string): string {
  return format(zone, { ...date, ...minute }).format(time);
}

/** `Mon, 7 Dec 2026`. */
export function dateOnly(time: number, zone?: string): string {
  return format(zone, date).format(time);
}

/** `09:00`. */
export function hourMinute(time: number, zone?: string): string {
  return format(zone, minute).format(time);
}

/** `09:00:07`. */
export function hourMinuteSecond(time: number, zone?: string): string {
  return format(zone, { ...minute, second: "2-digit" }).format(time);
}

/** `Mon, 7 Dec 2026, 09:00–12:00`, or both dates when it ends on another day. */
export function span(from: number, to: number, zone?: string): string {
  const sameDay = dateOnly(from, zone) === dateOnly(to, zone);
  return `${dateTime(from, zone)}–${sameDay ? hourMinute(to, zone) : dateTime(to, zone)}`;
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether a zone shows another time than the reader's own at that moment. */
export function differsFromOwn(time: number, zone: string): boolean {
  return dateTime(time, zone) !== dateTime(time);
}

/** `12 s`, `3 min`, `2 h 05 min`, `4 days`: how long something has lasted. */
export function ago(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${(minutes % 60).toString().padStart(2, "0")} min`;
  return `${Math.floor(hours / 24)} days`;
}

/** "90 minutes", "1 minute". */
export function minutesInWords(minutes: number): string {
  const rounded = Math.round(minutes * 10) / 10;
  return `${rounded} minute${rounded === 1 ? "" : "s"}`;
}

/** "1 candidate", "3 candidates". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
