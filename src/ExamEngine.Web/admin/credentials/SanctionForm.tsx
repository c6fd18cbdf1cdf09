import { useState } from "preact/hooks";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { NewSanction, OpResult, People, ProgrammesView } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Dialog } from "../../shared/ui/Dialog.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import { send } from "../../shared/send.ts";
import { today } from "./credential-rows.ts";

const nobody = "00000000-0000-0000-0000-000000000000";

/** Bars a candidate; what was typed stays when it is refused, and the field at fault is named. */
export function SanctionForm({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const people = useLoaded<People>("/api/admin/people", 600_000);
  const programmes = useLoaded<ProgrammesView>("/api/admin/programmes", 600_000);
  const [draft, setDraft] = useState({ candidateId: "", body: "", from: today(), until: "", reason: "" });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ code: string; message: string }>();
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const error = (code: string) => (problem?.code === code ? { error: problem.message } : {});
  const isOfField = problem !== undefined && ["candidateId", "body", "from", "until", "reason"].includes(problem.code);
  const make = async () => {
    setBusy(true);
    const wanted: NewSanction = { ...draft, candidateId: draft.candidateId || nobody };
    const result = await send<OpResult>("/api/admin/sanctions", wanted);
    setBusy(false);
    if (result.ok) onMade();
    else setProblem(result);
  };
  const bodies = [...new Set(programmes.value?.programmes.map(programme => programme.body) ?? [])].sort();
  return (
    <Dialog
      title="New sanction"
      open
      onClose={onClose}
      wide
      testId="sanction-dialog"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="danger" busy={busy} onClick={() => void make()} testId="confirm">
            Bar the candidate
          </Button>
        </>
      }
    >
      <Field label="Candidate" {...error("candidateId")}>
        {attributes => (
          <select {...attributes} class="width-long" value={draft.candidateId} onChange={event => change({ candidateId: event.currentTarget.value })} data-testid="candidate">
            <option value="">Choose…</option>
            {people.value?.candidates.map(person => (
              <option key={person.id} value={person.id}>
                {person.name} ({person.email})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Barred from" {...error("body")}>
        {attributes => (
          <select {...attributes} class="width-medium" value={draft.body} onChange={event => change({ body: event.currentTarget.value })} data-testid="body">
            <option value="">All bodies</option>
            {bodies.map(body => (
              <option key={body}>{body}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label="First day" {...error("from")}>
        {attributes => <input {...attributes} type="date" value={draft.from} onChange={event => change({ from: event.currentTarget.value })} data-testid="from" />}
      </Field>
      <Field label="Last day" hint="The candidate is still barred on this day. Leave it empty to bar for good." {...error("until")}>
        {attributes => <input {...attributes} type="date" value={draft.until} onChange={event => change({ until: event.currentTarget.value })} data-testid="until" />}
      </Field>
      <Field label="Reason" hint="The candidate reads it." {...error("reason")}>
        {attributes => <textarea {...attributes} rows={3} maxLength={1000} value={draft.reason} onInput={event => change({ reason: event.currentTarget.value })} data-testid="reason" />}
      </Field>
      {problem && !isOfField && (
        <Callout tone="error" title="Nobody was barred" live>
          <p>{problem.message}</p>
        </Callout>
      )}
    </Dialog>
  );
}
