import { useState } from "preact/hooks";
import type { AdminBooking, OpResult } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Dialog } from "../shared/ui/Dialog.tsx";
import { send } from "../shared/send.ts";

/** Asks before a booking is cancelled. */
export function CancelBooking({ booking, onClose, onCancelled }: { booking: AdminBooking; onClose: () => void; onCancelled: () => void }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const cancel = async () => {
    setBusy(true);
    const result = await send<OpResult>(`/api/admin/bookings/${booking.bookingId}/cancel`);
    setBusy(false);
    if (result.ok) onCancelled();
    else setProblem(result.message);
  };
  return (
    <Dialog
      title="Cancel this booking?"
      open
      onClose={onClose}
      testId="cancel-booking-dialog"
      actions={
        <>
          <Button autofocus onClick={onClose}>
            Keep the booking
          </Button>
          <Button kind="danger" busy={busy} onClick={() => void cancel()} testId="confirm">
            Cancel the booking
          </Button>
        </>
      }
    >
      <p>
        <strong>{booking.candidateName}</strong> loses the seat in “{booking.slotName}”. The confirmation number <span class="code">{booking.confirmationNumber}</span> is void from then on. This cannot be taken back; a new booking can be
        made.
      </p>
      {problem && (
        <Callout tone="error" title="Not cancelled" live>
          <p>{problem}</p>
        </Callout>
      )}
    </Dialog>
  );
}
