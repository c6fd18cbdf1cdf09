import type { AssociableChoice, MatchContent, ResponseValue } from "../../shared/contracts.ts";
import { times } from "./wording.ts";

export interface Pair {
  source: string;
  target: string;
}

export function pairsOf(value: ResponseValue): Pair[] {
  const texts = Array.isArray(value) ? value : value === null ? [] : [value];
  return texts.flatMap(text => {
    const [source, target] = text.split(" ");
    return source && target ? [{ source, target }] : [];
  });
}

export function valueOf(pairs: readonly Pair[]): ResponseValue {
  return pairs.length > 0 ? pairs.map(({ source, target }) => `${source} ${target}`) : null;
}

/** A change of pairs: the new ones, or the sentence that says why not. */
export type PairChange = { pairs: Pair[] } | { refusal: string };

/**
 * Pairs a source with a target, or takes the pair back. A source with one pair at most changes its target; beyond that
 * limits are kept by refusing, so that nothing the candidate has done is undone without being told.
 */
export function pair(content: Pick<MatchContent, "sources" | "maxAssociations">, pairs: readonly Pair[], source: AssociableChoice, target: AssociableChoice, on: boolean, name: (choice: AssociableChoice) => string): PairChange {
  const others = pairs.filter(each => !(each.source === source.id && each.target === target.id));
  if (!on) return { pairs: others };
  const rest = source.matchMax === 1 ? others.filter(each => each.source !== source.id) : others;
  if (source.matchMax > 1 && rest.filter(each => each.source === source.id).length >= source.matchMax) {
    return { refusal: `“${name(source)}” can be matched ${times(source.matchMax)}. Take one of its matches back first.` };
  }
  const users = rest.filter(each => each.target === target.id);
  if (target.matchMax > 0 && users.length >= target.matchMax) {
    const user = content.sources.find(each => each.id === users[0]?.source);
    const held = user && target.matchMax === 1 ? ` and belongs to “${name(user)}” now` : "";
    return { refusal: `“${name(target)}” can be used ${times(target.matchMax)}${held}. Take that match back first.` };
  }
  if (content.maxAssociations > 0 && rest.length >= content.maxAssociations) {
    return { refusal: `You can make ${content.maxAssociations} matches. Take one back before you make another.` };
  }
  const order = new Map(content.sources.map((each, index) => [each.id, index]));
  return {
    pairs: [...rest, { source: source.id, target: target.id }].sort((a, b) => (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0)),
  };
}
