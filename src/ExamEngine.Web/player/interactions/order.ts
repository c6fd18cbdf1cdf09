import type { Choice, ResponseValue } from "../../shared/contracts.ts";

/** Ids in the order to show: the answer's, with choices it does not name at the end; without an answer as presented. */
export function orderedIds(choices: readonly Choice[], value: ResponseValue): string[] {
  const presented = choices.map(choice => choice.id);
  if (!Array.isArray(value)) return presented;
  const answered = value.filter(id => presented.includes(id));
  return [...answered, ...presented.filter(id => !answered.includes(id))];
}

/** The list with one id at another place. */
export function moved(ids: readonly string[], id: string, to: number): string[] {
  const rest = ids.filter(each => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
