import { useState } from "preact/hooks";
import type { ChoiceContent } from "../../shared/contracts.ts";
import { strikeOutOn } from "../../shared/theme/preferences.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Icon } from "../../shared/ui/Icon.tsx";
import { Html } from "../Html.tsx";
import { textOf } from "../sanitize.ts";
import { isStruck, toggleStruck } from "../tools/strike-out.ts";
import { choose, chosenOf, valueOfChosen } from "./choosing.ts";
import { Legend } from "./Legend.tsx";
import { Refusal } from "./Refusal.tsx";
import { howMany } from "./wording.ts";
import type { InteractionProps } from "./Interaction.tsx";

export function ChoiceInteraction({ content, value, onChange, scope }: InteractionProps<ChoiceContent>) {
  const [refusal, setRefusal] = useState<string>();
  const several = content.maxChoices !== 1;
  const offered = content.choices.map(each => each.id);
  const chosen = chosenOf(offered, value);
  const name = `${scope}-${content.id}`;

  const press = (id: string, on: boolean, input: HTMLInputElement) => {
    if (on && isStruck(name, id)) toggleStruck(name, id);
    const change = choose(offered, chosen, id, on, content.maxChoices);
    if ("refusal" in change) {
      input.checked = false;
      setRefusal(change.refusal);
      announce(change.refusal, "assertive");
      return;
    }
    setRefusal(undefined);
    onChange(valueOfChosen(change.chosen, content.maxChoices));
  };

  return (
    <fieldset class="choice" data-testid={`interaction-${content.id}`}>
      <Legend content={content} fallback="Your answer" />
      <p class="hint instruction">{howMany(content.minChoices, content.maxChoices)}</p>
      <ul class={`choices choices-${content.orientation}`}>
        {content.choices.map((choice, index) => {
          const checked = chosen.includes(choice.id);
          const struck = isStruck(name, choice.id);
          const letter = letterOf(index);
          return (
            <li key={choice.id} class={`choice-row${checked ? " choice-chosen" : ""}${struck ? " choice-struck" : ""}`}>
              <label>
                <input
                  type={several ? "checkbox" : "radio"}
                  name={name}
                  value={choice.id}
                  checked={checked}
                  onChange={event => press(choice.id, event.currentTarget.checked, event.currentTarget)}
                  data-testid={`choice-${choice.id}`}
                />
                <span class="choice-letter" aria-hidden="true">
                  {letter}
                </span>
                <Html html={choice.html} class="choice-text" mark={`choice:${content.id}:${choice.id}`} />
                {struck && <span class="visually-hidden">, struck out</span>}
              </label>
              {strikeOutOn.value && (
                <button
                  type="button"
                  class="icon-button choice-strike"
                  aria-pressed={struck}
                  aria-label={`Strike out ${letter}: ${textOf(choice.html)}`}
                  title={struck ? "Take the strike-out back" : "Strike out"}
                  onClick={() => toggleStruck(name, choice.id)}
                  data-testid={`strike-${choice.id}`}
                >
                  <Icon name="strike" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <Refusal text={refusal} />
    </fieldset>
  );
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}
