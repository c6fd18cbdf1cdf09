import { useState } from "preact/hooks";
import { FeeTable } from "../../shared/certification/FeeTable.tsx";
import type { FeeView } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Dialog } from "../../shared/ui/Dialog.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { useStep } from "../../shared/useStep.ts";
import { amountOf } from "./queue.ts";

interface Props {
  fee: FeeView;
  base: string;
  /** What could go back. */
  paid: string | undefined;
  isOpen: boolean;
  onDone: () => Promise<void>;
}

/** The account of an application, with payments and refunds entered by hand. */
export function Money({ fee, base, paid, isOpen, onDone }: Props) {
  const [entering, setEntering] = useState<"payments" | "refunds">();
  return (
    <section aria-labelledby="fee-title">
      <h2 id="fee-title">Fee</h2>
      <p>
        {isOpen && fee.owed ? (
          <>
            <strong>{fee.owed}</strong> is owed
          </>
        ) : isOpen ? (
          "Covered"
        ) : (
          "Nothing is owed"
        )}
        . Payments bear the reference <span class="code">{fee.reference}</span>.
      </p>
      <FeeTable lines={fee.lines} captionHidden />
      {!isOpen && paid && <p class="under">{paid} was paid. If it goes back, enter the refund here; the applicant sees it in the account.</p>}
      <p>
        {isOpen && fee.owed && !fee.onlyByVoucher && (
          <Button onClick={() => setEntering("payments")} testId="enter-payment">
            Enter a payment…
          </Button>
        )}{" "}
        {paid && (
          <Button onClick={() => setEntering("refunds")} testId="enter-refund">
            Enter a refund…
          </Button>
        )}
      </p>
      {entering && (
        <Entry
          kind={entering}
          base={base}
          most={paid}
          onClose={() => setEntering(undefined)}
          onDone={async () => {
            setEntering(undefined);
            toast(entering === "payments" ? "The payment is entered." : "The refund is entered.", "success");
            await onDone();
          }}
        />
      )}
    </section>
  );
}

function Entry({ kind, base, most, onClose, onDone }: { kind: "payments" | "refunds"; base: string; most: string | undefined; onClose: () => void; onDone: () => Promise<void> }) {
  const step = useStep();
  const isPayment = kind === "payments";
  const [draft, setDraft] = useState({ amount: "", received: new Date().toISOString().slice(0, 10), text: "" });
  const [fault, setFault] = useState<string>();
  const enter = async () => {
    const amount = amountOf(draft.amount);
    setFault(amount === undefined ? "Give an amount above 0, for example 160.00." : undefined);
    if (amount === undefined) return;
    if (await step.run(`${base}/${kind}`, isPayment ? { amount, received: draft.received, reference: draft.text } : { amount, reason: draft.text })) await onDone();
  };
  const problem = (code: string) => (step.code === code && step.problem ? { error: step.problem } : {});
  return (
    <Dialog
      title={isPayment ? "Enter a payment" : "Enter a refund"}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" busy={step.busy} onClick={() => void enter()} testId="enter">
            Enter it
          </Button>
        </>
      }
    >
      {step.problem && !["amount", "received", "reference", "reason"].includes(step.code) && <p role="alert">{step.problem}</p>}
      <Field label="Amount" {...(isPayment || !most ? {} : { hint: `At most ${most}.` })} {...(fault ? { error: fault } : problem("amount"))}>
        {attributes => <input {...attributes} type="text" inputMode="decimal" class="width-short" value={draft.amount} onInput={event => setDraft({ ...draft, amount: event.currentTarget.value })} data-testid="amount" />}
      </Field>
      {isPayment && (
        <Field label="Received on" {...problem("received")}>
          {attributes => <input {...attributes} type="date" value={draft.received} onInput={event => setDraft({ ...draft, received: event.currentTarget.value })} data-testid="received" />}
        </Field>
      )}
      <Field label={isPayment ? "Reference" : "Why"} {...(isPayment ? { hint: "What it can be found by, such as the number of the bank statement." } : {})} {...problem(isPayment ? "reference" : "reason")}>
        {attributes => <input {...attributes} type="text" maxLength={200} value={draft.text} onInput={event => setDraft({ ...draft, text: event.currentTarget.value })} data-testid="reference" />}
      </Field>
    </Dialog>
  );
}
