import { useComputed } from "@preact/signals";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { ago, counted, differsFromOwn, hourMinuteSecond, ownZone, span } from "../shared/staff/times.ts";
import { StaffPage } from "../shared/staff/StaffPage.tsx";
import type { BoardRow } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Icon } from "../shared/ui/Icon.tsx";
import { toast } from "../shared/ui/Toasts.tsx";
import { Board } from "./board.ts";
import { boardView } from "./board-order.ts";
import { BoardBar } from "./BoardBar.tsx";
import { BoardCards, BoardTable } from "./BoardRows.tsx";
import { CandidateDrawer } from "./CandidateDrawer.tsx";
import { filter, hideWell, layout, search, sortBy, sortDown } from "./preferences.ts";
import { ReleaseAll } from "./ReleaseAll.tsx";
import { proctorLinks } from "./SlotList.tsx";
import { useKeptFocus } from "./useKeptFocus.ts";

/** The live board of one slot. */
export function BoardPage({ slotId, name }: { slotId: string; name: string }) {
  const board = useMemo(() => new Board(slotId), [slotId]);
  useEffect(() => {
    board.open();
    return () => board.close();
  }, [board]);
  const slot = board.slot.value;
  const troubled = board.troubles.value.size;
  return (
    <StaffPage
      area="Proctoring"
      links={proctorLinks}
      title={slot?.slotName ?? "Board"}
      titlePrefix={troubled > 0 ? `(${troubled}) ` : ""}
      over={<a href="/proctor">Your slots</a>}
      aside={slot && <LinkStatus board={board} />}
      name={name}
      testId="board"
    >
      {board.refused.value !== undefined ? (
        <Callout tone="error" title="This board cannot be shown" live>
          <p>{board.refused.value}</p>
        </Callout>
      ) : slot ? (
        <>
          <p class="board-slot">
            {slot.examTitle} · {span(slot.startsAt, slot.endsAt, slot.zone)} ({slot.zone})
            {differsFromOwn(slot.startsAt, slot.zone) && ` · ${span(slot.startsAt, slot.endsAt)} (${ownZone()}, yours)`}
          </p>
          <StaleNote board={board} />
          <Candidates board={board} />
        </>
      ) : (
        <Opening board={board} />
      )}
    </StaffPage>
  );
}

function Opening({ board }: { board: Board }) {
  return board.link.state.value === "offline" ? (
    <Callout tone="warning" title="The server cannot be reached" live>
      <p>This page keeps trying by itself and shows the board as soon as it can.</p>
    </Callout>
  ) : (
    <p class="loading" role="status">
      <span class="spinner" aria-hidden="true" /> Opening the board…
    </p>
  );
}

/** Whether what is shown is what is: in words, always at the same place. */
function LinkStatus({ board }: { board: Board }) {
  const online = !board.isStale;
  return (
    <p class={`mark ${online ? "mark-success" : "mark-error"}`} data-testid="link" data-online={online}>
      <Icon name={online ? "check" : "cloudOff"} />
      {online ? "Live" : "Not live"}
    </p>
  );
}

function StaleNote({ board }: { board: Board }) {
  if (!board.isStale) return null;
  return (
    <div class="stale-note">
      <Callout tone="warning" title="Connection lost: this is not live" live testId="stale">
        <p>
          You see the board as it was at {hourMinuteSecond(board.heardAt.value)}
          <SinceThen board={board} />. This page is connecting again by itself. Candidates go on working meanwhile.
        </p>
      </Callout>
    </div>
  );
}

/** Counts on its own, so that the note is not spoken again every second. */
function SinceThen({ board }: { board: Board }) {
  return <span aria-hidden="true"> ({ago(board.now.value - board.heardAt.value)} ago)</span>;
}

function Candidates({ board }: { board: Board }) {
  const [open, setOpen] = useState<string>();
  const [releasing, setReleasing] = useState<BoardRow[]>();
  const view = useComputed(() =>
    boardView(
      board.rowList.value,
      board.troubles.value,
      { filter: filter.value, search: search.value, sort: sortBy.value, down: sortDown.value, hideWell: hideWell.value === "yes" },
      // Read without watching: the order moves with the board, not with every second.
      board.now.peek(),
    ),
  ).value;
  const list = useKeptFocus(view);
  const row = open === undefined ? undefined : board.rows.value.get(open);
  const release = useCallback(
    async (wanted: BoardRow) => {
      const result = await board.act("Release", wanted.sessionId);
      toast(result.ok ? `${wanted.candidateName} is released.` : (result.message ?? "This was refused."), result.ok ? "success" : "error");
      document.getElementById(`open-${wanted.sessionId}`)?.focus({ preventScroll: true });
    },
    [board],
  );
  const close = () => {
    setOpen(undefined);
    if (open !== undefined) document.getElementById(`open-${open}`)?.focus({ preventScroll: true });
  };
  const waiting = board.rowList.value.filter(each => each.state === "checkedIn");
  const Rows = layout.value === "cards" ? BoardCards : BoardTable;
  return (
    <div class={`board${board.isStale ? " is-stale" : ""}${row ? " with-drawer" : ""}`}>
      <div class="board-list" ref={list} onKeyDown={moveBetweenNames}>
        <BoardBar board={board}>
          <Button kind={waiting.length > 0 ? "primary" : "secondary"} aria-disabled={waiting.length === 0} onClick={() => waiting.length > 0 && setReleasing(waiting)} testId="release-all">
            {waiting.length > 0 ? `Release all waiting (${waiting.length})` : "Nobody waits for release"}
          </Button>
        </BoardBar>
        {view.trouble.length + view.well.length > 0 ? (
          <Rows board={board} view={view} open={open} onOpen={id => (open === id ? close() : setOpen(id))} onRelease={wanted => void release(wanted)} />
        ) : (
          <Empty board={board} hidden={view.hidden} />
        )}
        {view.hidden > 0 && view.trouble.length > 0 && <p class="hint">{counted(view.hidden, "candidate")} with whom all is well {view.hidden === 1 ? "is" : "are"} hidden.</p>}
      </div>
      {row && <CandidateDrawer board={board} row={row} onClose={close} />}
      {releasing && <ReleaseAll board={board} rows={releasing} onClose={() => setReleasing(undefined)} />}
    </div>
  );
}

function Empty({ board, hidden }: { board: Board; hidden: number }) {
  const total = board.rows.value.size;
  const clear = () => {
    filter.value = "all";
    search.value = "";
    hideWell.value = "no";
  };
  return (
    <div class="table-empty" data-testid="board-empty">
      {total === 0 && <p>Nobody is booked in this slot. Candidates appear here as soon as they are booked.</p>}
      {total > 0 && hidden > 0 && <p>All is well with {hidden === 1 ? "the candidate" : `all ${hidden} candidates`} here. Who needs you appears by itself.</p>}
      {total > 0 && hidden === 0 && <p>No candidate fits this search and filter.</p>}
      {total > 0 && <Button onClick={clear}>Show all candidates</Button>}
    </div>
  );
}

/** Arrow keys walk over the names, so that a long board needs no hundred presses of Tab. */
function moveBetweenNames(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (!(event.target instanceof HTMLElement) || !event.target.matches(".name-button")) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>(".name-button")];
  const at = names.indexOf(event.target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: names.length - 1 }[event.key];
  const next = to === undefined ? undefined : names[to];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
