import { StateMark } from "../shared/staff/StateMark.tsx";
import type { BoardRow } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Icon } from "../shared/ui/Icon.tsx";
import type { Board } from "./board.ts";
import { sortLabels } from "./board-order.ts";
import type { BoardSort, BoardView } from "./board-order.ts";
import { AnsweredCell, ConnectionCell, Granted, SectionCell, TimeLeftCell, TroubleList, UnsavedNote } from "./cells.tsx";
import { sortBy, sortDown } from "./preferences.ts";
import { unsafeSince } from "./trouble.ts";

export interface RowsProps {
  board: Board;
  view: BoardView;
  /** The candidate whose drawer is open. */
  open: string | undefined;
  onOpen: (sessionId: string) => void;
  onRelease: (row: BoardRow) => void;
}

interface OneRow {
  row: BoardRow;
  props: RowsProps;
}

const groupTitles = { trouble: "Needs you now", well: "All well" };

function groups(view: BoardView) {
  return (["trouble", "well"] as const).filter(key => view[key].length > 0).map(key => ({ key, title: groupTitles[key], rows: view[key] }));
}

/** Opens a candidate's drawer. */
function NameButton({ row, props }: OneRow) {
  return (
    <button
      type="button"
      class="name-button"
      id={`open-${row.sessionId}`}
      aria-expanded={props.open === row.sessionId}
      data-testid="open"
      onClick={() => props.onOpen(row.sessionId)}
    >
      {row.candidateName}
    </button>
  );
}

function QuickRelease({ row, props }: OneRow) {
  if (row.state !== "checkedIn" || row.actions.release !== "" || props.board.isStale) return null;
  return (
    <Button class="button-small" onClick={() => props.onRelease(row)} aria-label={`Release ${row.candidateName}`} testId="quick-release">
      Release
    </Button>
  );
}

function Heading({ sort, numeric }: { sort: BoardSort; numeric?: boolean }) {
  const active = sortBy.value === sort;
  const choose = () => {
    sortDown.value = active ? !sortDown.value : false;
    sortBy.value = sort;
  };
  return (
    <th scope="col" class={numeric ? "numeric" : undefined} aria-sort={active ? (sortDown.value ? "descending" : "ascending") : undefined}>
      <button type="button" class="sort" onClick={choose}>
        {sortLabels[sort]}
        {active && <Icon name={sortDown.value ? "down" : "up"} />}
      </button>
    </th>
  );
}

function TableRow({ row, props }: OneRow) {
  const unsafe = isUnsafe(props.board, row);
  return (
    <tr class={rowClass(row, props)} data-testid={`row-${row.candidateName}`} data-session={row.sessionId}>
      <th scope="row">
        <NameButton row={row} props={props} />
        <span class="code under">{row.confirmationNumber}</span>
        <Granted row={row} />
      </th>
      <td>
        <span data-testid="state">
          <StateMark state={row.state} />
        </span>
        <TroubleList row={row} board={props.board} />
        <QuickRelease row={row} props={props} />
      </td>
      <td>
        <SectionCell row={row} />
      </td>
      <td>
        <AnsweredCell row={row} />
        {!unsafe && <UnsavedNote row={row} />}
      </td>
      <td class="numeric">
        <TimeLeftCell row={row} board={props.board} />
      </td>
      <td>
        <ConnectionCell row={row} board={props.board} />
      </td>
    </tr>
  );
}

function isUnsafe(board: Board, row: BoardRow): boolean {
  return unsafeSince(row, board.troubles.value.get(row.sessionId) ?? []) !== undefined;
}

function rowClass(row: BoardRow, props: RowsProps): string {
  return [props.board.troubles.value.has(row.sessionId) ? "in-trouble" : "", props.open === row.sessionId ? "is-open" : ""].filter(Boolean).join(" ");
}

export function BoardTable(props: RowsProps) {
  return (
    <div class="table-scroll" role="region" aria-label="Candidates" tabIndex={0}>
      <table class="table board-table" data-testid="board-table">
        <caption class="visually-hidden">Candidates of this slot; those who need you come first</caption>
        <thead>
          <tr>
            <Heading sort="name" />
            <Heading sort="state" />
            <Heading sort="section" />
            <Heading sort="answered" />
            <Heading sort="timeLeft" numeric />
            <th scope="col">Connection</th>
          </tr>
        </thead>
        {groups(props.view).map(group => (
          <tbody key={group.key}>
            <tr class={`group-row group-${group.key}`}>
              <th scope="rowgroup" colSpan={6}>
                {group.title} <span class="figures">({group.rows.length})</span>
              </th>
            </tr>
            {group.rows.map(row => (
              <TableRow key={row.sessionId} row={row} props={props} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Card({ row, props }: OneRow) {
  const unsafe = isUnsafe(props.board, row);
  return (
    <li class={`card ${rowClass(row, props)}`} data-testid={`row-${row.candidateName}`} data-session={row.sessionId}>
      <div class="card-head">
        <h3>
          <NameButton row={row} props={props} />
        </h3>
        <span class="code">{row.confirmationNumber}</span>
      </div>
      <div class="card-state">
        <span data-testid="state">
          <StateMark state={row.state} />
        </span>
        <QuickRelease row={row} props={props} />
      </div>
      <TroubleList row={row} board={props.board} />
      <dl class="card-facts">
        <div>
          <dt>Section</dt>
          <dd>
            <SectionCell row={row} />
          </dd>
        </div>
        <div>
          <dt>Answered</dt>
          <dd>
            <AnsweredCell row={row} />
            {!unsafe && <UnsavedNote row={row} />}
          </dd>
        </div>
        <div>
          <dt>Time left</dt>
          <dd>
            <TimeLeftCell row={row} board={props.board} />
          </dd>
        </div>
      </dl>
      <ConnectionCell row={row} board={props.board} />
      <Granted row={row} />
    </li>
  );
}

export function BoardCards(props: RowsProps) {
  return (
    <div data-testid="board-cards">
      {groups(props.view).map(group => (
        <section key={group.key} aria-labelledby={`group-${group.key}`}>
          <h2 id={`group-${group.key}`} class={`group-title group-${group.key}`}>
            {group.title} <span class="figures">({group.rows.length})</span>
          </h2>
          <ul class="cards">
            {group.rows.map(row => (
              <Card key={row.sessionId} row={row} props={props} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
