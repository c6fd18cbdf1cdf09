import type { EducationView, MyActivities as Mine } from "../../shared/contracts.ts";
import { Reading } from "../../shared/staff/Reading.tsx";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Toasts } from "../../shared/ui/Toasts.tsx";
import { Page } from "../../candidate/Page.tsx";
import { ActivityCard } from "./ActivityCard.tsx";
import { ActivityForm } from "./ActivityForm.tsx";
import { shareOf } from "./draft.ts";

const refreshMs = 60_000;

/** What the candidate has done to keep credentials, what it comes to, and what is audited. */
export function MyActivities({ name }: { name: string }) {
  const mine = useLoaded<Mine>("/api/candidate/activities", refreshMs);
  return (
    <Page title="My activities" over={<a href="/my-credentials">My credentials</a>} name={name} links testId="my-activities">
      <Reading of={mine} what="Your activities">
        {view => (
          <>
            {view.programmes.length === 0 && (
              <Callout tone="info" title="Nothing to log now">
                <p>Activities are logged by holders of a credential that is renewed or kept up by continuing education. You hold none at the moment.</p>
              </Callout>
            )}
            {view.programmes.map(education => (
              <Education key={education.programme} education={education} onDone={mine.reload} />
            ))}
            {view.programmes.length > 0 && (
              <section aria-labelledby="activities-title">
                <h2 id="activities-title">What you have logged</h2>
                {view.activities.length === 0 && <p>Nothing yet. Log an activity once it is completed.</p>}
                <ul class="exam-list" data-testid="activities">
                  {view.activities.map(activity => (
                    <li key={activity.id}>
                      <ActivityCard activity={activity} onDone={mine.reload} />
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Reading>
      <Toasts />
    </Page>
  );
}

function Education({ education, onDone }: { education: EducationView; onDone: () => Promise<void> }) {
  const title = `education-${education.programme}`;
  return (
    <section aria-labelledby={title} data-testid={title}>
      <h2 id={title}>{education.title}</h2>
      {education.totals.length === 0 && <p>You hold no valid credential of this programme at the moment: nothing can be logged for it.</p>}
      {education.totals.map(total => (
        <div key={total.credential} class="exam-card activity-total" data-testid={`total-${total.credential}`}>
          <p>{total.sentence}</p>
          <progress max={1} value={shareOf(total.counted, total.asked)} aria-label={`${total.credential}: ${total.counted} of ${total.asked} ${total.unit}`} />
        </div>
      ))}
      <p class="hint">A sample is audited. Keep the evidence of each activity for {education.evidenceKept}, or add it here at once.</p>
      {education.totals.length > 0 && <ActivityForm education={education} onDone={onDone} />}
    </section>
  );
}
