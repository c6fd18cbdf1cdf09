import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { StateMark } from "../shared/staff/StateMark.tsx";
import { hourMinuteSecond } from "../shared/staff/times.ts";
import type { BoardRow, TimeLineEntry } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Icon } from "../shared/ui/Icon.tsx";
import type { Board } from "./board.ts";
import { CandidateActions } from "./CandidateActions.tsx";
import { AnsweredCell, ConnectionCell, SectionCell, TimeLeftCell, TroubleList } from "./cells.tsx";
import { DeviceRequest } from "./DeviceRequest.tsx";
import { MessageBox } from "./MessageBox.tsx";
import { Reinstatement } from "./Reinstatement.tsx";

/** From this width on the drawer stands beside the board and both can be used; below it covers the board. */
const besideTheBoard = "(min-width: 64rem)";

interface DrawerProps {
  board: Board;
  row: BoardRow;
  onClose: () => void;
}

/** One candidate: facts, actions, message, history. */
export function CandidateDrawer({ board, row, onClose }: DrawerProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  const [asked, setAsked] = useState(0);
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    const wide = matchMedia(besideTheBoard);
    const place = () => {
      if (dialog.open) dialog.close();
      if (wide.matches) dialog.show();
      else dialog.showModal();
    };
    place();
    wide.addEventListener("change", place);
    return () => {
      wide.removeEventListener("change", place);
      dialog.close();
    };
  }, []);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [row.sessionId]);
  return (
    <dialog
      ref={element}
      class="drawer"
      aria-labelledby={title}
      data-testid="drawer"
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={event => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <header class="drawer-head">
        <h2 id={title} ref={heading} tabIndex={-1}>
          {row.candidateName}
        </h2>
        <button type="button" class="icon-button" onClick={onClose} aria-label="Close" data-testid="drawer-close">
          <Icon name="close" />
        </button>
      </header>
      <div class="drawer-body" key={row.sessionId}>
        <p class="drawer-state">
          <StateMark state={row.state} />
          {row.stateReason && row.state !== "paused" && <span class="under">{row.stateReason}</span>}
        </p>
        <TroubleList row={row} board={board} />
        <DeviceRequest board={board} row={row} onDone={() => setAsked(asked + 1)} />
        <Reinstatement board={board} row={row} onDone={() => setAsked(asked + 1)} />
        <Facts board={board} row={row} />
        <CandidateActions board={board} row={row} onDone={() => setAsked(asked + 1)} />
        <MessageBox board={board} row={row} onSent={() => setAsked(asked + 1)} />
        <TimeLine board={board} row={row} asked={asked} />
      </div>
    </dialog>
  );
}

function Facts({ board, row }: { board: Board; row: BoardRow }) {
  return (
    <dl class="facts drawer-facts">
      <div>
        <dt>Confirmation number</dt>
        <dd class="code">{row.confirmationNumber}</dd>
      </div>
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
          {row.pending > 0 && <span class="under">{row.pending} on the way</span>}
        </dd>
      </div>
      <div>
        <dt>Time left</dt>
        <dd>
          <TimeLeftCell row={row} board={board} />
        </dd>
      </div>
      <div>
        <dt>Connection</dt>
        <dd>
          <ConnectionCell row={row} board={board} />
        </dd>
      </div>
      <div>
        <dt>Accommodations</dt>
        <dd>{row.accommodations.length > 0 ? row.accommodations.join("; ") : "None"}</dd>
      </div>
    </dl>
  );
}

/** The history, read again whenever the candidate's state moves on. */
function TimeLine({ board, row, asked }: { board: Board; row: BoardRow; asked: number }) {
  const [entries, setEntries] = useState<TimeLineEntry[]>();
  const [failed, setFailed] = useState(false);
  const online = !board.isStale;
  useEffect(() => {
    if (!online) return;
    let left = false;
    void board.timeLine(row.sessionId).then(read => {
      if (left) return;
      if (read) setEntries(read);
      setFailed(read === undefined);
    });
    return () => {
      left = true;
    };
  }, [board, row.sessionId, row.state, row.section, row.phase, row.deadline, row.deviceRequest?.at, row.reinstatement?.request?.number, row.reinstatement?.request?.closedBy, row.unsavedSince, row.onDevice === 0, asked, online]);
  return (
    <section aria-labelledby="time-line-title">
      <h3 id="time-line-title">Time line</h3>
      {failed && <p class="field-error">The time line could not be read. It is tried again with the next change.</p>}
      {entries === undefined && !failed && <p class="hint">Reading…</p>}
      {entries?.length === 0 && <p class="hint">Nothing has happened yet.</p>}
      {entries && entries.length > 0 && (
        <ol class="time-line" data-testid="time-line">
          {entries.toReversed().map((entry, index) => (
            <li key={entries.length - index}>
              <span class="time-line-at figures">
                <time dateTime={new Date(entry.at).toISOString()}>{hourMinuteSecond(entry.at)}</time>
              </span>
              <span>
                {entry.text}
                <span class="under">{entry.by}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
      {failed && <Button onClick={() => setFailed(false)}>Close this note</Button>}
    </section>
  );
}
