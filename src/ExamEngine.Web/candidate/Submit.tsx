import { useCallback, useRef, useState } from "preact/hooks";
import { clockText } from "../shared/clock.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Confirm } from "../shared/ui/Dialog.tsx";
import { useNow } from "../shared/ui/useNow.ts";
import { count } from "../player/responses.ts";
import type { ExamSession } from "./exam-session.ts";
import { Page } from "./Page.tsx";
import { SessionNotices } from "./SessionNotices.tsx";
import { SessionStatus } from "./SessionStatus.tsx";
import { rememberedCounts } from "./tab-memory.ts";

const closedWords = { candidate: "Closed, ended by you", time: "Closed, time was up", ended: "Closed, ended", skipped: "Not part of your examination" };

/** All sections are closed: the candidate submits, in two steps. */
export function Submit({ session }: { session: ExamSession }) {
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const pending = session.delivery.value?.status.value.pending ?? 0;

  const abort = useRef<AbortController | undefined>(undefined);
  const submit = async () => {
    setSending(true);
    abort.current = new AbortController();
    const result = await session.submit(abort.current.signal);
    setSending(false);
    setAsking(false);
    if (result && !result.ok) setRefusal(result.message ?? "The examination could not be submitted. Try again.");
  };
  const cancel = () => {
    abort.current?.abort();
    setAsking(false);
  };

  return (
    <Page title="Submit your examination" over={session.snapshot.value?.examTitle} name={session.snapshot.value?.candidateName ?? ""} takesFocus testId="submit-page">
      <SessionNotices session={session} />
      <p>All sections are finished. One step is left: submit what you have done.</p>
      <table class="table">
        <caption class="visually-hidden">Your sections</caption>
        <thead>
          <tr>
            <th scope="col">Section</th>
            <th scope="col">Answered</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {session.sections.value.map(section => {
            const counts = rememberedCounts(session.id, section.number);
            return (
              <tr key={section.number}>
                <th scope="row">
                  {section.number}. {section.title}
                </th>
                <td>{section.closedReason === "skipped" ? "–" : counts ? `${counts.complete} of ${section.items}` : `${count(section.items, "item")}`}</td>
                <td>{closedWords[section.closedReason ?? "ended"]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div class="page-status">
        <SessionStatus session={session} />
      </div>
      {refusal && (
        <Callout tone="error" title="The examination is not submitted yet" live>
          <p>{refusal}</p>
        </Callout>
      )}
      <p class="form-actions">
        <Button kind="primary" onClick={() => setAsking(true)} testId="submit">
          Submit examination…
        </Button>
      </p>
      <TakenInBy session={session} />
      <Confirm
        title="Submit the examination?"
        open={asking}
        confirm={sending ? "Submitting…" : "Submit now"}
        cancel="Not yet"
        busy={sending}
        onConfirm={() => void submit()}
        onCancel={cancel}
        testId="submit-dialog"
      >
        <p>This ends your examination. It cannot be taken back.</p>
        {pending > 0 ? <p role="status">{count(pending, "answer")} must be saved on the server first; this is waited for.</p> : <p>Every answer is saved on the server.</p>}
      </Confirm>
    </Page>
  );
}

/** What happens to someone who forgets this step: nothing is lost, and it does not hang for ever. */
function TakenInBy({ session }: { session: ExamSession }) {
  const now = useNow(useCallback(() => session.clock.now(), [session]));
  const by = session.nextStartsBy.value;
  return (
    <p class="hint" data-testid="taken-in-by">
      If you do nothing, the examination is taken in as it is{by === undefined ? "" : <>, by itself, in <strong class="figures">{clockText(by - now)}</strong></>}.
    </p>
  );
}
