import { useState } from "preact/hooks";
import { activityWords } from "../../shared/certification/activity-words.ts";
import { dayInWords } from "../../shared/certification/days.ts";
import type { ActivityView } from "../../shared/contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Confirm } from "../../shared/ui/Dialog.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { useStep } from "../../shared/useStep.ts";
import { FileField } from "../FileField.tsx";

/** One activity: how it stands, what shows it, and what can be done about it. */
export function ActivityCard({ activity, onDone }: { activity: ActivityView; onDone: () => Promise<void> }) {
  const [withdrawing, setWithdrawing] = useState(false);
  const step = useStep();
  const title = `activity-${activity.id}`;
  const base = `/api/candidate/activities/${activity.id}`;
  const state = activityWords[activity.state];
  const withdraw = async () => {
    const isDone = await step.run(`${base}/withdraw`);
    setWithdrawing(false);
    if (isDone) toast(`“${activity.title}” is withdrawn.`, "success");
    await onDone();
  };
  return (
    <article class="exam-card" aria-labelledby={title} data-testid="activity" data-state={activity.state}>
      <div class="exam-card-head">
        <h3 id={title}>{activity.title}</h3>
        <Tag tone={state.tone}>{state.words}</Tag>
      </div>
      <p>
        {activity.amount}, {dayInWords(activity.completed)}. {activity.kind}, {activity.provider}
        <span class="hint"> ({activity.programme})</span>
      </p>
      <p data-testid="activity-words">{activity.words}</p>
      {activity.evidence.length > 0 && (
        <ul aria-label={`Evidence of ${activity.title}`}>
          {activity.evidence.map(file => (
            <li key={file.fileId}>
              {file.isRemoved ? (
                <span class="hint">{file.name}: removed, because it need not be kept any longer</span>
              ) : (
                <a href={`${base}/evidence/${encodeURIComponent(file.fileId)}`} download>
                  {file.name}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {step.problem && (
        <Callout tone="error" title="Not withdrawn" live>
          <p>{step.problem}</p>
        </Callout>
      )}
      {activity.takesEvidence && <FileField label={activity.evidence.length > 0 ? "More evidence" : "Add evidence"} about={activity.title} url={`${base}/evidence`} onDone={onDone} testId="evidence" />}
      {activity.canWithdraw && (
        <Button busy={step.busy} onClick={() => setWithdrawing(true)} aria-label={`Withdraw ${activity.title}`} testId="withdraw">
          Withdraw…
        </Button>
      )}
      {withdrawing && (
        <Confirm title="Withdraw this activity?" open confirm="Withdraw it" cancel="Keep it" danger busy={step.busy} onConfirm={() => void withdraw()} onCancel={() => setWithdrawing(false)} testId="withdraw-dialog">
          <p>
            “{activity.title}” does not count any more then. You can log it anew if something in it was wrong.
          </p>
        </Confirm>
      )}
    </article>
  );
}
