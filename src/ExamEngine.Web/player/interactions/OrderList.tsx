import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { announce } from "../../shared/ui/announce.ts";
import { Icon } from "../../shared/ui/Icon.tsx";
import { Html } from "../Html.tsx";
import { textOf } from "../sanitize.ts";
import { moved } from "./order.ts";

interface Entry {
  id: string;
  html: string;
}

interface OrderListProps {
  /** In their order. */
  entries: readonly Entry[];
  interaction: string;
  /** The id of the sentence that says how entries are moved. */
  help: string;
  onOrder: (ids: string[]) => void;
  /** Called in place of `onOrder` when a move is given up with Escape, with the order before it. */
  onPutBack: (ids: string[]) => void;
  /** Where entries can be taken out of the order. */
  onRemove?: (id: string) => void;
}

/** A list whose entries are moved by buttons, by dragging, or by lifting with Space and moving with the arrows. */
export function OrderList({ entries, interaction, help, onOrder, onPutBack, onRemove }: OrderListProps) {
  const list = useRef<HTMLOListElement>(null);
  const refocus = useRef<string | undefined>(undefined);
  const [lifted, setLifted] = useState<{ id: string; before: string[] }>();
  const [dragged, setDragged] = useState<{ id: string; before: string[] }>();
  const ids = entries.map(each => each.id);

  useLayoutEffect(() => {
    // A moved row is a moved element, which loses the focus in some browsers.
    if (refocus.current === undefined) return;
    list.current?.querySelector<HTMLElement>(refocus.current)?.focus();
    refocus.current = undefined;
  });

  const place = (id: string, to: number, focus?: string) => {
    if (to < 0 || to >= ids.length || to === ids.indexOf(id)) return;
    refocus.current = focus;
    onOrder(moved(ids, id, to));
    announce(`${textOf(entries.find(each => each.id === id)?.html ?? "")}: position ${to + 1} of ${ids.length}`);
  };

  const putBack = (before: string[]) => {
    onPutBack(before);
    announce("Put back where it was");
    setLifted(undefined);
    setDragged(undefined);
  };

  const press = (event: KeyboardEvent, id: string) => {
    const at = ids.indexOf(id);
    const handle = `[data-handle="${CSS.escape(id)}"]`;
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      setLifted(lifted?.id === id ? undefined : { id, before: ids });
      announce(lifted?.id === id ? `Put down at position ${at + 1} of ${ids.length}` : `Lifted from position ${at + 1} of ${ids.length}. Move it with the arrow keys.`);
    } else if (event.key === "Escape" && (lifted ?? dragged)?.id === id) {
      event.preventDefault();
      refocus.current = handle;
      putBack((lifted ?? dragged)?.before ?? ids);
    } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && lifted?.id === id) {
      event.preventDefault();
      place(id, at + (event.key === "ArrowUp" ? -1 : 1), handle);
    } else if (event.key === "Delete" && onRemove) {
      event.preventDefault();
      onRemove(id);
    }
  };

  const drag = (event: PointerEvent, id: string) => {
    if (dragged?.id !== id) return;
    const at = ids.indexOf(id);
    // A quick movement passes several rows at once.
    const passed = [...(list.current?.children ?? [])].filter((row, index) => {
      const { top, height } = row.getBoundingClientRect();
      return index !== at && event.clientY > top + height / 2;
    });
    place(id, passed.length);
  };
  // Listeners outlive a rendering; they use what the latest one gave.
  const latest = useRef(drag);
  latest.current = drag;
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  /** Heard by the whole page: a row that changes its place loses a pointer it has captured. */
  const beginDrag = (down: PointerEvent, id: string) => {
    if (down.button !== 0 || !down.isPrimary) return;
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    const { signal } = controller;
    const end = (event: PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      controller.abort();
      setDragged(undefined);
    };
    setDragged({ id, before: ids });
    addEventListener("pointermove", event => event.pointerId === down.pointerId && latest.current(event, id), { signal });
    addEventListener("pointerup", end, { signal });
    addEventListener("pointercancel", end, { signal });
  };

  return (
    <ol ref={list} class="order-list">
      {entries.map((entry, index) => (
        <OrderRow
          key={entry.id}
          choice={entry}
          index={index}
          count={ids.length}
          interaction={interaction}
          state={lifted?.id === entry.id ? "lifted" : dragged?.id === entry.id ? "dragged" : undefined}
          help={help}
          onMove={(to, focus) => place(entry.id, to, focus)}
          onKey={event => press(event, entry.id)}
          onDrop={() => setLifted(undefined)}
          onDragStart={event => beginDrag(event, entry.id)}
          onRemove={onRemove && (() => onRemove(entry.id))}
        />
      ))}
    </ol>
  );
}

interface OrderRowProps {
  choice: Entry;
  index: number;
  count: number;
  interaction: string;
  state: "lifted" | "dragged" | undefined;
  help: string;
  onMove: (to: number, focus: string) => void;
  onKey: (event: KeyboardEvent) => void;
  onDrop: () => void;
  onDragStart: (event: PointerEvent) => void;
  onRemove: (() => void) | undefined;
}

function OrderRow(props: OrderRowProps) {
  const { choice, index, count } = props;
  const name = textOf(choice.html);
  const step = (by: -1 | 1) => {
    const end = index + by === 0 || index + by === count - 1;
    // At the end the button pressed is switched off: the focus goes to its neighbour.
    const direction = (by < 0) === end ? "down" : "up";
    props.onMove(index + by, `[data-${end ? direction : by < 0 ? "up" : "down"}="${CSS.escape(choice.id)}"]`);
  };
  return (
    <li class={`order-row${props.state ? ` order-${props.state}` : ""}`} data-testid={`choice-${choice.id}`}>
      <button
        type="button"
        class="icon-button order-handle"
        aria-label={`Move ${name}, position ${index + 1} of ${count}`}
        aria-describedby={props.help}
        aria-pressed={props.state === "lifted"}
        data-handle={choice.id}
        onKeyDown={props.onKey}
        onBlur={props.onDrop}
        onPointerDown={props.onDragStart}
      >
        <Icon name="grip" />
      </button>
      <span class="order-number" aria-hidden="true">
        {index + 1}
      </span>
      <Html html={choice.html} class="order-text" mark={`choice:${props.interaction}:${choice.id}`} />
      <span class="order-buttons">
        <button type="button" class="icon-button" aria-label={`Move up: ${name}`} disabled={index === 0} data-up={choice.id} onClick={() => step(-1)} data-testid={`up-${choice.id}`}>
          <Icon name="up" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={`Move down: ${name}`}
          disabled={index === count - 1}
          data-down={choice.id}
          onClick={() => step(1)}
          data-testid={`down-${choice.id}`}
        >
          <Icon name="down" />
        </button>
        {props.onRemove && (
          <button type="button" class="icon-button" aria-label={`Take out of the order: ${name}`} title="Take out of the order" onClick={props.onRemove} data-testid={`remove-${choice.id}`}>
            <Icon name="close" />
          </button>
        )}
      </span>
    </li>
  );
}
