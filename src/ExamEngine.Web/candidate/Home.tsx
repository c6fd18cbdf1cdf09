import { useCallback, useEffect, useState } from "preact/hooks";
import type { CandidateExam } from "../shared/contracts.ts";
import { HttpError, requestJson } from "../shared/http.ts";
import { Button, LinkButton } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Dialog } from "../shared/ui/Dialog.tsx";
import { ExamCard } from "./ExamCard.tsx";
import { Page } from "./Page.tsx";
import { SystemCheck } from "./SystemCheck.tsx";

const refreshMs = 30_000;

/** The candidate's examinations, each with what can be done now or why not yet. */
export function Home({ name }: { name: string }) {
  const [exams, setExams] = useState<CandidateExam[]>();
  const [problem, setProblem] = useState<HttpError>();
  const [testing, setTesting] = useState(false);

  const load = useCallback(async () => {
    try {
      setExams(await requestJson<CandidateExam[]>("/api/candidate/exams"));
      setProblem(undefined);
    } catch (error) {
      setProblem(error instanceof HttpError ? error : new HttpError(0, "Your examinations could not be read. Try again."));
    }
  }, []);
  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), refreshMs);
    const again = () => document.visibilityState === "visible" && void load();
    document.addEventListener("visibilitychange", again);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, [load]);

  const real = exams?.filter(each => !each.practice) ?? [];
  const practice = exams?.filter(each => each.practice) ?? [];
  return (
    <Page title="My examinations" name={name} links testId="home">
      {problem && <Problem problem={problem} onRetry={() => void load()} />}
      {!exams && !problem && (
        <p class="loading" role="status">
          <span class="spinner" aria-hidden="true" /> Reading your examinations…
        </p>
      )}
      {exams && real.length === 0 && (
        <Callout tone="info" title="No examination is booked for you">
          <p>When one is, it appears here with its date, its place and the time from which you can check in. If you expected one, ask the office that booked it.</p>
        </Callout>
      )}
      <ExamList exams={real} level={2} onDue={load} />
      {practice.length > 0 && <h2>Practice</h2>}
      <ExamList exams={practice} level={3} onDue={load} />
      {exams && <Before onTest={() => setTesting(true)} />}
      <Dialog title="Test this computer" open={testing} onClose={() => setTesting(false)} wide>
        <SystemCheck />
      </Dialog>
    </Page>
  );
}

function ExamList({ exams, level, onDue }: { exams: CandidateExam[]; level: 2 | 3; onDue: () => Promise<void> }) {
  if (exams.length === 0) return null;
  return (
    <ul class="exam-list">
      {exams.map(exam => (
        <li key={exam.sessionId}>
          <ExamCard exam={exam} level={level} onDue={() => void onDue()} />
        </li>
      ))}
    </ul>
  );
}

function Before({ onTest }: { onTest: () => void }) {
  return (
    <section class="before" aria-labelledby="before-title">
      <h2 id="before-title">Before the day</h2>
      <p>Test the computer and the network you will use, from the place where you will sit. It takes a few seconds and changes nothing.</p>
      <p>
        <Button onClick={onTest} testId="test-computer">
          Test this computer
        </Button>
      </p>
      <h2>Help</h2>
      <ul class="plain-points">
        <li>Have your confirmation number and your identity document at hand when you check in.</li>
        <li>If the connection is lost while you work, go on: answers are kept on your computer and sent when it is back.</li>
        <li>If the computer stops, sign in again, on this one or on another, and go on where you were.</li>
      </ul>
    </section>
  );
}

function Problem({ problem, onRetry }: { problem: HttpError; onRetry: () => void }) {
  return (
    <Callout tone="error" title="Your examinations cannot be shown now" live>
      <p>{problem.message}</p>
      <p>{problem.status === 401 ? <LinkButton href="/sign-in?returnUrl=/exams">Sign in</LinkButton> : <Button onClick={onRetry}>Try again</Button>}</p>
    </Callout>
  );
}
