import { useState } from "preact/hooks";
import type { ChoiceContent } from "../../shared/contracts.ts";
import { strikeOutOn } from "../../shared/theme/preferences.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Icon } from "../../shared/ui/Icon.tsx";
import { Html } from "../Html.tsx";
import { textOf } from "../sanitize.ts";
import { isStruck, toggleStruck } from "../tools/strike-out.ts";
import { howMany } from "./wording.ts";
import type { InteractionProps } from "./Interaction.tsx";

export function ChoiceInteraction({ content, value, onChange, scope }: InteractionProps<ChoiceContent>) {
  const [refusal, setRefusal] = useState<string>();
  const several = content.maxChoices !== 1;
  const chosen = Array.isArray(value) ? value : value === null ? [] : [value];
  const name = `${scope}-${content.id}`;

  const choose = (id: string, on: boolean, input: HTMLInputElement) => {
    if (on && isStruck(name, id)) toggleStruck(name, id);
    if (!several) {
      onChange(id);
      return;
    }
    if (on && content.maxChoices > 0 && chosen.length >= content.maxChoices) {
      input.checked = false;
      const sentence = `You can choose at most ${content.maxChoices}. Take one back before you choose another.`;
      setRefusal(sentence);
      announce(sentence, "assertive");
      return;
    }
    setRefusal(undefined);
    const next = content.choices.map(each => each.id).filter(each => (each === id ? on : chosen.includes(each)));
    onChange(next.length > 0 ? next : null);
  };

  return (
    <fieldset class="choice" data-testid={`interaction-${content.id}`}>
      <legend class={content.prompt ? "prompt" : "visually-hidden"}>
        {content.prompt ? <Html html={content.prompt} mark={`prompt:${content.id}`} /> : "Your answer"}
      </legend>
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
                  onChange={event => choose(choice.id, event.currentTarget.checked, event.currentTarget)}
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
      {refusal && (
        <p class="field-error" data-testid="refusal">
          {refusal}
        </p>
      )}
    </fieldset>
  );
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}
