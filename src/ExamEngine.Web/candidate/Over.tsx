import type { SessionState } from "../shared/contracts.ts";
import { Callout } from "../shared/ui/Callout.tsx";
import type { Tone } from "../shared/ui/Callout.tsx";
import { LinkButton } from "../shared/ui/Button.tsx";
import { count } from "../player/responses.ts";
import type { ExamSession } from "./exam-session.ts";
import { Page } from "./Page.tsx";
import { SessionNotices } from "./SessionNotices.tsx";

interface Ending {
  title: string;
  tone: Tone;
  text: string;
}

const submitted: Ending = { title: "Your examination is submitted", tone: "success", text: "You are done." };

const endings: Partial<Record<SessionState, Ending>> = {
  submitted,
  sealed: submitted,
  scored: submitted,
  released: { title: "Your score report is ready", tone: "success", text: "Your examination is finished and its report is released." },
  expired: { title: "Time is over", tone: "info", text: "Your examination has ended by itself. Everything answered in time counts; you need to do nothing more." },
  terminated: {
    title: "Your examination was ended",
    tone: "warning",
    text: "It cannot be continued. What you answered before is kept. If you think this is wrong, write to the office that booked your examination within 30 days and give the session number below.",
  },
  voided: { title: "This examination does not count", tone: "warning", text: "It was declared void. The office that booked it will tell you how to go on." },
  noShow: { title: "This examination was not taken", tone: "warning", text: "You were not checked in while check-in was open. The office that booked it will tell you how to book again." },
  cancelled: { title: "This examination is cancelled", tone: "info", text: "It will not take place. See your examinations for other dates." },
};

/** After the end, however it came: what the server has, and what happens next. */
export function Over({ session }: { session: ExamSession }) {
  const state = session.state.value;
  const ending = endings[state] ?? { title: "This examination is over", tone: "info" as const, text: "" };
  const snapshot = session.snapshot.value;
  const status = session.delivery.value?.status.value;
  const taken = state !== "noShow" && state !== "cancelled";
  return (
    <Page title={ending.title} over={snapshot?.examTitle} name={snapshot?.candidateName ?? ""} links takesFocus testId="over">
      <SessionNotices session={session} />
      <Callout tone={ending.tone}>
        {session.stateReason.value && <p>{session.stateReason.value}</p>}
        {ending.text && <p>{ending.text}</p>}
      </Callout>
      {status && status.unreceived > 0 && (
        <Callout tone="warning" title={`${count(status.unreceived, "answer")} still only on this device`}>
          <p>Leave this page open until this message has gone: what was given in time still counts when it arrives.</p>
        </Callout>
      )}
      {taken && session.snapshot.value && (
        <p>
          <a href={`/api/candidate/sessions/${session.id}/receipt`} download data-testid="receipt-link">
            Download a signed receipt of what was submitted
          </a>{" "}
          and keep it: it says when you began and ended, how many items you answered, and proves that your answers were not changed since.
        </p>
      )}
      {taken && (
        <dl class="facts">
          <div>
            <dt>Saving</dt>
            <dd data-testid="over-saved">{(status?.pending ?? 0) === 0 ? "Every answer you gave is saved on the server. You may close this window." : `${count(status?.pending ?? 0, "answer")} being saved…`}</dd>
          </div>
          <div>
            <dt>Session number</dt>
            <dd class="code">{session.id}</dd>
          </div>
          {session.receipt.value && (
            <div>
              <dt>Last receipt</dt>
              <dd class="code">{session.receipt.value}</dd>
            </div>
          )}
        </dl>
      )}
      <NextSteps session={session} />
    </Page>
  );
}

function NextSteps({ session }: { session: ExamSession }) {
  const state = session.state.value;
  const scoring = state === "submitted" || state === "sealed" || state === "scored" || state === "expired";
  return (
    <>
      {scoring && (
        <p>
          {session.snapshot.value?.autoRelease
            ? "Your answers are being scored. This page changes by itself when the report is ready, usually within a minute."
            : "Your answers are scored, then the result is reviewed. The report appears under My examinations when it is released."}
        </p>
      )}
      <p class="form-actions">
        {state === "released" && (
          <LinkButton kind="primary" href={`/exams/${session.id}/report`} testId="report">
            Open the score report
          </LinkButton>
        )}
        <LinkButton href="/exams" testId="home-link">
          My examinations
        </LinkButton>
      </p>
    </>
  );
}
