import { useId, useState } from "preact/hooks";
import type { SliderContent } from "../../shared/contracts.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Icon } from "../../shared/ui/Icon.tsx";
import { draft, dropDraft, keepDraft, reportNow, reportSoon } from "./drafts.ts";
import { Legend } from "./Legend.tsx";
import { labelled, share, snap, textOfValue, valueOfSlider } from "./slider.ts";
import type { InteractionProps } from "./Interaction.tsx";

/**
 * A number to set with a native slider, by its arrow keys, or step by step with buttons. It is not answered until it is moved
 * or set, and can be cleared again.
 *
 * Test ids: `interaction-ID`, `choice-ID` (the slider), `less-ID`, `more-ID`, `set-ID` while it is not answered, `clear-ID`
 * when it is, `value-ID` (the value in words).
 */
export function SliderInteraction({ content, value, onChange, scope }: InteractionProps<SliderContent>) {
  const key = `${scope}-${content.id}`;
  const id = useId();
  const [, redraw] = useState(0);
  // While the slider is moved its value is a draft: one answer for the whole movement, not one for each step.
  const answered = valueOfSlider(draft(key) ?? value);
  const shown = answered ?? snap(content, content.lowerBound);
  const vertical = content.orientation === "vertical";

  const settle = () => {
    reportNow(key);
    dropDraft(key);
  };
  const move = (to: number, now: boolean) => {
    const text = textOfValue(content, to);
    keepDraft(key, text);
    reportSoon(key, () => onChange(text));
    redraw(count => count + 1);
    if (now) settle();
  };
  const step = (by: -1 | 1) => {
    const to = answered === undefined ? shown : snap(content, shown + by * content.step);
    move(to, true);
    if (to === answered) announce(`${to} is the ${by < 0 ? "lowest" : "highest"} value.`);
  };
  const clear = () => {
    settle();
    onChange(null);
  };

  return (
    <fieldset class="slider" data-testid={`interaction-${content.id}`}>
      <Legend content={content} fallback="Set a value" />
      <p class="hint instruction" id={`${id}-help`}>
        From {snap(content, content.lowerBound)} to {snap(content, content.upperBound)}
        {content.step === 1 ? "" : `, in steps of ${content.step}`}. Drag the slider, or use the buttons or the arrow keys.
      </p>
      <div class={`slider-row${vertical ? " slider-vertical" : ""}${content.reverse ? " slider-reversed" : ""}`}>
        <button type="button" class="icon-button" aria-label={`One step less than ${shown}`} onClick={() => step(-1)} data-testid={`less-${content.id}`}>
          <Icon name="minus" />
        </button>
        <div class="slider-track" dir={directionOf(content.reverse, vertical)}>
          <input
            type="range"
            class={answered === undefined ? "unanswered" : "answered"}
            min={snap(content, content.lowerBound)}
            max={snap(content, content.upperBound)}
            step={content.step}
            value={shown}
            aria-label="Value"
            aria-describedby={`${id}-help`}
            aria-orientation={vertical ? "vertical" : undefined}
            aria-valuetext={answered === undefined ? "not answered" : String(answered)}
            onInput={event => move(Number(event.currentTarget.value), false)}
            onChange={settle}
            onBlur={settle}
            data-testid={`choice-${content.id}`}
          />
          {content.stepLabel && (
            <div class="slider-labels" aria-hidden="true">
              {labelled(content).map(each => (
                <span key={each} style={{ "--at": `${100 * share(content, each)}%` }}>
                  {each}
                </span>
              ))}
            </div>
          )}
        </div>
        <button type="button" class="icon-button" aria-label={`One step more than ${shown}`} onClick={() => step(1)} data-testid={`more-${content.id}`}>
          <Icon name="plus" />
        </button>
      </div>
      <div class="slider-state">
        {/* Read out by screen readers whenever it changes. */}
        <output class={answered === undefined ? "hint" : "slider-value"} data-testid={`value-${content.id}`}>
          {answered === undefined ? "Not answered yet. Move the slider, or:" : `Your answer: ${answered}`}
        </output>
        {answered === undefined ? (
          <Button onClick={() => move(shown, true)} testId={`set-${content.id}`}>
            Set to {shown}
          </Button>
        ) : (
          <Button kind="quiet" onClick={clear} testId={`clear-${content.id}`}>
            Clear
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** The lower bound is at the start of the line, or at the foot of a vertical slider; reversed it is at the other end. */
function directionOf(reverse: boolean, vertical: boolean): "ltr" | "rtl" | undefined {
  if (vertical) return reverse ? "ltr" : "rtl";
  if (!reverse) return undefined;
  return getComputedStyle(document.documentElement).direction === "rtl" ? "ltr" : "rtl";
}
