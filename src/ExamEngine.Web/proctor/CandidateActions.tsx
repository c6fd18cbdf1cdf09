import { useEffect, useRef, useState } from "preact/hooks";
import type { BoardActions, BoardRow, OpResult } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { AddTimeForm, PauseForm, TerminateForm } from "./action-forms.tsx";
import type { Board } from "./board.ts";
import { whyNot } from "./why-not.ts";

type FormAction = "pause" | "addTime" | "terminate";

interface Shown {
  action: Exclude<keyof BoardActions, "message">;
  label: string;
  testId: string;
  danger?: boolean;
}

const shown: readonly Shown[] = [
  { action: "release", label: "Release", testId: "release" },
  { action: "pause", label: "Pause…", testId: "pause" },
  { action: "resume", label: "Resume", testId: "resume" },
  { action: "addTime", label: "Add time…", testId: "add-time" },
  { action: "terminate", label: "Terminate…", testId: "terminate", danger: true },
];

function hasForm(action: Shown["action"]): action is FormAction {
  return action === "pause" || action === "addTime" || action === "terminate";
}

interface Result {
  ok: boolean;
  text: string;
}

/** What a proctor can do with a candidate; what is not possible says why. */
export function CandidateActions({ board, row, onDone }: { board: Board; row: BoardRow; onDone: () => void }) {
  const [form, setForm] = useState<FormAction>();
  const [busy, setBusy] = useState<Shown["action"]>();
  const [result, setResult] = useState<Result>();
  const section = useRef<HTMLElement>(null);
  const focusButton = (action: Shown["action"]) => section.current?.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
  useEffect(() => {
    if (form) section.current?.querySelector<HTMLElement>("form :is(input, textarea)")?.focus();
  }, [form]);

  const run = async (action: Shown["action"], done: string, call: () => Promise<OpResult>) => {
    setBusy(action);
    setResult(undefined);
    const outcome = await call();
    setBusy(undefined);
    setResult({ ok: outcome.ok, text: outcome.ok ? (outcome.message ?? done) : (outcome.message ?? "This was refused.") });
    if (!outcome.ok) return;
    setForm(undefined);
    focusButton(action);
    onDone();
  };
  const press = (action: Shown["action"]) => {
    if (whyNot(board, row, action) !== "") return;
    setResult(undefined);
    if (hasForm(action)) setForm(form === action ? undefined : action);
    else if (action === "release") void run(action, "Released: the candidate can press Start.", () => board.act("Release", row.sessionId));
    else void run(action, "Resumed: the clock runs again.", () => board.act("Resume", row.sessionId));
  };
  const cancel = () => {
    if (form) focusButton(form);
    setForm(undefined);
    setResult(undefined);
  };
  const formProps = { name: row.candidateName, busy: busy !== undefined, refused: form ? whyNot(board, row, form) : "", onCancel: cancel };
  return (
    <section aria-labelledby="actions-title" ref={section}>
      <h3 id="actions-title">Actions</h3>
      <ul class="actions">
        {shown.map(each => (
          <ActionLine key={each.action} shown={each} why={whyNot(board, row, each.action)} open={form === each.action} busy={busy === each.action && !form} onPress={() => press(each.action)} />
        ))}
      </ul>
      {form === "pause" && <PauseForm {...formProps} onConfirm={reason => void run("pause", "Paused: the clock stands still and the questions are hidden.", () => board.act("Pause", row.sessionId, reason))} />}
      {form === "addTime" && (
        <AddTimeForm {...formProps} onConfirm={(command, minutes, reason) => void run("addTime", `${minutes} minutes added.`, () => board.act("AddTime", command, row.sessionId, minutes, reason))} />
      )}
      {form === "terminate" && <TerminateForm {...formProps} onConfirm={reason => void run("terminate", "The examination is terminated.", () => board.act("Terminate", row.sessionId, reason))} />}
      {result && (
        <Callout tone={result.ok ? "success" : "error"} live testId="result">
          <p>{result.text}</p>
        </Callout>
      )}
    </section>
  );
}

function ActionLine(props: { shown: Shown; why: string; open: boolean; busy: boolean; onPress: () => void }) {
  const { action, label, testId, danger } = props.shown;
  const reason = `why-${action}`;
  return (
    <li class="action">
      <Button
        kind={danger && props.why === "" ? "danger" : "secondary"}
        busy={props.busy}
        aria-disabled={props.why !== ""}
        aria-describedby={props.why === "" ? undefined : reason}
        aria-expanded={hasForm(action) ? props.open : undefined}
        data-action={action}
        onClick={props.onPress}
        testId={testId}
      >
        {label}
      </Button>
      {props.why !== "" && (
        <span class="hint" id={reason}>
          {props.why}
        </span>
      )}
    </li>
  );
}
