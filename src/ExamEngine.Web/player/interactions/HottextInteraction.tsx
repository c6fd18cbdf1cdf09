import { createPortal } from "preact";
import { useState } from "preact/hooks";
import type { HottextContent } from "../../shared/contracts.ts";
import { strikeOutOn } from "../../shared/theme/preferences.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Icon } from "../../shared/ui/Icon.tsx";
import { Html } from "../Html.tsx";
import { clean, textOf } from "../sanitize.ts";
import { isStruck, toggleStruck } from "../tools/strike-out.ts";
import { choose, chosenOf, valueOfChosen } from "./choosing.ts";
import { Legend } from "./Legend.tsx";
import { Refusal } from "./Refusal.tsx";
import { useBodyPlaces } from "./useBodyPlaces.ts";
import { howMany } from "./wording.ts";
import type { InteractionProps } from "./Interaction.tsx";

/**
 * A text in which words are chosen: native radio buttons or check boxes stand before them, and the words are their labels.
 *
 * Test ids: `interaction-ID`, `choice-HOTTEXT` (the radio button or check box), `strike-HOTTEXT`, `chosen-ID`, `refusal`.
 */
export function HottextInteraction({ content, value, onChange, scope }: InteractionProps<HottextContent>) {
  const [refusal, setRefusal] = useState<string>();
  const offered = content.choices.map(each => each.id);
  const [body, places] = useBodyPlaces("data-hottext", offered, content.body);
  const chosen = chosenOf(offered, value);
  const name = `${scope}-${content.id}`;
  const several = content.maxChoices !== 1;

  const press = (id: string, input: HTMLInputElement) => {
    if (input.checked && isStruck(name, id)) toggleStruck(name, id);
    const change = choose(offered, chosen, id, input.checked, content.maxChoices);
    if ("refusal" in change) {
      input.checked = false;
      setRefusal(change.refusal);
      announce(change.refusal, "assertive");
      return;
    }
    setRefusal(undefined);
    onChange(valueOfChosen(change.chosen, content.maxChoices));
    if (several && content.maxChoices > 0) announce(`${change.chosen.length} of ${content.maxChoices} chosen.`);
  };

  return (
    <fieldset class="hottext" data-testid={`interaction-${content.id}`}>
      <Legend content={content} fallback="Choose words in the text" />
      <p class="hint instruction">{howMany(content.minChoices, content.maxChoices)} Press the underlined words in the text.</p>
      <div ref={body} class="hottext-body" data-mark={`hottext:${content.id}`} dangerouslySetInnerHTML={{ __html: clean(content.body) }} />
      {content.choices.map(choice => {
        const place = places.get(choice.id);
        const on = chosen.includes(choice.id);
        const struck = isStruck(name, choice.id);
        return (
          place &&
          createPortal(
            <>
              <label class={`hot${on ? " hot-chosen" : ""}${struck ? " hot-struck" : ""}`}>
                <input
                  type={several ? "checkbox" : "radio"}
                  name={name}
                  value={choice.id}
                  checked={on}
                  onChange={event => press(choice.id, event.currentTarget)}
                  data-testid={`choice-${choice.id}`}
                />
                <Html html={choice.html} inline class="hot-words" />
                {struck && <span class="visually-hidden">, struck out</span>}
              </label>
              {strikeOutOn.value && (
                <button
                  type="button"
                  class="icon-button hot-strike"
                  aria-pressed={struck}
                  aria-label={`Strike out: ${textOf(choice.html)}`}
                  title={struck ? "Take the strike-out back" : "Strike out"}
                  onClick={() => toggleStruck(name, choice.id)}
                  data-testid={`strike-${choice.id}`}
                >
                  <Icon name="strike" />
                </button>
              )}
            </>,
            place,
          )
        );
      })}
      <Refusal text={refusal} />
      <p class="hint hottext-chosen" data-testid={`chosen-${content.id}`}>
        {chosen.length === 0 ? "Nothing chosen yet." : `Chosen: ${content.choices.filter(each => chosen.includes(each.id)).map(each => `“${textOf(each.html)}”`).join(", ")}`}
      </p>
    </fieldset>
  );
}
