import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Choice, OrderContent } from "../../shared/contracts.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Icon } from "../../shared/ui/Icon.tsx";
import { Html } from "../Html.tsx";
import { textOf } from "../sanitize.ts";
import { moved, orderedIds } from "./order.ts";
import type { InteractionProps } from "./Interaction.tsx";

/**
 * A list to put in order: by the buttons, by dragging, or by lifting with Space and moving with the arrows. Until the first
 * move, or "Keep this order", it is not answered.
 */
export function OrderInteraction({ content, value, onChange, scope }: InteractionProps<OrderContent>) {
  const list = useRef<HTMLOListElement>(null);
  const refocus = useRef<string | undefined>(undefined);
  const [lifted, setLifted] = useState<{ id: string; before: string[] }>();
  const [dragged, setDragged] = useState<string>();
  const ids = orderedIds(content.choices, value);
  const byId = new Map(content.choices.map(choice => [choice.id, choice]));
  const help = `${scope}-${content.id}-help`;

  useLayoutEffect(() => {
    // A moved row is a moved element, which loses the focus in some browsers.
    if (refocus.current === undefined) return;
    list.current?.querySelector<HTMLElement>(refocus.current)?.focus();
    refocus.current = undefined;
  });

  const place = (id: string, to: number, focus?: string) => {
    if (to < 0 || to >= ids.length || to === ids.indexOf(id)) return;
    refocus.current = focus;
    onChange(moved(ids, id, to));
    announce(`${textOf(byId.get(id)?.html ?? "")}: position ${to + 1} of ${ids.length}`);
  };

  const press = (event: KeyboardEvent, id: string) => {
    const at = ids.indexOf(id);
    const handle = `[data-handle="${CSS.escape(id)}"]`;
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      setLifted(lifted?.id === id ? undefined : { id, before: ids });
      announce(lifted?.id === id ? `Put down at position ${at + 1} of ${ids.length}` : `Lifted from position ${at + 1} of ${ids.length}. Move it with the arrow keys.`);
    } else if (event.key === "Escape" && lifted?.id === id) {
      event.preventDefault();
      refocus.current = handle;
      onChange(value === null ? null : lifted.before);
      if (value !== null) announce("Put back where it was");
      setLifted(undefined);
    } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && lifted?.id === id) {
      event.preventDefault();
      place(id, at + (event.key === "ArrowUp" ? -1 : 1), handle);
    }
  };

  const drag = (event: PointerEvent, id: string) => {
    if (dragged !== id) return;
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const at = ids.indexOf(id);
    const above = rows[at - 1]?.getBoundingClientRect();
    const below = rows[at + 1]?.getBoundingClientRect();
    if (above && event.clientY < above.top + above.height / 2) place(id, at - 1);
    else if (below && event.clientY > below.top + below.height / 2) place(id, at + 1);
  };

  return (
    <fieldset class="order" data-testid={`interaction-${content.id}`}>
      <legend class={content.prompt ? "prompt" : "visually-hidden"}>
        {content.prompt ? <Html html={content.prompt} mark={`prompt:${content.id}`} /> : "Put these in order"}
      </legend>
      <p class="hint instruction" id={help}>
        Use the arrow buttons or drag by the handle. With the keyboard: Space on a handle lifts, the arrow keys move, Space puts down.
      </p>
      <ol ref={list} class="order-list">
        {ids.map((id, index) => (
          <OrderRow
            key={id}
            choice={byId.get(id) ?? { id, html: id }}
            index={index}
            count={ids.length}
            interaction={content.id}
            state={lifted?.id === id ? "lifted" : dragged === id ? "dragged" : undefined}
            help={help}
            onMove={(to, focus) => place(id, to, focus)}
            onKey={event => press(event, id)}
            onDrop={() => setLifted(undefined)}
            onDragStart={event => {
              (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
              setDragged(id);
            }}
            onDrag={event => drag(event, id)}
            onDragEnd={() => setDragged(undefined)}
          />
        ))}
      </ol>
      {value === null ? (
        <p class="order-state">
          <span class="hint">Not answered yet. Move an entry, or:</span>{" "}
          <Button onClick={() => onChange(ids)} testId={`keep-order-${content.id}`}>
            Keep this order
          </Button>
        </p>
      ) : (
        <p class="hint order-state">This order is your answer.</p>
      )}
    </fieldset>
  );
}

function OrderRow(props: {
  choice: Choice;
  index: number;
  count: number;
  interaction: string;
  state: "lifted" | "dragged" | undefined;
  help: string;
  onMove: (to: number, focus: string) => void;
  onKey: (event: KeyboardEvent) => void;
  onDrop: () => void;
  onDragStart: (event: PointerEvent) => void;
  onDrag: (event: PointerEvent) => void;
  onDragEnd: () => void;
}) {
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
        onPointerMove={props.onDrag}
        onPointerUp={props.onDragEnd}
        onPointerCancel={props.onDragEnd}
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
      </span>
    </li>
  );
}
