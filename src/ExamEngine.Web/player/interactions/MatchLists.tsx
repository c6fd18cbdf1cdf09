import type { AssociableChoice, MatchContent } from "../../shared/contracts.ts";
import { Html } from "../Html.tsx";
import { textOf } from "../sanitize.ts";
import type { Pair } from "./match.ts";
import { Refusal } from "./Refusal.tsx";

export interface MatchLayout {
  content: Pick<MatchContent, "id" | "sources" | "targets">;
  pairs: readonly Pair[];
  /** Unique on the page. */
  name: string;
  set: (source: AssociableChoice, target: AssociableChoice, on: boolean) => void;
  clear: (source: AssociableChoice) => void;
  refusal: { source: string; text: string } | undefined;
  /** Begins the names for tests; "choice" when absent. */
  testPrefix?: string;
}

/** Each source with a native list of the targets, or with check boxes where it may have several. */
export function MatchLists({ content, pairs, name, set, clear, refusal, testPrefix = "choice" }: MatchLayout) {
  return (
    <ul class="match-lists">
      {content.sources.map(source => {
        const mine = pairs.filter(each => each.source === source.id);
        const label = `${name}-${source.id}-label`;
        return (
          <li key={source.id} class="match-entry">
            <Html html={source.html} id={label} class="match-source" mark={`choice:${content.id}:${source.id}`} />
            {source.matchMax === 1 ? (
              <select
                aria-labelledby={label}
                class={mine.length > 0 ? "answered" : ""}
                value={mine[0]?.target ?? ""}
                onChange={event => {
                  const target = content.targets.find(each => each.id === event.currentTarget.value);
                  event.currentTarget.value = mine[0]?.target ?? "";
                  if (target) set(source, target, true);
                  else clear(source);
                }}
                data-testid={`${testPrefix}-${source.id}`}
              >
                <option value="">Choose a match…</option>
                {content.targets.map(target => (
                  <option key={target.id} value={target.id}>
                    {textOf(target.html)}
                  </option>
                ))}
              </select>
            ) : (
              <div class="match-boxes" role="group" aria-labelledby={label}>
                {content.targets.map(target => (
                  <label key={target.id} class="match-box">
                    <input
                      type="checkbox"
                      checked={mine.some(each => each.target === target.id)}
                      onChange={event => {
                        const on = event.currentTarget.checked;
                        event.currentTarget.checked = mine.some(each => each.target === target.id);
                        set(source, target, on);
                      }}
                      data-testid={`${testPrefix}-${source.id}-${target.id}`}
                    />
                    <Html html={target.html} />
                  </label>
                ))}
              </div>
            )}
            <Refusal text={refusal?.source === source.id ? refusal.text : undefined} />
          </li>
        );
      })}
    </ul>
  );
}
