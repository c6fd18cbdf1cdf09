import { createPortal } from "preact";
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Html } from "../Html.tsx";

/** What is dragged: a choice, from the list or from a place. */
export interface DragSource {
  choice: string;
  from?: string;
  html: string;
}

interface DragOptions {
  /** What lies under the pointer, if something can be dropped there. */
  targetAt: (x: number, y: number) => string | undefined;
  onStart: (source: DragSource) => void;
  onDrop: (source: DragSource, target: string | undefined) => void;
}

export interface Drag {
  /** Call it when the pointer goes down on what can be dragged. */
  begin: (event: PointerEvent, source: DragSource) => void;
  /** What is under way. */
  source: DragSource | undefined;
  /** The target under the pointer. */
  over: string | undefined;
  /** Shows what is dragged; to be rendered anywhere. */
  ghost: VNode | null;
}

const startPx = 6;
const edgePx = 90;
const scrollPx = 14;

/**
 * Dragging with mouse, pen or finger, in addition to pressing one thing after the other. A finger drags by the grip alone
 * (`.grip`, where the browser is told not to scroll), so that the page scrolls everywhere else. Escape gives up.
 */
export function useDrag({ targetAt, onStart, onDrop }: DragOptions): Drag {
  const [source, setSource] = useState<DragSource>();
  const [over, setOver] = useState<string>();
  const ghost = useRef<HTMLDivElement>(null);
  const stop = useRef<(() => void) | undefined>(undefined);
  // Listeners outlive a rendering; they use what the latest one gave.
  const latest = useRef({ targetAt, onStart, onDrop });
  latest.current = { targetAt, onStart, onDrop };
  useEffect(() => () => stop.current?.(), []);

  const begin = (down: PointerEvent, what: DragSource) => {
    if (down.button !== 0 || !down.isPrimary || stop.current) return;
    if (down.pointerType === "touch" && !(down.target as Element).closest(".grip")) return;
    let dragging = false;
    let at = { x: down.clientX, y: down.clientY };
    let frame = 0;
    const follow = () => {
      // The ghost leaves room for the finger.
      ghost.current?.style.setProperty("transform", `translate(${at.x + 8}px, ${at.y + 8}px)`);
      setOver(latest.current.targetAt(at.x, at.y));
    };
    const scroll = () => {
      // Towards an edge only: what is picked up near one does not set the page going.
      const by = at.y < Math.min(edgePx, down.clientY) ? -scrollPx : at.y > Math.max(innerHeight - edgePx, down.clientY) ? scrollPx : 0;
      if (by !== 0) scrollBy({ top: by, behavior: "instant" });
      follow();
      frame = requestAnimationFrame(scroll);
    };
    const move = (event: PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      at = { x: event.clientX, y: event.clientY };
      if (!dragging && Math.hypot(at.x - down.clientX, at.y - down.clientY) >= startPx) {
        dragging = true;
        setSource(what);
        latest.current.onStart(what);
        frame = requestAnimationFrame(scroll);
      }
      if (dragging) event.preventDefault();
    };
    const end = (drop: boolean) => {
      stop.current = undefined;
      cancelAnimationFrame(frame);
      controller.abort();
      setSource(undefined);
      setOver(undefined);
      if (!dragging) return;
      // The press that ends a drag is no press of a button.
      const swallow = (event: Event) => {
        event.preventDefault();
        event.stopPropagation();
      };
      addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", swallow, true));
      if (drop) latest.current.onDrop(what, latest.current.targetAt(at.x, at.y));
    };
    const controller = new AbortController();
    const { signal } = controller;
    stop.current = () => end(false);
    addEventListener("pointermove", move, { signal });
    addEventListener("pointerup", event => event.pointerId === down.pointerId && end(true), { signal });
    addEventListener("pointercancel", event => event.pointerId === down.pointerId && end(false), { signal });
    addEventListener(
      "keydown",
      event => {
        if (event.key !== "Escape" || !dragging) return;
        event.preventDefault();
        event.stopPropagation();
        end(false);
      },
      { signal, capture: true },
    );
  };

  const shown = source
    ? (createPortal(
        <div ref={ghost} class="drag-ghost" aria-hidden="true">
          <Html html={source.html} inline />
        </div>,
        document.body,
      ) as VNode)
    : null;
  return { begin, source, over, ghost: shown };
}
