import { createPortal } from "preact";
import { useRef } from "preact/hooks";
import type { GapMatchContent } from "../../shared/contracts.ts";
import { Html } from "../Html.tsx";
import { clean, textOf } from "../sanitize.ts";
import { Legend } from "./Legend.tsx";
import type { Place } from "./placing.ts";
import { PlacingLists, PlacingTray } from "./PlacingTray.tsx";
import { useBodyPlaces } from "./useBodyPlaces.ts";
import { tray, usePlacing } from "./usePlacing.ts";
import type { PlacingState } from "./usePlacing.ts";
import { howManyOf } from "./wording.ts";
import type { InteractionProps } from "./Interaction.tsx";

/**
 * A text with gaps that choices are put into: press a choice and then a gap, or a gap and then a choice; drag; or use lists.
 *
 * Test ids: `interaction-ID`, `gap-GAP` (`data-filled`: the choice in it), `choice-CHOICE`, `take-out-CHOICE`, `list-ID`
 * (opens the lists), `list-CHOICE` in the lists, `refusal`.
 */
export function GapMatchInteraction({ content, value, onChange, scope }: InteractionProps<GapMatchContent>) {
  const root = useRef<HTMLFieldSetElement>(null);
  const [body, places] = useBodyPlaces("data-gap", content.gaps.map(each => each.id), content.body);
  const state = usePlacing({
    root,
    board: {
      choices: content.choices,
      places: content.gaps.map(each => ({ id: each.id, label: each.label, capacity: 1 })),
      maxAssociations: content.maxAssociations,
      name: choice => textOf(choice.html),
    },
    value,
    onChange,
    targetAt: (x, y) => {
      const under = document.elementFromPoint(x, y);
      if (!under || !root.current?.contains(under)) return undefined;
      return under.closest("[data-tray]") ? tray : (under.closest("[data-place]")?.getAttribute("data-place") ?? undefined);
    },
  });
  const starred = content.minAssociations < content.gaps.length && content.gaps.some(each => each.required);
  const atMost = content.maxAssociations >= content.gaps.length ? 0 : content.maxAssociations;
  return (
    <fieldset ref={root} class={`gap-match${state.holding ? " placing-holding" : ""}`} onKeyDown={state.onKeyDown} data-testid={`interaction-${content.id}`}>
      <Legend content={content} fallback="Fill the gaps" />
      <p class="hint instruction">
        Press an entry, then the gap it goes to; or drag it there. {content.minAssociations >= content.gaps.length ? "Fill all gaps." : howManyOf("Fill", "gap", "gaps", content.minAssociations, atMost)}
        {starred && " Gaps marked with a star must be filled."}
      </p>
      <div ref={body} class="gap-body" data-mark={`gaps:${content.id}`} dangerouslySetInnerHTML={{ __html: clean(content.body) }} />
      {content.gaps.map((gap, index) => {
        const place = places.get(gap.id);
        return place && createPortal(<Gap state={state} place={{ ...gap, capacity: 1 }} number={index + 1} required={starred && gap.required} />, place);
      })}
      <PlacingTray state={state} />
      <PlacingLists state={state} interaction={content.id} name={`${scope}-${content.id}`} onChange={onChange} />
      {state.ghost}
    </fieldset>
  );
}

function Gap({ state, place, number, required }: { state: PlacingState; place: Place; number: number; required: boolean }) {
  const [inside] = state.contentsOf(place.id);
  const selected = state.selected?.kind === "place" && state.selected.place === place.id;
  return (
    <button
      type="button"
      class={`gap${inside ? " gap-filled" : ""}${selected ? " gap-selected" : ""}${state.over === place.id ? " gap-over" : ""}`}
      aria-pressed={selected}
      data-place={place.id}
      data-filled={inside?.id}
      onClick={event => state.pressPlace(place.id, event.detail === 0)}
      onPointerDown={event => inside && state.drag(event, inside.id, place.id)}
      onDragStart={event => event.preventDefault()}
      data-testid={`gap-${place.id}`}
    >
      <span class="visually-hidden">
        {place.label}
        {required && ", must be filled"}:{" "}
      </span>
      <span class="gap-number" aria-hidden="true">
        {number}
        {required && "*"}
      </span>
      {inside ? <Html html={inside.html} inline class="gap-text" /> : <span class="visually-hidden">empty</span>}
      {!inside && <span class="gap-blank" />}
    </button>
  );
}
