import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** What of an author's text scrolls sideways when it is wider than its column. */
const scrollers = ".item-body table:not(.match-table), .stimulus table, pre, math[display=block]";

/**
 * Lets the keyboard reach wide tables, code and formulas, so that the arrow keys scroll them; only while they scroll, because
 * everything else would be one stop more on the way to the answer. Not every browser does it by itself.
 */
export function useReachableScrollers(root: RefObject<HTMLElement | null>, shown: unknown): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    // Interactions that take their places, pictures that arrive and other widths all change the size of the whole.
    const observer = new ResizeObserver(() => {
      for (const each of element.querySelectorAll(scrollers)) {
        if (each.scrollWidth > each.clientWidth) each.setAttribute("tabindex", "0");
        else each.removeAttribute("tabindex");
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [root, shown]);
}
