import { useCallback } from "preact/hooks";
import { filesOnTheirWay } from "../player/files.ts";
import { typing } from "../player/interactions/drafts.ts";
import { Icon } from "../shared/ui/Icon.tsx";
import { useNow } from "../shared/ui/useNow.ts";
import type { ExamSession } from "./exam-session.ts";
import { inLineWords, saveWords } from "./save-words.ts";
import { timeOfDay } from "./times.ts";

/** Saving and connection, in words. */
export function SessionStatus({ session }: { session: ExamSession }) {
  useNow(useCallback(() => performance.now(), []));
  const status = session.delivery.value?.status.value ?? { pending: 0, unreceived: 0, lasting: true };
  const link = session.link.state.value;
  // A blip is not worth a word.
  const away = session.away.value === undefined && link !== "online" && performance.now() - (session.link.lostAt ?? performance.now()) > 1000;
  const words = saveWords(status, link, typing.value || filesOnTheirWay.value > 0, performance.now(), timeOfDay);
  return (
    <>
      <p class={`save-state save-${words.tone}`} data-testid="save-state" data-pending={status.pending}>
        <Icon name={words.tone === "calm" ? "check" : words.tone === "busy" ? "clock" : "warning"} />
        {words.text}
      </p>
      {away && (
        <p class="link-state" role="status" data-testid="link-state">
          <Icon name="cloudOff" />
          {inLineWords(session.inLine.value) ?? (link === "connecting" ? "Connecting…" : "No connection.")} Go on working: your answers are kept on this device and sent when it is back.
        </p>
      )}
      {session.signedOut.value && (
        <p class="link-state" role="alert" data-testid="signed-out">
          <Icon name="warning" />
          <span>
            You are signed out. Your answers are kept on this device. <a href={`/sign-in?returnUrl=${encodeURIComponent(`/exams/${session.id}`)}`}>Sign in again</a> to go on.
          </span>
        </p>
      )}
      {!status.lasting && (
        <p class="link-state" role="status">
          <Icon name="warning" />
          This browser keeps nothing on this device. Do not close or reload this window while it says “Saving…”.
        </p>
      )}
    </>
  );
}
