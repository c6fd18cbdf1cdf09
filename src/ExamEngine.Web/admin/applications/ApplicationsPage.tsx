import { Reading } from "../../shared/staff/Reading.tsx";
import { address, setQuery } from "../../shared/staff/router.ts";
import { SearchField } from "../../shared/staff/SearchField.tsx";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { StaffTable } from "../../shared/staff/StaffTable.tsx";
import { ago, dateTime } from "../../shared/staff/times.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { AdminApplication } from "../../shared/staff-contracts.ts";
import { Filter } from "../../shared/ui/Filter.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import type { Column } from "../../shared/ui/Table.tsx";
import { adminLinks } from "../links.ts";
import { ApplicationsNav } from "./ApplicationsNav.tsx";
import { NothingFits } from "../../shared/staff/ListView.tsx";
import { found, inStage, programmesOf, stages, stageTone, stageWords } from "./queue.ts";

const ages = [
  { value: "", label: "Any time" },
  { value: "3", label: "3 days or more" },
  { value: "7", label: "A week or more" },
  { value: "30", label: "30 days or more" },
];

/** The queue of the reviewers: what waits for a decision first, everything else behind a filter. */
export function ApplicationsPage({ name }: { name: string }) {
  const applications = useLoaded<AdminApplication[]>("/api/admin/applications");
  return (
    <StaffPage area="Administration" links={adminLinks} title="Applications" name={name} testId="applications">
      <ApplicationsNav />
      <Reading of={applications} what="Applications">
        {list => <Queue applications={list} />}
      </Reading>
    </StaffPage>
  );
}

function Queue({ applications }: { applications: AdminApplication[] }) {
  const now = Date.now();
  const query = address.value.query;
  const stage = query.get("stage") ?? "";
  const all = found(applications, { search: query.get("q") ?? "", stage, programme: query.get("programme") ?? "", days: Number(query.get("days") ?? "0") }, now);
  const rows = inStage(all, stage);
  return (
    <>
      <div class="bar-row">
        <SearchField label="Search applicant, credential or route" />
        <Choice id="programme-filter" label="Programme" name="programme" options={[{ value: "", label: "All programmes" }, ...programmesOf(applications).map(id => ({ value: id, label: id }))]} />
        <Choice id="days-filter" label="Waiting for" name="days" options={ages} />
      </div>
      <Filter
        label="State"
        options={[
          { value: "", label: "Waits for us", count: inStage(all, "").length },
          ...stages.map(each => ({ value: each as string, label: stageWords[each], count: inStage(all, each).length })),
          { value: "all", label: "All", count: all.length },
        ]}
        value={stage}
        onChange={value => setQuery({ stage: value })}
        testId="stage-filter"
      />
      <StaffTable
        caption="Applications"
        captionHidden
        columns={columns(now)}
        rows={rows}
        rowKey={application => application.id}
        empty={applications.length === 0 ? <p>Nobody has applied yet. An application appears here when it is submitted.</p> : stage === "" && all.length > 0 ? <p>Nothing waits for a decision. The other states are behind the filter.</p> : <NothingFits />}
        testId="applications-table"
      />
    </>
  );
}

function Choice({ id, label, name, options }: { id: string; label: string; name: string; options: readonly { value: string; label: string }[] }) {
  return (
    <div class="bar-field">
      <label for={id}>{label}</label>
      <select id={id} class="width-medium" value={address.value.query.get(name) ?? ""} onChange={event => setQuery({ [name]: event.currentTarget.value })} data-testid={id}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function columns(now: number): Column<AdminApplication>[] {
  return [
    {
      key: "applicant",
      title: "Applicant",
      heading: true,
      sortBy: application => application.candidateName,
      cell: application => (
        <>
          <a href={`/admin/applications/${application.id}`}>{application.candidateName}</a>
          <span class="under">{application.candidateEmail}</span>
        </>
      ),
    },
    {
      key: "credential",
      title: "Credential",
      sortBy: application => application.credential,
      cell: application => (
        <>
          {application.credential}
          <span class="under">{application.route}</span>
        </>
      ),
    },
    { key: "state", title: "State", sortBy: application => stages.indexOf(application.stage), cell: application => <Tag tone={stageTone(application.stage)}>{stageWords[application.stage]}</Tag> },
    { key: "submitted", title: "Submitted (your time)", sortBy: application => application.submittedAt ?? 0, cell: application => (application.submittedAt ? dateTime(application.submittedAt) : "") },
    { key: "waits", title: "Waits", numeric: true, sortBy: application => -application.changedAt, cell: application => ago(now - application.changedAt) },
  ];
}
