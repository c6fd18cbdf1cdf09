import { useEffect, useState } from "preact/hooks";
import { filesOnTheirWay } from "../player/files.ts";
import { reportNow } from "../player/interactions/drafts.ts";
import { further, loadFurther } from "../player/interactions/further-loading.ts";
import type { ExamSession } from "./exam-session.ts";
import { phaseOf } from "./phase.ts";
import type { RareKind } from "./phase.ts";
import { CheckInFirst, Connecting, Fenced, Paused, Waiting } from "./interruptions.tsx";
import { OpenSection } from "./OpenSection.tsx";
import { SectionIntro } from "./SectionIntro.tsx";
import { Submit } from "./Submit.tsx";
import { rememberTutorial, tutorialDone } from "./tab-memory.ts";
import { Tutorial } from "./Tutorial.tsx";

/** The examination from the waiting room to the last page: one page for each phase. */
export function Sit({ session }: { session: ExamSession }) {
  const [introduced, setIntroduced] = useState(() => tutorialDone(session.id));
  useEffect(() => {
    const leave = () => reportNow();
    const hide = () => document.visibilityState === "hidden" && reportNow();
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", hide);
    return () => {
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", hide);
    };
  }, []);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const status = session.delivery.peek()?.status.peek();
      // Only where leaving loses something: the journal keeps the rest.
      if ((status && !status.lasting && status.pending > 0) || filesOnTheirWay.peek() > 0) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [session]);

  // After the first view, which must not wait for it.
  useEffect(() => void setTimeout(loadFurther, 500), []);

  const phase = phaseOf({
    known: session.snapshot.value !== undefined,
    fenced: session.fenced.value !== undefined,
    state: session.state.value,
    sections: session.sections.value,
    openSection: session.openSection.value,
    tutorialDone: introduced,
    unapproved: session.approval.value !== undefined,
    away: session.away.value !== undefined && further.value !== undefined,
  });
  switch (phase.kind) {
    case "connecting":
      return <Connecting session={session} />;
    case "fenced":
      return <Fenced session={session} />;
    case "checkInFirst":
      return <CheckInFirst session={session} />;
    case "waiting":
      return <Waiting session={session} />;
    case "tutorial":
      return (
        <Tutorial
          session={session}
          onDone={() => {
            rememberTutorial(session.id);
            setIntroduced(true);
          }}
        />
      );
    case "intro":
      return <SectionIntro key={phase.section.number} session={session} section={phase.section} first={phase.first} onTutorial={() => setIntroduced(false)} />;
    case "section":
      return <OpenSection key={phase.section.number} session={session} section={phase.section} />;
    case "submit":
      return <Submit session={session} />;
    case "paused":
      return <Paused session={session} />;
    case "rare":
      return <Rare session={session} page={phase.page} />;
    case "over":
      return <Rare session={session} page="over" />;
  }
}

/** A page of the second part, which is asked for at once when it is needed first. */
function Rare({ session, page }: { session: ExamSession; page: RareKind }) {
  useEffect(loadFurther, []);
  const Loaded = further.value?.RarePage;
  return Loaded ? <Loaded session={session} page={page} /> : <Connecting session={session} />;
}
