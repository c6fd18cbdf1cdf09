import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Moves the focus to the referenced heading whenever the key changes; when the component appears only if asked to, which is
 * right where it takes the place of what had the focus.
 */
export function useFocusOnChange<T extends HTMLElement>(key: unknown, onArrival = false): RefObject<T | null> {
  const target = useRef<T>(null);
  const last = useRef(onArrival ? undefined : key);
  useLayoutEffect(() => {
    if (last.current === key) return;
    last.current = key;
    target.current?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: "instant" });
  }, [key]);
  return target;
}

/** Moves the focus to the referenced heading when the component appears. */
export function useFocusOnArrival<T extends HTMLElement>(): RefObject<T | null> {
  const target = useRef<T>(null);
  useLayoutEffect(() => {
    target.current?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: "instant" });
  }, []);
  return target;
}
