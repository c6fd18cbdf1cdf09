import { useId, useState } from "preact/hooks";
import type { ExtendedTextContent } from "../../shared/contracts.ts";
import { Html } from "../Html.tsx";
import { draft, keepDraft, reportNow, reportSoon } from "./drafts.ts";
import type { InteractionProps } from "./Interaction.tsx";

const serverLimit = 20_000;

export function ExtendedTextInteraction({ content, value, onChange, scope, label }: InteractionProps<ExtendedTextContent>) {
  const key = `${scope}-${content.id}`;
  const id = useId();
  const limit = content.maxLength > 0 ? Math.min(content.maxLength, serverLimit) : serverLimit;
  const saved = typeof value === "string" ? value : "";
  const [text, setText] = useState(() => draft(key) ?? saved);
  const shown = draft(key) === undefined ? saved : text;
  const over = shown.length - limit;

  const type = (typed: string) => {
    setText(typed);
    keepDraft(key, typed);
    // What is too long is kept here whole and on the server up to the limit: nothing typed is lost in silence.
    reportSoon(key, () => onChange(typed.trim() === "" ? null : typed.slice(0, limit)));
  };

  return (
    <div class="extended-text" data-testid={`interaction-${content.id}`}>
      {content.prompt ? (
        <label for={id} class="prompt">
          <Html html={content.prompt} mark={`prompt:${content.id}`} />
        </label>
      ) : (
        <label for={id} class="visually-hidden">
          {label}
        </label>
      )}
      <textarea
        id={id}
        rows={Math.max(4, Math.min(content.expectedLines ?? 8, 24))}
        value={shown}
        aria-describedby={`${id}-count`}
        aria-invalid={over > 0 ? "true" : undefined}
        onInput={event => type(event.currentTarget.value)}
        onBlur={() => reportNow(key)}
        data-testid={`choice-${content.id}`}
      />
      <p id={`${id}-count`} class={over > 0 ? "field-error" : "hint"}>
        {over > 0
          ? `${over} characters too long. Only the first ${limit.toLocaleString("en")} characters are saved: shorten your text.`
          : `${words(shown)} · ${shown.length.toLocaleString("en")} of ${limit.toLocaleString("en")} characters`}
      </p>
    </div>
  );
}

function words(text: string): string {
  const number = text.trim() === "" ? 0 : text.trim().split(/\s+/).length;
  return `${number} ${number === 1 ? "word" : "words"}`;
}
