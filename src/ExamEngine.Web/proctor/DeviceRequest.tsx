import { useEffect, useRef, useState } from "preact/hooks";
import { hourMinuteSecond } from "../shared/staff/times.ts";
import type { BoardRow, OpResult } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { RefuseDeviceForm } from "./action-forms.tsx";
import type { Board } from "./board.ts";

/** A candidate's wish to go on at another device, with the answer to it; and what became of the last one. */
export function DeviceRequest({ board, row, onDone }: { board: Board; row: BoardRow; onDone: () => void }) {
  const [refusing, setRefusing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<{ ok: boolean; text: string }>();
  const section = useRef<HTMLElement>(null);
  const asks = row.deviceRequest;
  useEffect(() => {
    if (refusing) section.current?.querySelector<HTMLElement>("form input")?.focus();
  }, [refusing]);
  if (!asks && !result) return null;
  const refused = board.isStale ? "There is no connection to the server at the moment." : "";
  const run = async (done: string, call: () => Promise<OpResult>) => {
    setBusy(true);
    const outcome = await call();
    setBusy(false);
    setRefusing(false);
    setResult({ ok: outcome.ok, text: outcome.ok ? done : (outcome.message ?? "This was refused.") });
    section.current?.focus();
    onDone();
  };
  return (
    <section aria-labelledby="device-title" ref={section} tabIndex={-1} data-testid="device-request">
      <h3 id="device-title">Another device</h3>
      {asks && (
        <>
          <p>
            Since {hourMinuteSecond(asks.at)} somebody signed in as {row.candidateName} asks to go on at another device: <strong>{asks.description}</strong>. Make sure that it is the candidate. The present device stays in its
            place until you approve; then it is shut out.
          </p>
          <p class="form-actions">
            <Button kind="primary" busy={busy && !refusing} aria-disabled={refused !== ""} onClick={() => refused === "" && void run("Approved: the candidate goes on at the other device.", () => board.act("AdmitDevice", row.sessionId, asks.device))} testId="admit-device">
              Approve the device
            </Button>
            <Button aria-expanded={refusing} aria-disabled={refused !== ""} onClick={() => refused === "" && setRefusing(!refusing)} testId="refuse-device">
              Refuse…
            </Button>
          </p>
          {refused !== "" && <p class="hint">{refused}</p>}
          {refusing && (
            <RefuseDeviceForm
              name={row.candidateName}
              busy={busy}
              refused={refused}
              onCancel={() => setRefusing(false)}
              onConfirm={reason => void run("Refused: the examination stays where it is.", () => board.act("RefuseDevice", row.sessionId, asks.device, reason))}
            />
          )}
        </>
      )}
      {result && (
        <Callout tone={result.ok ? "success" : "error"} live testId="device-result">
          <p>{result.text}</p>
        </Callout>
      )}
    </section>
  );
}
