import { useState } from "preact/hooks";
import { Button } from "../shared/ui/Button.tsx";
import { Icon } from "../shared/ui/Icon.tsx";
import type { ExamSession } from "./exam-session.ts";
import { timeOfDay } from "./times.ts";

/** Sentences from the server and messages from the proctor, until the candidate has taken note. */
export function SessionNotices({ session }: { session: ExamSession }) {
  const [read, setRead] = useState<ReadonlySet<string>>(() => recall(session.id));
  const messages = session.messages.value.filter(each => !read.has(each.id));
  const notices = session.notices.value;
  if (messages.length === 0 && notices.length === 0) return null;
  const takeNote = (id: string) => {
    const next = new Set(read).add(id);
    setRead(next);
    remember(session.id, next);
  };
  return (
    <div class="notices">
      {messages.map(each => (
        <div key={each.id} class="notice notice-message" data-testid="message">
          <Icon name="message" />
          <p>
            <strong>
              Message from {each.from}, {timeOfDay(each.at)}:
            </strong>{" "}
            {each.text}
          </p>
          <Button onClick={() => takeNote(each.id)} testId="message-read">
            I have read it
          </Button>
        </div>
      ))}
      {notices.map(each => (
        <div key={each.id} class={`notice notice-${each.tone}`} data-testid="notice">
          <Icon name={each.tone === "warning" ? "warning" : "info"} />
          <p>{each.text}</p>
          <button type="button" class="icon-button" aria-label="Close this notice" onClick={() => session.dismiss(each)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}

function recall(sessionId: string): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(`examengine.read.${sessionId}`) ?? "[]") as string[]);
  } catch {
    return new Set();
  }
}

function remember(sessionId: string, read: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(`examengine.read.${sessionId}`, JSON.stringify([...read]));
  } catch {
    // Read marks hold for this page.
  }
}
