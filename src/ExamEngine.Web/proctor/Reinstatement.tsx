import { useEffect, useRef, useState } from "preact/hooks";
import { dateTime, hourMinuteSecond } from "../shared/staff/times.ts";
import type { BoardReinstatementRequest, BoardRow, OpResult } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { AskReinstatementForm, LeaveTerminatedForm } from "./action-forms.tsx";
import type { Board } from "./board.ts";
import { openRequest } from "./trouble.ts";

type Step = "ask" | "agree" | "refuse" | "withdraw";

/** A termination that can be taken back: an administrator asks, a second person agrees or refuses; what is not possible says why. */
export function Reinstatement({ board, row, onDone }: { board: Board; row: BoardRow; onDone: () => void }) {
  const [form, setForm] = useState<Step>();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<{ ok: boolean; text: string; step: Step }>();
  const section = useRef<HTMLElement>(null);
  const found = row.reinstatement;
  useEffect(() => {
    if (form) section.current?.querySelector<HTMLElement>("form textarea")?.focus();
  }, [form]);
  if (!found && !result) return null;
  const request = openRequest(row);
  // That it was asked for is no news any more once it was refused.
  const isOvertaken = result?.ok === true && result.step === "ask" && found?.request !== undefined && !request;
  const why = (step: Step): string =>
    board.isStale ? "There is no connection to the server at the moment." : step === "ask" ? (found?.ask ?? "") : step === "withdraw" ? (request?.withdraw ?? "") : (request?.answer ?? "");
  const run = async (step: Step, done: string, call: () => Promise<OpResult>) => {
    setBusy(true);
    const outcome = await call();
    setBusy(false);
    setResult({ ok: outcome.ok, text: outcome.ok ? done : (outcome.message ?? "This was refused."), step });
    if (outcome.ok) setForm(undefined);
    section.current?.focus();
    onDone();
  };
  const press = (step: Step) => {
    if (why(step) !== "") return;
    setResult(undefined);
    setForm(form === step ? undefined : step);
  };
  const button = (step: Step, label: string, testId: string) => (
    <Button aria-expanded={form === step} aria-disabled={why(step) !== ""} aria-describedby={why(step) === "" ? undefined : step === "ask" ? "why-ask" : "why-agree"} data-action={step} onClick={() => press(step)} testId={testId}>
      {label}
    </Button>
  );
  const cancel = () => {
    section.current?.querySelector<HTMLElement>(`[data-action="${form}"]`)?.focus();
    setForm(undefined);
  };
  const formProps = { name: row.candidateName, busy, refused: form ? why(form) : "", onCancel: cancel };
  return (
    <section aria-labelledby="reinstatement-title" ref={section} tabIndex={-1} data-testid="reinstatement">
      <h3 id="reinstatement-title">Take the termination back</h3>
      {found && <Said row={row} until={found.until} />}
      {found && request && (
        <>
          <p class="form-actions">
            <Button
              kind="primary"
              busy={busy && !form}
              aria-disabled={why("agree") !== ""}
              aria-describedby={why("agree") === "" ? undefined : "why-agree"}
              onClick={() => why("agree") === "" && void run("agree", "Taken back: the examination stands paused. Resume it when the candidate is at the place.", () => board.act("AgreeToReinstatement", row.sessionId, request.number))}
              testId="agree-reinstatement"
            >
              Agree
            </Button>
            {request.withdraw === "" ? button("withdraw", "Withdraw…", "withdraw-reinstatement") : button("refuse", "Refuse…", "refuse-reinstatement")}
          </p>
          <Why id="why-agree" words={why("agree")} />
        </>
      )}
      {found && !request && (
        <>
          <p class="form-actions">{button("ask", "Take the termination back…", "ask-reinstatement")}</p>
          <Why id="why-ask" words={why("ask")} />
        </>
      )}
      {found && form === "ask" && <AskReinstatementForm {...formProps} onConfirm={reason => void run("ask", "Asked for: now a second person has to agree.", () => board.act("AskReinstatement", row.sessionId, reason))} />}
      {request && (form === "refuse" || form === "withdraw") && (
        <LeaveTerminatedForm
          {...formProps}
          withdraws={form === "withdraw"}
          onConfirm={reason =>
            void run(form, form === "withdraw" ? "Withdrawn: the termination stands." : "Refused: the termination stands.", () =>
              board.act(form === "withdraw" ? "WithdrawReinstatement" : "RefuseReinstatement", row.sessionId, request.number, reason),
            )
          }
        />
      )}
      {result && !isOvertaken && (
        <Callout tone={result.ok ? "success" : "error"} live testId="reinstatement-result">
          <p>{result.text}</p>
        </Callout>
      )}
    </section>
  );
}

function Why({ id, words }: { id: string; words: string }) {
  return words === "" ? null : (
    <p class="hint" id={id}>
      {words}
    </p>
  );
}

/** How the request stands, and until when there is time. */
function Said({ row, until }: { row: BoardRow; until: number }) {
  const request = openRequest(row);
  const closed: BoardReinstatementRequest | undefined = request ? undefined : row.reinstatement?.request;
  if (request) {
    return (
      <>
        <p>
          Since {hourMinuteSecond(request.at)} <strong>{request.by}</strong> asks for it: “{request.reason}”
        </p>
        <p>If a second person agrees before {dateTime(until)}, the examination stands paused with the time that was left.</p>
      </>
    );
  }
  return (
    <>
      {closed && (
        <p>
          {closed.by} asked for it at {hourMinuteSecond(closed.at)}: “{closed.reason}”
        </p>
      )}
      {closed && (
        <p>
          {closed.withdrawn ? "It was withdrawn" : `${closed.closedBy} did not agree`}: “{closed.closedWith}”
        </p>
      )}
      <p>It takes two persons: an administrator asks, and another administrator or a proctor of this slot agrees, both before {dateTime(until)}.</p>
    </>
  );
}
