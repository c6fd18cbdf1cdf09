import type { InteractionContent, ItemContent, ItemResponse, ResponseValue } from "../shared/contracts.ts";

/** Whether anything of the interaction is answered. */
export function isAnswered(value: ResponseValue | undefined): boolean {
  if (value == null) return false;
  return typeof value === "string" ? value.trim() !== "" : value.length > 0;
}

/** Whether the interaction has as many answers as it asks for. */
export function isComplete(interaction: InteractionContent, value: ResponseValue | undefined): boolean {
  // A recording that need not be played asks for nothing.
  if (!isAnswered(value)) return interaction.kind === "media" && interaction.minPlays === 0;
  const members = Array.isArray(value) ? value : [value as string];
  switch (interaction.kind) {
    case "choice":
    case "order":
    case "hottext":
    case "hotspot":
    case "graphicOrder":
    case "selectPoint":
      return members.length >= interaction.minChoices;
    case "match":
    case "associate":
    case "graphicGapMatch":
      return members.length >= interaction.minAssociations;
    case "gapMatch":
      // A member is "choice gap".
      return members.length >= interaction.minAssociations && interaction.gaps.every(gap => !gap.required || members.some(each => each.endsWith(` ${gap.id}`)));
    case "media":
      return Number(value) >= interaction.minPlays;
    default:
      return true;
  }
}

/** An item is complete when each of its interactions is. */
export function isItemComplete(content: ItemContent, response: ItemResponse | null | undefined): boolean {
  return content.interactions.length > 0 && content.interactions.every(each => isComplete(each, response?.[each.id]));
}

/** The item's response with one interaction changed: every interaction is named, and no answer at all is null. */
export function withValue(content: ItemContent, response: ItemResponse | null | undefined, id: string, value: ResponseValue): ItemResponse | null {
  const next: ItemResponse = {};
  for (const each of content.interactions) {
    const current = each.id === id ? value : (response?.[each.id] ?? null);
    next[each.id] = isAnswered(current) ? current : null;
  }
  return Object.values(next).every(each => each === null) ? null : next;
}

/** What stays when the answer is cleared: how often recordings were played, because plays cannot be taken back. */
export function withoutAnswers(content: ItemContent, response: ItemResponse | null | undefined): ItemResponse | null {
  return content.interactions.reduce<ItemResponse | null>((left, each) => (each.kind === "media" ? left : withValue(content, left, each.id, null)), response ?? null);
}

/** Same answer, whatever object holds it. */
export function sameResponse(a: ItemResponse | null | undefined, b: ItemResponse | null | undefined): boolean {
  const key = (response: ItemResponse | null | undefined) =>
    JSON.stringify(
      Object.entries(response ?? {})
        .filter(([, value]) => isAnswered(value))
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    );
  return key(a) === key(b);
}

/** "1 item", "2 items". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
