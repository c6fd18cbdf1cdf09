import { covers, withoutStretch, withStretch } from "./text-ranges.ts";
import type { Stretch } from "./text-ranges.ts";

/** Marks of one tab, by "place region"; they stay here and never travel. */
type Marks = Record<string, Stretch[]>;

const highlightName = "ee-mark";

export const highlighterAvailable = typeof CSS !== "undefined" && "highlights" in CSS && typeof Highlight !== "undefined";

/**
 * Highlights text without touching the document: marks are character offsets in pieces of text (`data-mark`) and are
 * painted by the CSS Custom Highlight API. A mark belongs to an item, or to a stimulus with every item that shows it.
 */
export class Highlighter {
  readonly #key: string;
  #marks: Marks;
  #last: Range[] = [];

  constructor(sessionId: string) {
    this.#key = `examengine.marks.${sessionId}`;
    try {
      this.#marks = JSON.parse(sessionStorage.getItem(this.#key) ?? "{}") as Marks;
    } catch {
      this.#marks = {};
    }
    // Pressing a toolbar button may take the selection away in some browsers; the last one is what was meant.
    document.addEventListener("selectionchange", () => {
      const ranges = selectedRanges();
      if (ranges.length > 0) this.#last = ranges;
    });
  }

  /** Marks the selected text, or takes the mark off when all of it is marked. Says what happened; undefined without a selection. */
  toggle(root: HTMLElement, place: string): "marked" | "unmarked" | undefined {
    const ranges = selectedRanges().length > 0 ? selectedRanges() : this.#last;
    const pieces = ranges.flatMap(range => piecesOf(root, range)).filter(piece => piece.stretch.end > piece.stretch.start);
    if (pieces.length === 0) return undefined;
    const marked = pieces.every(piece => covers(this.#marks[keyOf(place, piece.region)] ?? [], piece.stretch));
    for (const { region, stretch } of pieces) {
      const key = keyOf(place, region);
      const before = this.#marks[key] ?? [];
      this.#marks[key] = marked ? withoutStretch(before, stretch) : withStretch(before, stretch);
    }
    getSelection()?.removeAllRanges();
    this.#last = [];
    this.#keep();
    this.paint(root, place);
    return marked ? "unmarked" : "marked";
  }

  /** Takes off every mark on what is shown; false when there was none. */
  clear(root: HTMLElement, place: string): boolean {
    const keys = regionsIn(root).map(region => keyOf(place, region)).filter(key => (this.#marks[key]?.length ?? 0) > 0);
    for (const key of keys) delete this.#marks[key];
    this.#keep();
    this.paint(root, place);
    return keys.length > 0;
  }

  paint(root: HTMLElement, place: string): void {
    if (!highlighterAvailable) return;
    const ranges = regionsIn(root).flatMap(region =>
      (this.#marks[keyOf(place, region)] ?? []).flatMap(stretch => rangesOf(region, stretch)),
    );
    CSS.highlights.set(highlightName, new Highlight(...ranges));
  }

  #keep(): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.#marks));
    } catch {
      // Marks live as long as the page then.
    }
  }
}

function keyOf(place: string, region: HTMLElement): string {
  const name = region.dataset["mark"] ?? "";
  return name.startsWith("stimulus:") ? name : `${place} ${name}`;
}

function regionsIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-mark]")];
}

function selectedRanges(): Range[] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index).cloneRange());
}

/** The text nodes of a region, without those of regions within it. */
function textsOf(region: HTMLElement): Text[] {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT, node => {
    const owner = node.parentElement?.closest("[data-mark], [data-interaction], select, textarea, button");
    return owner === region ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
  });
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function piecesOf(root: HTMLElement, range: Range): { region: HTMLElement; stretch: Stretch }[] {
  return regionsIn(root)
    .filter(region => range.intersectsNode(region))
    .flatMap(region => {
      let offset = 0;
      let start: number | undefined;
      let end = 0;
      for (const text of textsOf(region)) {
        if (range.intersectsNode(text)) {
          start ??= offset + (text === range.startContainer ? range.startOffset : 0);
          end = offset + (text === range.endContainer ? range.endOffset : text.length);
        }
        offset += text.length;
      }
      return start === undefined ? [] : [{ region, stretch: { start, end } }];
    });
}

function rangesOf(region: HTMLElement, stretch: Stretch): Range[] {
  const ranges: Range[] = [];
  let offset = 0;
  for (const text of textsOf(region)) {
    const from = Math.max(0, stretch.start - offset);
    const to = Math.min(text.length, stretch.end - offset);
    if (to > from) {
      const range = new Range();
      range.setStart(text, from);
      range.setEnd(text, to);
      ranges.push(range);
    }
    offset += text.length;
  }
  return ranges;
}
