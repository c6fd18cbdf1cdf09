import { useId, useRef, useState } from "preact/hooks";
import { commandId } from "../../shared/command-id.ts";
import type { ApplicationBegun, RouteChoice } from "../../shared/contracts.ts";
import { send } from "../../shared/send.ts";
import { Reading } from "../../shared/staff/Reading.tsx";
import { go } from "../../shared/staff/router.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import { Button, LinkButton } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Dialog } from "../../shared/ui/Dialog.tsx";
import { Field } from "../../shared/ui/Field.tsx";
import { Page } from "../../candidate/Page.tsx";
import { addresses, byCredential, follows, windowOf } from "./words.ts";
import type { CredentialRoutes } from "./words.ts";

const never = 24 * 3_600_000;

/** Which routes are open now, and why the others are not. */
export function ChooseRoute({ name }: { name: string }) {
  const routes = useLoaded<RouteChoice[]>("/api/candidate/application-routes", never);
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<RouteChoice>();
  const id = useId();
  return (
    <Page title="Apply for a credential" over={<a href="/exams/applications">My applications</a>} name={name} links takesFocus testId="choose-route">
      <p>What is open to you follows from what we have on record. Some ways ask for work or training: say what you have done at <a href="/exams/applications/about-me">My work and training</a>. Nothing is submitted before you say so.</p>
      <Reading of={routes} what="The routes">
        {list => {
          const groups = byCredential(list, search);
          return (
            <>
              <div class="field">
                <label for={id}>Search by credential or body</label>
                <input id={id} type="search" value={search} onInput={event => setSearch(event.currentTarget.value)} data-testid="search" />
              </div>
              {groups.length === 0 && <p>{list.length === 0 ? "No programme is in force here at the moment." : "No credential fits this search."}</p>}
              {groups.map(group => (
                <Credential key={group.credential} group={group} onChoose={setChosen} />
              ))}
            </>
          );
        }}
      </Reading>
      {chosen && <Begin choice={chosen} onClose={() => setChosen(undefined)} />}
    </Page>
  );
}

function Credential({ group, onChoose }: { group: CredentialRoutes; onChoose: (choice: RouteChoice) => void }) {
  const title = `credential-${group.credential}`;
  return (
    <section class="route-group" aria-labelledby={title} data-testid={title}>
      <h2 id={title}>
        {group.title}
        {group.title !== group.credential && ` (${group.credential})`}
      </h2>
      {group.underWay && (
        <Callout tone="info" title="Your application is under way">
          <p>
            <LinkButton href={`/exams/applications/${group.underWay}`}>Go on with it</LinkButton>
          </p>
        </Callout>
      )}
      {group.open.length === 0 && <p>Nothing is open to you here now.</p>}
      <ul class="exam-list">
        {group.open.map(choice => (
          <li key={choice.route}>
            <Open choice={choice} mayBegin={!group.underWay} onChoose={() => onChoose(choice)} />
          </li>
        ))}
      </ul>
      {group.closed.length > 0 && (
        <details>
          <summary>
            {group.closed.length === 1 ? "One way that is not open" : `${group.closed.length} ways that are not open`} – {group.credential}
          </summary>
          <ul class="plain-points">
            {group.closed.map(choice => (
              <li key={choice.route} data-testid="closed-route">
                <strong>{choice.title}.</strong> {choice.sentence} {windowOf(choice)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Open({ choice, mayBegin, onChoose }: { choice: RouteChoice; mayBegin: boolean; onChoose: () => void }) {
  return (
    <article class="exam-card" data-testid={`route-${choice.credential}-${choice.route}`}>
      <h3>{choice.title}</h3>
      <ul class="plain-points">
        {follows(choice).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {windowOf(choice) !== "" && <p>{windowOf(choice)}</p>}
      {mayBegin && (
        <p class="exam-next">
          <Button kind="primary" onClick={onChoose} testId="choose">
            Choose this way
            <span class="visually-hidden"> – {choice.title}</span>
          </Button>
        </p>
      )}
    </article>
  );
}

/** Begins a draft; the referees can be left out where nobody is asked for. */
function Begin({ choice, onClose }: { choice: RouteChoice; onClose: () => void }) {
  const [referees, setReferees] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const number = useRef(commandId());
  const begin = async () => {
    setBusy(true);
    const result = await send<ApplicationBegun>("/api/candidate/applications", { commandId: number.current, credential: choice.credential, route: choice.route, referees: addresses(referees) });
    setBusy(false);
    if (result.ok) go(`/exams/applications/${result.value.id}`);
    else {
      if (result.code !== "") number.current = commandId();
      setProblem(result.message);
    }
  };
  return (
    <Dialog
      title={`Apply for ${choice.credential}`}
      open
      onClose={onClose}
      testId="begin"
      actions={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button kind="primary" busy={busy} onClick={() => void begin()} testId="begin-application">
            Begin the application
          </Button>
        </>
      }
    >
      <p>
        {choice.title}: {follows(choice).join(". ")}.
      </p>
      <Field label="Referees" hint="E-mail addresses of people who can speak for you, if you name any. We write to them when you submit. A referee never decides on your application." {...(problem ? { error: problem } : {})}>
        {attributes => <input {...attributes} type="text" autocomplete="off" value={referees} onInput={event => setReferees(event.currentTarget.value)} data-testid="referees" />}
      </Field>
    </Dialog>
  );
}
