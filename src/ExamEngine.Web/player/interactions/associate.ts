import type { AssociableChoice, AssociateContent } from "../../shared/contracts.ts";
import type { Pair, PairChange } from "./match.ts";
import { times } from "./wording.ts";

/** How many pairs a choice is in. */
export function uses(pairs: readonly Pair[], id: string): number {
  return pairs.filter(each => each.source === id || each.target === id).length;
}

/** The other choice of a pair, as seen from one of its two. */
export function partner(pair: Pair, id: string): string {
  return pair.source === id ? pair.target : pair.source;
}

/**
 * Joins two choices in a pair. Limits are kept by refusing, so that no pair is undone without being told. A pair has no
 * direction: it stands in the order in which its choices are presented.
 */
export function associate(content: AssociateContent, pairs: readonly Pair[], one: AssociableChoice, other: AssociableChoice, name: (choice: AssociableChoice) => string): PairChange {
  if (one.id === other.id) return { refusal: "A pair needs two different entries." };
  const at = (id: string) => content.choices.findIndex(each => each.id === id);
  const [source, target] = at(one.id) <= at(other.id) ? [one, other] : [other, one];
  if (pairs.some(each => uses([each], source.id) === 1 && partner(each, source.id) === target.id)) {
    return { refusal: `“${name(source)}” and “${name(target)}” are a pair already.` };
  }
  for (const choice of [one, other]) {
    if (choice.matchMax === 0 || uses(pairs, choice.id) < choice.matchMax) continue;
    const held = pairs.find(each => uses([each], choice.id) > 0);
    const owner = held && content.choices.find(each => each.id === partner(held, choice.id));
    const belongs = owner && choice.matchMax === 1 ? ` and belongs to “${name(owner)}” now` : "";
    return { refusal: `“${name(choice)}” can be paired ${times(choice.matchMax)}${belongs}. Take that pair back first.` };
  }
  if (content.maxAssociations > 0 && pairs.length >= content.maxAssociations) {
    const limit = content.maxAssociations === 1 ? "one pair" : `${content.maxAssociations} pairs`;
    return { refusal: `You can make ${limit}. Take one back before you make another.` };
  }
  return { pairs: [...pairs, { source: source.id, target: target.id }] };
}
