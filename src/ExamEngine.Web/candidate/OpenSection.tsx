import { useEffect, useRef, useState } from "preact/hooks";
import type { SectionView } from "../shared/contracts.ts";
import { further } from "../player/interactions/further-loading.ts";
import { Player } from "../player/Player.tsx";
import type { PlayerModel } from "../player/PlayerModel.ts";
import { count, withValue } from "../player/responses.ts";
import { Confirm } from "../shared/ui/Dialog.tsx";
import type { ExamSession } from "./exam-session.ts";
import { SectionReview } from "./SectionReview.tsx";
import { SessionNotices } from "./SessionNotices.tsx";
import { SessionStatus } from "./SessionStatus.tsx";
import { rememberNoWayBack, toldOfNoWayBack } from "./tab-memory.ts";

/** The open section: its items, and the review from which it is ended. */
export function OpenSection({ session, section }: { session: ExamSession; section: SectionView }) {
  const [reviewing, setReviewing] = useState(false);
  const [contents, { value: second }] = [session.contents.value, further];
  useEffect(() => second?.fetchAhead(contents.values()), [contents, second]);
  const leaving = useLeaving(session, section, () => setReviewing(true));
  const model = { ...modelOf(session, section, () => setReviewing(true)), ...(section.linear ? { moveOn: leaving.ask } : {}) };
  const status = (
    <>
      <SessionStatus session={session} />
      {second && <second.TakeBreak session={session} />}
    </>
  );
  const messages = <SessionNotices session={session} />;
  // Where the rules lead past every item of a section, all that is left of it is to end it.
  if (reviewing || (section.linear && !section.place)) {
    return (
      <SectionReview
        session={session}
        section={section}
        model={model}
        status={status}
        messages={messages}
        onGo={position => {
          session.open(position);
          setReviewing(false);
        }}
      />
    );
  }
  return (
    <>
      <Player model={model} status={status} messages={messages} onShown={() => section.state === "opening" && session.shown(section.number)} />
      {section.linear && <LeaveItem session={session} number={model.position - section.firstPosition + 1} leaving={leaving} />}
    </>
  );
}

/** The second click of a double click must not leave the item that has just come. */
const doubleClickMs = 500;
/** A wait this long is shown, with a way to stay. */
const shownWaitMs = 800;

type Leaving = ReturnType<typeof useLeaving>;

/** Leaving an item of a linear section: asked for the first time, done when the server has the answer, never while the connection is lost. */
function useLeaving(session: ExamSession, section: SectionView, onLast: () => void) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const abort = useRef<AbortController | undefined>(undefined);
  const arrived = useRef({ place: section.place, at: -Infinity });
  if (arrived.current.place !== section.place) arrived.current = { place: section.place, at: performance.now() };
  const leave = async () => {
    rememberNoWayBack(session.id, section.number);
    setBusy(true);
    const waiting = setTimeout(() => setAsking(true), shownWaitMs);
    abort.current = new AbortController();
    const result = await session.moveOn(abort.current.signal);
    clearTimeout(waiting);
    setBusy(false);
    setAsking(false);
    if (!result || result.ok) return;
    if (result.code === "last") onLast();
    else session.notify(result.message ?? "The next item could not be opened. Try again.", "warning");
  };
  return {
    asking,
    busy,
    leave,
    ask: () => {
      if (busy || performance.now() - arrived.current.at < doubleClickMs) return;
      // A page that has just been loaded is still making its first connection: that is waited for.
      if (session.link.state.peek() === "offline") session.notify("In this section an item cannot be left while there is no connection. Go on when it is back; your answer is kept on this device.", "warning");
      else if (toldOfNoWayBack(session.id, section.number)) void leave();
      else setAsking(true);
    },
    stay: () => {
      abort.current?.abort();
      setAsking(false);
    },
  };
}

function LeaveItem({ session, number, leaving }: { session: ExamSession; number: number; leaving: Leaving }) {
  const unreceived = session.delivery.value?.status.value.unreceived ?? 0;
  return (
    <Confirm
      title={`Leave item ${number}?`}
      open={leaving.asking}
      confirm={leaving.busy ? "Opening…" : "Next item"}
      cancel="Stay here"
      busy={leaving.busy}
      onConfirm={() => void leaving.leave()}
      onCancel={leaving.stay}
      testId="leave-item-dialog"
    >
      <p>
        <strong>You cannot come back to this item</strong> or change its answer. That holds for every item of this section; you will not be asked again.
      </p>
      {leaving.busy && unreceived > 0 && (
        <p role="status">
          <span class="spinner" aria-hidden="true" /> Sending {count(unreceived, "answer")} first…
        </p>
      )}
    </Confirm>
  );
}

function modelOf(session: ExamSession, section: SectionView, review: () => void): PlayerModel {
  const position = session.current.value || section.firstPosition;
  const snapshot = session.snapshot.value;
  const items = session.items.value;
  const count = session.sections.value.length;
  return {
    id: session.id,
    examTitle: snapshot?.examTitle ?? "",
    candidateName: snapshot?.candidateName ?? "",
    practice: snapshot?.practice ?? false,
    sectionName: count > 1 ? `Section ${section.number} of ${count}: ${section.title}` : section.title,
    firstPosition: section.firstPosition,
    items: Array.from({ length: section.items }, (_, index) => {
      const at = section.firstPosition + index;
      return items.get(at) ?? { position: at, seen: false, complete: false, flagged: false, response: null };
    }),
    position,
    item: session.contents.value.get(position),
    online: session.link.state.value === "online",
    timing: { clock: session.clock, deadline: section.deadline ?? undefined, onTimeUp: session.timeIsUp },
    files: {
      address: `/api/candidate/sessions/${session.id}/files`,
      position,
      answer: (interaction, file) => {
        const content = session.contents.peek().get(position)?.content;
        if (content) session.answer(position, withValue(content, session.items.peek().get(position)?.response, interaction, file));
      },
    },
    go: to => session.open(to),
    answer: response => session.answer(position, response),
    flag: flagged => session.flag(position, flagged),
    review,
  };
}
