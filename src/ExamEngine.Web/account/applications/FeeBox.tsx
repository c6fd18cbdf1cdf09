import { useState } from "preact/hooks";
import { FeeTable } from "../../shared/certification/FeeTable.tsx";
import type { FeeView } from "../../shared/contracts.ts";
import { useStep } from "../../shared/useStep.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";

/** What is owed, how it is paid, and the account. */
export function FeeBox({ fee, base, isOpen, onDone }: { fee: FeeView; base: string; isOpen: boolean; onDone: () => Promise<void> }) {
  return (
    <section aria-labelledby="fee-title">
      <h2 id="fee-title">Fee</h2>
      {isOpen && fee.owed ? (
        <>
          <p data-testid="owed">
            You owe <strong>{fee.owed}</strong> ({fee.title}).
          </p>
          {fee.takesVouchers && <Redeem base={base} onDone={onDone} />}
          {!fee.onlyByVoucher && (
            <p>
              {fee.takesVouchers ? "Or pay" : "Pay"} by bank transfer and give the reference <span class="code">{fee.reference}</span>. We enter the payment here when it has arrived.
            </p>
          )}
        </>
      ) : (
        <p data-testid="covered">{isOpen ? `The ${fee.title} is covered.` : "Nothing is owed."}</p>
      )}
      <FeeTable lines={fee.lines} />
    </section>
  );
}

function Redeem({ base, onDone }: { base: string; onDone: () => Promise<void> }) {
  const step = useStep();
  const [code, setCode] = useState("");
  const redeem = async () => {
    if (await step.run(`${base}/voucher`, { code })) {
      toast("The voucher is redeemed.", "success");
      await onDone();
    }
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        void redeem();
      }}
    >
      <Field label="Voucher code" hint="Twelve letters and digits; hyphens and case do not matter." {...(step.problem ? { error: step.problem } : {})}>
        {attributes => <input {...attributes} type="text" autocomplete="off" spellcheck={false} maxLength={40} class="width-medium code" value={code} onInput={event => setCode(event.currentTarget.value)} data-testid="voucher-code" />}
      </Field>
      <Button kind="primary" type="submit" busy={step.busy} testId="redeem">
        Redeem the voucher
      </Button>
    </form>
  );
}
