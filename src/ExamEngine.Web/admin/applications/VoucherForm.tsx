import { useRef, useState } from "preact/hooks";
import { commandId } from "../../shared/command-id.ts";
import { send } from "../../shared/send.ts";
import { Reading } from "../../shared/staff/Reading.tsx";
import { counted } from "../../shared/staff/times.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { PriceLine, VoucherBatch } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Dialog } from "../../shared/ui/Dialog.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import { focusFirstFault } from "../focus-fault.ts";
import { emptyVouchers, voucherFaults } from "./queue.ts";

const never = 24 * 3_600_000;

/** Issues a batch; the codes stay on the screen until the form is closed, and can be taken along as a file. */
export function VoucherForm({ onClose, onIssued }: { onClose: () => void; onIssued: () => void }) {
  const prices = useLoaded<PriceLine[]>("/api/admin/prices", never);
  const [draft, setDraft] = useState(emptyVouchers);
  const [faults, setFaults] = useState<Record<string, string | undefined>>({});
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [batch, setBatch] = useState<VoucherBatch>();
  const number = useRef(commandId());
  const form = useRef<HTMLFormElement>(null);
  const change = (changes: Partial<typeof draft>) => {
    setDraft({ ...draft, ...changes });
    setFaults(before => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in changes))));
  };
  const issue = async () => {
    const found = voucherFaults(draft);
    setFaults(found);
    setProblem(undefined);
    if (Object.keys(found).length > 0) return focusFirstFault(form);
    const [credential, fee] = draft.price.split(" ");
    setBusy(true);
    const result = await send<VoucherBatch>("/api/admin/vouchers", {
      commandId: number.current, credential, fee, issuer: draft.issuer, holder: draft.holder, count: Number(draft.count), ...(draft.expires === "" ? {} : { expires: draft.expires }),
    });
    setBusy(false);
    if (result.ok) {
      setBatch(result.value);
      onIssued();
    } else if (["holder", "count", "expires"].includes(result.code)) {
      setFaults({ [result.code]: result.message });
      focusFirstFault(form);
    } else setProblem(result.message);
  };
  const fault = (field: string) => (faults[field] ? { error: faults[field] } : {});
  if (batch) return <Issued batch={batch} onClose={onClose} />;
  return (
    <Dialog
      title="Issue vouchers"
      open
      onClose={onClose}
      testId="voucher-form"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" busy={busy} onClick={() => void issue()} testId="issue">
            Issue the vouchers
          </Button>
        </>
      }
    >
      <form
        ref={form}
        onSubmit={event => {
          event.preventDefault();
          void issue();
        }}
      >
        {problem && (
          <Callout tone="error" title="Not issued" live>
            <p>{problem}</p>
          </Callout>
        )}
        <Reading of={prices} what="The price list">
          {list => (
            <Field label="Stands for" {...(list.some(price => price.assumed) ? { hint: "“Assumed” marks a placeholder: the body has stated no price." } : {})} {...fault("price")}>
              {attributes => (
                <select {...attributes} value={draft.price} onChange={event => change({ price: event.currentTarget.value })} data-testid="price">
                  <option value="">Choose…</option>
                  {list.map(price => (
                    <option key={`${price.credential} ${price.fee}`} value={`${price.credential} ${price.fee}`}>
                      {price.credential}: {price.feeTitle} ({price.amount}
                      {price.assumed ? ", assumed" : ""})
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
        </Reading>
        <Field label="Issued by">
          {attributes => (
            <select {...attributes} value={draft.issuer} onChange={event => change({ issuer: event.currentTarget.value })} data-testid="issuer">
              <option value="training-provider">A training provider</option>
              <option value="body">The certification body</option>
            </select>
          )}
        </Field>
        <Field label="Issued to" hint="The training provider, or whoever gets them." {...fault("holder")}>
          {attributes => <input {...attributes} type="text" maxLength={200} value={draft.holder} onInput={event => change({ holder: event.currentTarget.value })} data-testid="holder" />}
        </Field>
        <Field label="How many" {...fault("count")}>
          {attributes => <input {...attributes} type="number" min={1} max={500} class="width-short" value={draft.count} onInput={event => change({ count: event.currentTarget.value })} data-testid="count" />}
        </Field>
        <Field label="Redeem by" hint="The last day. Leave it empty if they do not expire." {...fault("expires")}>
          {attributes => <input {...attributes} type="date" value={draft.expires} onInput={event => change({ expires: event.currentTarget.value })} data-testid="expires" />}
        </Field>
      </form>
    </Dialog>
  );
}

function Issued({ batch, onClose }: { batch: VoucherBatch; onClose: () => void }) {
  return (
    <Dialog title={`${counted(batch.codes.length, "voucher", "vouchers")} issued`} open onClose={onClose} testId="vouchers-issued">
      <p>Whoever has a code can redeem it: give each code only to the person it is for.</p>
      <ul class="plain-points" data-testid="codes">
        {batch.codes.slice(0, 20).map(code => (
          <li key={code} class="code">
            {code}
          </li>
        ))}
      </ul>
      {batch.codes.length > 20 && <p>And {batch.codes.length - 20} more, in the file.</p>}
      <p>
        <a href={`/api/admin/vouchers/${batch.batchId}/vouchers.csv`} download>
          Download all codes as CSV
        </a>
      </p>
    </Dialog>
  );
}
