import { Icon } from "../../shared/ui/Icon.tsx";
import { wordOf } from "./status.ts";

/** The state of an item: a shape and a word. */
export function StatusMark({ item }: { item: { complete: boolean; seen: boolean } }) {
  const word = wordOf(item);
  return (
    <span class={`status status-${word.toLowerCase()}`}>
      <Icon name={word === "Complete" ? "check" : word === "Incomplete" ? "half" : "circle"} />
      {word}
    </span>
  );
}

export function FlagMark() {
  return (
    <span class="status status-flagged">
      <Icon name="flag" />
      Flagged
    </span>
  );
}
