import { useCallback, useState } from "preact/hooks";
import type { SectionView } from "../shared/contracts.ts";
import { further } from "../player/interactions/further-loading.ts";
import { clockText } from "../shared/clock.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { useNow } from "../shared/ui/useNow.ts";
import type { ExamSession } from "./exam-session.ts";
import { Page } from "./Page.tsx";
import { SessionNotices } from "./SessionNotices.tsx";
import { SessionStatus } from "./SessionStatus.tsx";
import { duration } from "./times.ts";

const closedWords = {
  candidate: "You ended it.",
  time: "Its time was up; every answer given in time counts.",
  ended: "It was ended.",
  skipped: "It is not part of your examination.",
};

/** Before a section: what it is, what can be done in it, and Start. Between sections it also says what is finished. */
export function SectionIntro({ session, section, first, onTutorial }: { session: ExamSession; section: SectionView; first: boolean; onTutorial: () => void }) {
  const [starting, setStarting] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const before = session.sections.value.findLast(each => each.state === "closed" && each.closedReason !== "skipped");
  const sectionCount = session.sections.value.length;
  const online = session.link.state.value === "online";
  const accommodations = session.snapshot.value?.accommodations ?? [];

  const start = async () => {
    setStarting(true);
    const result = await session.begin(section.number);
    setStarting(false);
    setRefusal(result.ok ? undefined : (result.message ?? "The section could not be started. Try again."));
  };

  return (
    <Page
      title={sectionCount > 1 ? `Section ${section.number} of ${sectionCount}: ${section.title}` : section.title}
      over={session.snapshot.value?.examTitle}
      name={session.snapshot.value?.candidateName ?? ""}
      takesFocus
      testId="section-intro"
    >
      <SessionNotices session={session} />
      {before && (
        <Callout tone="success" title={`Section ${before.number} is finished.`}>
          <p>{closedWords[before.closedReason ?? "ended"]}</p>
        </Callout>
      )}
      <dl class="facts">
        <div>
          <dt>Items</dt>
          <dd>{section.items}</dd>
        </div>
        <div>
          <dt>Time</dt>
          <dd>{duration(section.minutes)}</dd>
        </div>
        {first && accommodations.length > 0 && (
          <div>
            <dt>Granted to you</dt>
            <dd>{accommodations.join("; ")}</dd>
          </div>
        )}
      </dl>
      <ul class="plain-points">
        {section.linear ? (
          <li data-testid="linear-warning">
            The items come one after another. <strong>When you have left an item you cannot come back to it</strong> or change its answer.
          </li>
        ) : (
          <li>Within the section you can go to any item, change answers and flag items to look at again.</li>
        )}
        <li>{section.number < sectionCount ? "When the section has ended you cannot return to it." : "When this last section has ended, you submit the examination."}</li>
        <li>When time is up the section ends by itself. Everything answered by then counts.</li>
        {session.stands.value > 0 && <li data-testid="stands">If your connection is lost, your time stands still and the items are hidden, for {clockText(session.stands.value)} in all.</li>}
        <li>The clock starts when the first item is on your screen, not when you press the button.</li>
      </ul>
      <StartsBy session={session} number={section.number} />
      {refusal && (
        <Callout tone="error" title="The section has not started" live>
          <p>{refusal}</p>
        </Callout>
      )}
      <p class="form-actions">
        <Button kind="primary" busy={starting} onClick={() => void start()} aria-disabled={online ? undefined : "true"} testId="start-section">
          {starting ? "Opening…" : `Start section ${section.number}`}
        </Button>
        {first && (
          <Button onClick={onTutorial} testId="tutorial-again">
            See the tutorial again
          </Button>
        )}
      </p>
      {!online && <p class="hint">The section can be started as soon as the connection is back. No time is lost to you until the first item is shown.</p>}
      <div class="page-status">
        <SessionStatus session={session} />
        {!first && further.value && <further.value.TakeBreak session={session} />}
      </div>
    </Page>
  );
}

function StartsBy({ session, number }: { session: ExamSession; number: number }) {
  const now = useNow(useCallback(() => session.clock.now(), [session]));
  const by = session.nextStartsBy.value;
  if (by === undefined) return <p data-testid="starts-by">It starts when you press Start.</p>;
  return (
    <p data-testid="starts-by">
      Section {number} starts when you press Start, or by itself in <strong class="figures">{clockText(by - now)}</strong>.
    </p>
  );
}
