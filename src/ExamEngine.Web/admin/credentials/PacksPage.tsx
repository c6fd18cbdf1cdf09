import { useState } from "preact/hooks";
import { Day } from "../../shared/staff/Day.tsx";
import { ListView } from "../../shared/staff/ListView.tsx";
import { Reading } from "../../shared/staff/Reading.tsx";
import { address } from "../../shared/staff/router.ts";
import { matchesSearch } from "../../shared/staff/search.ts";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { dateTime } from "../../shared/staff/times.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { AdminCredential, OpResult } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { adminLinks } from "../links.ts";
import { send } from "../../shared/send.ts";
import { packStands, today } from "./credential-rows.ts";
import { CredentialsNav } from "./CredentialsNav.tsx";

/** Credential packs to be sent, the longest due first; a mark made by mistake is taken back. */
export function PacksPage({ name }: { name: string }) {
  const packs = useLoaded<AdminCredential[]>("/api/admin/packs");
  const [busy, setBusy] = useState("");
  const mark = async (row: AdminCredential, sent: boolean) => {
    setBusy(row.number);
    const result = await send<OpResult>(`/api/admin/credentials/${row.number}/${sent ? "pack-sent" : "pack-not-sent"}`);
    await packs.reload();
    setBusy("");
    if (result.ok) toast(sent ? `The pack of ${row.holder} is marked as sent.` : `The pack of ${row.holder} is in the queue again.`, "success");
    else toast(result.message, "error");
  };
  const search = address.value.query.get("q") ?? "";
  return (
    <StaffPage area="Administration" links={adminLinks} title="Packs to send" name={name} testId="packs">
      <CredentialsNav />
      <Reading of={packs} what="Packs">
        {rows => (
          <ListView
            caption="Credential packs"
            searchLabel="Search holder, credential or number"
            rows={rows.filter(row => matchesSearch(search, row.holder, row.credential, row.number))}
            rowKey={row => row.number}
            columns={[
              { key: "holder", title: "Holder", heading: true, sortBy: row => row.holder, cell: row => row.holder },
              {
                key: "credential",
                title: "Credential",
                sortBy: row => row.credential,
                cell: row => (
                  <>
                    {row.credential}{" "}
                    <a class="code under" href={`/admin/credentials/${row.number}`}>
                      {row.number}
                    </a>
                  </>
                ),
              },
              { key: "due", title: "Due by", sortBy: row => row.packDue ?? "", cell: row => <Day day={row.packDue} /> },
              {
                key: "stands",
                title: "State",
                cell: row => (
                  <>
                    <Tag tone={packStands(row, today()).tone}>{packStands(row, today()).words}</Tag>
                    {row.packSentAt !== undefined && <span class="under">{dateTime(row.packSentAt)} your time</span>}
                  </>
                ),
              },
              {
                key: "actions",
                title: "Actions",
                cell: row => (
                  <Button class="button-small" busy={busy === row.number} onClick={() => void mark(row, row.packSentAt === undefined)} aria-label={`${row.packSentAt === undefined ? "Mark as sent" : "Undo"}: ${row.credential} of ${row.holder}`} testId={`pack-${row.number}`}>
                    {row.packSentAt === undefined ? "Mark as sent" : "Undo"}
                  </Button>
                ),
              },
            ]}
            none={rows.length === 0 && <p>No pack is waiting to be sent. After an award its pack appears here with the day by which it is due.</p>}
            testId="packs-table"
          />
        )}
      </Reading>
    </StaffPage>
  );
}
