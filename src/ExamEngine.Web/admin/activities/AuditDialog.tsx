import { useState } from "preact/hooks";
import { dayInWords } from "../../shared/certification/days.ts";
import { send } from "../../shared/send.ts";
import { dateTime } from "../../shared/staff/times.ts";
import type { ActivityView, AuditedActivity, OpResult } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Dialog } from "../../shared/ui/Dialog.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import { needsReason, wishesFor, wishWords } from "./audit-rows.ts";
import type { AuditWish } from "./audit-rows.ts";

/** One activity with its evidence and its history, and the decision on it. */
export function AuditDialog({ row, onClose, onDone }: { row: AuditedActivity; onClose: () => void; onDone: (wish: AuditWish) => void }) {
  const wishes = wishesFor(row);
  const [wish, setWish] = useState<AuditWish | undefined>(wishes.length === 1 ? wishes[0] : undefined);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ code: string; message: string }>();
  const decide = async () => {
    if (!wish) return setProblem({ code: "", message: "Choose what you want to do." });
    setBusy(true);
    const result = await send<OpResult>(`/api/admin/activities/${row.activity.id}/${wish}`, { version: row.version, reason });
    setBusy(false);
    if (result.ok) onDone(wish);
    else setProblem(result);
  };
  return (
    <Dialog
      title={row.activity.title}
      open
      wide
      onClose={onClose}
      testId="audit-dialog"
      actions={
        row.whyNotYou ? undefined : (
          <>
            <Button onClick={onClose}>Leave it</Button>
            <Button kind={wish === "refuse" ? "danger" : "primary"} busy={busy} onClick={() => void decide()} testId="confirm">
              {wish ? wishWords[wish].button : "Decide"}
            </Button>
          </>
        )
      }
    >
      <Shown row={row} />
      {row.whyNotYou ? (
        <Callout tone="info" title="Not for you to audit">
          <p>{row.whyNotYou}</p>
        </Callout>
      ) : (
        <>
          <fieldset>
            <legend>What do you want to do?</legend>
            {wishes.map(each => (
              <label key={each} class="check">
                <input
                  type="radio"
                  name="wish"
                  value={each}
                  checked={wish === each}
                  onChange={() => {
                    setWish(each);
                    setProblem(undefined);
                  }}
                  data-testid={`wish-${each}`}
                />{" "}
                {wishWords[each].choice}
              </label>
            ))}
          </fieldset>
          {wish && <p class="hint">{wishWords[wish].consequence}</p>}
          {wish && needsReason(wish) && (
            <Field label={wish === "ask" ? "What is needed" : "Reason"} hint="The holder reads it." {...(problem?.code === "reason" ? { error: problem.message } : {})}>
              {attributes => <textarea {...attributes} rows={3} maxLength={1000} value={reason} onInput={event => setReason(event.currentTarget.value)} data-testid="reason" />}
            </Field>
          )}
          {problem && problem.code !== "reason" && (
            <Callout tone="error" title="Nothing was changed" live>
              <p>{problem.message}</p>
            </Callout>
          )}
        </>
      )}
    </Dialog>
  );
}

function Shown({ row }: { row: AuditedActivity }) {
  const activity = row.activity;
  return (
    <>
      <dl class="facts">
        <div>
          <dt>Holder</dt>
          <dd>
            {row.holder}, {row.email}
          </dd>
        </div>
        <div>
          <dt>Activity</dt>
          <dd>
            {activity.kind}, {activity.provider}: {activity.amount}, completed on {dayInWords(activity.completed)}
          </dd>
        </div>
        <div>
          <dt>Evidence</dt>
          <dd>{activity.evidence.length === 0 ? "none yet" : <Files activity={activity} />}</dd>
        </div>
      </dl>
      <details>
        <summary>History</summary>
        <ul>
          {row.history.map(line => (
            <li key={`${line.at}-${line.words}`}>
              {line.words} <span class="hint">{`${line.by}, ${dateTime(line.at)} your time`}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Files({ activity }: { activity: ActivityView }) {
  return (
    <ul>
      {activity.evidence.map(file => (
        <li key={file.fileId}>
          {file.isRemoved ? (
            <span class="hint">{file.name}, removed</span>
          ) : (
            <a href={`/api/admin/activities/${activity.id}/evidence/${encodeURIComponent(file.fileId)}`} download>
              {file.name}
            </a>
          )}
          {!file.isRemoved && file.scan !== "clean" && <span class="hint"> not scanned for viruses</span>}
        </li>
      ))}
    </ul>
  );
}
