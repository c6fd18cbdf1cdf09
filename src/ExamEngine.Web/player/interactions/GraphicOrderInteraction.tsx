import { useRef, useState } from "preact/hooks";
import type { GraphicOrderContent } from "../../shared/contracts.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Icon } from "../../shared/ui/Icon.tsx";
import { numberedIds, toggleNumber } from "./graphic-order.ts";
import { HotspotPicture } from "./HotspotPicture.tsx";
import { Legend } from "./Legend.tsx";
import { OrderList } from "./OrderList.tsx";
import { PictureMark } from "./PictureFrame.tsx";
import { Refusal } from "./Refusal.tsx";
import { escaped } from "../sanitize.ts";
import { markOf } from "./shapes.ts";
import { howManyOf } from "./wording.ts";
import type { InteractionProps } from "./Interaction.tsx";

/**
 * Areas of a picture to number in order: each press gives the next number, a press on a numbered area takes the number away.
 * The list below shows the order and changes it.
 *
 * Test ids: `interaction-ID`, `picture-ID`, `hotspot-HOTSPOT`, `order-ID` (the list), in it `choice-HOTSPOT`, `up-HOTSPOT`,
 * `down-HOTSPOT`, `remove-HOTSPOT`; `add-HOTSPOT` for areas without a number, `refusal`.
 */
export function GraphicOrderInteraction({ content, value, onChange, scope }: InteractionProps<GraphicOrderContent>) {
  const root = useRef<HTMLFieldSetElement>(null);
  const [refusal, setRefusal] = useState<string>();
  const ids = numberedIds(content, value);
  const byId = new Map(content.hotspots.map(each => [each.id, each]));
  const labelOf = (id: string) => byId.get(id)?.label ?? id;
  const free = content.hotspots.filter(each => !ids.includes(each.id));
  const help = `${scope}-${content.id}-help`;
  const all = content.minChoices === content.maxChoices && content.maxChoices === content.hotspots.length;

  const report = (next: readonly string[]) => {
    setRefusal(undefined);
    onChange(next.length > 0 ? [...next] : null);
  };
  const toggle = (id: string) => {
    const change = toggleNumber(content, ids, id);
    if ("refusal" in change) {
      setRefusal(change.refusal);
      announce(change.refusal, "assertive");
      return;
    }
    report(change.ids);
    const number = change.ids.indexOf(id) + 1;
    announce(number > 0 ? `${labelOf(id)} is number ${number}.` : `${labelOf(id)} has no number any more.${change.ids.length > 0 ? " Those after it move up." : ""}`);
  };
  // The button pressed in the list goes with its row: the focus goes to the area on the picture.
  const remove = (id: string) => {
    toggle(id);
    root.current?.querySelector<SVGElement>(`g[data-place="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  };

  return (
    <fieldset ref={root} class="graphic-order" data-testid={`interaction-${content.id}`}>
      <Legend content={content} fallback="Put the areas in order" />
      <p class="hint instruction" id={help}>
        {all ? "Number all areas." : howManyOf("Number", "area", "areas", content.minChoices, content.maxChoices)} Press the areas of the picture in their order; press again to take a number away. The list below
        changes the order: by its buttons, by dragging the handle, or with Space and the arrow keys.
      </p>
      <HotspotPicture
        picture={content.picture}
        interaction={content.id}
        label="Areas of the picture"
        areas={content.hotspots.map(hotspot => {
          const number = ids.indexOf(hotspot.id) + 1;
          return { hotspot, role: "button", label: number > 0 ? `${hotspot.label}: number ${number} of ${ids.length}` : `${hotspot.label}: no number`, on: number > 0 };
        })}
        onPress={toggle}
        marks={ids.map((id, index) => {
          const hotspot = byId.get(id);
          return (
            hotspot && (
              <PictureMark key={id} picture={content.picture} at={markOf(hotspot, content.picture)} class="picture-number">
                {index + 1}
              </PictureMark>
            )
          );
        })}
      />
      <Refusal text={refusal} />
      <p class="order-title">{ids.length === 0 ? "No area has a number yet" : `Your order (${ids.length} of ${content.maxChoices || content.hotspots.length})`}</p>
      <div data-testid={`order-${content.id}`}>
        <OrderList entries={ids.map(id => ({ id, html: escaped(labelOf(id)) }))} interaction={content.id} help={help} onOrder={report} onPutBack={report} onRemove={remove} />
      </div>
      {free.length > 0 && (
        <div class="order-free" role="group" aria-label="Areas without a number">
          {free.map(each => (
            <Button
              key={each.id}
              onClick={() => {
                toggle(each.id);
                // The pressed button has become a row: the focus goes on to the next area, or to the row.
                const next = free[free.indexOf(each) + 1] ?? free[0];
                queueMicrotask(() => root.current?.querySelector<HTMLElement>(next && next.id !== each.id ? `[data-add="${CSS.escape(next.id)}"]` : `[data-handle="${CSS.escape(each.id)}"]`)?.focus());
              }}
              data-add={each.id}
              testId={`add-${each.id}`}
            >
              <Icon name="plus" /> {each.label}
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  );
}
