/** How many choices are asked for, in a sentence. `max` 0 means no limit. */
export function howMany(min: number, max: number): string {
  if (max === 1) return "Choose one.";
  if (max === 0) return min > 1 ? `Choose at least ${min}.` : "Choose all that apply.";
  if (min === max) return `Choose ${max}.`;
  return min > 1 ? `Choose ${min} to ${max}.` : `Choose up to ${max}.`;
}

/** How often a target may be used, in words. */
export function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
