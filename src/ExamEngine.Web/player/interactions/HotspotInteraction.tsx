import { useRef, useState } from "preact/hooks";
import type { HotspotContent } from "../../shared/contracts.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Icon } from "../../shared/ui/Icon.tsx";
import { choose, chosenOf, valueOfChosen } from "./choosing.ts";
import { HotspotPicture } from "./HotspotPicture.tsx";
import { Legend } from "./Legend.tsx";
import { PictureMark } from "./PictureFrame.tsx";
import { Refusal } from "./Refusal.tsx";
import { markOf } from "./shapes.ts";
import { howMany } from "./wording.ts";
import type { InteractionProps } from "./Interaction.tsx";

/**
 * Areas of a picture to choose one or several of: on the picture, or from a list of their names, which is open from the
 * start where the areas are small on this screen.
 *
 * Test ids: `interaction-ID`, `picture-ID`, `hotspot-HOTSPOT` (`aria-checked`), `list-ID` (opens the list), `choice-HOTSPOT`
 * in the list, `larger-ID`, `smaller-ID`, `refusal`.
 */
export function HotspotInteraction({ content, value, onChange, scope }: InteractionProps<HotspotContent>) {
  const root = useRef<HTMLFieldSetElement>(null);
  const [listed, setListed] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const offered = content.hotspots.map(each => each.id);
  const chosen = chosenOf(offered, value);
  const several = content.maxChoices !== 1;
  const labelOf = (id: string) => content.hotspots.find(each => each.id === id)?.label ?? id;

  const set = (id: string, on: boolean): boolean => {
    const change = choose(offered, chosen, id, on, content.maxChoices);
    if ("refusal" in change) {
      setRefusal(change.refusal);
      announce(change.refusal, "assertive");
      return false;
    }
    setRefusal(undefined);
    onChange(valueOfChosen(change.chosen, content.maxChoices));
    const count = several && content.maxChoices > 0 ? ` ${change.chosen.length} of ${content.maxChoices}.` : "";
    announce(`${labelOf(id)} ${on ? "chosen" : "taken back"}.${count}`);
    return true;
  };
  const arrow = (event: KeyboardEvent, id: string) => {
    const by = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 0;
    const to = by === 0 || several ? undefined : offered[(offered.indexOf(id) + by + offered.length) % offered.length];
    if (to === undefined) return;
    event.preventDefault();
    set(to, true);
    root.current?.querySelector<SVGElement>(`[data-place="${CSS.escape(to)}"]`)?.focus();
  };

  return (
    <fieldset ref={root} class="hotspots" data-testid={`interaction-${content.id}`}>
      <Legend content={content} fallback="Choose in the picture" />
      <p class="hint instruction">{howMany(content.minChoices, content.maxChoices)} Press an outlined area of the picture, or use the list below it.</p>
      <HotspotPicture
        picture={content.picture}
        interaction={content.id}
        label="Areas of the picture"
        areas={content.hotspots.map((hotspot, index) => ({
          hotspot,
          role: several ? "checkbox" : "radio",
          label: hotspot.label,
          on: chosen.includes(hotspot.id),
          skipped: !several && (chosen.length > 0 ? !chosen.includes(hotspot.id) : index > 0),
        }))}
        onPress={id => set(id, several ? !chosen.includes(id) : true)}
        onArrow={arrow}
        onSmall={() => setListed(true)}
        marks={content.hotspots
          .filter(each => chosen.includes(each.id))
          .map(each => (
            <PictureMark key={each.id} picture={content.picture} at={markOf(each, content.picture)} class="picture-check">
              <Icon name="check" />
            </PictureMark>
          ))}
      />
      <Refusal text={refusal} />
      <p class="hint">{chosen.length === 0 ? "Nothing chosen yet." : `Chosen: ${chosen.map(labelOf).join(", ")}.`}</p>
      <details class="other-way" open={listed} onToggle={event => setListed(event.currentTarget.open)}>
        <summary data-testid={`list-${content.id}`}>Choose from a list</summary>
        <ul class="choices">
          {content.hotspots.map(({ id, label }) => (
            <li key={id} class={`choice-row${chosen.includes(id) ? " choice-chosen" : ""}`}>
              <label class="choice-plain">
                <input
                  type={several ? "checkbox" : "radio"}
                  name={`${scope}-${content.id}`}
                  value={id}
                  checked={chosen.includes(id)}
                  onChange={event => {
                    if (!set(id, event.currentTarget.checked)) event.currentTarget.checked = false;
                  }}
                  data-testid={`choice-${id}`}
                />
                <span>{label}</span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  );
}
