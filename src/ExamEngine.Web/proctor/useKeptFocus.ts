import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/**
 * Rows move by themselves, and an element that is moved loses the focus: this gives it back. Only elements with an id
 * can be found again.
 */
export function useKeptFocus(view: unknown): RefObject<HTMLDivElement | null> {
  const container = useRef<HTMLDivElement>(null);
  const last = useRef("");
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const remember = (event: FocusEvent) => (last.current = event.target instanceof HTMLElement ? event.target.id : "");
    const forget = () => (last.current = "");
    element.addEventListener("focusin", remember);
    addEventListener("pointerdown", forget, true);
    return () => {
      element.removeEventListener("focusin", remember);
      removeEventListener("pointerdown", forget, true);
    };
  }, []);
  useLayoutEffect(() => {
    if (document.activeElement === document.body && last.current !== "") document.getElementById(last.current)?.focus({ preventScroll: true });
  }, [view]);
  return container;
}
