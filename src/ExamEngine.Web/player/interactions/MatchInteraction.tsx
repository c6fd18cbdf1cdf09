import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { AssociableChoice, MatchContent } from "../../shared/contracts.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Html } from "../Html.tsx";
import { textOf } from "../sanitize.ts";
import { pair, pairsOf, valueOf } from "./match.ts";
import type { Pair } from "./match.ts";
import { Legend } from "./Legend.tsx";
import { MatchLists } from "./MatchLists.tsx";
import type { MatchLayout } from "./MatchLists.tsx";
import { Refusal } from "./Refusal.tsx";
import type { InteractionProps } from "./Interaction.tsx";

const longestHeading = 48;

/** Sources to pair with targets: a table of radios where there is room for one, otherwise a list for each source. */
export function MatchInteraction({ content, value, onChange, scope }: InteractionProps<MatchContent>) {
  const frame = useRef<HTMLFieldSetElement>(null);
  const [wide, setWide] = useState(false);
  const [refusal, setRefusal] = useState<{ source: string; text: string }>();
  const pairs = pairsOf(value);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      const short = content.targets.every(target => textOf(target.html).length <= longestHeading);
      setWide(short && element.clientWidth / rem >= 14 + 6.5 * (content.targets.length + 1));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [content]);

  const set = (source: AssociableChoice, target: AssociableChoice, on: boolean) => {
    const change = pair(content, pairs, source, target, on, choice => textOf(choice.html));
    if ("refusal" in change) {
      setRefusal({ source: source.id, text: change.refusal });
      announce(change.refusal, "assertive");
      return;
    }
    setRefusal(undefined);
    onChange(valueOf(change.pairs));
  };
  const clear = (source: AssociableChoice) => {
    setRefusal(undefined);
    onChange(valueOf(pairs.filter(each => each.source !== source.id)));
  };
  const layout: MatchLayout = { content, pairs, name: `${scope}-${content.id}`, set, clear, refusal };

  return (
    <fieldset ref={frame} class="match" data-testid={`interaction-${content.id}`}>
      <Legend content={content} fallback="Match the entries" />
      {wide ? <MatchTable {...layout} /> : <MatchLists {...layout} />}
      {wide && <Refusal text={refusal?.text} />}
    </fieldset>
  );
}

function MatchTable({ content, pairs, name, set, clear }: MatchLayout) {
  return (
    <table class="match-table">
      <thead>
        <tr>
          <td />
          {content.targets.map(target => (
            <th key={target.id} scope="col">
              <Html html={target.html} />
            </th>
          ))}
          <th scope="col" class="match-none">
            No match
          </th>
        </tr>
      </thead>
      <tbody>
        {content.sources.map(source => {
          const mine = pairs.filter(each => each.source === source.id);
          const single = source.matchMax === 1;
          return (
            <tr key={source.id}>
              <th scope="row">
                <Html html={source.html} mark={`choice:${content.id}:${source.id}`} />
              </th>
              {content.targets.map(target => {
                const checked = mine.some(each => each.target === target.id);
                return (
                  <td key={target.id}>
                    <label class="match-cell">
                      <input
                        type={single ? "radio" : "checkbox"}
                        name={`${name}-${source.id}`}
                        checked={checked}
                        aria-label={`${textOf(source.html)}: ${textOf(target.html)}`}
                        onChange={event => {
                          const on = event.currentTarget.checked;
                          // The answer decides what is checked; a refused press goes back at once.
                          restore(event.currentTarget.closest("tr"), source, pairs, single);
                          set(source, target, on);
                        }}
                        value={target.id}
                        data-testid={`choice-${source.id}-${target.id}`}
                      />
                    </label>
                  </td>
                );
              })}
              <td class="match-none">
                <label class="match-cell">
                  <input
                    type={single ? "radio" : "checkbox"}
                    name={`${name}-${source.id}`}
                    checked={mine.length === 0}
                    value=""
                    aria-label={`${textOf(source.html)}: no match`}
                    onChange={event => {
                      event.currentTarget.checked = true;
                      clear(source);
                    }}
                  />
                </label>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function restore(row: Element | null, source: AssociableChoice, pairs: readonly Pair[], single: boolean): void {
  if (!row) return;
  const mine = pairs.filter(each => each.source === source.id);
  for (const input of row.querySelectorAll("input")) {
    const checked = input.value === "" ? mine.length === 0 : mine.some(each => each.target === input.value);
    if (!single || checked) input.checked = checked;
  }
}
