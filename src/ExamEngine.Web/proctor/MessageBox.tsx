import { useId, useState } from "preact/hooks";
import type { BoardRow } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Field } from "../shared/ui/Field.tsx";
import type { Board } from "./board.ts";
import { messages } from "./canned.ts";
import { whyNot } from "./why-not.ts";

const longest = 1000;

/** Writes to the candidate: own words, or canned ones to begin with. */
export function MessageBox({ board, row, onSent }: { board: Board; row: BoardRow; onSent: () => void }) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const [sent, setSent] = useState<string>();
  const [busy, setBusy] = useState(false);
  const reason = useId();
  const refused = whyNot(board, row, "message");
  const send = async () => {
    setSent(undefined);
    if (text.trim() === "") {
      setProblem("Write what the candidate is to read, or choose a ready message.");
      return;
    }
    setBusy(true);
    const result = await board.act("SendMessage", row.sessionId, text);
    setBusy(false);
    setProblem(result.ok ? undefined : (result.message ?? "The message was refused."));
    if (!result.ok) return;
    setSent(text.trim());
    setText("");
    onSent();
  };
  return (
    <section aria-labelledby="message-title">
      <h3 id="message-title">Message</h3>
      {refused !== "" && (
        <p class="hint" id={reason}>
          {refused}
        </p>
      )}
      <Field label="Ready messages">
        {attributes => (
          <select {...attributes} value="" onChange={event => event.currentTarget.value !== "" && setText(event.currentTarget.value)} data-testid="canned-message">
            <option value="">Choose…</option>
            {messages.map(each => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={`To ${row.candidateName}`} hint="The candidate sees it at once, above the question." {...(problem ? { error: problem } : {})}>
        {attributes => (
          <textarea {...attributes} rows={3} maxLength={longest} value={text} onInput={event => setText(event.currentTarget.value)} data-testid="message-text" />
        )}
      </Field>
      <Button busy={busy} aria-disabled={refused !== ""} aria-describedby={refused === "" ? undefined : reason} onClick={() => refused === "" && void send()} testId="send-message">
        Send message
      </Button>
      {sent !== undefined && (
        <Callout tone="success" title="Sent" live testId="message-sent">
          <p>{sent}</p>
        </Callout>
      )}
    </section>
  );
}
