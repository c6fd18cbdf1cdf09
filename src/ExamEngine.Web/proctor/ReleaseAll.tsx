import { useState } from "preact/hooks";
import { counted } from "../shared/staff/times.ts";
import type { BoardRow } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Dialog } from "../shared/ui/Dialog.tsx";
import type { Board } from "./board.ts";

interface Done {
  released: string[];
  refused: { name: string; message: string }[];
}

/** So many releases are under way at the same time. */
const atOnce = 6;

/** Releases everybody who waits: says beforehand who it will be and who not, afterwards what came of it. */
export function ReleaseAll({ board, rows, onClose }: { board: Board; rows: readonly BoardRow[]; onClose: () => void }) {
  const allowed = rows.filter(row => row.actions.release === "");
  const excluded = rows.filter(row => row.actions.release !== "");
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Done>();
  const chosen = allowed.filter(row => !without.has(row.sessionId));
  const toggle = (id: string, wanted: boolean) => {
    const next = new Set(without);
    if (wanted) next.delete(id);
    else next.add(id);
    setWithout(next);
  };
  const release = async () => {
    setBusy(true);
    setDone(await releaseEach(board, chosen));
    setBusy(false);
  };
  return (
    <Dialog
      title="Release all waiting"
      open
      onClose={onClose}
      testId="release-all-dialog"
      actions={
        done ? (
          <Button kind="primary" onClick={onClose} testId="close">
            Close
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button kind="primary" busy={busy} aria-disabled={chosen.length === 0} onClick={() => chosen.length > 0 && void release()} testId="confirm">
              Release {counted(chosen.length, "candidate")}
            </Button>
          </>
        )
      }
    >
      {done ? (
        <Outcome done={done} />
      ) : (
        <>
          <p>They can press Start from then on. Leave out whom you have not identified yet.</p>
          <fieldset class="release-list">
            <legend class="visually-hidden">Who is released</legend>
            {allowed.map(row => (
              <label key={row.sessionId} class="check">
                <input type="checkbox" checked={!without.has(row.sessionId)} onChange={event => toggle(row.sessionId, event.currentTarget.checked)} />
                <span>
                  {row.candidateName}
                  <span class="hint">
                    {row.confirmationNumber}
                    {row.accommodations.length > 0 && ` · ${row.accommodations.join("; ")}`}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
          {excluded.length > 0 && <Excluded rows={excluded} />}
        </>
      )}
    </Dialog>
  );
}

function Excluded({ rows }: { rows: readonly BoardRow[] }) {
  return (
    <Callout tone="info" title="Not among them">
      <ul class="plain-points">
        {rows.map(row => (
          <li key={row.sessionId}>
            {row.candidateName}: {row.actions.release}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function Outcome({ done }: { done: Done }) {
  return (
    <>
      {done.released.length > 0 && (
        <Callout tone="success" title={`${counted(done.released.length, "candidate")} released`} live>
          <p>{done.released.join(", ")}</p>
        </Callout>
      )}
      {done.refused.length > 0 && (
        <Callout tone="error" title={`${counted(done.refused.length, "candidate")} not released`} live>
          <ul class="plain-points">
            {done.refused.map(({ name, message }) => (
              <li key={name}>
                {name}: {message}
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  );
}

async function releaseEach(board: Board, rows: readonly BoardRow[]): Promise<Done> {
  const done: Done = { released: [], refused: [] };
  const queue = [...rows];
  const work = async () => {
    for (let row = queue.shift(); row; row = queue.shift()) {
      const result = await board.act("Release", row.sessionId);
      if (result.ok) done.released.push(row.candidateName);
      else done.refused.push({ name: row.candidateName, message: result.message ?? "refused." });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return done;
}
