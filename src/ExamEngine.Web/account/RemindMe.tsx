import { useState } from "preact/hooks";
import type { ReminderChoice } from "../shared/contracts.ts";
import { send } from "../shared/send.ts";
import { Reading } from "../shared/staff/Reading.tsx";
import { useLoaded } from "../shared/staff/useLoaded.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Field } from "../shared/ui/Field.tsx";
import { toast } from "../shared/ui/Toasts.tsx";

const never = 24 * 3_600_000;

/** How the candidate is reminded before a window closes. What is necessary is told in any case. */
export function RemindMe() {
  const choice = useLoaded<ReminderChoice>("/api/candidate/reminders", never);
  return (
    <section aria-labelledby="reminders-title" data-testid="reminders">
      <h2 id="reminders-title">Reminders</h2>
      <p>We remind you several times, usually 12, 8, 4 and 2 weeks before you can no longer renew or upgrade a credential. Decisions, changes of your bookings and other things you have to know are sent in any case.</p>
      <Reading of={choice} what="How you are reminded">
        {value => <Choose key={JSON.stringify(value)} choice={value} onDone={choice.reload} />}
      </Reading>
    </section>
  );
}

function Choose({ choice, onDone }: { choice: ReminderChoice; onDone: () => Promise<void> }) {
  const [byEmail, setByEmail] = useState(choice.byEmail);
  const [byText, setByText] = useState(choice.byText);
  const [phone, setPhone] = useState(choice.phone ?? "");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ code: string; message: string }>();
  const save = async () => {
    setBusy(true);
    const result = await send("/api/candidate/reminders", { byEmail, byText, phone });
    setBusy(false);
    setProblem(result.ok ? undefined : result);
    if (result.ok) {
      toast(byEmail || byText ? "Your choice is saved." : "You get no more reminders.", "success");
      await onDone();
    }
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset>
        <legend>Remind me by</legend>
        <label class="check">
          <input type="checkbox" checked={byEmail} onChange={event => setByEmail(event.currentTarget.checked)} data-testid="by-email" /> e-mail
        </label>
        {choice.hasText && (
          <label class="check">
            <input type="checkbox" checked={byText} onChange={event => setByText(event.currentTarget.checked)} data-testid="by-text" /> text message
          </label>
        )}
      </fieldset>
      {choice.hasText && (
        <Field label="Telephone number" hint="With a plus sign and the country’s code, such as +44 7700 900123." {...(problem?.code === "phone" ? { error: problem.message } : {})}>
          {attributes => <input {...attributes} type="tel" autocomplete="tel" class="width-medium" maxLength={30} value={phone} onInput={event => setPhone(event.currentTarget.value)} data-testid="phone" />}
        </Field>
      )}
      {problem && problem.code !== "phone" && (
        <Callout tone="error" title="Not saved" live>
          <p>{problem.message}</p>
        </Callout>
      )}
      <Button type="submit" busy={busy} testId="save-reminders">
        Save my choice
      </Button>
    </form>
  );
}
