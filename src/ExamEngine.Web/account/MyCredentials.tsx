import { useState } from "preact/hooks";
import { Answer } from "../shared/certification/Answer.tsx";
import { dayInWords, isDay } from "../shared/certification/days.ts";
import type { CredentialChoice, MyCredentialsView, WhatIfView } from "../shared/contracts.ts";
import { Reading } from "../shared/staff/Reading.tsx";
import { useLoaded } from "../shared/staff/useLoaded.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Field } from "../shared/ui/Field.tsx";
import { Toasts } from "../shared/ui/Toasts.tsx";
import { Page } from "../candidate/Page.tsx";
import { CredentialCard } from "./CredentialCard.tsx";
import { RemindMe } from "./RemindMe.tsx";

const refreshMs = 60_000;

/** What the candidate holds, and what can be done about it and when. */
export function MyCredentials({ name }: { name: string }) {
  const [on, setOn] = useState("");
  const mine = useLoaded<MyCredentialsView>(`/api/candidate/credentials${on === "" ? "" : `?on=${on}`}`, refreshMs);
  return (
    <Page title="My credentials" name={name} links testId="my-credentials">
      <Reading of={mine} what="Your credentials">
        {view => (
          <>
            <p>
              <a href="/my-activities">My activities</a>: what you do to keep a credential by continuing education.
            </p>
            <DayField today={view.today} shown={view.on} onChoose={setOn} />
            {view.credentials.length === 0 ? (
              <Callout tone="info" title="You hold no credential yet">
                <p>When you are awarded one, it appears here with its number, its badge, and the days on which you can renew it or go on from it. Below you can see what another credential asks for.</p>
              </Callout>
            ) : (
              <ul class="exam-list">
                {view.credentials.map(credential => (
                  <li key={credential.number}>
                    <CredentialCard credential={credential} />
                  </li>
                ))}
              </ul>
            )}
            <OtherCredential others={view.others} on={on} />
            <RemindMe />
          </>
        )}
      </Reading>
      <Toasts />
    </Page>
  );
}

function DayField({ today, shown, onChoose }: { today: string; shown: string; onChoose: (day: string) => void }) {
  const [typed, setTyped] = useState(shown);
  const [wrong, setWrong] = useState(false);
  const choose = (day: string) => {
    setTyped(day);
    setWrong(!isDay(day));
    if (isDay(day)) onChoose(day === today ? "" : day);
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        choose(typed);
      }}
    >
      <Field
        label="Show what I can do on"
        hint="Choose a later day to look ahead. The answer assumes that nothing changes until then."
        {...(wrong ? { error: "Give a day from 1900 to 2200, such as 29 April 2027." } : {})}
      >
        {attributes => <input {...attributes} type="date" class="width-medium" value={typed} min="1900-01-01" max="2200-12-31" onChange={event => choose(event.currentTarget.value)} data-testid="on" />}
      </Field>
      {shown !== today && (
        <p role="status">
          You are looking ahead to {dayInWords(shown)}.{" "}
          <Button kind="quiet" onClick={() => choose(today)} testId="today">
            Back to today
          </Button>
        </p>
      )}
    </form>
  );
}

function OtherCredential({ others, on }: { others: readonly CredentialChoice[]; on: string }) {
  const [credential, setCredential] = useState("");
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="other-credential">
      <h2 id="other-credential">Another credential</h2>
      <p>
        The answer goes by what we have on record. Add what is missing under <a href="/exams/applications/about-me">My work and training</a>.
      </p>
      <Field label="Credential" hint="See what it asks for, and when you can apply.">
        {attributes => (
          <select {...attributes} class="width-long" value={credential} onChange={event => setCredential(event.currentTarget.value)} data-testid="other">
            <option value="">Choose…</option>
            {others.map(other => (
              <option key={other.credential} value={other.credential}>
                {other.credential}: {other.title} ({other.body})
              </option>
            ))}
          </select>
        )}
      </Field>
      {credential !== "" && <OtherAnswer key={credential} credential={credential} on={on} />}
    </section>
  );
}

function OtherAnswer({ credential, on }: { credential: string; on: string }) {
  const answer = useLoaded<WhatIfView>(`/api/candidate/what-if?credential=${encodeURIComponent(credential)}${on === "" ? "" : `&on=${on}`}`, refreshMs);
  return (
    <Reading of={answer} what="The answer">
      {value => (
        <div class="exam-card">
          <Answer answer={value} level={3} />
        </div>
      )}
    </Reading>
  );
}
