import { useState } from "preact/hooks";
import type { FactKinds, StatementKind, StatementView } from "../../shared/contracts.ts";
import { dayInWords } from "../../shared/certification/days.ts";
import { Reading } from "../../shared/staff/Reading.tsx";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { toast, Toasts } from "../../shared/ui/Toasts.tsx";
import { useStep } from "../../shared/useStep.ts";
import { Page } from "../../candidate/Page.tsx";
import { kindInWords } from "./words.ts";

const never = 24 * 3_600_000;
const titles: Record<StatementKind, string> = { work: "Work", training: "Training", birth: "Day of birth" };

/** What the candidate states about work, training and age; a reviewer looks at the evidence. */
export function AboutMe({ name }: { name: string }) {
  const statements = useLoaded<StatementView[]>("/api/candidate/statements");
  const kinds = useLoaded<FactKinds>("/api/candidate/statement-kinds", never);
  return (
    <Page title="My work and training" over={<a href="/exams/applications">My applications</a>} name={name} links takesFocus testId="about-me">
      <p>Rules ask about work, training and age. What you state here counts as a claim until a reviewer has seen evidence, such as the documents of your application.</p>
      <Reading of={statements} what="Your statements">
        {list => (list.length === 0 ? <p>Nothing is on your record yet.</p> : <Statements statements={list} onDone={statements.reload} />)}
      </Reading>
      <Reading of={kinds} what="The kinds of work and training">
        {value => <Add kinds={value} onDone={statements.reload} />}
      </Reading>
      <Toasts />
    </Page>
  );
}

function Statements({ statements, onDone }: { statements: readonly StatementView[]; onDone: () => Promise<void> }) {
  const step = useStep();
  const remove = async (statement: StatementView) => {
    if (await step.run(`/api/candidate/statements/${statement.id}/remove`)) await onDone();
  };
  return (
    <>
      {step.problem && (
        <Callout tone="error" title="Not taken back" live>
          <p>{step.problem}</p>
        </Callout>
      )}
      <ul class="exam-list" data-testid="statements">
        {statements.map(statement => (
          <li key={statement.id} class="exam-card">
            <div class="exam-card-head">
              <strong>
                {titles[statement.kind]}
                {statement.what && `: ${statement.what.split(",").map(kindInWords).join(", ")}`}
              </strong>
              <Tag tone={statement.isVerified ? "success" : "info"}>{statement.isVerified ? "Evidence seen" : "A claim"}</Tag>
            </div>
            <p>
              {dayInWords(statement.from)}
              {statement.kind === "work" && ` to ${statement.until ? dayInWords(statement.until) : "now"}`}
              {statement.kind === "training" && `, ${statement.amount} hours or units`}
              {statement.where && `. ${statement.where}`}
            </p>
            {!statement.isVerified && (
              <Button busy={step.busy} onClick={() => void remove(statement)} testId="remove">
                Take it back
                <span class="visually-hidden">
                  {" "}
                  – {titles[statement.kind]}, {statement.from}
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const empty = { what: "", amount: "", from: "", until: "", where: "" };

function Add({ kinds, onDone }: { kinds: FactKinds; onDone: () => Promise<void> }) {
  const step = useStep();
  const [kind, setKind] = useState<StatementKind>("work");
  const [draft, setDraft] = useState(empty);
  const add = async () => {
    const body = { kind, what: draft.what === "" ? [] : [draft.what], amount: Number(draft.amount.replace(",", ".")) || 0, from: draft.from, where: draft.where, ...(draft.until === "" ? {} : { until: draft.until }) };
    if (await step.run("/api/candidate/statements", body)) {
      setDraft(empty);
      toast("It is taken down.", "success");
      await onDone();
    }
  };
  const fault = (code: string) => (step.code === code && step.problem ? { error: step.problem } : {});
  const options = kind === "work" ? kinds.work : kinds.training;
  return (
    <section class="before" aria-labelledby="add-title">
      <h2 id="add-title">Add to your record</h2>
      {step.problem && !["what", "amount", "from", "until", "where"].includes(step.code) && <p role="alert">{step.problem}</p>}
      <Field label="What">
        {attributes => (
          <select {...attributes} value={kind} onChange={event => setKind(event.currentTarget.value as StatementKind)} data-testid="statement-kind">
            {(["work", "training", "birth"] as const).map(each => (
              <option key={each} value={each}>
                {titles[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind !== "birth" && (
        <Field label="Kind" {...fault("what")}>
          {attributes => (
            <select {...attributes} value={draft.what} onChange={event => setDraft({ ...draft, what: event.currentTarget.value })} data-testid="statement-what">
              <option value="">Choose…</option>
              {options.map(each => (
                <option key={each} value={each}>
                  {kindInWords(each)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {kind === "training" && (
        <Field label="Hours or units" {...fault("amount")}>
          {attributes => <input {...attributes} type="text" inputMode="decimal" class="width-short" value={draft.amount} onInput={event => setDraft({ ...draft, amount: event.currentTarget.value })} data-testid="statement-amount" />}
        </Field>
      )}
      <Field label={kind === "work" ? "First day" : kind === "training" ? "Completed on" : "Born on"} {...fault("from")}>
        {attributes => <input {...attributes} type="date" value={draft.from} onInput={event => setDraft({ ...draft, from: event.currentTarget.value })} data-testid="statement-from" />}
      </Field>
      {kind === "work" && (
        <Field label="Last day" hint="Empty while it goes on." {...fault("until")}>
          {attributes => <input {...attributes} type="date" value={draft.until} onInput={event => setDraft({ ...draft, until: event.currentTarget.value })} data-testid="statement-until" />}
        </Field>
      )}
      {kind !== "birth" && (
        <Field label="Where" hint="The employer, or who gave the training." {...fault("where")}>
          {attributes => <input {...attributes} type="text" maxLength={200} value={draft.where} onInput={event => setDraft({ ...draft, where: event.currentTarget.value })} data-testid="statement-where" />}
        </Field>
      )}
      <Button kind="primary" busy={step.busy} onClick={() => void add()} testId="add-statement">
        Add
      </Button>
    </section>
  );
}
