import { useState } from "preact/hooks";
import type { ApplicationReview } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Confirm } from "../../shared/ui/Dialog.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { useStep } from "../../shared/useStep.ts";

/** The decision on an application or on an appeal, with reasons that the applicant reads. */
export function DecisionForm({ review, base, onDone }: { review: ApplicationReview; base: string; onDone: () => Promise<void> }) {
  const { application } = review;
  const step = useStep();
  const [reasons, setReasons] = useState("");
  const [asking, setAsking] = useState<boolean>();
  const isAppeal = application.stage === "appeal";
  const isDecided = ["awarded", "refused", "withdrawn", "draft"].includes(application.stage);
  const why = review.whyNotMine ?? (isAppeal ? review.whyNotAppeal : undefined);
  if (isDecided || why) {
    return why && !isDecided && why !== review.whyNotMine ? (
      <Callout tone="warning" title="The decision on the appeal is not yours">
        <p>{why}</p>
      </Callout>
    ) : null;
  }
  const decide = async (isAwarded: boolean) => {
    const done = await step.run(`${base}/${isAppeal ? "appeal-decision" : "decision"}`, { version: application.version, isAwarded, reasons });
    setAsking(undefined);
    if (done) {
      toast(isAwarded ? `${application.credential} is awarded to ${review.candidateName}.` : "The application is refused.", "success");
      await onDone();
    } else if (step.code === "changed") await onDone();
  };
  return (
    <section aria-labelledby="decision-title">
      <h2 id="decision-title">{isAppeal ? "Decide on the appeal" : "Decide"}</h2>
      {step.problem && (
        <Callout tone="error" title="Not decided" live testId="not-decided">
          <p>{step.problem}</p>
        </Callout>
      )}
      <Field label="Reasons" hint="The applicant reads them. They stay with the application.">
        {attributes => <textarea {...attributes} rows={5} maxLength={4000} value={reasons} onInput={event => setReasons(event.currentTarget.value)} data-testid="reasons" />}
      </Field>
      <p>
        <Button kind="primary" onClick={() => setAsking(true)} testId="award">
          Award {application.credential}…
        </Button>{" "}
        <Button onClick={() => setAsking(false)} testId="do-not-award">
          Do not award…
        </Button>
      </p>
      <Confirm
        title={asking ? `Award ${application.credential} to ${review.candidateName}?` : `Refuse ${application.credential} to ${review.candidateName}?`}
        open={asking !== undefined}
        confirm={asking ? "Award it" : "Do not award it"}
        danger={asking === false}
        busy={step.busy}
        onConfirm={() => asking !== undefined && void decide(asking)}
        onCancel={() => setAsking(undefined)}
        testId="decide-dialog"
      >
        <p>{asking ? "The credential is issued at once, and the applicant is told with your reasons." : isAppeal ? "The refusal stands; this decision is the last one." : "The applicant reads your reasons and can appeal; somebody else decides then."}</p>
      </Confirm>
    </section>
  );
}
