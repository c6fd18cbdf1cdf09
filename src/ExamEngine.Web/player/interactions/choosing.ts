import type { ResponseValue } from "../../shared/contracts.ts";

/** A change of what is chosen: the new choices, or the sentence that says why not. */
export type Choosing = { chosen: string[] } | { refusal: string };

/** What is chosen, without what the interaction does not offer. */
export function chosenOf(offered: readonly string[], value: ResponseValue): string[] {
  const given = Array.isArray(value) ? value : value === null ? [] : [value];
  return offered.filter(id => given.includes(id));
}

/** The response: one value where only one may be chosen, otherwise a list. */
export function valueOfChosen(chosen: readonly string[], max: number): ResponseValue {
  const [first] = chosen;
  if (first === undefined) return null;
  return max === 1 ? first : [...chosen];
}

/**
 * Chooses, or takes a choice back. Where one may be chosen, a new one takes the place of the old; otherwise the limit is kept
 * by refusing, so that nothing is undone without being told. `max` 0 means no limit.
 */
export function choose(offered: readonly string[], chosen: readonly string[], id: string, on: boolean, max: number): Choosing {
  if (max === 1) return { chosen: on ? [id] : chosen.filter(each => each !== id) };
  const others = chosen.filter(each => each !== id);
  if (on && max > 0 && others.length >= max) return { refusal: `You can choose at most ${max}. Take one back before you choose another.` };
  return { chosen: offered.filter(each => (each === id ? on : others.includes(each))) };
}
