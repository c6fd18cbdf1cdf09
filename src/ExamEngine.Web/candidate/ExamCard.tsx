import { useEffect } from "preact/hooks";
import type { CandidateExam, SessionState } from "../shared/contracts.ts";
import { until } from "../shared/clock.ts";
import { LinkButton } from "../shared/ui/Button.tsx";
import { Tag } from "../shared/ui/Tag.tsx";
import { useNow } from "../shared/ui/useNow.ts";
import { count } from "../player/responses.ts";
import { dateAndTime, duration, ownZone, sameTimeOfDay, span } from "./times.ts";

const stateWords: Record<SessionState, string> = {
  scheduled: "Booked",
  checkedIn: "Checked in",
  ready: "Ready to start",
  running: "In progress",
  paused: "Paused",
  onBreak: "On a break",
  submitted: "Submitted",
  expired: "Time is over",
  terminated: "Ended by the proctor",
  sealed: "Submitted",
  scored: "Being reviewed",
  released: "Report available",
  voided: "Does not count",
  noShow: "Not taken",
  cancelled: "Cancelled",
};

/** One examination on the home page. */
export function ExamCard({ exam, level, onDue }: { exam: CandidateExam; level: 2 | 3; onDue: () => void }) {
  const Heading = `h${level}` as const;
  const title = `exam-${exam.sessionId}`;
  return (
    <article class="exam-card" aria-labelledby={title} data-testid={`exam-${exam.sessionId}`} data-state={exam.state}>
      <div class="exam-card-head">
        <Heading id={title}>{exam.examTitle}</Heading>
        <Tag tone={exam.next === "none" ? "info" : "success"}>{stateWords[exam.state] ?? exam.state}</Tag>
      </div>
      <dl class="facts">
        <div>
          <dt>When</dt>
          <dd>
            {span(exam.startsAt, exam.endsAt)} <span class="hint">(your time, {ownZone()})</span>
            {!sameTimeOfDay(exam.startsAt, exam.zone) && (
              <>
                <br />
                {span(exam.startsAt, exam.endsAt, exam.zone)} <span class="hint">(at the examination's place, {exam.zone})</span>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>Where</dt>
          <dd>
            {exam.place}
            {exam.slotName && exam.slotName !== exam.place ? `, ${exam.slotName}` : ""}
          </dd>
        </div>
        <div>
          <dt>What</dt>
          <dd>
            {count(exam.sections, "section")}, {count(exam.items, "item")}, {duration(exam.minutes)}
          </dd>
        </div>
        {(exam.accommodations ?? []).length > 0 && (
          <div>
            <dt>Granted to you</dt>
            <dd>{exam.accommodations.join("; ")}</dd>
          </div>
        )}
      </dl>
      <NextStep exam={exam} onDue={onDue} />
    </article>
  );
}

function NextStep({ exam, onDue }: { exam: CandidateExam; onDue: () => void }) {
  const href = `/exams/${exam.sessionId}`;
  switch (exam.next) {
    case "checkIn":
      return exam.canStart ? (
        <p class="exam-next">
          <LinkButton kind="primary" href={`${href}/check-in`} testId="go-check-in">
            Check in
          </LinkButton>
        </p>
      ) : (
        <Countdown exam={exam} onDue={onDue} />
      );
    case "wait":
      return exam.state === "checkedIn" ? (
        <p class="exam-next">
          <LinkButton kind="primary" href={href} testId="go-wait">
            Go to the waiting room
          </LinkButton>
        </p>
      ) : (
        <Countdown exam={exam} onDue={onDue} />
      );
    case "sit":
      return (
        <p class="exam-next">
          <LinkButton kind="primary" href={href} testId="go-sit">
            {exam.state === "ready" ? "Go to the examination" : "Continue the examination"}
          </LinkButton>
          {exam.state === "running" && <span class="hint"> The clock is running.</span>}
        </p>
      );
    case "report":
      return (
        <p class="exam-next">
          <LinkButton kind="primary" href={`${href}/report`} testId="go-report">
            Open the score report
          </LinkButton>
        </p>
      );
    case "none":
      return exam.whyNot ? <p class="exam-next exam-why">{exam.whyNot}</p> : null;
  }
}

function Countdown({ exam, onDue }: { exam: CandidateExam; onDue: () => void }) {
  const now = useNow(Date.now);
  const left = exam.checkInOpensAt - now;
  const due = left <= 0;
  useEffect(() => {
    if (due) onDue();
  }, [due]);
  return (
    <div class="exam-next">
      {left > 0 && (
        <p data-testid="check-in-opens">
          Check-in opens <strong>{until(left)}</strong>, {dateAndTime(exam.checkInOpensAt)}.
        </p>
      )}
      {exam.whyNot && <p class="exam-why">{exam.whyNot}</p>}
    </div>
  );
}
