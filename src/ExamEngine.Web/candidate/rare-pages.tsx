import { useCallback, useRef, useState } from "preact/hooks";
import { clockText } from "../shared/clock.ts";
import { Button, LinkButton } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Confirm } from "../shared/ui/Dialog.tsx";
import { Icon } from "../shared/ui/Icon.tsx";
import { useNow } from "../shared/ui/useNow.ts";
import type { ExamSession } from "./exam-session.ts";
import { Interruption } from "./interruptions.tsx";
import { Over } from "./Over.tsx";
import type { RareKind } from "./phase.ts";
import { SessionStatus } from "./SessionStatus.tsx";

interface PageProps {
  session: ExamSession;
}

/** The pages of an examination that most candidates never see; they come with the second part of the script. */
export function RarePage({ session, page }: PageProps & { page: RareKind }) {
  switch (page) {
    case "away":
      return <Away session={session} />;
    case "device":
      return <Device session={session} />;
    case "onBreak":
      return <OnBreak session={session} />;
    case "over":
      return <Over session={session} />;
  }
}

/** The connection is away in an examination whose clock stands still then. */
function Away({ session }: PageProps) {
  const now = useNow(useCallback(() => performance.now(), []));
  const left = Math.max(0, session.stands.value - (now - (session.away.value ?? now)));
  return (
    <Interruption session={session} title="Your connection is lost" testId="away">
      <Callout tone="warning" title="Your time stands still, and the items are hidden." live>
        <p>Your answers are kept on this device and sent when the connection is back. This page connects again by itself and returns to your item.</p>
      </Callout>
      <p>
        Your time can stand still for <strong class="figures">{clockText(left)}</strong> more. After that it runs; the items are shown again, and you can go on working without a connection.
      </p>
      <p>Check the network of this device. If the connection does not come back, tell the proctor or the help desk by telephone.</p>
      <div class="page-status">
        <SessionStatus session={session} />
      </div>
    </Interruption>
  );
}

/** The examination is under way at another device; the proctor decides. */
function Device({ session }: PageProps) {
  const { refused, reason, by } = session.approval.value ?? {};
  return refused ? (
    <Interruption session={session} title="This device is not approved" links testId="device-refused">
      <Callout tone="error" title={by ? `${by} has refused this device.` : "This device was not approved."} live>
        {reason && <p>{reason}</p>}
        <p>Your examination goes on where you opened it first, and your time runs. Go on there.</p>
      </Callout>
      <p>If that device is out of order, tell the proctor or the help desk, and then ask again.</p>
      <p class="form-actions">
        <Button kind="primary" onClick={() => session.askAgain()} testId="ask-again">
          Ask again
        </Button>
        <LinkButton href="/exams">My examinations</LinkButton>
      </p>
    </Interruption>
  ) : (
    <Interruption session={session} title="Your proctor has been asked" links testId="device-waiting">
      <Callout tone="warning" title="Your examination is under way at another device or in another browser." live>
        <p>A proctor has to approve this one before you can go on here. This page then changes by itself; you need to do nothing.</p>
      </Callout>
      <p>Until then everything stays as it is at the other place: you can go on there, and your time runs. Answers the server has received come along; what is only on the other device stays there.</p>
      <p class="hint">If nobody answers within a few minutes, tell the proctor or the help desk.</p>
      <p class="form-actions">
        <LinkButton href="/exams">My examinations</LinkButton>
      </p>
    </Interruption>
  );
}

function OnBreak({ session }: PageProps) {
  const now = useNow(useCallback(() => session.clock.now(), [session]));
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const until = session.breakUntil.value ?? now;
  const deadline = session.section.value?.deadline;
  const back = async () => {
    setBusy(true);
    const result = await session.endBreak();
    setBusy(false);
    setRefusal(result.ok ? undefined : (result.message ?? "The break could not be ended. Try again."));
  };
  return (
    <Interruption session={session} title="You are on a break" testId="on-break">
      {until > now ? (
        <p>
          Your time stands still. You have <strong class="figures" data-testid="break-left">{clockText(until - now)}</strong> of break time left; after that your time runs, also while you are away.
        </p>
      ) : (
        <Callout tone="warning" title="Your break time is used up: your time runs." live testId="break-over">
          <p>Come back to go on. Nothing happens by itself until your time is up.</p>
        </Callout>
      )}
      {deadline != null && (
        <p>
          You still have <strong class="figures">{clockText(Math.max(0, deadline - Math.max(now, until)))}</strong> in this section.
        </p>
      )}
      <p>The items are hidden. Your answers are kept, and the proctor sees that you are on a break.</p>
      {refusal && (
        <Callout tone="error" title="The break is not over yet" live>
          <p>{refusal}</p>
        </Callout>
      )}
      <p class="form-actions">
        <Button kind="primary" busy={busy} onClick={() => void back()} testId="end-break">
          I am back: go on
        </Button>
      </p>
      <div class="page-status">
        <SessionStatus session={session} />
      </div>
    </Interruption>
  );
}

/** The way to a break, for those who are entitled to one and have time left of it. */
export function TakeBreak({ session }: PageProps) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const abort = useRef<AbortController | undefined>(undefined);
  const left = session.breakMs.value;
  if (left <= 0 || session.state.value !== "running") return null;
  const start = async () => {
    setBusy(true);
    abort.current = new AbortController();
    const result = await session.startBreak(abort.current.signal);
    setBusy(false);
    setAsking(false);
    if (result && !result.ok) session.notify(result.message ?? "The break could not be started. Try again.", "warning");
  };
  return (
    <p class="take-break">
      <Button kind="quiet" onClick={() => setAsking(true)} testId="take-break">
        <Icon name="pause" /> Take a break…
      </Button>
      <Confirm
        title="Take a break?"
        open={asking}
        confirm={busy ? "Starting…" : "Start the break"}
        cancel="Not now"
        busy={busy}
        onConfirm={() => void start()}
        onCancel={() => {
          abort.current?.abort();
          setAsking(false);
        }}
        testId="break-dialog"
      >
        <p>
          Your time stands still for up to <strong class="figures">{clockText(left)}</strong>: that is the break time you have left in this examination. After that your time runs, also while you are away.
        </p>
        <p>The items are hidden until you come back. Your answers are kept.</p>
      </Confirm>
    </p>
  );
}
