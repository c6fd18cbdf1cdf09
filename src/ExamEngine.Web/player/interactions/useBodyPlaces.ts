import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/**
 * The elements of an author's text that an interaction's controls are put into by portals, by the value of their data
 * attribute. What stood in them is taken out. One that the text lacks is added at its end, so that no control is lost.
 */
export function useBodyPlaces(attribute: "data-gap" | "data-hottext", ids: readonly string[], html: string): [RefObject<HTMLDivElement | null>, ReadonlyMap<string, Element>] {
  const body = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<ReadonlyMap<string, Element>>(new Map());
  const key = ids.join(" ");
  useLayoutEffect(() => {
    const root = body.current;
    if (!root) return;
    const find = (id: string) => {
      const found = root.querySelector(`[${attribute}="${CSS.escape(id)}"]`);
      if (found) return found;
      const added = document.createElement("span");
      added.setAttribute(attribute, id);
      root.append(added);
      return added;
    };
    const found = new Map(key.split(" ").map(id => [id, find(id)]));
    for (const place of found.values()) place.replaceChildren();
    setPlaces(found);
  }, [attribute, key, html]);
  return [body, places];
}
