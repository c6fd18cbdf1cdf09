import { Answer } from "../../shared/certification/Answer.tsx";
import { isDay } from "../../shared/certification/days.ts";
import { Reading } from "../../shared/staff/Reading.tsx";
import { address, setQuery } from "../../shared/staff/router.ts";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { People, ProgrammesView, WhatIfView } from "../../shared/staff-contracts.ts";
import { Field } from "../../shared/ui/Field.tsx";
import { today } from "./credential-rows.ts";

/** What the rules say of a candidate about a credential on a day of choice; the choice stands in the address. */
export function RulePreview({ programmes }: { programmes: ProgrammesView }) {
  const people = useLoaded<People>("/api/admin/people", 600_000);
  const query = address.value.query;
  const [candidate, credential, on] = [query.get("candidate") ?? "", query.get("credential") ?? "", query.get("on") ?? today()];
  const credentials = programmes.programmes.flatMap(programme => programme.versions.flatMap(version => version.credentials)).filter((each, index, all) => all.findIndex(other => other.id === each.id) === index);
  return (
    <section aria-labelledby="rule-preview">
      <h2 id="rule-preview">What a candidate can do, rule by rule</h2>
      <p class="hint">The answer is in the words the candidate reads: “you” is the candidate.</p>
      <div class="bar-row">
        <Field label="Candidate">
          {attributes => (
            <select {...attributes} class="width-medium" value={candidate} onChange={event => setQuery({ candidate: event.currentTarget.value })} data-testid="candidate">
              <option value="">Choose…</option>
              {people.value?.candidates.map(person => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Credential">
          {attributes => (
            <select {...attributes} class="width-long" value={credential} onChange={event => setQuery({ credential: event.currentTarget.value })} data-testid="credential-choice">
              <option value="">Choose…</option>
              {credentials.map(each => (
                <option key={each.id} value={each.id}>
                  {each.id}: {each.title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Day" {...(isDay(on) ? {} : { error: "Give a day from 1900 to 2200." })}>
          {attributes => <input {...attributes} type="date" value={on} onChange={event => setQuery({ on: event.currentTarget.value })} data-testid="on" />}
        </Field>
      </div>
      {candidate !== "" && credential !== "" && isDay(on) ? <Preview key={`${candidate}/${credential}`} candidate={candidate} credential={credential} on={on} /> : <p class="hint">Choose a candidate, a credential and a day to see every rule with its facts.</p>}
    </section>
  );
}

function Preview({ candidate, credential, on }: { candidate: string; credential: string; on: string }) {
  const answer = useLoaded<WhatIfView>(`/api/admin/candidates/${candidate}/what-if?credential=${encodeURIComponent(credential)}&on=${on}`, 60_000);
  return (
    <Reading of={answer} what="The answer">
      {value => <Answer answer={value} level={3} open />}
    </Reading>
  );
}
