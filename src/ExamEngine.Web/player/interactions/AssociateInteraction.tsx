import { useRef, useState } from "preact/hooks";
import type { AssociableChoice, AssociateContent } from "../../shared/contracts.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Icon } from "../../shared/ui/Icon.tsx";
import { Html } from "../Html.tsx";
import { textOf } from "../sanitize.ts";
import { associate, partner, uses } from "./associate.ts";
import { Legend } from "./Legend.tsx";
import { pairsOf, valueOf } from "./match.ts";
import type { Pair } from "./match.ts";
import { Refusal } from "./Refusal.tsx";
import { useDrag } from "./useDrag.tsx";
import { howManyOf, list, times } from "./wording.ts";
import type { InteractionProps } from "./Interaction.tsx";

/**
 * Entries to join in pairs: press one and then the other, or drag one onto the other. The pairs stand below, where each can
 * be taken back.
 *
 * Test ids: `interaction-ID`, `choice-CHOICE`, `pair-A-B` (in the order in which the choices are presented), `unpair-A-B`,
 * `refusal`.
 */
export function AssociateInteraction({ content, value, onChange }: InteractionProps<AssociateContent>) {
  const root = useRef<HTMLFieldSetElement>(null);
  const [picked, setPicked] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const pairs = pairsOf(value);
  const byId = new Map(content.choices.map(each => [each.id, each]));
  const name = (id: string) => textOf(byId.get(id)?.html ?? id);
  const focus = (id: string) => root.current?.querySelector<HTMLElement>(`[data-chip="${CSS.escape(id)}"]`)?.focus();

  const join = (one: string, other: string) => {
    const [first, second] = [byId.get(one), byId.get(other)];
    setPicked(undefined);
    if (!first || !second || one === other) return;
    const change = associate(content, pairs, first, second, each => textOf(each.html));
    if ("refusal" in change) {
      setRefusal(change.refusal);
      announce(change.refusal, "assertive");
      return;
    }
    setRefusal(undefined);
    onChange(valueOf(change.pairs));
    announce(`“${name(one)}” and “${name(other)}” are a pair. ${change.pairs.length === 1 ? "1 pair" : `${change.pairs.length} pairs`}.`);
  };
  const press = (id: string) => {
    if (picked !== undefined && picked !== id) return join(picked, id);
    const next = picked === id ? undefined : id;
    setPicked(next);
    setRefusal(undefined);
    announce(next === undefined ? "Nothing selected." : `“${name(id)}” is selected. Press the entry it belongs to. Escape cancels.`);
  };
  const separate = (gone: Pair) => {
    setRefusal(undefined);
    onChange(valueOf(pairs.filter(each => each.source !== gone.source || each.target !== gone.target)));
    announce(`“${name(gone.source)}” and “${name(gone.target)}” are no longer a pair.`);
    // The button that had the focus goes with its pair.
    focus(gone.source);
  };
  const { begin, source, over, ghost } = useDrag({
    targetAt: (x, y) => {
      const under = document.elementFromPoint(x, y)?.closest("[data-chip]");
      return under && root.current?.contains(under) ? (under.getAttribute("data-chip") ?? undefined) : undefined;
    },
    onStart: () => setPicked(undefined),
    onDrop: ({ choice }, target) => target !== undefined && join(choice, target),
  });
  const escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || picked === undefined) return;
    event.preventDefault();
    setPicked(undefined);
    announce("Cancelled.");
  };

  return (
    <fieldset ref={root} class={`associate${picked !== undefined || source ? " placing-holding" : ""}`} onKeyDown={escape} data-testid={`interaction-${content.id}`}>
      <Legend content={content} fallback="Make pairs" />
      <p class="hint instruction">Press one entry, then the one it belongs to; or drag one onto the other. {howManyOf("Make", "pair", "pairs", content.minAssociations, content.maxAssociations)}</p>
      <ul class="chips">
        {content.choices.map(choice => {
          const note = noteOf(choice, pairs, name);
          return (
            <li key={choice.id}>
              <button
                type="button"
                class={`chip${picked === choice.id ? " chip-picked" : ""}${choice.matchMax > 0 && uses(pairs, choice.id) >= choice.matchMax ? " chip-used" : ""}${over === choice.id && source?.choice !== choice.id ? " chip-over" : ""}`}
                aria-pressed={picked === choice.id}
                data-chip={choice.id}
                onClick={() => press(choice.id)}
                onPointerDown={event => begin(event, { choice: choice.id, html: choice.html })}
                onDragStart={event => event.preventDefault()}
                data-testid={`choice-${choice.id}`}
              >
                <span class="grip">
                  <Icon name={picked === choice.id ? "check" : "grip"} />
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
        })}
      </ul>
      <Refusal text={refusal} />
      <p class="pairs-title">Your pairs</p>
      {pairs.length === 0 ? (
        <p class="hint">None yet.</p>
      ) : (
        <ol class="pairs">
          {pairs.map(each => (
            <PairRow key={`${each.source} ${each.target}`} pair={each} html={id => byId.get(id)?.html ?? id} name={name} onRemove={() => separate(each)} />
          ))}
        </ol>
      )}
      {ghost}
    </fieldset>
  );
}

function PairRow({ pair, html, name, onRemove }: { pair: Pair; html: (id: string) => string; name: (id: string) => string; onRemove: () => void }) {
  const key = `${pair.source}-${pair.target}`;
  return (
    <li class="pair" data-testid={`pair-${key}`}>
      <Html html={html(pair.source)} class="pair-side" inline />
      <span class="pair-link" aria-hidden="true" />
      <span class="visually-hidden"> and </span>
      <Html html={html(pair.target)} class="pair-side" inline />
      <button type="button" class="icon-button" aria-label={`Take back the pair ${name(pair.source)} and ${name(pair.target)}`} title="Take this pair back" onClick={onRemove} data-testid={`unpair-${key}`}>
        <Icon name="close" />
      </button>
    </li>
  );
}

/** Whom an entry is paired with, and how often it can be. */
function noteOf({ id, matchMax }: AssociableChoice, pairs: readonly Pair[], name: (id: string) => string): string {
  const partners = pairs.filter(each => uses([each], id) > 0).map(each => name(partner(each, id)));
  const held = partners.length > 0 ? `with ${list(partners)}` : "";
  if (matchMax === 1) return held;
  const allowed = matchMax === 0 ? "can be in any number of pairs" : `can be paired ${times(matchMax)}`;
  return held ? `${allowed}; ${held}` : allowed;
}
