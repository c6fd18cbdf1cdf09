import { dayInWords } from "../../shared/certification/days.ts";
import { Reading } from "../../shared/staff/Reading.tsx";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { dateTime, ownZone } from "../../shared/staff/times.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { ApplicationReview, ApplicationView, RefereeLine, RuleLine, StatementView } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { useStep } from "../../shared/useStep.ts";
import { adminLinks } from "../links.ts";
import { DecisionForm } from "./DecisionForm.tsx";
import { DocumentReview } from "./DocumentReview.tsx";
import { Money } from "./Money.tsx";
import { Panel } from "./Panel.tsx";
import { ruleLines, ruleName, ruleWords, stageTone, stageWords } from "./queue.ts";

/** One application as a reviewer works on it: facts, documents, money, rules one by one, decision. */
export function ApplicationPage({ id, name }: { id: string; name: string }) {
  const review = useLoaded<ApplicationReview>(`/api/admin/applications/${encodeURIComponent(id)}`);
  const title = review.value ? `${review.value.candidateName}: ${review.value.application.credential}` : "Application";
  return (
    <StaffPage area="Administration" links={adminLinks} title={title} over={<a href="/admin/applications">Applications</a>} name={name} testId="application">
      <Reading of={review} what="The application">
        {value => <Content review={value} onDone={review.reload} />}
      </Reading>
    </StaffPage>
  );
}

function Content({ review, onDone }: { review: ApplicationReview; onDone: () => Promise<void> }) {
  const { application } = review;
  const base = `/api/admin/applications/${application.id}`;
  const mayWork = !review.whyNotMine && application.canWithdraw;
  return (
    <>
      <p>
        {application.credentialTitle}, {application.routeTitle}. {review.candidateEmail} <Tag tone={stageTone(application.stage)}>{stageWords[application.stage]}</Tag>
      </p>
      <p class="under">
        {application.submittedAt ? `Submitted on ${dateTime(application.submittedAt)} your time, under version ${application.rulesVersion ?? ""} of the rules of ${review.programme}.` : "Not submitted."}
      </p>
      {review.whyNotMine && (
        <Callout tone="warning" title="Not yours to decide" testId="not-mine">
          <p>{review.whyNotMine}</p>
        </Callout>
      )}
      <p data-testid="next">What the applicant reads as the next step: “{application.next}”</p>
      {application.documents.length > 0 && <DocumentReview documents={application.documents} base={base} mayJudge={mayWork} onDone={onDone} />}
      {review.refereeAnswers.length > 0 && <Referees answers={review.refereeAnswers} />}
      {review.statements.length > 0 && <Statements statements={review.statements} onDone={onDone} />}
      {application.fee && <Money fee={application.fee} base={base} paid={review.paid ?? undefined} isOpen={application.canWithdraw} onDone={onDone} />}
      {review.hasPanel && mayWork && <Panel base={base} onDone={onDone} />}
      {review.rules && <Rules rule={review.rules} />}
      <DecisionForm review={review} base={base} onDone={onDone} />
      <History application={application} />
    </>
  );
}

function Rules({ rule }: { rule: RuleLine }) {
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title">The rules, one by one</h2>
      <p class="hint">As they stood on the day of the submission, in the words the applicant reads. What was handed in or paid since counts as of that day.</p>
      <ul class="rule-lines" data-testid="rules">
        {ruleLines(rule).map(({ rule: line, depth }, index) => (
          <li key={index} class={`rule-depth-${Math.min(depth, 4)}`} data-status={line.status}>
            <Tag tone={ruleWords[line.status].tone}>{ruleWords[line.status].words}</Tag>
            <span>
              <strong>{ruleName(line)}</strong>
              {line.assumed && <span class="quiet"> (assumed: the body has not stated it)</span>}
              {line.rules.length === 0 && `: ${line.sentence}`}
              {line.facts.length > 0 && <span class="under">{line.facts.join("; ")}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Referees({ answers }: { answers: readonly RefereeLine[] }) {
  return (
    <section aria-labelledby="referees-title">
      <h2 id="referees-title">Referees</h2>
      <p class="under">They are asked by e-mail when the application is submitted. The applicant is told only that one has answered.</p>
      <ul class="plain-points" data-testid="referees">
        {answers.map(answer => (
          <li key={answer.email}>
            {answer.email}{" "}
            {answer.answeredAt ? (
              <>
                <Tag tone={answer.isConfirmed ? "success" : "error"}>{answer.isConfirmed ? "Speaks for the applicant" : "Declines"}</Tag> {dateTime(answer.answeredAt)}
                <span class="under">{answer.statement}</span>
              </>
            ) : (
              <Tag tone="warning">No answer yet</Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Work (relevant) from 1 January 2019 to now, A company". */
function inWords(statement: StatementView): string {
  const what = statement.what ? ` (${statement.what.replaceAll(/[-_]/g, " ")})` : "";
  const where = statement.where ? `, ${statement.where}` : "";
  const from = dayInWords(statement.from);
  if (statement.kind === "birth") return `Born on ${from}`;
  if (statement.kind === "training") return `Training${what}, ${statement.amount} hours or units, completed on ${from}${where}`;
  return `Work${what} from ${from} to ${statement.until ? dayInWords(statement.until) : "now"}${where}`;
}

function Statements({ statements, onDone }: { statements: readonly StatementView[]; onDone: () => Promise<void> }) {
  const step = useStep();
  const verify = async (statement: StatementView) => {
    if (await step.run(`/api/admin/statements/${statement.id}/verdict`, { isVerified: !statement.isVerified })) await onDone();
  };
  return (
    <section aria-labelledby="statements-title">
      <h2 id="statements-title">What the applicant states</h2>
      {step.problem && (
        <Callout tone="error" title="Not changed" live>
          <p>{step.problem}</p>
        </Callout>
      )}
      <ul class="plain-points">
        {statements.map(statement => (
          <li key={statement.id}>
            {inWords(statement)} <Tag tone={statement.isVerified ? "success" : "warning"}>{statement.isVerified ? "Evidence seen" : "Claim without evidence"}</Tag>{" "}
            <Button class="button-small" busy={step.busy} onClick={() => void verify(statement)}>
              {statement.isVerified ? "Undo: evidence not seen" : "Mark evidence as seen"}
              <span class="visually-hidden"> – {inWords(statement)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ application }: { application: ApplicationView }) {
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">What happened</h2>
      <p class="hint">Times are those of your time zone, {ownZone()}.</p>
      <ol class="history" data-testid="history">
        {application.history.map((line, index) => (
          <li key={index}>
            <span class="under">
              {dateTime(line.at)}, {line.who}
            </span>
            {line.text}
            {line.detail && <span class="as-written history-detail">{line.detail}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
