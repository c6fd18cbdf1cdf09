import type { AssociableChoice } from "../../shared/contracts.ts";
import type { Pair } from "./match.ts";
import { times } from "./wording.ts";

/** Where a choice can be put: a gap, or an area of a picture. */
export interface Place {
  id: string;
  label: string;
  /** How many choices it takes; 0 means no limit. */
  capacity: number;
}

/** Choices and the places they can be put into. A placing is a pair of a choice (source) and a place (target). */
export interface PlacingBoard {
  choices: readonly AssociableChoice[];
  places: readonly Place[];
  /** 0 means no limit. */
  maxAssociations: number;
  name: (choice: AssociableChoice) => string;
}

/** A change of placings with the sentence that tells it, or the sentence that says why not. */
export type Placing = { pairs: Pair[]; said: string } | { refusal: string };

/** What the candidate has picked up or is filling: a choice of the list, a choice that lies in a place, or a place. */
export type Selected = { kind: "choice"; choice: string; from?: string } | { kind: "place"; place: string };

/**
 * Puts a choice into a place. A choice that is placed and can be used once moves. In a place for one, a new choice takes the
 * place of the old: that one goes back to the list, or changes places with a choice that comes from another place. All other
 * limits are kept by refusing.
 * @param from the place the choice is taken from, when it is one that lies there
 */
export function put(board: PlacingBoard, pairs: readonly Pair[], choiceId: string, to: string, from?: string): Placing {
  const choice = board.choices.find(each => each.id === choiceId);
  const place = board.places.find(each => each.id === to);
  if (!choice || !place) return { refusal: "That cannot be placed there." };
  const named = (id: string) => quoted(board, id);
  const mine = pairs.filter(each => each.source === choice.id);
  const origin = from ?? (choice.matchMax === 1 ? mine[0]?.target : undefined);
  if (mine.some(each => each.target === to)) {
    return origin === to || origin === undefined ? { pairs: [...pairs], said: `${named(choice.id)} is in ${place.label}.` } : { refusal: `${named(choice.id)} is in ${place.label} already.` };
  }
  if (origin === undefined && choice.matchMax > 0 && mine.length >= choice.matchMax) {
    return { refusal: `${named(choice.id)} can be used ${times(choice.matchMax)}. Take it out of another place first.` };
  }
  let rest = pairs.filter(each => !(each.source === choice.id && each.target === origin));
  const inPlace = rest.filter(each => each.target === to);
  let also = "";
  if (place.capacity === 1 && inPlace[0]) {
    const displaced = inPlace[0].source;
    rest = rest.filter(each => each.target !== to);
    const back = origin !== undefined && !rest.some(each => each.source === displaced && each.target === origin) ? origin : undefined;
    if (back !== undefined) rest = [...rest, { source: displaced, target: back }];
    also = back === undefined ? ` ${named(displaced)} is back in the list.` : ` ${named(displaced)} is in ${labelOf(board, back)} now.`;
  } else if (place.capacity > 0 && inPlace.length >= place.capacity) {
    return { refusal: `${place.label} takes ${place.capacity}. Take one out of it first.` };
  }
  if (board.maxAssociations > 0 && rest.length >= board.maxAssociations) {
    const limit = board.maxAssociations === 1 ? "one entry" : `${board.maxAssociations} entries`;
    return { refusal: `You can place ${limit}. Take one back before you place another.` };
  }
  return { pairs: inOrder(board, [...rest, { source: choice.id, target: to }]), said: `${named(choice.id)} is in ${place.label}.${also}` };
}

/** Takes a choice out of a place. */
export function takeOut(board: PlacingBoard, pairs: readonly Pair[], choice: string, from: string): { pairs: Pair[]; said: string } {
  return {
    pairs: pairs.filter(each => !(each.source === choice && each.target === from)),
    said: `${quoted(board, choice)} is taken out of ${labelOf(board, from)}.`,
  };
}

/** What pressing a choice of the list does to the selection; with a place selected, the choice goes there. */
export function pressChoice(selected: Selected | undefined, choice: string): { selected: Selected | undefined } | { put: { choice: string; to: string } } {
  if (selected?.kind === "place") return { put: { choice, to: selected.place } };
  const again = selected?.kind === "choice" && selected.choice === choice && selected.from === undefined;
  return { selected: again ? undefined : { kind: "choice", choice } };
}

/** What pressing a place does: it takes the selected choice, takes what lies in the selected place, or is selected itself. */
export function pressPlace(selected: Selected | undefined, place: string, contentsOf: (place: string) => readonly string[]): { selected: Selected | undefined } | { put: { choice: string; to: string; from?: string } } {
  if (selected?.kind === "choice" && selected.from !== place) {
    return { put: { choice: selected.choice, to: place, ...(selected.from === undefined ? {} : { from: selected.from }) } };
  }
  if (selected?.kind === "place" && selected.place !== place) {
    const [only, ...more] = contentsOf(selected.place);
    // Several choices in the place selected before: it is not clear which one is meant to move.
    if (only !== undefined && more.length === 0) return { put: { choice: only, to: place, from: selected.place } };
  }
  const again = selected?.kind === "place" && selected.place === place;
  return { selected: again || selected?.kind === "choice" ? undefined : { kind: "place", place } };
}

export function labelOf(board: PlacingBoard, place: string): string {
  return board.places.find(each => each.id === place)?.label ?? place;
}

function quoted(board: PlacingBoard, id: string): string {
  const choice = board.choices.find(each => each.id === id);
  return `“${choice ? board.name(choice) : id}”`;
}

function inOrder(board: PlacingBoard, pairs: Pair[]): Pair[] {
  const order = new Map(board.places.map((each, index) => [each.id, index]));
  return pairs.sort((a, b) => (order.get(a.target) ?? 0) - (order.get(b.target) ?? 0));
}
