import type { GraphicOrderContent, ResponseValue } from "../../shared/contracts.ts";

/** The ids that have a number, in their order. */
export function numberedIds(content: GraphicOrderContent, value: ResponseValue): string[] {
  const offered = new Set(content.hotspots.map(each => each.id));
  return Array.isArray(value) ? [...new Set(value)].filter(id => offered.has(id)) : [];
}

/** Gives an area the next number, or takes its number away; beyond the limit it is refused with a sentence. */
export function toggleNumber(content: GraphicOrderContent, ids: readonly string[], id: string): { ids: string[] } | { refusal: string } {
  if (ids.includes(id)) return { ids: ids.filter(each => each !== id) };
  if (content.maxChoices > 0 && ids.length >= content.maxChoices) {
    return { refusal: `You can number at most ${content.maxChoices}. Take one out of the order before you add another.` };
  }
  return { ids: [...ids, id] };
}
