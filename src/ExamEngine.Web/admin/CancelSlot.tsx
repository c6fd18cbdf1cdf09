import { useState } from "preact/hooks";
import { Reading } from "../shared/staff/Reading.tsx";
import { counted } from "../shared/staff/times.ts";
import { useLoaded } from "../shared/staff/useLoaded.ts";
import type { AdminBooking, AdminSlot, OpResult } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Dialog } from "../shared/ui/Dialog.tsx";
import { whySlotStays } from "./cancellable.ts";
import { send } from "../shared/send.ts";

/** Asks before a slot and its bookings are cancelled, or says why they cannot be. */
export function CancelSlot({ slot, onClose, onCancelled }: { slot: AdminSlot; onClose: () => void; onCancelled: () => void }) {
  const bookings = useLoaded<AdminBooking[]>(`/api/admin/bookings?slotId=${slot.slotId}`);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const why = bookings.value ? whySlotStays(bookings.value) : "";
  const cancel = async () => {
    setBusy(true);
    const result = await send<OpResult>(`/api/admin/slots/${slot.slotId}/cancel`);
    setBusy(false);
    if (result.ok) onCancelled();
    else setProblem(result.message);
  };
  return (
    <Dialog
      title="Cancel this slot?"
      open
      onClose={onClose}
      testId="cancel-slot-dialog"
      actions={
        <>
          <Button autofocus onClick={onClose}>
            Keep the slot
          </Button>
          <Button kind="danger" busy={busy} aria-disabled={why !== "" || !bookings.value} onClick={() => why === "" && bookings.value && void cancel()} testId="confirm">
            Cancel the slot
          </Button>
        </>
      }
    >
      <p>
        <strong>{slot.name}</strong>
      </p>
      <Reading of={bookings} what="The bookings of this slot">
        {list => {
          const standing = list.filter(booking => !booking.cancelled);
          return why !== "" ? (
            <Callout tone="error" title="This slot cannot be cancelled">
              <p>{why}</p>
            </Callout>
          ) : (
            <p>{standing.length === 0 ? "Nobody is booked in it." : `${counted(standing.length, "booking is", "bookings are")} cancelled with it. This cannot be taken back.`}</p>
          );
        }}
      </Reading>
      {problem && (
        <Callout tone="error" title="Not cancelled" live>
          <p>{problem}</p>
        </Callout>
      )}
    </Dialog>
  );
}
