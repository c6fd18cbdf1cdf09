/** How many choices are asked for, in a sentence. `max` 0 means no limit. */
export function howMany(min: number, max: number): string {
  return amount("Choose", min, max, "Choose one.", "Choose all that apply.");
}

/** How many pairs, placings or points are asked for, in a sentence; empty when there is nothing to say. `max` 0 means no limit. */
export function howManyOf(verb: string, one: string, many: string, min: number, max: number): string {
  return amount(verb, min, max, `${verb} one ${one}.`, "", many);
}

function amount(verb: string, min: number, max: number, one: string, any: string, what = ""): string {
  const things = what && ` ${what}`;
  if (max === 1) return one;
  if (max === 0) return min > 1 ? `${verb} at least ${min}${things}.` : any;
  if (min === max) return `${verb} ${max}${things}.`;
  return min > 1 ? `${verb} ${min} to ${max}${things}.` : `${verb} up to ${max}${things}.`;
}

/** How often a target may be used, in words. */
export function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

/** A list in a sentence: "A, B and C". */
export function list(names: readonly string[], word = "and"): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
}
