import { useState } from "preact/hooks";
import type { AdminBooking, OpResult, VoidRequest } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Dialog } from "../shared/ui/Dialog.tsx";
import { Field } from "../shared/ui/Field.tsx";
import { send } from "../shared/send.ts";

/** Asks for the reason before a finished examination is declared void. */
export function VoidExam({ booking, onClose, onDone }: { booking: AdminBooking; onClose: () => void; onDone: () => void }) {
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ code: string; message: string }>();
  const declare = async () => {
    setBusy(true);
    const body: VoidRequest = { reason };
    const result = await send<OpResult>(`/api/admin/sessions/${booking.bookingId}/void`, body);
    setBusy(false);
    if (result.ok) onDone();
    else setProblem(result);
  };
  return (
    <Dialog
      title="Declare this examination void?"
      open
      onClose={onClose}
      testId="void-dialog"
      actions={
        <>
          <Button onClick={onClose}>Let it count</Button>
          <Button kind="danger" busy={busy} onClick={() => void declare()} testId="confirm">
            Declare void
          </Button>
        </>
      }
    >
      <p>
        The examination of <strong>{booking.candidateName}</strong> in “{booking.slotName}” will not count as an attempt, its report is no longer shown, and nothing can be awarded on it. The candidate is told, and can book another date. This cannot
        be taken back.
      </p>
      <p>A credential that was awarded on it already stays as it is. Suspend or revoke it under Credentials.</p>
      <Field label="Reason" hint="The candidate reads it." {...(problem?.code === "reason" ? { error: problem.message } : {})}>
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
