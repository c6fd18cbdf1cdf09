import { useState } from "preact/hooks";
import type { AdminCredentialDetail, CredentialReason, OpResult } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Dialog } from "../../shared/ui/Dialog.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import { send } from "../../shared/send.ts";

export type DecisionKind = "suspend" | "reinstate" | "revoke";

const words: Record<DecisionKind, { title: string; follows: string; keep: string; confirm: string }> = {
  suspend: {
    title: "Suspend this credential?",
    follows: "From today it does not count, no badge of it is given out, and its holder cannot apply for anything of the same body, until the suspension is lifted.",
    keep: "Leave it valid",
    confirm: "Suspend",
  },
  reinstate: { title: "Lift the suspension?", follows: "From now on it counts again, and its badge can be fetched again.", keep: "Leave it suspended", confirm: "Lift the suspension" },
  revoke: {
    title: "Revoke this credential for good?",
    follows: "From today it counts for nothing, and its badge says so. This cannot be taken back: only a new award, with a number of its own, can follow.",
    keep: "Leave it as it is",
    confirm: "Revoke for good",
  },
};

/** Asks for the reason before something is decided about a credential. */
export function CredentialDecision({ kind, detail, onClose, onDone }: { kind: DecisionKind; detail: AdminCredentialDetail; onClose: () => void; onDone: () => void }) {
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ code: string; message: string }>();
  const said = words[kind];
  const decide = async () => {
    setBusy(true);
    const body: CredentialReason = { reason };
    const result = await send<OpResult>(`/api/admin/credentials/${detail.row.number}/${kind}`, body);
    setBusy(false);
    if (result.ok) onDone();
    else setProblem(result);
  };
  return (
    <Dialog
      title={said.title}
      open
      onClose={onClose}
      testId="decision-dialog"
      actions={
        <>
          <Button onClick={onClose}>{said.keep}</Button>
          <Button kind={kind === "reinstate" ? "primary" : "danger"} busy={busy} onClick={() => void decide()} testId="confirm">
            {said.confirm}
          </Button>
        </>
      }
    >
      <p>
        <strong>
          {detail.row.credential} of {detail.row.holder}
        </strong>
        , <span class="code">{detail.row.number}</span>. {said.follows}
      </p>
      <Field label="Reason" hint="The holder reads it." {...(problem?.code === "reason" ? { error: problem.message } : {})}>
        {attributes => <textarea {...attributes} rows={4} maxLength={1000} value={reason} onInput={event => setReason(event.currentTarget.value)} data-testid="reason" />}
      </Field>
      {problem && problem.code !== "reason" && (
        <Callout tone="error" title="Nothing was changed" live>
          <p>{problem.message}</p>
        </Callout>
      )}
    </Dialog>
  );
}
