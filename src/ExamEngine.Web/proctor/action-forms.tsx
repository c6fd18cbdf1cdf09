import { commandId } from "../shared/command-id.ts";
import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { Button } from "../shared/ui/Button.tsx";
import { Field } from "../shared/ui/Field.tsx";
import { Filter } from "../shared/ui/Filter.tsx";
import { deviceReasons, pauseReasons, timeReasons } from "./canned.ts";

interface FormProps {
  name: string;
  busy: boolean;
  /** The action became impossible while the form was open. */
  refused: string;
  onCancel: () => void;
}

interface FrameProps extends FormProps {
  title: string;
  confirm: string;
  danger?: boolean;
  testId?: string;
  onSubmit: () => void;
  children: ComponentChildren;
}

function Frame({ title, confirm, danger, testId = "confirm", busy, refused, onCancel, onSubmit, children }: FrameProps) {
  const heading = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    if (!busy && refused === "") onSubmit();
  };
  return (
    <form class="action-form" aria-labelledby={heading} noValidate onSubmit={submit}>
      <h4 id={heading}>{title}</h4>
      {children}
      {refused !== "" && <p class="field-error">{refused}</p>}
      <div class="form-actions">
        <Button onClick={onCancel} testId="cancel">
          Cancel
        </Button>
        <Button type="submit" kind={danger ? "danger" : "primary"} busy={busy} aria-disabled={refused !== ""} testId={testId}>
          {confirm}
        </Button>
      </div>
    </form>
  );
}

const ownWords = "own";

interface Reason {
  chosen: string;
  words: string;
}

/** The reason as it is kept; empty while none is given. */
function reasonText({ chosen, words }: Reason): string {
  return chosen === ownWords ? words.trim() : chosen;
}

function ReasonChoice(props: { canned: readonly string[]; value: Reason; error: string | undefined; onChange: (value: Reason) => void }) {
  const name = useId();
  const error = useId();
  return (
    <fieldset class={`reasons${props.error ? " field-wrong" : ""}`} aria-describedby={props.error ? error : undefined}>
      <legend>Reason; the candidate reads it</legend>
      {props.error && (
        <p class="field-error" id={error} role="alert">
          {props.error}
        </p>
      )}
      {[...props.canned, ownWords].map((each, index) => (
        <label key={each} class="check">
          <input type="radio" name={name} checked={props.value.chosen === each} onChange={() => props.onChange({ ...props.value, chosen: each })} data-testid={each === ownWords ? "reason-own" : `reason-${index}`} />
          <span>{each === ownWords ? "In own words" : each}</span>
        </label>
      ))}
      {props.value.chosen === ownWords && (
        <input
          type="text"
          aria-label="Reason in own words"
          class="width-long"
          maxLength={300}
          value={props.value.words}
          onInput={event => props.onChange({ ...props.value, words: event.currentTarget.value })}
          data-testid="reason-words"
        />
      )}
    </fieldset>
  );
}

const noReason: Reason = { chosen: "", words: "" };
const reasonMissing = "Choose a reason, or give it in your own words.";

export function PauseForm({ onConfirm, ...props }: FormProps & { onConfirm: (reason: string) => void }) {
  const [reason, setReason] = useState(noReason);
  const [error, setError] = useState<string>();
  const submit = () => {
    const text = reasonText(reason);
    setError(text === "" ? reasonMissing : undefined);
    if (text !== "") onConfirm(text);
  };
  return (
    <Frame {...props} title={`Pause ${props.name}`} confirm="Pause now" onSubmit={submit}>
      <p class="hint">The clock stops and the questions are hidden. The time is given back when you resume.</p>
      <ReasonChoice canned={pauseReasons} value={reason} error={error} onChange={setReason} />
    </Frame>
  );
}

export function RefuseDeviceForm({ onConfirm, ...props }: FormProps & { onConfirm: (reason: string) => void }) {
  const [reason, setReason] = useState(noReason);
  const [error, setError] = useState<string>();
  const submit = () => {
    const text = reasonText(reason);
    setError(text === "" ? reasonMissing : undefined);
    if (text !== "") onConfirm(text);
  };
  return (
    <Frame {...props} title={`Refuse the other device of ${props.name}`} confirm="Refuse" onSubmit={submit}>
      <p class="hint">The examination stays at the device where it is. The candidate can ask again.</p>
      <ReasonChoice canned={deviceReasons} value={reason} error={error} onChange={setReason} />
    </Frame>
  );
}

const choices = ["5", "10", "15", "other"] as const;
const mostMinutes = 120;

/** One opening of the form is one command, however often it is sent. */
export function AddTimeForm({ onConfirm, ...props }: FormProps & { onConfirm: (command: string, minutes: number, reason: string) => void }) {
  const [command] = useState(commandId);
  const [choice, setChoice] = useState<(typeof choices)[number]>("5");
  const [other, setOther] = useState("");
  const [reason, setReason] = useState(noReason);
  const [errors, setErrors] = useState<{ minutes?: string; reason?: string }>({});
  const minutes = Number(choice === "other" ? other : choice);
  const valid = Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes;
  const submit = () => {
    const text = reasonText(reason);
    setErrors({ ...(valid ? {} : { minutes: `Give whole minutes from 1 to ${mostMinutes}.` }), ...(text === "" ? { reason: reasonMissing } : {}) });
    if (valid && text !== "") onConfirm(command, minutes, text);
  };
  return (
    <Frame {...props} title={`Add time for ${props.name}`} confirm={valid ? `Add ${minutes} ${minutes === 1 ? "minute" : "minutes"}` : "Add time"} onSubmit={submit}>
      <Filter label="How much" options={choices.map(each => ({ value: each, label: each === "other" ? "Other" : `${each} min` }))} value={choice} onChange={setChoice} testId="minutes" />
      {choice === "other" && (
        <Field label="Minutes" {...(errors.minutes ? { error: errors.minutes } : {})}>
          {attributes => (
            <input {...attributes} type="number" class="width-short" min={1} max={mostMinutes} value={other} onInput={event => setOther(event.currentTarget.value)} data-testid="minutes-other-value" />
          )}
        </Field>
      )}
      <ReasonChoice canned={timeReasons} value={reason} error={errors.reason} onChange={setReason} />
    </Frame>
  );
}

/** The second of two quick presses on the same spot is not an answer to the question that has just appeared there. */
const doublePressMs = 700;

interface Steps {
  title: string;
  /** On the button of the second step. */
  confirm: string;
  danger?: boolean;
  hint: string;
  /** Said when no reason is given. */
  missing: string;
  testId: string;
  /** The question of the second step. */
  question: (reason: string) => ComponentChildren;
}

/** Two steps: the reason typed by hand, then the question whether it is meant. */
function TwoSteps({ title, confirm, danger, hint, missing, testId, question, onConfirm, ...props }: FormProps & Steps & { onConfirm: (reason: string) => void }) {
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();
  const [sure, setSure] = useState(false);
  const askedAt = useRef(0);
  const asked = useRef<HTMLParagraphElement>(null);
  const submit = () => {
    if (sure) {
      if (performance.now() - askedAt.current >= doublePressMs) onConfirm(reason.trim());
      return;
    }
    setError(reason.trim() === "" ? missing : undefined);
    if (reason.trim() === "") return;
    askedAt.current = performance.now();
    setSure(true);
    setTimeout(() => asked.current?.focus());
  };
  return sure ? (
    <Frame {...props} title="Step 2 of 2: are you certain?" confirm={confirm} danger={danger ?? false} onSubmit={submit}>
      <p ref={asked} tabIndex={-1} class="sure">
        {question(reason.trim())}
      </p>
    </Frame>
  ) : (
    <Frame {...props} title={`Step 1 of 2: ${title}`} confirm="Continue" testId="continue" onSubmit={submit}>
      <ReasonText hint={hint} error={error} value={reason} onChange={setReason} testId={testId} />
    </Frame>
  );
}

function ReasonText(props: { hint: string; error: string | undefined; value: string; onChange: (value: string) => void; testId: string }) {
  return (
    <Field label="Reason" hint={props.hint} {...(props.error ? { error: props.error } : {})}>
      {attributes => <textarea {...attributes} rows={3} maxLength={500} value={props.value} onInput={event => props.onChange(event.currentTarget.value)} data-testid={props.testId} />}
    </Field>
  );
}

export function TerminateForm(props: FormProps & { onConfirm: (reason: string) => void }) {
  return (
    <TwoSteps
      {...props}
      title={`terminate the examination of ${props.name}`}
      confirm="Terminate the examination"
      danger
      hint="Write what happened, in sentences; the candidate reads it, and it stays in the record."
      missing="A termination needs its reason in words."
      testId="terminate-reason"
      question={reason => (
        <>
          The examination of <strong>{props.name}</strong> ends now. The candidate cannot go on and reads this reason: “{reason}”. It can be taken back for 24 hours, if an administrator asks for it and a second person agrees.
        </>
      )}
    />
  );
}

export function AskReinstatementForm(props: FormProps & { onConfirm: (reason: string) => void }) {
  return (
    <TwoSteps
      {...props}
      title={`take back the termination of ${props.name}`}
      confirm="Ask for it"
      hint="Write why the termination was wrong, in sentences; the second person decides by it, the candidate reads it, and it stays in the record."
      missing="Taking a termination back needs its reason in words."
      testId="reinstatement-reason"
      question={reason => (
        <>
          A second person, another administrator or a proctor of this slot, has to agree. Then the examination of <strong>{props.name}</strong> stands paused with the time that was left, and the candidate reads: “{reason}”.
        </>
      )}
    />
  );
}

/** The termination stands: the second person says why, or the one who asked. */
export function LeaveTerminatedForm({ withdraws, onConfirm, ...props }: FormProps & { withdraws: boolean; onConfirm: (reason: string) => void }) {
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();
  const submit = () => {
    setError(reason.trim() === "" ? "Say in a few words why the termination is to stand." : undefined);
    if (reason.trim() !== "") onConfirm(reason.trim());
  };
  return (
    <Frame {...props} title={withdraws ? `Withdraw your request for ${props.name}` : `Refuse to take back the termination of ${props.name}`} confirm={withdraws ? "Withdraw" : "Refuse"} onSubmit={submit}>
      <ReasonText hint="It stays in the record; the candidate does not read it. The termination stands, and an administrator can ask anew." error={error} value={reason} onChange={setReason} testId="stands-reason" />
    </Frame>
  );
}
