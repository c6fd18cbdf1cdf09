import { useState } from "preact/hooks";
import type { ApplicationView } from "../../shared/contracts.ts";
import { dayInWords } from "../../shared/certification/days.ts";
import { Reading } from "../../shared/staff/Reading.tsx";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import { useStep } from "../../shared/useStep.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Confirm } from "../../shared/ui/Dialog.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { toast, Toasts } from "../../shared/ui/Toasts.tsx";
import { Page } from "../../candidate/Page.tsx";
import { dateAndTime, ownZone } from "../../candidate/times.ts";
import { Documents } from "./Documents.tsx";
import { ExaminationBox } from "./ExaminationBox.tsx";
import { FeeBox } from "./FeeBox.tsx";
import { stageTags } from "./words.ts";

/** One application: what comes next, and everything that can be done about it. */
export function ApplicationPage({ id, name }: { id: string; name: string }) {
  const application = useLoaded<ApplicationView>(`/api/candidate/applications/${encodeURIComponent(id)}`);
  const title = application.value ? `Application for ${application.value.credential}` : "Application";
  return (
    <Page title={title} over={<a href="/exams/applications">My applications</a>} name={name} links takesFocus testId="application">
      <Reading of={application} what="The application">
        {value => <Content application={value} onDone={application.reload} />}
      </Reading>
      <Toasts />
    </Page>
  );
}

function Content({ application, onDone }: { application: ApplicationView; onDone: () => Promise<void> }) {
  const tag = stageTags[application.stage];
  const base = `/api/candidate/applications/${application.id}`;
  return (
    <>
      <p>
        {application.credentialTitle}. {application.routeTitle}. <Tag tone={tag.tone}>{tag.words}</Tag>
      </p>
      <Callout tone={application.stage === "refused" ? "warning" : application.stage === "awarded" ? "success" : "info"} title="What comes next" testId="next-step">
        <p data-testid="next">{application.next}</p>
        {application.waitsForAudit && (
          <p>
            <a href="/my-activities">My activities</a>
          </p>
        )}
      </Callout>
      {application.reasons && (
        <section aria-labelledby="reasons">
          <h2 id="reasons">The decision</h2>
          <p class="as-written" data-testid="reasons">
            {application.reasons}
          </p>
        </section>
      )}
      {application.stage === "draft" && <Submit base={base} onDone={onDone} />}
      {application.documents.length > 0 && <Documents documents={application.documents} base={base} onDone={onDone} />}
      {application.fee && <FeeBox fee={application.fee} base={base} isOpen={application.canWithdraw} onDone={onDone} />}
      {application.examination && <ExaminationBox examination={application.examination} base={base} onDone={onDone} />}
      {application.appealUntil && <Appeal base={base} until={application.appealUntil} onDone={onDone} />}
      <History application={application} />
      {application.canWithdraw && <Withdraw base={base} hasSeat={Boolean(application.examination?.seat)} onDone={onDone} />}
    </>
  );
}

function Submit({ base, onDone }: { base: string; onDone: () => Promise<void> }) {
  const step = useStep();
  return (
    <section aria-labelledby="submit-title">
      <h2 id="submit-title">Submit</h2>
      <p>The day on which you submit counts for every time limit. Documents and payment follow.</p>
      {step.problem && <Refused title="Not submitted" text={step.problem} />}
      <Button
        kind="primary"
        busy={step.busy}
        onClick={() =>
          void (async () => {
            if (await step.run(`${base}/submit`)) {
              toast("Your application is submitted.", "success");
              await onDone();
            }
          })()
        }
        testId="submit"
      >
        Submit the application
      </Button>
    </section>
  );
}

function Appeal({ base, until, onDone }: { base: string; until: string; onDone: () => Promise<void> }) {
  const step = useStep();
  const [grounds, setGrounds] = useState("");
  const make = async () => {
    if (await step.run(`${base}/appeal`, { grounds })) {
      toast("Your appeal is sent.", "success");
      await onDone();
    }
  };
  return (
    <section aria-labelledby="appeal-title">
      <h2 id="appeal-title">Appeal</h2>
      <p>You can appeal until {dayInWords(until)}. Somebody who had no part in the first decision decides, and that decision is final.</p>
      <Field label="Why should the decision be different?" {...(step.problem ? { error: step.problem } : {})}>
        {attributes => <textarea {...attributes} rows={5} maxLength={4000} value={grounds} onInput={event => setGrounds(event.currentTarget.value)} data-testid="grounds" />}
      </Field>
      <Button kind="primary" busy={step.busy} onClick={() => void make()} testId="appeal">
        Send the appeal
      </Button>
    </section>
  );
}

function Withdraw({ base, hasSeat, onDone }: { base: string; hasSeat: boolean; onDone: () => Promise<void> }) {
  const step = useStep();
  const [asking, setAsking] = useState(false);
  const withdraw = async () => {
    if (await step.run(`${base}/withdraw`)) {
      setAsking(false);
      toast("The application is withdrawn.", "success");
      await onDone();
    }
  };
  return (
    <section class="before" aria-labelledby="withdraw-title">
      <h2 id="withdraw-title">Withdraw</h2>
      <Button onClick={() => setAsking(true)} testId="withdraw">
        Withdraw the application…
      </Button>
      <Confirm title="Withdraw this application?" open={asking} confirm="Withdraw it" cancel="Keep it" danger busy={step.busy} onConfirm={() => void withdraw()} onCancel={() => setAsking(false)} testId="withdraw-dialog">
        <p>It ends here{hasSeat ? ", and your seat in the examination is given up" : ""}. A voucher that was redeemed is used up. This cannot be taken back; you can apply again while a way is open.</p>
        {step.problem && <Refused title="Not withdrawn" text={step.problem} />}
      </Confirm>
    </section>
  );
}

function History({ application }: { application: ApplicationView }) {
  return (
    <section class="before" aria-labelledby="history-title">
      <h2 id="history-title">What happened</h2>
      <p class="hint">Times are those of your time zone, {ownZone()}.</p>
      <ol class="history" data-testid="history">
        {application.history.map((line, index) => (
          <li key={index}>
            <span class="hint">
              {dateAndTime(line.at)}, {line.who}
            </span>
            <br />
            {line.text}
            {line.detail && <span class="as-written history-detail">{line.detail}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Refused({ title, text }: { title: string; text: string }) {
  return (
    <Callout tone="error" title={title} live testId="refused">
      <p>{text}</p>
    </Callout>
  );
}
