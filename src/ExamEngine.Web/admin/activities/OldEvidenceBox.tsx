import { useState } from "preact/hooks";
import { send } from "../../shared/send.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { OldEvidence } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Confirm } from "../../shared/ui/Dialog.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";

/** Evidence that need not be kept any longer: it is removed when somebody says so. */
export function OldEvidenceBox({ onRemoved }: { onRemoved: () => void }) {
  const old = useLoaded<OldEvidence>("/api/admin/old-evidence", 300_000);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const remove = async () => {
    setBusy(true);
    const result = await send<OldEvidence>("/api/admin/old-evidence/remove");
    setBusy(false);
    if (!result.ok) return setProblem(result.message);
    setAsking(false);
    toast(`Removed: ${files(result.value.files)}.`, "success");
    await old.reload();
    onRemoved();
  };
  if (!old.value || (old.value.files === 0 && !asking)) return null;
  return (
    <section aria-labelledby="old-evidence-title" data-testid="old-evidence">
      <h2 id="old-evidence-title">Old evidence</h2>
      <p>
        {files(old.value.files)} of evidence came in longer ago than the programmes keep it. What an audit waits for is not among them.{" "}
        <Button onClick={() => setAsking(true)} testId="remove-evidence">
          Remove…
        </Button>
      </p>
      {asking && (
        <Confirm title={`Remove ${files(old.value.files)}?`} open confirm="Remove for good" cancel="Keep" danger busy={busy} onConfirm={() => void remove()} onCancel={() => setAsking(false)} testId="remove-dialog">
          <p>The files are gone for good. The activities, the decisions on them and the names of the files stay.</p>
          {problem && (
            <Callout tone="error" title="Not removed" live>
              <p>{problem}</p>
            </Callout>
          )}
        </Confirm>
      )}
    </section>
  );
}

function files(count: number): string {
  return `${count} file${count === 1 ? "" : "s"}`;
}
