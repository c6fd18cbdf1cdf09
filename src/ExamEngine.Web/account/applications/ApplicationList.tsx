import { Reading } from "../../shared/staff/Reading.tsx";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import type { ApplicationView } from "../../shared/contracts.ts";
import { LinkButton } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Tag } from "../../shared/ui/Tag.tsx";
import { Toasts } from "../../shared/ui/Toasts.tsx";
import { Page } from "../../candidate/Page.tsx";
import { isMyTurn, stageTags } from "./words.ts";

/** The candidate's applications, each with what comes next. */
export function ApplicationList({ name }: { name: string }) {
  const applications = useLoaded<ApplicationView[]>("/api/candidate/applications");
  return (
    <Page title="My applications" name={name} links testId="applications">
      <p>
        <LinkButton kind="primary" href="/exams/applications/new" testId="apply">
          Apply for a credential
        </LinkButton>{" "}
        <LinkButton href="/exams/applications/about-me">My work and training</LinkButton>
      </p>
      <Reading of={applications} what="Your applications">
        {list =>
          list.length === 0 ? (
            <Callout tone="info" title="You have not applied for anything yet">
              <p>Choose “Apply for a credential” to see which ways are open to you now, and what each asks for.</p>
            </Callout>
          ) : (
            <ul class="exam-list">
              {list.map(application => (
                <li key={application.id}>
                  <ApplicationCard application={application} />
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
      <Toasts />
    </Page>
  );
}

function ApplicationCard({ application }: { application: ApplicationView }) {
  const title = `application-${application.id}`;
  const tag = stageTags[application.stage];
  return (
    <article class="exam-card" aria-labelledby={title} data-testid="application-card" data-stage={application.stage}>
      <div class="exam-card-head">
        <h2 id={title}>
          {application.credentialTitle} ({application.credential})
        </h2>
        <Tag tone={tag.tone}>{tag.words}</Tag>
      </div>
      <p class="hint">{application.routeTitle}</p>
      <div class="exam-next">
        <p data-testid="next">{application.next}</p>
        <LinkButton kind={isMyTurn(application) ? "primary" : "secondary"} href={`/exams/applications/${application.id}`}>
          {isMyTurn(application) ? "Go on" : "Look at it"}
          <span class="visually-hidden"> – application for {application.credential}</span>
        </LinkButton>
      </div>
    </article>
  );
}
