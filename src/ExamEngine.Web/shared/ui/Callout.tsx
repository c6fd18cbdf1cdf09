import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./Icon.tsx";

export type Tone = "info" | "success" | "warning" | "error";

const icons: Record<Tone, IconName> = { info: "info", success: "check", warning: "warning", error: "error" };

/** A message in the page, told apart by shape and word and not by colour alone. */
export function Callout(props: { tone: Tone; title?: string; children?: ComponentChildren; live?: boolean; testId?: string }) {
  return (
    <div class={`callout callout-${props.tone}`} role={props.live ? (props.tone === "error" ? "alert" : "status") : undefined} data-testid={props.testId}>
      <Icon name={icons[props.tone]} />
      <div>
        {props.title && <p class="callout-title">{props.title}</p>}
        {props.children}
      </div>
    </div>
  );
}
