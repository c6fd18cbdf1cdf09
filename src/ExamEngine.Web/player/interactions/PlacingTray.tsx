import { useState } from "preact/hooks";
import type { AssociableChoice } from "../../shared/contracts.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Icon } from "../../shared/ui/Icon.tsx";
import { Html } from "../Html.tsx";
import { escaped, textOf } from "../sanitize.ts";
import { pair, valueOf } from "./match.ts";
import { MatchLists } from "./MatchLists.tsx";
import { labelOf } from "./placing.ts";
import { Refusal } from "./Refusal.tsx";
import { list, times } from "./wording.ts";
import { tray } from "./usePlacing.ts";
import type { PlacingState } from "./usePlacing.ts";

/** The choices to place. They keep their places here also when they are used, so that nothing jumps. */
export function PlacingTray({ state }: { state: PlacingState }) {
  const { board, selected } = state;
  const filling = selected?.kind === "place" ? selected.place : undefined;
  return (
    <div class={`tray${state.over === tray ? " tray-over" : ""}`} data-tray="">
      {filling !== undefined && <Filling state={state} place={filling} />}
      <ul class="chips" aria-label="What can be placed">
        {board.choices.map(choice => (
          <Chip key={choice.id} state={state} choice={choice} />
        ))}
      </ul>
      <Refusal text={state.refusal} />
    </div>
  );
}

function Filling({ state, place }: { state: PlacingState; place: string }) {
  const label = labelOf(state.board, place);
  const inside = state.contentsOf(place);
  return (
    <div class="tray-filling" role="group" aria-label={label}>
      <strong>{inside.length === 0 ? `Choose what goes into ${label}:` : `${label}: choose another, or`}</strong>
      {inside.map(choice => (
        <Button key={choice.id} onClick={event => state.takeOut(choice.id, place, event.detail === 0)} testId={`take-out-${choice.id}`}>
          Take out “{textOf(choice.html)}”
        </Button>
      ))}
      <Button kind="quiet" onClick={state.cancel}>
        Cancel
      </Button>
    </div>
  );
}

function Chip({ state, choice }: { state: PlacingState; choice: AssociableChoice }) {
  const { selected } = state;
  const picked = selected?.kind === "choice" && selected.choice === choice.id;
  const note = noteOf(state, choice);
  const used = choice.matchMax > 0 && state.pairs.filter(each => each.source === choice.id).length >= choice.matchMax;
  return (
    <li>
      <button
        type="button"
        class={`chip${picked ? " chip-picked" : ""}${used ? " chip-used" : ""}`}
        aria-pressed={picked}
        data-chip={choice.id}
        onClick={event => state.pressChoice(event, choice.id)}
        onPointerDown={event => state.drag(event, choice.id)}
        onDragStart={event => event.preventDefault()}
        data-testid={`choice-${choice.id}`}
      >
        <span class="grip">
          <Icon name={picked ? "check" : "grip"} />
        </span>
        <Html html={choice.html} class="chip-text" inline />
        {note && (
          <span class="chip-note">
            <span class="visually-hidden">, </span>
            {note}
          </span>
        )}
      </button>
    </li>
  );
}

/** Where a choice is, and how often it can be used. */
function noteOf({ pairs, board }: PlacingState, { id, matchMax }: AssociableChoice): string {
  const places = pairs.filter(each => each.source === id).map(each => labelOf(board, each.target));
  if (matchMax === 1) return places.length > 0 ? `in ${places[0]}` : "";
  const allowed = matchMax === 0 ? "can be used any number of times" : `can be used ${times(matchMax)}`;
  return places.length > 0 ? `${allowed}; in ${list(places)}` : allowed;
}

/** The second way: a native list for each choice. */
export function PlacingLists({ state, interaction, name, onChange }: { state: PlacingState; interaction: string; name: string; onChange: (value: string[] | null) => void }) {
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<{ source: string; text: string }>();
  const { board, pairs } = state;
  const sources = [...board.choices];
  const targets = board.places.map(each => ({ id: each.id, html: escaped(each.label), matchMax: each.capacity }));
  const report = (next: { source: string; target: string }[]) => onChange(valueOf(next) as string[] | null);
  return (
    <details class="other-way" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary data-testid={`list-${interaction}`}>Use lists instead</summary>
      {open && (
        <MatchLists
          content={{ id: interaction, sources, targets }}
          pairs={pairs}
          name={`${name}-list`}
          testPrefix="list"
          refusal={refusal}
          set={(source, target, on) => {
            const change = pair({ sources, maxAssociations: board.maxAssociations }, pairs, source, target, on, each => textOf(each.html));
            const said = "refusal" in change ? change.refusal : undefined;
            setRefusal(said === undefined ? undefined : { source: source.id, text: said });
            if ("refusal" in change) announce(change.refusal, "assertive");
            else report(change.pairs);
          }}
          clear={source => {
            setRefusal(undefined);
            report(pairs.filter(each => each.source !== source.id));
          }}
        />
      )}
    </details>
  );
}
