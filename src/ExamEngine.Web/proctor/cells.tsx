import { clockText, spokenTime } from "../shared/clock.ts";
import { isLive, isOver } from "../shared/staff/states.ts";
import type { BoardRow } from "../shared/staff-contracts.ts";
import { Icon } from "../shared/ui/Icon.tsx";
import type { Board } from "./board.ts";
import { timeLeft } from "./board-order.ts";
import { connectionWords, sectionWords } from "./row-words.ts";
import { troubleWords } from "./trouble.ts";
import type { TroubleKind } from "./trouble.ts";

export function SectionCell({ row }: { row: BoardRow }) {
  const { place, detail } = sectionWords(row);
  return (
    <span data-testid="section">
      <span class="figures">{place}</span>
      {detail !== "" && <span class="under">{detail}</span>}
    </span>
  );
}

export function AnsweredCell({ row }: { row: BoardRow }) {
  return (
    <span class="answered">
      <span class="figures" data-testid="answered">
        {row.answered} of {row.items}
      </span>
      <progress max={Math.max(1, row.items)} value={row.answered} aria-hidden="true" />
    </span>
  );
}

/** Draws itself again every second and nothing else with it. */
export function TimeLeftCell({ row, board }: { row: BoardRow; board: Board }) {
  const left = timeLeft(row, board.now.value);
  if (left === undefined) {
    return (
      <span data-testid="time-left" class="quiet">
        {isOver(row.state) ? "Over" : "Not begun"}
      </span>
    );
  }
  return (
    <span class="figures">
      <span aria-hidden="true" data-testid="time-left" data-stopped={left.stopped}>
        {clockText(left.ms)}
      </span>
      <span class="visually-hidden">{spokenTime(left.ms)}</span>
      {left.stopped && <span class="under">stopped</span>}
      {!left.stopped && row.phase === "between" && <span class="under">until the next section</span>}
    </span>
  );
}

export function ConnectionCell({ row, board }: { row: BoardRow; board: Board }) {
  const bad = !row.connected && isLive(row.state);
  return (
    <span data-testid="connection" data-connected={row.connected} class={`mark${bad ? " mark-error" : row.connected ? " mark-success" : ""}`}>
      <Icon name={row.connected ? "check" : bad ? "cloudOff" : "circle"} />
      {connectionWords(row, board.now.value)}
    </span>
  );
}

/** Whether state and connection, which stand beside it, say the same already. */
function saysMore(kind: TroubleKind, row: BoardRow): boolean {
  return kind === "device" || kind === "reinstatement" || kind === "unsaved" || kind === "onDevice" || (kind === "paused" && row.stateReason !== undefined);
}

/** Why a candidate stands where everybody looks first, as far as state and connection do not say it. */
export function TroubleList({ row, board }: { row: BoardRow; board: Board }) {
  const all = board.troubles.value.get(row.sessionId) ?? [];
  const kinds = all.filter(kind => saysMore(kind, row));
  if (kinds.length === 0) return null;
  return (
    <ul class="troubles">
      {kinds.map(kind => (
        <li key={kind} class={`trouble trouble-${kind}`} data-testid={`trouble-${kind}`}>
          <Icon name={icons[kind]} />
          <TroubleText kind={kind} row={row} board={board} />
        </li>
      ))}
    </ul>
  );
}

/** Draws itself again every second, for those troubles that say how long they have lasted. */
function TroubleText({ kind, row, board }: { kind: TroubleKind; row: BoardRow; board: Board }) {
  return <span>{troubleWords(kind, row, kind === "device" || kind === "unsaved" || kind === "onDevice" ? board.now.value : 0)}</span>;
}

const icons = { device: "warning", reinstatement: "warning", waiting: "warning", disconnected: "cloudOff", paused: "pause", unsaved: "clock", onDevice: "cloudOff" } as const;

export function UnsavedNote({ row }: { row: BoardRow }) {
  return row.pending > 0 ? (
    <span class="under" data-testid="unsaved">
      {row.pending} on the way
    </span>
  ) : null;
}

export function Granted({ row }: { row: BoardRow }) {
  if (row.accommodations.length === 0) return null;
  return (
    <span class="under" data-testid="accommodations">
      {row.accommodations.join("; ")}
    </span>
  );
}
