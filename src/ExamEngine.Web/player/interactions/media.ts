import type { MediaContent, ResponseValue } from "../../shared/contracts.ts";
import { times } from "./wording.ts";

type Plays = Pick<MediaContent, "minPlays" | "maxPlays">;

/** How often it was played, as the response says. */
export function playsOf(value: ResponseValue): number {
  const plays = typeof value === "string" ? Number(value) : 0;
  return Number.isInteger(plays) && plays > 0 ? plays : 0;
}

/** How often it can still be played; undefined without a limit. */
export function playsLeft({ maxPlays }: Plays, played: number): number | undefined {
  return maxPlays > 0 ? Math.max(0, maxPlays - played) : undefined;
}

/** What is asked for, before anything is played; empty when there is nothing to say. */
export function playRule({ minPlays, maxPlays }: Plays): string {
  const most = maxPlays > 0 ? `You can play this ${times(maxPlays)}. A play counts as soon as it starts; a pause does not end it.` : "";
  const least = minPlays > 0 ? `Play it ${minPlays === maxPlays ? times(minPlays) : `at least ${times(minPlays)}`}.` : "";
  return [least, most].filter(Boolean).join(" ");
}

/** Where things stand, in a sentence. */
export function playState(content: Plays, played: number): string {
  const left = playsLeft(content, played);
  const done = played === 0 ? "Not played yet" : `Played ${times(played)}`;
  if (left === undefined) return `${done}.`;
  return left === 0 ? `${done}. You have used all plays.` : `${done}. ${left === 1 ? "1 play" : `${left} plays`} left.`;
}

/** "1:05". */
export function timeText(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/**
 * Where a play that was interrupted stands, in seconds; 0 when none was. It is kept in the tab, so that a page loaded again
 * goes on with the same play.
 */
export function placeOf(key: string): number {
  try {
    return Number(sessionStorage.getItem(`examengine.play.${key}`)) || 0;
  } catch {
    return 0;
  }
}

export function keepPlace(key: string, seconds: number): void {
  try {
    if (seconds > 0) sessionStorage.setItem(`examengine.play.${key}`, String(seconds));
    else sessionStorage.removeItem(`examengine.play.${key}`);
  } catch {
    // The place is known as long as the page lives.
  }
}
