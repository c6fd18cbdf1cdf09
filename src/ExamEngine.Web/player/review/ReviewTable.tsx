import { useState } from "preact/hooks";
import { Filter } from "../../shared/ui/Filter.tsx";
import type { PlayerItemState } from "../PlayerModel.ts";
import { FlagMark, StatusMark } from "./StatusMark.tsx";
import { matches, wordOf } from "./status.ts";
import type { ReviewFilter } from "./status.ts";

interface ReviewTableProps {
  items: readonly PlayerItemState[];
  firstPosition: number;
  current: number;
  onGo: (position: number) => void;
}

const filters: { value: ReviewFilter; label: string }[] = [
  { value: "all", label: "All" },
  { value: "incomplete", label: "Incomplete" },
  { value: "unseen", label: "Unseen" },
  { value: "flagged", label: "Flagged" },
];

/** Every item of the section with its state, filtered as the candidate likes. */
export function ReviewTable({ items, firstPosition, current, onGo }: ReviewTableProps) {
  const [filter, setFilter] = useState<ReviewFilter>("all");
  const shown = items.filter(item => matches(item, filter));
  return (
    <>
      <Filter
        label="Show"
        options={filters.map(each => ({ ...each, count: items.filter(item => matches(item, each.value)).length }))}
        value={filter}
        onChange={setFilter}
        testId="review-filter"
      />
      {shown.length === 0 ? (
        <p class="table-empty" role="status">
          No item of this section is {filter}.
        </p>
      ) : (
        <table class="table review-table" data-testid="review-table">
          <caption class="visually-hidden">Items of this section</caption>
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">Answer</th>
              <th scope="col">Flag</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(item => {
              const number = item.position - firstPosition + 1;
              return (
                <tr key={item.position} class={item.position === current ? "review-current" : undefined} data-state={wordOf(item)}>
                  <th scope="row">
                    <button type="button" class="link-button" onClick={() => onGo(item.position)} data-testid={`go-${number}`}>
                      Item {number}
                    </button>
                    {item.position === current && <span class="hint review-here">You were here</span>}
                  </th>
                  <td>
                    <StatusMark item={item} />
                  </td>
                  <td>{item.flagged ? <FlagMark /> : <span class="hint">Not flagged</span>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
