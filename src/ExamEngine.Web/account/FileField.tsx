import { useId, useState } from "preact/hooks";
import { Button } from "../shared/ui/Button.tsx";
import { toast } from "../shared/ui/Toasts.tsx";
import { handIn } from "./applications/hand-in.ts";

const accepted = ".pdf,.docx,.odt,.txt,.csv,.png,.jpg,.jpeg";

/** Takes a file and sends it at once; a file that did not arrive can be sent again. */
export function FileField({ label, about, url, onDone, testId }: { label: string; about: string; url: string; onDone: () => Promise<void>; testId: string }) {
  const [sent, setSent] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const [file, setFile] = useState<File>();
  const id = useId();
  const send = async (chosen: File) => {
    setProblem(undefined);
    setSent(0);
    const refusal = await handIn(url, chosen, setSent);
    setSent(undefined);
    setFile(refusal === undefined ? undefined : chosen);
    setProblem(refusal);
    if (refusal === undefined) {
      toast(`“${chosen.name}” is handed in.`, "success");
      await onDone();
    }
  };
  return (
    <div class={`field${problem ? " field-wrong" : ""}`}>
      <label for={id}>
        {label}
        <span class="visually-hidden"> – {about}</span>
      </label>
      {problem && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {problem}
        </p>
      )}
      <input
        id={id}
        type="file"
        accept={accepted}
        aria-describedby={problem ? `${id}-error` : undefined}
        disabled={sent !== undefined}
        onChange={event => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen) void send(chosen);
        }}
        data-testid={testId}
      />
      {sent !== undefined && (
        <p role="status">
          Sending… <progress max={1} value={sent} aria-label={`Sending ${about}`} />
        </p>
      )}
      {problem && file && (
        <Button onClick={() => void send(file)} testId="send-again">
          Send “{file.name}” again
        </Button>
      )}
    </div>
  );
}
