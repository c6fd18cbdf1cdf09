import { useState } from "preact/hooks";
import { activityWords } from "../../shared/certification/activity-words.ts";
import { dayInWords } from "../../shared/certification/days.ts";
import { NothingFits } from "../../shared/staff/ListView.tsx";
import { Reading } from "../../shared/staff/Reading.tsx";
import { address, setQuery } from "../../shared/staff/router.ts";
import { SearchField } from "../../shared/staff/SearchField.tsx";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { StaffTable } from "../../shared/staff/StaffTable.tsx";
import { dateTime } from "../../shared/staff/times.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { AuditedActivity } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Filter } from "../../shared/ui/Filter.tsx";
import type { Column } from "../../shared/ui/Table.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { CredentialsNav } from "../credentials/CredentialsNav.tsx";
import { adminLinks } from "../links.ts";

import { AuditDialog } from "./AuditDialog.tsx";
import { foundActivities, inQueue, queueOf, queues, queueWords, wishWords } from "./audit-rows.ts";
import { OldEvidenceBox } from "./OldEvidenceBox.tsx";

/** What holders have logged to keep their credentials, and the audit of the sample. */
export function AuditPage({ name }: { name: string }) {
  const activities = useLoaded<AuditedActivity[]>("/api/admin/activities");
  const [looking, setLooking] = useState<AuditedActivity>();
  return (
    <StaffPage area="Administration" links={adminLinks} title="Activities" name={name} testId="audit">
      <CredentialsNav />
      <p>A sample is audited, of the size the programme sets down. What belongs to it is drawn by the system; you can ask for evidence of any other activity too.</p>
      <Reading of={activities} what="Activities">
        {rows => <AuditTable rows={rows} onLook={setLooking} />}
      </Reading>
      <OldEvidenceBox onRemoved={() => void activities.reload()} />
      {looking && (
        <AuditDialog
          row={looking}
          onClose={() => setLooking(undefined)}
          onDone={wish => {
            setLooking(undefined);
            toast(`“${looking.activity.title}” of ${looking.holder} ${wishWords[wish].done}.`, "success");
            void activities.reload();
          }}
        />
      )}
    </StaffPage>
  );
}

function AuditTable({ rows, onLook }: { rows: AuditedActivity[]; onLook: (row: AuditedActivity) => void }) {
  const query = address.value.query;
  const queue = query.get("queue") ?? "";
  const found = foundActivities(rows, query.get("q") ?? "");
  return (
    <>
      <div class="bar-row">
        <SearchField label="Search holder, activity or provider" />
      </div>
      <Filter
        label="Show"
        options={[
          ...queues.map(each => ({ value: each === "audit" ? "" : (each as string), label: queueWords[each], count: found.filter(row => queueOf(row) === each).length })),
          { value: "all", label: "All", count: found.length },
        ]}
        value={queue}
        onChange={value => setQuery({ queue: value })}
        testId="audit-queue"
      />
      <StaffTable
        caption="Activities"
        captionHidden
        columns={columns(onLook)}
        rows={inQueue(found, queue)}
        rowKey={row => row.activity.id}
        empty={rows.length === 0 ? <p>Nobody has logged an activity yet.</p> : queue === "" && found.length === rows.length ? <p>Nothing waits for you: no activity of the sample has evidence to look at.</p> : <NothingFits />}
        testId="audit-table"
      />
    </>
  );
}

function columns(onLook: (row: AuditedActivity) => void): Column<AuditedActivity>[] {
  return [
    {
      key: "holder",
      title: "Holder",
      heading: true,
      sortBy: row => row.holder,
      cell: row => (
        <>
          {row.holder}
          <span class="under">{row.email}</span>
        </>
      ),
    },
    {
      key: "activity",
      title: "Activity",
      sortBy: row => row.activity.title,
      cell: row => (
        <>
          {row.activity.title}
          <span class="under">
            {row.activity.kind}, {row.activity.provider}. {row.activity.programme}
          </span>
        </>
      ),
    },
    { key: "amount", title: "Amount", sortBy: row => Number.parseFloat(row.activity.amount), cell: row => row.activity.amount },
    { key: "completed", title: "Completed", sortBy: row => row.activity.completed, cell: row => dayInWords(row.activity.completed) },
    {
      key: "state",
      title: "State",
      sortBy: row => activityWords[row.activity.state].words,
      cell: row => <Tag tone={activityWords[row.activity.state].tone}>{activityWords[row.activity.state].words}</Tag>,
    },
    { key: "changed", title: "Since (your time)", sortBy: row => row.changedAt, cell: row => dateTime(row.changedAt) },
    {
      key: "actions",
      title: "Actions",
      cell: row => (
        <Button class="button-small" onClick={() => onLook(row)} aria-label={`Look at ${row.activity.title} of ${row.holder}`} testId="look">
          Look…
        </Button>
      ),
    },
  ];
}
