import { useRef, useState } from "preact/hooks";
import type { EducationView } from "../../shared/contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { useStep } from "../../shared/useStep.ts";
import { activityFaults, daysThatCount, emptyActivity, unitsOf } from "./draft.ts";
import type { ActivityDraft } from "./draft.ts";

const fields: readonly string[] = Object.keys(emptyActivity);

/** Logs an activity. What was typed stays until it is taken. */
export function ActivityForm({ education, onDone }: { education: EducationView; onDone: () => Promise<void> }) {
  const step = useStep();
  const [draft, setDraft] = useState(emptyActivity);
  const [faults, setFaults] = useState<Partial<Record<keyof ActivityDraft, string>>>({});
  const form = useRef<HTMLFormElement>(null);
  const kind = education.kinds.find(each => each.kind === draft.kind);
  const set = (change: Partial<ActivityDraft>) => setDraft({ ...draft, ...change });
  const wrong = (field: keyof ActivityDraft) => faults[field] ?? (step.code === field ? step.problem : undefined);
  const fault = (field: keyof ActivityDraft) => {
    const error = wrong(field);
    return error ? { error } : {};
  };
  const log = async () => {
    const missing = activityFaults(draft);
    setFaults(missing);
    step.clear();
    const isDone = Object.keys(missing).length === 0 && (await step.run("/api/candidate/activities", { ...draft, programme: education.programme, amount: unitsOf(draft.amount) }));
    if (!isDone) {
      // Once the page shows what is wrong, whoever cannot see it is led there.
      setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    setDraft(emptyActivity);
    toast("The activity is logged.", "success");
    await onDone();
  };
  return (
    <details class="activity-new" data-testid={`new-activity-${education.programme}`}>
      <summary>Log an activity</summary>
      <form
        ref={form}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void log();
        }}
      >
        <Field label="Kind" {...(kind?.range ? { hint: `One counts if it has ${kind.range}.` } : {})} {...fault("kind")}>
          {attributes => (
            <select {...attributes} class="width-long" value={draft.kind} onChange={event => set({ kind: event.currentTarget.value })} data-testid="activity-kind">
              <option value="">Choose…</option>
              {education.kinds.map(each => (
                <option key={each.kind} value={each.kind}>
                  {each.title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="What it was" hint="The title, as the certificate has it." {...fault("title")}>
          {attributes => <input {...attributes} type="text" class="width-long" maxLength={200} value={draft.title} onInput={event => set({ title: event.currentTarget.value })} data-testid="activity-title" />}
        </Field>
        <Field label="Who offered it" {...fault("provider")}>
          {attributes => <input {...attributes} type="text" class="width-long" maxLength={200} value={draft.provider} onInput={event => set({ provider: event.currentTarget.value })} data-testid="activity-provider" />}
        </Field>
        <Field label={`How much (${kind?.unit ?? "hours or units"})`} {...fault("amount")}>
          {attributes => <input {...attributes} type="text" inputMode="decimal" class="width-short" value={draft.amount} onInput={event => set({ amount: event.currentTarget.value })} data-testid="activity-amount" />}
        </Field>
        <Field label="Completed on" hint={daysThatCount(education)} {...fault("completed")}>
          {attributes => (
            <input
              {...attributes}
              type="date"
              class="width-medium"
              max={education.today}
              {...(education.earliest ? { min: education.earliest } : {})}
              value={draft.completed}
              onInput={event => set({ completed: event.currentTarget.value })}
              data-testid="activity-completed"
            />
          )}
        </Field>
        {step.problem && !fields.includes(step.code) && (
          <Callout tone="error" title="Not logged" live>
            <p>{step.problem}</p>
          </Callout>
        )}
        <Button kind="primary" type="submit" busy={step.busy} testId="log-activity">
          Log it
        </Button>
      </form>
    </details>
  );
}
