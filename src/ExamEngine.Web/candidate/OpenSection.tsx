import { useEffect, useState } from "preact/hooks";
import type { SectionView } from "../shared/contracts.ts";
import { further } from "../player/interactions/further-loading.ts";
import { Player } from "../player/Player.tsx";
import type { PlayerModel } from "../player/PlayerModel.ts";
import { withValue } from "../player/responses.ts";
import type { ExamSession } from "./exam-session.ts";
import { SectionReview } from "./SectionReview.tsx";
import { SessionNotices } from "./SessionNotices.tsx";
import { SessionStatus } from "./SessionStatus.tsx";

/** The open section: its items, and the review from which it is ended. */
export function OpenSection({ session, section }: { session: ExamSession; section: SectionView }) {
  const [reviewing, setReviewing] = useState(false);
  const [contents, { value: second }] = [session.contents.value, further];
  useEffect(() => second?.fetchAhead(contents.values()), [contents, second]);
  const model = modelOf(session, section, () => setReviewing(true));
  const status = <SessionStatus session={session} />;
  const messages = <SessionNotices session={session} />;
  if (reviewing) {
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
  return <Player model={model} status={status} messages={messages} onShown={() => section.state === "opening" && session.shown(section.number)} />;
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
