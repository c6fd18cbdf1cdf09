import { useState } from "preact/hooks";
import { dateTime } from "../../shared/staff/times.ts";
import type { DocumentView } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import { Dialog } from "../../shared/ui/Dialog.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { useStep } from "../../shared/useStep.ts";

const scans: Record<string, string> = { clean: "no virus found", notScanned: "not scanned for viruses", scanFailed: "not scanned: the scanner failed" };

/** The documents, each to be opened and accepted or not. */
export function DocumentReview({ documents, base, mayJudge, onDone }: { documents: readonly DocumentView[]; base: string; mayJudge: boolean; onDone: () => Promise<void> }) {
  const [refusing, setRefusing] = useState<DocumentView>();
  const step = useStep();
  const accept = async (document: DocumentView) => {
    if (await step.run(`${base}/documents/${encodeURIComponent(document.fileId!)}/verdict`, { isAccepted: true })) {
      toast(`Accepted: ${document.title}.`, "success");
      await onDone();
    } else toast("Not accepted: look at the application again.", "error");
  };
  return (
    <section aria-labelledby="documents-title">
      <h2 id="documents-title">Documents</h2>
      <ul class="plain-points">
        {documents.map(document => (
          <li key={document.kind} data-testid={`document-${document.kind}`}>
            <strong>{document.title}</strong>:{" "}
            {document.fileId ? (
              <>
                <a href={`${base}/documents/${encodeURIComponent(document.fileId)}`} download>
                  {document.fileName}
                </a>{" "}
                <span class="under">
                  {document.receivedAt ? dateTime(document.receivedAt) : ""}; {scans[document.scan ?? "notScanned"]}
                </span>
                <Verdict document={document} />
                {mayJudge && document.isAccepted !== true && (
                  <Button class="button-small" busy={step.busy} onClick={() => void accept(document)} testId="accept">
                    Accept<span class="visually-hidden"> {document.title}</span>
                  </Button>
                )}{" "}
                {mayJudge && document.isAccepted !== false && (
                  <Button class="button-small" onClick={() => setRefusing(document)} testId="refuse">
                    Do not accept…<span class="visually-hidden"> {document.title}</span>
                  </Button>
                )}
              </>
            ) : (
              "not handed in"
            )}
          </li>
        ))}
      </ul>
      {refusing && (
        <Refuse
          document={refusing}
          base={base}
          onClose={() => setRefusing(undefined)}
          onDone={async () => {
            setRefusing(undefined);
            await onDone();
          }}
        />
      )}
    </section>
  );
}

function Verdict({ document }: { document: DocumentView }) {
  if (document.isAccepted === undefined || document.isAccepted === null) return null;
  return (
    <>
      <Tag tone={document.isAccepted ? "success" : "error"}>{document.isAccepted ? "Accepted" : "Not accepted"}</Tag> {document.reason}{" "}
    </>
  );
}

function Refuse({ document, base, onClose, onDone }: { document: DocumentView; base: string; onClose: () => void; onDone: () => Promise<void> }) {
  const step = useStep();
  const [reason, setReason] = useState("");
  const refuse = async () => {
    if (await step.run(`${base}/documents/${encodeURIComponent(document.fileId!)}/verdict`, { isAccepted: false, reason })) await onDone();
  };
  return (
    <Dialog
      title={`Do not accept: ${document.title}`}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="danger" busy={step.busy} onClick={() => void refuse()} testId="confirm-refuse">
            Do not accept it
          </Button>
        </>
      }
    >
      <Field label="What is wrong with it" hint="The applicant reads this, and hands in another file." {...(step.problem ? { error: step.problem } : {})}>
        {attributes => <textarea {...attributes} rows={4} maxLength={4000} value={reason} onInput={event => setReason(event.currentTarget.value)} data-testid="reason" />}
      </Field>
    </Dialog>
  );
}
