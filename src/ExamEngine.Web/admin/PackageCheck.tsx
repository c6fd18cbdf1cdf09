import { useState } from "preact/hooks";
import { matchesSearch } from "../shared/staff/search.ts";
import { counted } from "../shared/staff/times.ts";
import type { PackageCheckView, PackagePartView } from "../shared/staff-contracts.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Table } from "../shared/ui/Table.tsx";
import { Tag } from "../shared/ui/Tag.tsx";
import { rankOf, sendPackage } from "./package-check.ts";

type State = { kind: "idle" } | { kind: "busy" } | { kind: "failed"; message: string } | { kind: "done"; file: string; view: PackageCheckView };

/** Looks at a QTI package and says what would become of it. Nothing of it is kept. */
export function PackageCheck() {
  const [file, setFile] = useState<File>();
  const [state, setState] = useState<State>({ kind: "idle" });
  const check = async () => {
    if (!file) {
      setState({ kind: "failed", message: "Choose a zip file first." });
      return;
    }
    setState({ kind: "busy" });
    const sent = await sendPackage(file);
    setState(sent.ok ? { kind: "done", file: file.name, view: sent.value } : { kind: "failed", message: sent.message });
  };
  return (
    <section aria-labelledby="package-check" data-testid="package-check">
      <h2 id="package-check">Check a package</h2>
      <p>A QTI 2.1, 2.2 or 3.0 content package as a zip file of at most 512 MB. It is looked at and not kept.</p>
      <div class="bar-row">
        <div class="bar-field">
          <label for="package-file">Zip file</label>
          <input id="package-file" type="file" accept=".zip,application/zip" onChange={event => setFile(event.currentTarget.files?.[0])} data-testid="package-file" />
        </div>
        <Button kind="primary" busy={state.kind === "busy"} onClick={() => void check()} testId="package-send">
          Check
        </Button>
      </div>
      <div aria-live="polite">
        {state.kind === "failed" && (
          <Callout tone="error" title="The package could not be checked">
            <p>{state.message}</p>
          </Callout>
        )}
        {state.kind === "done" && <Report file={state.file} view={state.view} />}
      </div>
    </section>
  );
}

function Report({ file, view }: { file: string; view: PackageCheckView }) {
  const [search, setSearch] = useState("");
  const isHopeless = view.parts.some(part => (part.kind === "package" || part.kind === "test") && part.verdict === "refused");
  const parts = view.parts.filter(part => matchesSearch(search, part.kind, part.path, part.title ?? "", ...part.problems)).sort((a, b) => rankOf(a) - rankOf(b));
  return (
    <>
      <Callout tone={isHopeless ? "error" : view.refused > 0 ? "warning" : "success"} title={`${file}: ${view.accepted} accepted, ${view.acceptedWithRemarks} accepted with remarks, ${view.refused} refused`}>
        {isHopeless ? (
          <p>It cannot be imported as it is. The report says what is wrong; mend that and check the package again.</p>
        ) : (
          <p>
            To import it, run <code>exam import {file}</code> where the item bank is, look at the blueprint it drafts, and start the server again. What is refused is left out.
          </p>
        )}
      </Callout>
      <div class="bar-row">
        <div class="bar-field">
          <label for="package-search">Search the report</label>
          <input id="package-search" type="search" value={search} onInput={event => setSearch(event.currentTarget.value)} data-testid="package-search" />
        </div>
        <span class="hint">{counted(parts.length, "part", "parts")}</span>
      </div>
      <Table
        caption={`Report on ${file}`}
        captionHidden
        rows={parts}
        rowKey={part => `${part.kind}/${part.path}`}
        columns={[
          { key: "verdict", title: "Verdict", sortBy: rankOf, cell: part => <Verdict part={part} /> },
          { key: "kind", title: "Kind", sortBy: part => part.kind, cell: part => part.kind },
          {
            key: "path",
            title: "File",
            heading: true,
            sortBy: part => part.path,
            cell: part => (
              <>
                {part.path === "" ? "The package" : <span class="code">{part.path}</span>}
                {part.title && <span class="under">{part.title}</span>}
              </>
            ),
          },
          {
            key: "problems",
            title: "Why",
            cell: part => (
              <ul>
                {part.problems.map(problem => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            ),
          },
        ]}
        empty={<p>Nothing in the report fits this search.</p>}
        testId="package-report"
      />
    </>
  );
}

function Verdict({ part }: { part: PackagePartView }) {
  if (part.verdict === "refused") return <Tag tone="error">Refused</Tag>;
  return part.verdict === "accepted" ? <Tag>Accepted</Tag> : <Tag>Accepted with remarks</Tag>;
}
