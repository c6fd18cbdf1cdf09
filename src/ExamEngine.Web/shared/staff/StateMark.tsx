import type { SessionState } from "../contracts.ts";
import { Icon } from "../ui/Icon.tsx";
import { stateWords } from "./states.ts";

/** A state in words, with a shape and a colour that say the same. */
export function StateMark({ state }: { state: SessionState }) {
  const { words, icon, tone } = stateWords[state];
  return (
    <span class={`mark${tone ? ` mark-${tone}` : ""}`} data-state={state}>
      <Icon name={icon} />
      {words}
    </span>
  );
}
