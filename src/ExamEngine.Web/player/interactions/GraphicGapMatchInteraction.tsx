import { useRef } from "preact/hooks";
import type { AssociableChoice, GraphicGapMatchContent, HotspotOption, PictureContent } from "../../shared/contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Icon } from "../../shared/ui/Icon.tsx";
import { Html } from "../Html.tsx";
import { textOf } from "../sanitize.ts";
import { HotspotPicture } from "./HotspotPicture.tsx";
import { Legend } from "./Legend.tsx";
import { pointOnPicture } from "./PictureFrame.tsx";
import { PlacingLists, PlacingTray } from "./PlacingTray.tsx";
import { boxOf, hotspotAt } from "./shapes.ts";
import { tray, usePlacing } from "./usePlacing.ts";
import type { PlacingState } from "./usePlacing.ts";
import { howManyOf, list } from "./wording.ts";
import type { InteractionProps } from "./Interaction.tsx";

const dropPx = 12;

/**
 * Choices that are put onto areas of a picture: press a choice and then an area, or an area and then a choice; drag; or use
 * lists. What lies where stands below the picture, and can be taken out there.
 *
 * Test ids: `interaction-ID`, `picture-ID`, `hotspot-HOTSPOT`, `choice-CHOICE`, `placed-CHOICE-HOTSPOT`,
 * `unplace-CHOICE-HOTSPOT`, `take-out-CHOICE`, `list-ID` (opens the lists), `list-CHOICE` in the lists, `refusal`.
 */
export function GraphicGapMatchInteraction({ content, value, onChange, scope }: InteractionProps<GraphicGapMatchContent>) {
  const root = useRef<HTMLFieldSetElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const { picture, hotspots } = content;
  const state = usePlacing({
    root,
    board: {
      choices: content.choices,
      places: hotspots.map(each => ({ id: each.id, label: each.label, capacity: each.matchMax })),
      maxAssociations: content.maxAssociations,
      name: choice => textOf(choice.html),
    },
    value,
    onChange,
    targetAt: (x, y) => {
      const under = document.elementFromPoint(x, y);
      if (!under || !root.current?.contains(under)) return undefined;
      if (under.closest("[data-tray]")) return tray;
      if (!sheet.current?.contains(under)) return undefined;
      const { at, perPixel } = pointOnPicture(sheet.current, picture, x, y);
      return hotspotAt(hotspots, at, dropPx * perPixel)?.id;
    },
  });
  return (
    <fieldset ref={root} class={`graphic-gap-match${state.holding ? " placing-holding" : ""}`} onKeyDown={state.onKeyDown} data-testid={`interaction-${content.id}`}>
      <Legend content={content} fallback="Place the entries on the picture" />
      <p class="hint instruction">
        Press an entry, then the area it goes to; or drag it there. {howManyOf("Place", "entry", "entries", content.minAssociations, content.maxAssociations)}
      </p>
      <HotspotPicture
        picture={picture}
        interaction={content.id}
        label="Areas of the picture"
        sheet={sheet}
        areas={hotspots.map(hotspot => {
          const inside = state.contentsOf(hotspot.id).map(each => textOf(each.html));
          const selected = state.selected?.kind === "place" && state.selected.place === hotspot.id;
          return {
            hotspot,
            role: "button",
            label: `${hotspot.label}: ${inside.length > 0 ? list(inside) : "empty"}`,
            on: selected,
            class: `${inside.length > 0 ? "hotspot-filled" : ""}${state.over === hotspot.id ? " hotspot-over" : ""}`,
          };
        })}
        onPress={state.pressPlace}
        onPointerDown={(event, id) => {
          const [only, ...more] = state.contentsOf(id);
          // A finger presses here; it drags by the grips of the list.
          if (only && more.length === 0) state.drag(event, only.id, id);
        }}
        marks={hotspots.map(each => (
          <Contents key={each.id} hotspot={each} picture={picture} inside={state.contentsOf(each.id)} />
        ))}
      />
      <PlacingTray state={state} />
      <PlacedList state={state} />
      <PlacingLists state={state} interaction={content.id} name={`${scope}-${content.id}`} onChange={onChange} />
      {state.ghost}
    </fieldset>
  );
}

/** What lies on an area, as it looks on the picture. */
function Contents({ hotspot, picture, inside }: { hotspot: HotspotOption; picture: PictureContent; inside: readonly AssociableChoice[] }) {
  if (inside.length === 0) return null;
  const { left, top, width, height } = boxOf(hotspot, picture);
  const share = (value: number, of: number) => `${(100 * value) / of}%`;
  return (
    <span
      class="picture-contents"
      style={{ left: share(left, picture.width), top: share(top, picture.height), width: share(width, picture.width), height: share(height, picture.height) }}
      aria-hidden="true"
    >
      {inside.map(each => (
        <Html key={each.id} html={each.html} inline class="picture-content" />
      ))}
    </span>
  );
}

function PlacedList({ state }: { state: PlacingState }) {
  const filled = state.board.places.filter(place => state.contentsOf(place.id).length > 0);
  if (filled.length === 0) return <p class="hint">Nothing placed yet.</p>;
  return (
    <ul class="placed" aria-label="What is placed">
      {filled.flatMap(place =>
        state.contentsOf(place.id).map(choice => (
          <li key={`${choice.id} ${place.id}`} data-testid={`placed-${choice.id}-${place.id}`}>
            <span>
              {place.label}: <Html html={choice.html} inline class="placed-text" />
            </span>
            <Button
              kind="quiet"
              onClick={event => state.takeOut(choice.id, place.id, event.detail === 0)}
              testId={`unplace-${choice.id}-${place.id}`}
            >
              <Icon name="close" /> Take out{" "}
              <span class="visually-hidden">
                {textOf(choice.html)} from {place.label}
              </span>
            </Button>
          </li>
        )),
      )}
    </ul>
  );
}
