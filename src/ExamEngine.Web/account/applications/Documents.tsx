import { useId } from "preact/hooks";
import type { DocumentView } from "../../shared/contracts.ts";
import { Tag } from "../../shared/ui/Tag.tsx";
import { FileField } from "../FileField.tsx";
import { documentState, documentWords, fileSize } from "./words.ts";

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
  const id = useId();
  const state = documentState(document);
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
        <FileField
          label={document.fileId ? "Another file in its place" : "Choose a file"}
          about={document.title}
          url={`${base}/documents?kind=${encodeURIComponent(document.kind)}`}
          onDone={onDone}
          testId={`file-${document.kind}`}
        />
      )}
    </article>
  );
}
