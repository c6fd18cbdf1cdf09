import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { SectionView } from "../shared/contracts.ts";
import { filesOnTheirWay } from "../player/files.ts";
import { PlayerFrame } from "../player/PlayerFrame.tsx";
import type { PlayerModel } from "../player/PlayerModel.ts";
import { count } from "../player/responses.ts";
import { ReviewTable } from "../player/review/ReviewTable.tsx";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Confirm } from "../shared/ui/Dialog.tsx";
import { Icon } from "../shared/ui/Icon.tsx";
import { useFocusOnArrival } from "../shared/ui/useFocusOnChange.ts";
import type { ExamSession } from "./exam-session.ts";
import { countsOf } from "./tab-memory.ts";

interface SectionReviewProps {
  session: ExamSession;
  section: SectionView;
  model: PlayerModel;
  status: ComponentChildren;
  messages: ComponentChildren;
  onGo: (position: number) => void;
}

/** All items of the section at a glance, and the way to end it. */
export function SectionReview({ session, section, model, status, messages, onGo }: SectionReviewProps) {
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const [asking, setAsking] = useState(false);
  const [ending, setEnding] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const counts = countsOf(model.items);
  const flagged = model.items.filter(each => each.flagged).length;
  // In a linear section only the present item can still be done.
  const open = section.linear ? model.items.filter(each => each.position === section.place) : model.items;
  const last = session.sections.value.every(each => each.number <= section.number);

  const abort = useRef<AbortController | undefined>(undefined);
  const end = async () => {
    setEnding(true);
    abort.current = new AbortController();
    const result = await session.end(section.number, abort.current.signal);
    setEnding(false);
    setAsking(false);
    if (result && !result.ok) setRefusal(result.message ?? "The section could not be ended. Try again.");
  };
  const cancel = () => {
    abort.current?.abort();
    setAsking(false);
  };
  const unreceived = session.delivery.value?.status.value.unreceived ?? 0;

  return (
    <PlayerFrame
      model={model}
      status={status}
      bar={
        <>
          {open.length > 0 && (
            <Button onClick={() => onGo(model.position)} testId="back-to-item">
              <Icon name="previous" /> Back to item {model.position - model.firstPosition + 1}
            </Button>
          )}
          <Button kind="primary" onClick={() => setAsking(true)} testId="end-section">
            End section…
          </Button>
        </>
      }
    >
      <main class="review" id="content" data-testid="section-review">
        {messages}
        <h1 ref={heading} tabIndex={-1}>
          Review of section {section.number}
        </h1>
        <p class="review-counts" data-testid="review-counts">
          {section.linear ? forwardWords(open.length > 0) : `${count(counts.complete, "item")} complete, ${counts.incomplete} incomplete, ${counts.unseen} unseen, ${flagged} flagged.`}
        </p>
        {refusal && (
          <Callout tone="error" title="The section is still open" live>
            <p>{refusal}</p>
          </Callout>
        )}
        <ReviewTable items={open} firstPosition={model.firstPosition} current={model.position} onGo={onGo} />
      </main>
      <Confirm
        title={`End section ${section.number}?`}
        open={asking}
        confirm={ending ? "Ending…" : "End section"}
        cancel="Go on working"
        busy={ending}
        onConfirm={() => void end()}
        onCancel={cancel}
        testId="end-section-dialog"
      >
        {section.linear ? <p>Items that you have not reached stay unanswered.</p> : <Counts complete={counts.complete} incomplete={counts.incomplete} unseen={counts.unseen} flagged={flagged} />}
        <p>
          <strong>You cannot return to this section.</strong> {last ? "After it you submit the examination." : "After it comes the next section; its clock starts when you start it."}
        </p>
        {ending && filesOnTheirWay.value > 0 && (
          <p role="status">
            <span class="spinner" aria-hidden="true" /> Waiting for {count(filesOnTheirWay.value, "file")} to arrive…
          </p>
        )}
        {ending && unreceived > 0 && (
          <p role="status">
            <span class="spinner" aria-hidden="true" /> Sending {count(unreceived, "answer")} first
            {session.link.state.value === "online" ? "…" : "; waiting for the connection. Your answers are kept on this device."}
          </p>
        )}
      </Confirm>
    </PlayerFrame>
  );
}

function forwardWords(isAtItem: boolean): string {
  return isAtItem ? "You can go back to the item where you are. Items that you have left cannot be opened again." : "No item of this section is left for you. End it to go on.";
}

export function Counts(props: { complete: number; incomplete: number; unseen: number; flagged?: number }) {
  const rows = [
    ["Complete", props.complete],
    ["Incomplete", props.incomplete],
    ["Unseen", props.unseen],
    ...(props.flagged === undefined ? [] : [["Flagged", props.flagged] as const]),
  ] as const;
  return (
    <dl class="counts">
      {rows.map(([name, number]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{number}</dd>
        </div>
      ))}
    </dl>
  );
}
