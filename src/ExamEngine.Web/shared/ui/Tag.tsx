import type { ComponentChildren } from "preact";
import type { Tone } from "./Callout.tsx";

/** A short word about a thing's state. */
export function Tag({ tone, children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={`tag${tone ? ` tag-${tone}` : ""}`}>{children}</span>;
}
