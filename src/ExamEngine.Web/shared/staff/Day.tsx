import { dayInWords } from "../certification/days.ts";

/** A day of a calendar, such as 12 May 2027, kept on one line; what is said instead when there is none. */
export function Day({ day, none }: { day: string | undefined | null; none?: string }) {
  return day ? (
    <time dateTime={day} class="day">
      {dayInWords(day)}
    </time>
  ) : (
    <span class="quiet">{none}</span>
  );
}
