import { signal } from "@preact/signals";
import { announce } from "./announce.ts";
import { Icon } from "./Icon.tsx";
import type { Tone } from "./Callout.tsx";

interface Toast {
  id: number;
  text: string;
  tone: Tone;
}

const toasts = signal<Toast[]>([]);
let lastId = 0;

/** Shows a sentence in the corner and has it spoken. Errors stay until they are closed; the rest goes after eight seconds. */
export function toast(text: string, tone: Tone = "info"): void {
  const id = ++lastId;
  toasts.value = [...toasts.value, { id, text, tone }];
  announce(text, tone === "error" ? "assertive" : "polite");
  if (tone !== "error") setTimeout(() => close(id), 8000);
}

function close(id: number): void {
  toasts.value = toasts.value.filter(each => each.id !== id);
}

/** The place of the toasts; once per page. */
export function Toasts() {
  return (
    <div class="toasts">
      {toasts.value.map(each => (
        <div key={each.id} class={`toast callout-${each.tone}`}>
          <Icon name={each.tone === "success" ? "check" : each.tone === "info" ? "info" : each.tone} />
          <p>{each.text}</p>
          <button type="button" class="icon-button" aria-label="Close this message" onClick={() => close(each.id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
