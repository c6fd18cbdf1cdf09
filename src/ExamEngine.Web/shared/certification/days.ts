const msPerDay = 86_400_000;
const words = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** `2027-05-12` as `12 May 2027`. A day is a day of the programme's calendar: no zone of the reader's may move it. */
export function dayInWords(day: string): string {
  return words.format(timeOf(day));
}

/** The day's place on a line of days. */
export function dayNumber(day: string): number {
  return Math.round(timeOf(day) / msPerDay);
}

/** The day a number of months after another; the last day of the month stands for one that does not exist. */
export function monthsAfter(day: string, months: number): string {
  const from = new Date(timeOf(day));
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, Math.min(from.getUTCDate(), last))).toISOString().slice(0, 10);
}

/** Whether a text is a day the server takes. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(timeOf(text)) && text >= "1900-01-01" && text <= "2200-12-31";
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
