import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ItemResponse } from "../shared/contracts.ts";
import { Player } from "../player/Player.tsx";
import type { PlayerItemState, PlayerModel } from "../player/PlayerModel.ts";
import { isItemComplete } from "../player/responses.ts";
import { ReviewTable } from "../player/review/ReviewTable.tsx";
import { PlayerFrame } from "../player/PlayerFrame.tsx";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { useFocusOnArrival } from "../shared/ui/useFocusOnChange.ts";
import type { ExamSession } from "./exam-session.ts";
import { SessionNotices } from "./SessionNotices.tsx";
import { tutorialItems } from "./tutorial-items.ts";

/** The real player with two items that are neither sent nor counted. */
export function Tutorial({ session, onDone }: { session: ExamSession; onDone: () => void }) {
  const [position, setPosition] = useState(1);
  const [reviewing, setReviewing] = useState(false);
  const [states, setStates] = useState<PlayerItemState[]>(() =>
    tutorialItems.map(item => ({ position: item.position, seen: item.position === 1, complete: false, flagged: false, response: null })),
  );
  const change = (at: number, part: Partial<PlayerItemState>) => setStates(before => before.map(each => (each.position === at ? { ...each, ...part } : each)));
  const item = tutorialItems.find(each => each.position === position);
  const model: PlayerModel = {
    id: `tutorial-${session.id}`,
    examTitle: session.snapshot.value?.examTitle ?? "",
    candidateName: session.snapshot.value?.candidateName ?? "",
    practice: session.snapshot.value?.practice ?? false,
    sectionName: "Tutorial, not counted",
    firstPosition: 1,
    items: states,
    position,
    item,
    online: true,
    go: to => {
      setPosition(to);
      setReviewing(false);
      change(to, { seen: true });
    },
    answer: (response: ItemResponse | null) => change(position, { response, complete: item ? isItemComplete(item.content, response) : false }),
    flag: flagged => change(position, { flagged }),
    review: () => setReviewing(true),
  };
  const status = (
    <p class="save-state save-calm">
      Tutorial: nothing is saved or counted, and no clock runs.{" "}
      <Button kind="quiet" onClick={onDone} testId="skip-tutorial">
        Skip the tutorial
      </Button>
    </p>
  );
  if (reviewing) return <TutorialReview model={model} status={status} onDone={onDone} />;
  return <Player model={model} status={status} messages={<SessionNotices session={session} />} />;
}

function TutorialReview({ model, status, onDone }: { model: PlayerModel; status: ComponentChildren; onDone: () => void }) {
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  return (
    <PlayerFrame
      model={model}
      status={status}
      bar={
        <>
          <Button onClick={() => model.go(model.position)}>Back to item {model.position}</Button>
          <Button kind="primary" onClick={onDone} testId="tutorial-done">
            Finish the tutorial
          </Button>
        </>
      }
    >
      <main class="review" id="content">
        <h1 ref={heading} tabIndex={-1}>
          Review
        </h1>
        <Callout tone="info">
          <p>In the examination this page lists every item of the section. Press an item to return to it. From here you end the section.</p>
        </Callout>
        <ReviewTable items={model.items} firstPosition={1} current={model.position} onGo={model.go} />
      </main>
    </PlayerFrame>
  );
}
