import { Reading } from "../shared/staff/Reading.tsx";
import { address, setQuery } from "../shared/staff/router.ts";
import { matchesSearch } from "../shared/staff/search.ts";
import { SearchField } from "../shared/staff/SearchField.tsx";
import { StaffPage } from "../shared/staff/StaffPage.tsx";
import { StaffTable } from "../shared/staff/StaffTable.tsx";
import { counted, minutesInWords } from "../shared/staff/times.ts";
import { useLoaded } from "../shared/staff/useLoaded.ts";
import type { BankProblem, BankView } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Table } from "../shared/ui/Table.tsx";
import { Tag } from "../shared/ui/Tag.tsx";
import { adminLinks, authorLinks } from "./links.ts";
import { PackageCheck } from "./PackageCheck.tsx";

/** The examinations of the item bank and what is wrong in it. */
export function ItemBankPage({ name, administrator }: { name: string; administrator: boolean }) {
  const bank = useLoaded<BankView>("/api/admin/item-bank", 60_000);
  return (
    <StaffPage area={administrator ? "Administration" : "Authoring"} links={administrator ? adminLinks : authorLinks} title="Item bank" name={name} testId="item-bank">
      <Reading of={bank} what="The item bank">
        {view => (
          <>
            <Problems problems={view.problems} />
            <Exams view={view} />
            <PackageCheck />
          </>
        )}
      </Reading>
    </StaffPage>
  );
}

function Exams({ view }: { view: BankView }) {
  return (
    <section aria-labelledby="bank-exams">
      <h2 id="bank-exams">Examinations</h2>
      <Table
        caption="Examinations of the item bank"
        captionHidden
        rows={view.exams}
        rowKey={exam => exam.examId}
        columns={[
          {
            key: "title",
            title: "Examination",
            heading: true,
            sortBy: exam => exam.title,
            cell: exam => (
              <>
                {exam.title} {exam.practice && <Tag>Practice</Tag>}
                <span class="code under">{exam.examId}</span>
              </>
            ),
          },
          { key: "bankItems", title: "Items in the bank", numeric: true, sortBy: exam => exam.bankItems, cell: exam => exam.bankItems },
          { key: "formItems", title: "Items in a form", numeric: true, sortBy: exam => exam.formItems, cell: exam => exam.formItems },
          { key: "ratio", title: "Bank to form", numeric: true, sortBy: exam => exam.bankItems / Math.max(1, exam.formItems), cell: exam => `${(exam.bankItems / Math.max(1, exam.formItems)).toFixed(1)} : 1` },
          { key: "sections", title: "Sections", numeric: true, cell: exam => exam.sections },
          { key: "minutes", title: "Time", numeric: true, sortBy: exam => exam.minutes, cell: exam => minutesInWords(exam.minutes) },
          {
            key: "export",
            title: "Take it along",
            cell: exam => (
              <a class="button button-secondary" href={`/api/admin/item-bank/${encodeURIComponent(exam.examId)}/package.zip`} download={`${exam.examId}.zip`} data-testid={`export-${exam.examId}`}>
                Export (QTI 3)
              </a>
            ),
          },
        ]}
        empty={<p>The item bank holds no examination that can be used. If there should be one, the problems above say what is wrong.</p>}
        testId="bank-exams-table"
      />
    </section>
  );
}

function Problems({ problems }: { problems: readonly BankProblem[] }) {
  const refused = problems.filter(problem => problem.refused).length;
  const search = address.value.query.get("q") ?? "";
  const rows = problems.filter(problem => matchesSearch(search, problem.exam, problem.file, problem.message));
  if (problems.length === 0) {
    return (
      <Callout tone="success" title="The item bank is in order">
        <p>Everything in it could be read, and nothing was left out.</p>
      </Callout>
    );
  }
  return (
    <section aria-labelledby="bank-problems">
      <h2 id="bank-problems">
        {counted(refused, "problem")}, {counted(problems.length - refused, "remark")}
      </h2>
      <p>What a problem concerns was left out of the bank; a remark changes nothing. The bank is read when the server starts.</p>
      <div class="bar-row">
        <SearchField label="Search file or words" />
      </div>
      <StaffTable
        caption="Problems of the item bank"
        captionHidden
        rows={rows}
        rowKey={problem => `${problem.exam}/${problem.file}:${problem.line}:${problem.message}`}
        columns={[
          { key: "kind", title: "Kind", sortBy: problem => (problem.refused ? 0 : 1), cell: problem => (problem.refused ? <Tag tone="error">Left out</Tag> : <Tag>Remark</Tag>) },
          {
            key: "file",
            title: "File",
            heading: true,
            sortBy: problem => `${problem.exam}/${problem.file}`,
            cell: problem => (
              <span class="code">
                {problem.exam}/{problem.file}
              </span>
            ),
          },
          { key: "line", title: "Line", numeric: true, sortBy: problem => problem.line, cell: problem => (problem.line > 0 ? problem.line : "–") },
          { key: "message", title: "What is wrong", cell: problem => problem.message },
        ]}
        empty={
          <>
            <p>No problem fits this search.</p>
            <Button onClick={() => setQuery({ q: "" })}>Show all</Button>
          </>
        }
        testId="bank-problems-table"
      />
    </section>
  );
}
