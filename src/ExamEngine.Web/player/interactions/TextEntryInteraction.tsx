import { createPortal } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { RefObject } from "preact";
import type { TextEntryContent } from "../../shared/contracts.ts";
import { draft, keepDraft, reportNow, reportSoon } from "./drafts.ts";
import { readNumeric } from "./numeric.ts";
import type { InteractionProps } from "./Interaction.tsx";

export function TextEntryInteraction({ content, value, onChange, scope, label }: InteractionProps<TextEntryContent>) {
  const key = `${scope}-${content.id}`;
  const help = useId();
  const saved = typeof value === "string" ? value : "";
  const [text, setText] = useState(() => draft(key) ?? saved);
  const [left, setLeft] = useState(true);
  const box = useRef<HTMLInputElement>(null);
  const helpPlace = useEndOfBlock(box);
  // Cleared, or changed from elsewhere: the box follows.
  const shown = draft(key) === undefined ? saved : text;
  const sentence = content.numeric ? numericSentence(shown) : undefined;

  const type = (typed: string) => {
    setText(typed);
    setLeft(false);
    keepDraft(key, typed);
    reportSoon(key, () => onChange(valueOf(typed, content.numeric)));
  };

  return (
    <span class="text-entry">
      <input
        ref={box}
        type="text"
        class={`text-entry-box ${widthOf(content.expectedLength)}`}
        inputMode={content.numeric ? "decimal" : "text"}
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        aria-describedby={sentence ? help : undefined}
        aria-invalid={sentence?.wrong && left ? "true" : undefined}
        placeholder={content.placeholder ?? ""}
        value={shown}
        onInput={event => type(event.currentTarget.value)}
        onBlur={() => {
          setLeft(true);
          reportNow(key);
        }}
        data-testid={`choice-${content.id}`}
      />
      {helpPlace &&
        sentence &&
        (left || !sentence.wrong) &&
        createPortal(
          <span id={help} class={sentence.wrong ? "field-error text-entry-help" : "hint text-entry-help"} role="status" data-testid={`help-${content.id}`}>
            {sentence.text}
          </span>,
          helpPlace,
        )}
    </span>
  );
}

/** A place at the end of the paragraph or cell the box stands in, so that help does not tear the sentence apart. */
function useEndOfBlock(box: RefObject<HTMLElement | null>): Element | undefined {
  const [place, setPlace] = useState<Element>();
  useLayoutEffect(() => {
    const block = box.current?.closest("p, li, td, th, dd, div");
    if (!block) return;
    const end = document.createElement("span");
    end.dataset["interaction"] = "";
    block.append(end);
    setPlace(end);
    return () => end.remove();
  }, [box]);
  return place;
}

function valueOf(typed: string, numeric: boolean): string | null {
  if (!numeric) return typed.trim() === "" ? null : typed.trim();
  const reading = readNumeric(typed);
  return reading.kind === "number" ? reading.canonical : null;
}

function numericSentence(typed: string): { text: string; wrong: boolean } | undefined {
  const reading = readNumeric(typed);
  if (reading.kind === "notANumber") {
    return { wrong: true, text: "This is not a number yet, so it counts as not answered. Type digits only, for example 72.5 or 72,5." };
  }
  return reading.kind === "number" && reading.readBack ? { wrong: false, text: `Read as ${reading.canonical}` } : undefined;
}

function widthOf(length: number | undefined): string {
  if (length === undefined) return "width-long";
  return length <= 8 ? "width-short" : length <= 20 ? "width-medium" : "width-long";
}
