import type { ComponentChildren } from "preact";
import { clockText } from "../shared/clock.ts";
import { Button, LinkButton } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import type { ExamSession } from "./exam-session.ts";
import { Page } from "./Page.tsx";
import { inLineWords } from "./save-words.ts";
import { SessionNotices } from "./SessionNotices.tsx";
import { SessionStatus } from "./SessionStatus.tsx";

export function Interruption({ session, title, testId, links, children }: { session: ExamSession; title: string; testId: string; links?: boolean; children: ComponentChildren }) {
  return (
    <Page
      title={title}
      over={session.snapshot.value?.examTitle}
      name={session.snapshot.value?.candidateName ?? ""}
      takesFocus
      {...(links ? { links } : {})}
      testId={testId}
    >
      <SessionNotices session={session} />
      {children}
    </Page>
  );
}

export function Connecting({ session }: { session: ExamSession }) {
  return (
    <Page title="Opening your examination" name="" links testId="connecting">
      {session.attachError.value ? (
        <Callout tone="error" title="The examination cannot be opened now" live>
          <p>This page keeps trying by itself. If it goes on, go back to your examinations and open it again, or tell your proctor.</p>
        </Callout>
      ) : (
        <p class="loading" role="status">
          <span class="spinner" aria-hidden="true" /> {inLineWords(session.inLine.value) ?? (session.link.state.value === "offline" ? "No connection yet; trying again…" : "Connecting…")}
        </p>
      )}
      <p>
        <LinkButton href="/exams">My examinations</LinkButton>
      </p>
    </Page>
  );
}

export function Fenced({ session }: { session: ExamSession }) {
  return (
    <Interruption session={session} title="Your examination is open at another place" testId="fenced" links>
      <Callout tone="warning">
        <p>{session.fenced.value}</p>
        <p>Only the latest window takes answers, so that two never mix. Go on there. Nothing you answered here before is lost.</p>
      </Callout>
      <p class="form-actions">
        <Button kind="primary" onClick={() => location.reload()} testId="take-back">
          Continue in this window instead
        </Button>
        <LinkButton href="/exams">My examinations</LinkButton>
      </p>
    </Interruption>
  );
}

export function CheckInFirst({ session }: { session: ExamSession }) {
  return (
    <Interruption session={session} title="You are not checked in yet" testId="check-in-first" links>
      <p>Before the examination you check in: a test of your computer, your confirmation number and the rules.</p>
      <p class="form-actions">
        <LinkButton kind="primary" href={`/exams/${session.id}/check-in`}>
          Go to the check-in
        </LinkButton>
        <LinkButton href="/exams">My examinations</LinkButton>
      </p>
    </Interruption>
  );
}

export function Waiting({ session }: { session: ExamSession }) {
  return (
    <Interruption session={session} title="You are checked in" testId="waiting">
      <Callout tone="success" title="A proctor will release you.">
        <p>This page changes by itself; you need to do nothing. The clock does not run yet.</p>
      </Callout>
      <h2>What comes next</h2>
      <ol class="plain-points">
        <li>The proctor compares your identity document and releases you.</li>
        <li>A short tutorial with two sample items, which you may skip. It is not counted.</li>
        <li>Section 1. Its clock starts when its first item is on your screen.</li>
      </ol>
      <p class="hint">If nothing happens for more than ten minutes, ask the proctor or the help desk.</p>
      <div class="page-status">
        <SessionStatus session={session} />
      </div>
    </Interruption>
  );
}

export function Paused({ session }: { session: ExamSession }) {
  const by = session.stateBy.value;
  const held = session.sections.value.find(each => each.number === session.openSection.value)?.remaining;
  return (
    <Interruption session={session} title="Your examination is paused" testId="paused">
      <Callout tone="warning" title={by ? `Paused by ${by}.` : "The examination was paused."}>
        {session.stateReason.value && <p>{session.stateReason.value}</p>}
        <p>The clock has stopped: you lose no time. The items are hidden until it goes on.</p>
      </Callout>
      {held != null && (
        <p>
          You still have <strong class="figures">{clockText(held)}</strong> in this section.
        </p>
      )}
      <p>Stay at your place. This page returns to your item by itself when the proctor resumes the examination.</p>
      <div class="page-status">
        <SessionStatus session={session} />
      </div>
    </Interruption>
  );
}
