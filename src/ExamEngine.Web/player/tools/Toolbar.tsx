import { useState } from "preact/hooks";
import { strikeOutOn } from "../../shared/theme/preferences.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Icon } from "../../shared/ui/Icon.tsx";
import type { IconName } from "../../shared/ui/Icon.tsx";
import { further } from "../interactions/further-loading.ts";
import { DisplayDialog } from "./DisplayDialog.tsx";
import { highlighterAvailable } from "./highlighter.ts";

interface ToolbarProps {
  onHighlight: () => void;
  onClearHighlights: () => void;
}

/** The candidate's tools, as a row of buttons with their names beside the icons where there is room. */
export function Toolbar({ onHighlight, onClearHighlights }: ToolbarProps) {
  const [open, setOpen] = useState<"display" | "help">();
  const toggleStrike = () => {
    strikeOutOn.value = !strikeOutOn.value;
    announce(strikeOutOn.value ? "Strike-out is on: each choice has a button to strike it out." : "Strike-out is off.");
  };
  // A press must not take the selection away that is to be highlighted.
  const keepSelection = (event: Event) => event.preventDefault();
  const Help = further.value?.HelpDialog;
  return (
    <div class="toolbar" role="group" aria-label="Tools">
      {highlighterAvailable && (
        <>
          <ToolButton icon="highlight" name="Highlight" title="Select text, then press: marks it, or takes the mark off" onClick={onHighlight} onPointerDown={keepSelection} testId="highlight" />
          <ToolButton icon="close" name="Clear highlights" onClick={onClearHighlights} testId="clear-highlights" />
        </>
      )}
      <ToolButton icon="strike" name="Strike-out" pressed={strikeOutOn.value} onClick={toggleStrike} testId="strike-out" />
      <ToolButton icon="contrast" name="Display" onClick={() => setOpen("display")} testId="display" />
      <ToolButton icon="keyboard" name="Help" onClick={() => setOpen("help")} testId="help" />
      <DisplayDialog open={open === "display"} onClose={() => setOpen(undefined)} lineReader />
      {Help && <Help open={open === "help"} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

export function ToolButton(props: { icon: IconName; name: string; title?: string; pressed?: boolean; onClick: () => void; onPointerDown?: (event: Event) => void; testId: string }) {
  return (
    <button
      type="button"
      class="tool"
      aria-pressed={props.pressed}
      title={props.title ?? props.name}
      onClick={props.onClick}
      onPointerDown={props.onPointerDown}
      data-testid={props.testId}
    >
      <Icon name={props.icon} />
      <span class="tool-name">{props.name}</span>
    </button>
  );
}
