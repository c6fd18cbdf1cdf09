import type { ComponentChildren } from "preact";
import { Filter } from "../shared/ui/Filter.tsx";
import type { Board } from "./board.ts";
import { boardFilters, boardSorts, filterCounts, filterLabels, sortLabels } from "./board-order.ts";
import { filter, hideWell, layout, search, sortBy, sortDown } from "./preferences.ts";

/** Search, order, layout and filters of the board. */
export function BoardBar({ board, children }: { board: Board; children: ComponentChildren }) {
  const counts = filterCounts(board.rowList.value, board.troubles.value);
  return (
    <div class="board-bar">
      <div class="bar-row">
        <div class="bar-field">
          <label for="board-search">Search name or number</label>
          <input id="board-search" type="search" class="width-medium" value={search.value} onInput={event => (search.value = event.currentTarget.value)} data-testid="search" />
        </div>
        <div class="bar-field">
          <label for="board-sort">Sort by</label>
          <select
            id="board-sort"
            value={sortBy.value}
            onChange={event => {
              sortBy.value = boardSorts.find(each => each === event.currentTarget.value) ?? "urgency";
              sortDown.value = false;
            }}
            data-testid="sort"
          >
            {boardSorts.map(each => (
              <option key={each} value={each}>
                {sortLabels[each]}
              </option>
            ))}
          </select>
        </div>
        <Filter
          label="Show as"
          options={[
            { value: "table", label: "Table" },
            { value: "cards", label: "Cards" },
          ]}
          value={layout.value}
          onChange={value => (layout.value = value)}
          testId="layout"
        />
        <label class="check">
          <input type="checkbox" checked={hideWell.value === "yes"} onChange={event => (hideWell.value = event.currentTarget.checked ? "yes" : "no")} data-testid="hide-well" />
          <span>Hide all well</span>
        </label>
        <div class="bar-end">{children}</div>
      </div>
      <Filter
        label="Filter"
        options={boardFilters.map(each => ({ value: each, label: filterLabels[each], count: counts[each] }))}
        value={filter.value}
        onChange={value => (filter.value = value)}
        testId="filter"
      />
    </div>
  );
}
