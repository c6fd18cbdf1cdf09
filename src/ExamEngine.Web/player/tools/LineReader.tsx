import { useEffect, useRef } from "preact/hooks";
import { lineReaderOn } from "../../shared/theme/preferences.ts";
import { Icon } from "../../shared/ui/Icon.tsx";

const stepPx = 24;

/** A window of a few lines in a shaded page. It covers nothing for clicks: only its handle takes the pointer. */
export function LineReader() {
  const element = useRef<HTMLDivElement>(null);
  const on = lineReaderOn.value;
  useEffect(() => {
    if (!on) return;
    const follow = (event: PointerEvent) => place(element.current, event.clientY);
    addEventListener("pointermove", follow);
    place(element.current, innerHeight / 2);
    return () => removeEventListener("pointermove", follow);
  }, [on]);
  if (!on) return null;
  const press = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -stepPx : event.key === "ArrowDown" ? stepPx : 0;
    if (event.key === "Escape") lineReaderOn.value = false;
    if (by === 0) return;
    event.preventDefault();
    const at = parseFloat(element.current?.style.getPropertyValue("--reader-at") ?? "0");
    place(element.current, at + by);
  };
  return (
    <div ref={element} class="line-reader" data-testid="line-reader">
      <div class="line-reader-shade line-reader-above" />
      <button type="button" class="icon-button line-reader-handle" aria-label="Line reader: move with the up and down arrow keys, close with Escape" onKeyDown={press}>
        <Icon name="ruler" />
      </button>
      <div class="line-reader-shade line-reader-below" />
    </div>
  );
}

function place(element: HTMLElement | null, y: number): void {
  element?.style.setProperty("--reader-at", `${Math.round(Math.min(Math.max(y, 60), innerHeight - 60))}px`);
}
