import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { CheckInRequest, CheckInView, OpResult } from "../shared/contracts.ts";
import { HttpError, requestJson } from "../shared/http.ts";
import { announce } from "../shared/ui/announce.ts";
import { Button, LinkButton } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Field } from "../shared/ui/Field.tsx";
import { Page } from "./Page.tsx";
import { SystemCheck } from "./SystemCheck.tsx";
import type { SystemReport } from "./system-check.ts";
import { dateAndTime } from "./times.ts";

interface Faults {
  system?: string;
  number?: string;
  rules?: string;
  /** The server's refusal. */
  refusal?: string;
}

/** System check, identity, rules: three parts on one page, sent together. */
export function CheckIn({ sessionId, name }: { sessionId: string; name: string }) {
  const url = `/api/candidate/sessions/${encodeURIComponent(sessionId)}/check-in`;
  const [view, setView] = useState<CheckInView>();
  const [problem, setProblem] = useState<string>();
  const load = useCallback(async () => {
    try {
      setView(await requestJson<CheckInView>(url));
      setProblem(undefined);
    } catch (error) {
      setProblem(error instanceof HttpError ? error.message : "The check-in could not be opened.");
    }
  }, [url]);
  useEffect(() => void load(), [load]);

  return (
    <Page title="Check in" over={view?.examTitle} name={name} links testId="check-in">
      {problem && (
        <Callout tone="error" title="The check-in cannot be shown now" live>
          <p>{problem}</p>
          <Button onClick={() => void load()}>Try again</Button>
        </Callout>
      )}
      {!view && !problem && (
        <p class="loading" role="status">
          <span class="spinner" aria-hidden="true" /> Opening the check-in…
        </p>
      )}
      {view && !view.canCheckIn && (
        <Callout tone="info" title="You cannot check in now" testId="check-in-closed">
          <p>{view.whyNot ?? `Check-in opens on ${dateAndTime(view.opensAt)}.`}</p>
          <LinkButton href="/exams">Back to my examinations</LinkButton>
        </Callout>
      )}
      {view?.canCheckIn && <CheckInForm view={view} url={url} />}
    </Page>
  );
}

function CheckInForm({ view, url }: { view: CheckInView; url: string }) {
  const [report, setReport] = useState<SystemReport>();
  const [number, setNumber] = useState("");
  const [accepted, setAccepted] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const sentences = [faults.refusal, faults.system, faults.number, faults.rules].filter(each => each !== undefined);
  useEffect(() => {
    if (sentences.length > 0) summary.current?.focus();
  }, [faults]);

  const send = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const found: Faults = {
      ...(report ? {} : { system: "The system check is still running. Wait until it has finished." }),
      ...(number.trim() === "" ? { number: "Type your confirmation number. It stands in the message that confirmed your booking." } : {}),
      ...(accepted ? {} : { rules: "Read the rules, then tick that you accept them. Without that the exam cannot start." }),
    };
    setFaults(found);
    if (!report || Object.keys(found).length > 0) return;
    setBusy(true);
    const body: CheckInRequest = { confirmationNumber: number.trim(), rulesVersion: view.rulesVersion, rulesAccepted: true, systemCheck: report.result };
    try {
      const result = await requestJson<OpResult>(url, { body, accept: [400, 409, 422] });
      if (result?.ok) {
        announce("You are checked in.");
        location.assign(`/exams/${encodeURIComponent(view.sessionId)}`);
        return;
      }
      setFaults({ refusal: result?.message ?? (result as { detail?: string } | undefined)?.detail ?? "The check-in was refused. Ask the help desk." });
    } catch (error) {
      setFaults({ refusal: error instanceof HttpError ? error.message : "The check-in could not be sent. Try again." });
    }
    setBusy(false);
  };

  return (
    <form class="check-in" onSubmit={event => void send(event)} noValidate>
      {sentences.length > 0 && (
        <div ref={summary} tabIndex={-1} class="fault-summary" data-testid="faults">
          <Callout tone="error" title="You are not checked in yet">
            {sentences.map(each => (
              <p key={each}>{each}</p>
            ))}
          </Callout>
        </div>
      )}
      <section aria-labelledby="step-system">
        <h2 id="step-system">1. This computer</h2>
        <SystemCheck onReport={setReport} />
      </section>
      <section aria-labelledby="step-identity">
        <h2 id="step-identity">2. Who you are</h2>
        <p>
          You are signed in as <strong>{view.candidateName}</strong>. Have your identity document at hand: the proctor compares the name and the photograph.
        </p>
        <Field label="Confirmation number" hint="From the message that confirmed your booking. Capital or small letters make no difference." {...(faults.number ? { error: faults.number } : {})}>
          {attributes => (
            <input
              {...attributes}
              type="text"
              class="width-medium"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              value={number}
              onInput={event => setNumber(event.currentTarget.value)}
              data-testid="confirmation-number"
            />
          )}
        </Field>
      </section>
      <section aria-labelledby="step-rules">
        <h2 id="step-rules">3. The rules</h2>
        <ol class="rules">
          {view.rules.map(rule => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
        <p class="hint">Version {view.rulesVersion}</p>
        <label class={`check${faults.rules ? " check-wrong" : ""}`}>
          <input type="checkbox" checked={accepted} onChange={event => setAccepted(event.currentTarget.checked)} aria-invalid={faults.rules ? "true" : undefined} data-testid="accept-rules" />
          <span>I have read these rules and accept them.</span>
        </label>
      </section>
      <p class="form-actions">
        <Button kind="primary" type="submit" busy={busy} testId="check-in-send">
          Check in
        </Button>
        <LinkButton href="/exams">Not now</LinkButton>
      </p>
      <p class="hint">After this you wait for a proctor to release you. The clock does not run yet.</p>
    </form>
  );
}
