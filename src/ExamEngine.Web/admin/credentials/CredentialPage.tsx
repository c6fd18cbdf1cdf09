import { useState } from "preact/hooks";
import { dayInWords } from "../../shared/certification/days.ts";
import { credentialStates } from "../../shared/certification/words.ts";
import { Reading } from "../../shared/staff/Reading.tsx";
import { StaffPage } from "../../shared/staff/StaffPage.tsx";
import { dateTime } from "../../shared/staff/times.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { AdminCredentialDetail } from "../../shared/staff-contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { adminLinks } from "../links.ts";
import { CredentialDecision } from "./CredentialDecision.tsx";
import type { DecisionKind } from "./CredentialDecision.tsx";

const done: Record<DecisionKind, string> = { suspend: "suspended", reinstate: "reinstated", revoke: "revoked" };

/** One credential: how it stands, what happened to it, and what can be decided about it. */
export function CredentialPage({ number, name }: { number: string; name: string }) {
  const found = useLoaded<AdminCredentialDetail>(`/api/admin/credentials/${encodeURIComponent(number)}`, 30_000);
  const [deciding, setDeciding] = useState<DecisionKind>();
  return (
    <StaffPage area="Administration" links={adminLinks} title={found.value ? `${found.value.row.holder}: ${found.value.row.credential}` : `Credential ${number}`} over={<a href="/admin/credentials">All credentials</a>} name={name} testId="credential">
      <Reading of={found} what="The credential">
        {detail => (
          <>
            <Facts detail={detail} />
            <div class="form-actions">
              {detail.canReinstate && (
                <Button kind="primary" onClick={() => setDeciding("reinstate")} testId="reinstate">
                  Lift the suspension…
                </Button>
              )}
              {detail.canSuspend && (
                <Button onClick={() => setDeciding("suspend")} testId="suspend">
                  Suspend…
                </Button>
              )}
              {detail.canRevoke && (
                <Button kind="danger" onClick={() => setDeciding("revoke")} testId="revoke">
                  Revoke…
                </Button>
              )}
            </div>
            <h2>What happened</h2>
            <ol class="entries" data-testid="entries">
              {detail.entries.map(entry => (
                <li key={`${entry.at}/${entry.text}`}>
                  {entry.text}
                  <span class="under">
                    {dateTime(entry.at)} your time, {entry.by}
                  </span>
                </li>
              ))}
            </ol>
            {deciding && (
              <CredentialDecision
                kind={deciding}
                detail={detail}
                onClose={() => setDeciding(undefined)}
                onDone={() => {
                  setDeciding(undefined);
                  toast(`The ${detail.row.credential} of ${detail.row.holder} is ${done[deciding]}.`, "success");
                  void found.reload();
                }}
              />
            )}
          </>
        )}
      </Reading>
    </StaffPage>
  );
}

function Facts({ detail }: { detail: AdminCredentialDetail }) {
  const row = detail.row;
  const state = credentialStates[row.state];
  return (
    <>
      <p>
        <span data-testid="state">
          <Tag tone={state.tone}>{state.words}</Tag>
        </span>{" "}
        {detail.words}
      </p>
      <dl class="facts">
        <div>
          <dt>Number</dt>
          <dd class="code">{row.number}</dd>
        </div>
        <div>
          <dt>Holder</dt>
          <dd>{row.holder}</dd>
        </div>
        <div>
          <dt>Credential</dt>
          <dd>
            {detail.title} ({row.credential})
          </dd>
        </div>
        <div>
          <dt>Awarded on</dt>
          <dd>{dayInWords(row.attained)}</dd>
        </div>
        <div>
          <dt>Last valid day</dt>
          <dd>{row.expires ? dayInWords(row.expires) : "None"}</dd>
        </div>
        <div>
          <dt>Awarded under</dt>
          <dd>{detail.basis}</dd>
        </div>
        <div>
          <dt>Pack</dt>
          <dd>{row.packSentAt !== undefined ? `Sent on ${dateTime(row.packSentAt)} your time` : row.packDue ? `Due by ${dayInWords(row.packDue)}` : "None"}</dd>
        </div>
        <div>
          <dt>Verification page</dt>
          <dd>
            <a href={`/verify/${row.number}`}>What anybody with the number sees</a>
          </dd>
        </div>
        <div>
          <dt>What-if</dt>
          <dd>
            <a href={`/admin/programmes?candidate=${row.candidateId}&credential=${encodeURIComponent(row.credential)}`}>What the holder can do, and when</a>
          </dd>
        </div>
      </dl>
    </>
  );
}
