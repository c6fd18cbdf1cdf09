import { useId, useState } from "preact/hooks";
import type { DocumentView } from "../../shared/contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { handIn } from "./hand-in.ts";
import { documentState, documentWords, fileSize } from "./words.ts";

const accepted = ".pdf,.docx,.odt,.txt,.csv,.png,.jpg,.jpeg";

/** The documents that are wanted; each takes a file until it is accepted. */
export function Documents({ documents, base, onDone }: { documents: readonly DocumentView[]; base: string; onDone: () => Promise<void> }) {
  return (
    <section aria-labelledby="documents-title">
      <h2 id="documents-title">Documents</h2>
      {documents.some(document => document.canHandIn) && <p class="hint">PDF, Word, OpenDocument, text or pictures, up to 10 MB each. A file you hand in later takes the place of the one before.</p>}
      <ul class="exam-list">
        {documents.map(document => (
          <li key={document.kind}>
            <Document document={document} base={base} onDone={onDone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Document({ document, base, onDone }: { document: DocumentView; base: string; onDone: () => Promise<void> }) {
  const [sent, setSent] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const [file, setFile] = useState<File>();
  const id = useId();
  const state = documentState(document);
  const send = async (chosen: File) => {
    setProblem(undefined);
    setSent(0);
    const refusal = await handIn(`${base}/documents?kind=${encodeURIComponent(document.kind)}`, chosen, setSent);
    setSent(undefined);
    setFile(refusal === undefined ? undefined : chosen);
    setProblem(refusal);
    if (refusal === undefined) {
      toast(`“${chosen.name}” is handed in.`, "success");
      await onDone();
    }
  };
  return (
    <article class="exam-card" aria-labelledby={`${id}-title`} data-testid={`document-${document.kind}`} data-state={state}>
      <div class="exam-card-head">
        <h3 id={`${id}-title`}>{document.title}</h3>
        <Tag tone={documentWords[state].tone}>{documentWords[state].words}</Tag>
      </div>
      {document.fileId && (
        <p>
          <a href={`${base}/documents/${encodeURIComponent(document.fileId)}`} download>
            {document.fileName}
          </a>{" "}
          {document.size !== undefined && document.size !== null && <span class="hint">{fileSize(document.size)}</span>}
        </p>
      )}
      {document.reason && <p class="as-written">{document.reason}</p>}
      {document.canHandIn && (
        <div class={`field${problem ? " field-wrong" : ""}`}>
          <label for={id}>{document.fileId ? "Another file in its place" : "Choose a file"}</label>
          {problem && (
            <p class="field-error" id={`${id}-error`} role="alert">
              {problem}
            </p>
          )}
          <input
            id={id}
            type="file"
            accept={accepted}
            aria-describedby={problem ? `${id}-error` : undefined}
            disabled={sent !== undefined}
            onChange={event => {
              const chosen = event.currentTarget.files?.[0];
              if (chosen) void send(chosen);
            }}
            data-testid={`file-${document.kind}`}
          />
          {sent !== undefined && (
            <p role="status">
              Sending… <progress max={1} value={sent} aria-label={`Sending ${document.title}`} />
            </p>
          )}
          {problem && file && (
            <Button onClick={() => void send(file)} testId="send-again">
              Send “{file.name}” again
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
