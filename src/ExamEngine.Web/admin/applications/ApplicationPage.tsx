import { Reading } from "../../shared/staff/Reading.tsx";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { dateTime } from "../../shared/staff/times.ts";
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
import { flat, ruleWords, stageTone, stageWords } from "./queue.ts";

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
        {application.submittedAt ? `Submitted ${dateTime(application.submittedAt)}, by version ${application.rulesVersion ?? ""} of ${review.programme}.` : "Not submitted."}
      </p>
      {review.whyNotMine && (
        <Callout tone="warning" title="Not yours to decide" testId="not-mine">
          <p>{review.whyNotMine}</p>
        </Callout>
      )}
      <p data-testid="next">Next for the applicant: {application.next}</p>
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
      <p class="under">As they stand for the day of the submission, by its version. What was handed in and paid counts as from that day.</p>
      <ul class="rule-lines" data-testid="rules">
        {flat(rule).map(({ rule: line, depth }, index) => (
          <li key={index} class={`rule-depth-${Math.min(depth, 4)}`} data-status={line.status}>
            <Tag tone={ruleWords[line.status].tone}>{ruleWords[line.status].words}</Tag> <strong>{line.name}</strong>
            {line.assumed && <span class="under"> (assumed)</span>}: {line.sentence}
            {line.facts.length > 0 && <span class="under">{line.facts.join("; ")}</span>}
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

const kinds: Record<StatementView["kind"], string> = { work: "Work", training: "Training", birth: "Born" };

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
            {kinds[statement.kind]}: {statement.what} {statement.amount > 0 ? statement.amount : ""} {statement.from}
            {statement.kind === "work" && ` to ${statement.until ?? "now"}`} {statement.where}{" "}
            <Tag tone={statement.isVerified ? "success" : "warning"}>{statement.isVerified ? "Evidence seen" : "A claim"}</Tag>{" "}
            <Button class="button-small" busy={step.busy} onClick={() => void verify(statement)}>
              {statement.isVerified ? "Take back" : "Evidence seen"}
              <span class="visually-hidden">
                {" "}
                – {kinds[statement.kind]} from {statement.from}
              </span>
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
