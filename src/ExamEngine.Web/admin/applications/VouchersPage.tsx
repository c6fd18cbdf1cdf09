import { useState } from "preact/hooks";
import { Reading } from "../../shared/staff/Reading.tsx";
import { address, setQuery } from "../../shared/staff/router.ts";
import { SearchField } from "../../shared/staff/SearchField.tsx";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { StaffTable } from "../../shared/staff/StaffTable.tsx";
import { dateTime } from "../../shared/staff/times.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { OpResult, VoucherView } from "../../shared/staff-contracts.ts";
import { send } from "../../shared/send.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Confirm } from "../../shared/ui/Dialog.tsx";
import { Filter } from "../../shared/ui/Filter.tsx";
import type { Column } from "../../shared/ui/Table.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { adminLinks } from "../links.ts";
import { ApplicationsNav } from "./ApplicationsNav.tsx";
import { NothingFits } from "../SlotsPage.tsx";
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
  const query = address.value.query;
  const state = query.get("state") ?? "";
  const found = foundVouchers(vouchers, query.get("q") ?? "");
  const rows = found.filter(voucher => state === "" || voucher.state === state);
  return (
    <>
      <div class="bar-row">
        <SearchField label="Search code, credential or holder" />
      </div>
      <Filter
        label="State"
        options={[
          { value: "", label: "All", count: found.length },
          ...voucherStates.map(each => ({ value: each as string, label: voucherWords[each].words, count: found.filter(voucher => voucher.state === each).length })),
        ]}
        value={state}
        onChange={value => setQuery({ state: value })}
        testId="voucher-state"
      />
      <StaffTable
        caption="Vouchers"
        captionHidden
        columns={columns(onRevoke)}
        rows={rows}
        rowKey={voucher => voucher.code}
        rowClass={voucher => (voucher.state === "revoked" ? "is-gone" : undefined)}
        empty={vouchers.length === 0 ? <p>No voucher was issued yet. A voucher stands for a fee, once.</p> : <NothingFits />}
        testId="vouchers-table"
      />
    </>
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
          <span class="under">{voucher.fee}</span>
        </>
      ),
    },
    { key: "holder", title: "Issued to", sortBy: voucher => voucher.holder, cell: voucher => voucher.holder },
    { key: "issued", title: "Issued", sortBy: voucher => voucher.issuedAt, cell: voucher => dateTime(voucher.issuedAt) },
    { key: "expires", title: "Redeem by", sortBy: voucher => voucher.expires ?? "9999", cell: voucher => voucher.expires ?? <span class="quiet">No end</span> },
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
    toast(batch ? "What was left of the batch is revoked." : `The voucher ${voucher.code} is revoked.`, "success");
    onRevoked();
    onClose();
  };
  return (
    <Confirm title="Revoke this voucher?" open confirm="Revoke" cancel="Keep" danger busy={busy} onConfirm={() => void revoke()} onCancel={onClose} testId="revoke-dialog">
      <p>
        <span class="code">{voucher.code}</span>, issued to {voucher.holder}. It cannot be redeemed any more. This cannot be taken back; new ones can be issued.
      </p>
      <p>
        <label>
          <input type="checkbox" checked={batch} onChange={event => setBatch(event.currentTarget.checked)} data-testid="whole-batch" /> Everything of its batch that nobody has redeemed
        </label>
      </p>
      {problem && (
        <Callout tone="error" title="Not revoked" live>
          <p>{problem}</p>
        </Callout>
      )}
    </Confirm>
  );
}
