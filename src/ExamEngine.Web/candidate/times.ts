const clockFormat = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** `10:42:07` in the device's zone. */
export function timeOfDay(time: number): string {
  return clockFormat.format(time);
}

/** `Monday, 7 December 2026, 09:00` in a zone; in the device's own without one. */
export function dateAndTime(time: number, zone?: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(time);
}

/** `09:00`. */
export function shortTime(time: number, zone?: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", ...(zone === undefined ? {} : { timeZone: zone }) }).format(time);
}

/** `Monday, 7 December 2026, 09:00 to 12:00`, with the second date where it is another day. */
export function span(from: number, to: number, zone?: string): string {
  const day = (time: number) => dateAndTime(time, zone).replace(/\d\d:\d\d$/, "");
  return `${dateAndTime(from, zone)} to ${day(from) === day(to) ? shortTime(to, zone) : dateAndTime(to, zone)}`;
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether two zones show the same time of day then. */
export function sameTimeOfDay(time: number, zone: string): boolean {
  try {
    return dateAndTime(time, zone) === dateAndTime(time);
  } catch {
    return true;
  }
}

/** "1 hour 30 minutes", "45 minutes". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  // A factor on a section's limit gives fractions, and binary fractions at that.
  const rest = Math.round((minutes % 60) * 10) / 10;
  const words = [hours > 0 ? `${hours} hour${hours === 1 ? "" : "s"}` : "", rest > 0 ? `${rest} minute${rest === 1 ? "" : "s"}` : ""].filter(Boolean);
  return words.join(" ") || "no time limit";
}
