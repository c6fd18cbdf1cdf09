import { Answer } from "../shared/certification/Answer.tsx";
import { dayInWords } from "../shared/certification/days.ts";
import { credentialStates } from "../shared/certification/words.ts";
import type { MyCredentialView } from "../shared/contracts.ts";
import { Tag } from "../shared/ui/Tag.tsx";

/** One credential: how it stands, where it can be shown, and what can be done about it. */
export function CredentialCard({ credential }: { credential: MyCredentialView }) {
  const title = `credential-${credential.number}`;
  const state = credentialStates[credential.state];
  return (
    <article class="exam-card" aria-labelledby={title} data-testid={title} data-state={credential.state}>
      <div class="exam-card-head">
        <h2 id={title}>
          {credential.title} <span class="code">{credential.credential}</span>
        </h2>
        <Tag tone={state.tone}>{state.words}</Tag>
      </div>
      <p>{credential.words}</p>
      <dl class="facts">
        <div>
          <dt>Number</dt>
          <dd class="code">{credential.number}</dd>
        </div>
        <div>
          <dt>Awarded on</dt>
          <dd>{dayInWords(credential.attained)}</dd>
        </div>
        <div>
          <dt>Last valid day</dt>
          <dd>{credential.expires ? dayInWords(credential.expires) : "None: it stays valid while you keep it up"}</dd>
        </div>
        <div>
          <dt>Show it</dt>
          <dd>
            <a href={credential.verifyAt} data-testid="verify-link">
              Verification page
            </a>
            , for anybody to whom you give its address
            <br />
            {credential.state === "suspended" ? (
              "Its badge is given out again when the suspension is lifted"
            ) : (
              <>
                <a href={credential.badgeAt} download={`${credential.credential}-${credential.number}.jwt`} data-testid="badge-link">
                  Badge (Open Badges 3.0)
                </a>
                , for a wallet or a portfolio
              </>
            )}
          </dd>
        </div>
      </dl>
      {credential.whatIf && (
        <section class="exam-next" aria-labelledby={`${title}-next`}>
          <h3 id={`${title}-next`}>What you can do, and when</h3>
          <Answer answer={credential.whatIf} level={4} />
        </section>
      )}
    </article>
  );
}
