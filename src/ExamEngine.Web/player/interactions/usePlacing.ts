import type { RefObject, VNode } from "preact";
import { useState } from "preact/hooks";
import type { AssociableChoice, ResponseValue } from "../../shared/contracts.ts";
import { announce } from "../../shared/ui/announce.ts";
import { textOf } from "../sanitize.ts";
import { pairsOf, valueOf } from "./match.ts";
import type { Pair } from "./match.ts";
import { labelOf, pressChoice, pressPlace, put, takeOut } from "./placing.ts";
import type { Placing, PlacingBoard, Selected } from "./placing.ts";
import { useDrag } from "./useDrag.tsx";
import { list } from "./wording.ts";

/** The tray, as a target of dragging: what is dropped there is taken out of its place. */
export const tray = "(tray)";

interface PlacingOptions {
  /** Holds the tray and the places; controls carry `data-chip` and `data-place`. */
  root: RefObject<HTMLElement | null>;
  board: PlacingBoard;
  value: ResponseValue;
  onChange: (value: ResponseValue) => void;
  targetAt: (x: number, y: number) => string | undefined;
}

/** Choices that are put into places, as the tray and the places need it. */
export interface PlacingState {
  board: PlacingBoard;
  pairs: readonly Pair[];
  selected: Selected | undefined;
  /** A choice is picked up or dragged: places show that they can take it. */
  holding: boolean;
  /** The target under what is dragged. */
  over: string | undefined;
  refusal: string | undefined;
  contentsOf: (place: string) => AssociableChoice[];
  pressChoice: (event: MouseEvent, choice: string) => void;
  /** `byKey` moves the focus to where the next press is expected. */
  pressPlace: (place: string, byKey: boolean) => void;
  takeOut: (choice: string, place: string, byKey: boolean) => void;
  change: (change: Placing) => boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  cancel: () => void;
  drag: (event: PointerEvent, choice: string, from?: string) => void;
  ghost: VNode | null;
}

export function usePlacing({ root, board, value, onChange, targetAt }: PlacingOptions): PlacingState {
  const [selected, setSelected] = useState<Selected>();
  const [refusal, setRefusal] = useState<string>();
  const pairs = pairsOf(value);
  const byId = new Map(board.choices.map(each => [each.id, each]));
  const contentsOf = (place: string) => pairs.flatMap(each => (each.target === place ? (byId.get(each.source) ?? []) : []));
  const named = (choice: string) => `“${textOf(byId.get(choice)?.html ?? choice)}”`;
  const focus = (selector: string) => root.current?.querySelector<HTMLElement>(selector)?.focus();
  const focusPlace = (place: string) => focus(`[data-place="${CSS.escape(place)}"]`);

  const change = (result: Placing): boolean => {
    setSelected(undefined);
    if ("refusal" in result) {
      setRefusal(result.refusal);
      announce(result.refusal, "assertive");
      return false;
    }
    setRefusal(undefined);
    onChange(valueOf(result.pairs));
    announce(result.said);
    return true;
  };
  const select = (next: Selected | undefined, byKey: boolean) => {
    setSelected(next);
    setRefusal(undefined);
    if (!next) announce("Nothing selected.");
    else if (next.kind === "choice") {
      announce(`${named(next.choice)} is selected. Press the place it goes to. Escape cancels.`);
      const free = board.places.find(each => contentsOf(each.id).length === 0) ?? board.places[0];
      if (byKey && free) focusPlace(free.id);
    } else {
      const inside = contentsOf(next.place).map(each => named(each.id));
      announce(`${labelOf(board, next.place)} is selected. ${inside.length > 0 ? `It holds ${list(inside)}. ` : ""}Press what goes there. Escape cancels.`);
      const unused = board.choices.find(each => pairs.every(pair => pair.source !== each.id)) ?? board.choices[0];
      if (byKey && unused) focus(`[data-chip="${CSS.escape(unused.id)}"]`);
    }
  };
  const cancel = () => {
    if (!selected) return;
    setSelected(undefined);
    announce("Cancelled.");
    if (selected.kind === "place") focusPlace(selected.place);
    else focus(`[data-chip="${CSS.escape(selected.choice)}"]`);
  };
  const { begin, source, over, ghost } = useDrag({
    targetAt,
    onStart: () => {
      setSelected(undefined);
      setRefusal(undefined);
    },
    onDrop: ({ choice, from }, target) => {
      if (target === tray && from !== undefined) change(takeOut(board, pairs, choice, from));
      else if (target !== undefined && target !== tray && target !== from) change(put(board, pairs, choice, target, from));
    },
  });

  return {
    board,
    pairs,
    selected,
    holding: source !== undefined || selected?.kind === "choice",
    over,
    refusal,
    contentsOf,
    change,
    cancel,
    ghost,
    pressChoice: (event, choice) => {
      const next = pressChoice(selected, choice);
      if (!("put" in next)) return select(next.selected, event.detail === 0);
      change(put(board, pairs, next.put.choice, next.put.to));
      if (event.detail === 0) focusPlace(next.put.to);
    },
    pressPlace: (place, byKey) => {
      const next = pressPlace(selected, place, id => contentsOf(id).map(each => each.id));
      if ("put" in next) change(put(board, pairs, next.put.choice, next.put.to, next.put.from));
      else select(next.selected, byKey);
    },
    takeOut: (choice, place, byKey) => {
      change(takeOut(board, pairs, choice, place));
      if (byKey) focusPlace(place);
    },
    onKeyDown: event => {
      if (event.key === "Escape" && selected) {
        event.preventDefault();
        cancel();
        return;
      }
      const place = (event.target as Element).closest("[data-place]")?.getAttribute("data-place");
      if ((event.key !== "Delete" && event.key !== "Backspace") || !place) return;
      event.preventDefault();
      const last = contentsOf(place).at(-1);
      if (last) change(takeOut(board, pairs, last.id, place));
    },
    drag: (event, choice, from) => begin(event, { choice, html: byId.get(choice)?.html ?? choice, ...(from === undefined ? {} : { from }) }),
  };
}
