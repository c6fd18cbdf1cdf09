import type { InlineChoiceContent } from "../../shared/contracts.ts";
import { textOf } from "../sanitize.ts";
import type { InteractionProps } from "./Interaction.tsx";

export function InlineChoiceInteraction({ content, value, onChange, label }: InteractionProps<InlineChoiceContent>) {
  return (
    <select
      class={`inline-choice${value === null ? "" : " answered"}`}
      aria-label={label}
      value={typeof value === "string" ? value : ""}
      onChange={event => onChange(event.currentTarget.value === "" ? null : event.currentTarget.value)}
      data-testid={`choice-${content.id}`}
    >
      <option value="">Choose…</option>
      {content.choices.map(choice => (
        <option key={choice.id} value={choice.id}>
          {textOf(choice.html)}
        </option>
      ))}
    </select>
  );
}
