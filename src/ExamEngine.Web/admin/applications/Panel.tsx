import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { useStep } from "../../shared/useStep.ts";

/** An interview by a panel, entered once it was held. */
export function Panel({ base, onDone }: { base: string; onDone: () => Promise<void> }) {
  const step = useStep();
  const [draft, setDraft] = useState({ held: "", scores: "", note: "" });
  const enter = async () => {
    if (await step.run(`${base}/interview`, { held: draft.held, scores: scoresOf(draft.scores), note: draft.note })) {
      setDraft({ held: "", scores: "", note: "" });
      toast("The interview is entered.", "success");
      await onDone();
    }
  };
  const problem = (code: string) => (step.code === code && step.problem ? { error: step.problem } : {});
  return (
    <section aria-labelledby="panel-title">
      <h2 id="panel-title">Interview by a panel</h2>
      {step.problem && !["held", "scores", "note"].includes(step.code) && <p role="alert">{step.problem}</p>}
      <Field label="Held on" {...problem("held")}>
        {attributes => <input {...attributes} type="date" value={draft.held} onInput={event => setDraft({ ...draft, held: event.currentTarget.value })} data-testid="panel-held" />}
      </Field>
      <Field label="Scores" hint="One member in a line: the name and a score from 0 to 100." {...problem("scores")}>
        {attributes => <textarea {...attributes} rows={3} value={draft.scores} onInput={event => setDraft({ ...draft, scores: event.currentTarget.value })} data-testid="panel-scores" />}
      </Field>
      <Field label="What was found" {...problem("note")}>
        {attributes => <textarea {...attributes} rows={3} maxLength={4000} value={draft.note} onInput={event => setDraft({ ...draft, note: event.currentTarget.value })} data-testid="panel-note" />}
      </Field>
      <Button busy={step.busy} onClick={() => void enter()} testId="enter-panel">
        Enter the interview
      </Button>
    </section>
  );
}

/** "Rita 80" in each line; a line without a score gets one that the server refuses. */
export function scoresOf(text: string): { member: string; score: number }[] {
  return text
    .split("\n")
    .map(line => line.trim())
    .filter(line => line !== "")
    .map(line => {
      const match = /^(.*?)[\s,:;]+(\d{1,3})$/.exec(line);
      return match ? { member: match[1] ?? "", score: Number(match[2]) } : { member: line, score: -1 };
    });
}
