import { useState } from "preact/hooks";
import { Day } from "../../shared/staff/Day.tsx";
import { ListView } from "../../shared/staff/ListView.tsx";
import { Reading } from "../../shared/staff/Reading.tsx";
import { address, setQuery } from "../../shared/staff/router.ts";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { dateTime } from "../../shared/staff/times.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { OpResult, VoucherView } from "../../shared/staff-contracts.ts";
import { send } from "../../shared/send.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Confirm } from "../../shared/ui/Dialog.tsx";
import type { Column } from "../../shared/ui/Table.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { adminLinks } from "../links.ts";
import { ApplicationsNav } from "./ApplicationsNav.tsx";
import { foundVouchers, voucherStates, voucherWords } from "./queue.ts";
import { VoucherForm } from "./VoucherForm.tsx";

/** Vouchers: issue, find, hand out, revoke. */
export function VouchersPage({ name }: { name: string }) {
  const vouchers = useLoaded<VoucherView[]>("/api/admin/vouchers");
  const [revoking, setRevoking] = useState<VoucherView>();
  return (
    <StaffPage
      area="Administration"
      links={adminLinks}
      title="Vouchers"
      aside={
        <Button kind="primary" onClick={() => setQuery({ new: "1" })} testId="issue-vouchers">
          Issue vouchers
        </Button>
      }
      name={name}
      testId="vouchers"
    >
      <ApplicationsNav />
      <Reading of={vouchers} what="Vouchers">
        {list => <VoucherTable vouchers={list} onRevoke={setRevoking} />}
      </Reading>
      {address.value.query.get("new") === "1" && <VoucherForm onClose={() => setQuery({ new: "" })} onIssued={() => void vouchers.reload()} />}
      {revoking && <Revoke voucher={revoking} onClose={() => setRevoking(undefined)} onRevoked={() => void vouchers.reload()} />}
    </StaffPage>
  );
}

function VoucherTable({ vouchers, onRevoke }: { vouchers: VoucherView[]; onRevoke: (voucher: VoucherView) => void }) {
  return (
    <ListView
      caption="Vouchers"
      searchLabel="Search code, credential or holder"
      filter={{ options: voucherStates.map(state => ({ value: state, label: voucherWords[state].words })), of: voucher => voucher.state, testId: "voucher-state" }}
      columns={columns(onRevoke)}
      rows={foundVouchers(vouchers, address.value.query.get("q") ?? "")}
      rowKey={voucher => voucher.code}
      rowClass={voucher => (voucher.state === "revoked" ? "is-gone" : undefined)}
      none={vouchers.length === 0 && <p>No voucher has been issued yet. A voucher stands for a fee and can be redeemed once.</p>}
      testId="vouchers-table"
    />
  );
}

function columns(onRevoke: (voucher: VoucherView) => void): Column<VoucherView>[] {
  return [
    { key: "code", title: "Code", heading: true, sortBy: voucher => voucher.code, cell: voucher => <span class="code">{voucher.code}</span> },
    {
      key: "for",
      title: "Stands for",
      sortBy: voucher => voucher.credential,
      cell: voucher => (
        <>
          {voucher.credential}
          <span class="under">{voucher.fee} fee</span>
        </>
      ),
    },
    { key: "holder", title: "Issued to", sortBy: voucher => voucher.holder, cell: voucher => voucher.holder },
    { key: "issued", title: "Issued (your time)", sortBy: voucher => voucher.issuedAt, cell: voucher => dateTime(voucher.issuedAt) },
    { key: "expires", title: "Redeem by", sortBy: voucher => voucher.expires ?? "9999", cell: voucher => <Day day={voucher.expires} none="No end" /> },
    { key: "state", title: "State", sortBy: voucher => voucherStates.indexOf(voucher.state), cell: voucher => <Tag tone={voucherWords[voucher.state].tone}>{voucherWords[voucher.state].words}</Tag> },
    {
      key: "actions",
      title: "Actions",
      cell: voucher => (
        <>
          <a href={`/api/admin/vouchers/${voucher.batchId}/vouchers.csv`} download aria-label={`Batch as CSV, with ${voucher.code}`}>
            Batch as CSV
          </a>{" "}
          {voucher.applicationId && <a href={`/admin/applications/${voucher.applicationId}`}>Application</a>}
          {voucher.state === "open" && (
            <Button class="button-small" onClick={() => onRevoke(voucher)} aria-label={`Revoke ${voucher.code}`} testId="revoke">
              Revoke…
            </Button>
          )}
        </>
      ),
    },
  ];
}

function Revoke({ voucher, onClose, onRevoked }: { voucher: VoucherView; onClose: () => void; onRevoked: () => void }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [batch, setBatch] = useState(false);
  const revoke = async () => {
    setBusy(true);
    const result = await send<OpResult>("/api/admin/vouchers/revoke", batch ? { batchId: voucher.batchId } : { code: voucher.code });
    setBusy(false);
    if (!result.ok) return setProblem(result.message);
    toast(batch ? "The vouchers of the batch that nobody had redeemed are revoked." : `The voucher ${voucher.code} is revoked.`, "success");
    onRevoked();
    onClose();
  };
  return (
    <Confirm title={batch ? "Revoke the whole batch?" : "Revoke this voucher?"} open confirm={batch ? "Revoke the batch" : "Revoke the voucher"} cancel="Cancel" danger busy={busy} onConfirm={() => void revoke()} onCancel={onClose} testId="revoke-dialog">
      <p>
        <span class="code">{voucher.code}</span>, issued to {voucher.holder}. Once it is revoked nobody can redeem it. This cannot be undone, but new vouchers can be issued.
      </p>
      <label class="check">
        <input type="checkbox" checked={batch} onChange={event => setBatch(event.currentTarget.checked)} data-testid="whole-batch" /> <span>Also every other voucher of its batch that nobody has redeemed</span>
      </label>
      {problem && (
        <Callout tone="error" title="Not revoked" live>
          <p>{problem}</p>
        </Callout>
      )}
    </Confirm>
  );
}
