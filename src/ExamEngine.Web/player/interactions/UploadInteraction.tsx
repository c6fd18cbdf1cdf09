import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { UploadContent, UploadedFile } from "../../shared/contracts.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Icon } from "../../shared/ui/Icon.tsx";
import type { ItemFiles } from "../files.ts";
import { Legend } from "./Legend.tsx";
import { Refusal } from "./Refusal.tsx";
import { cancel, describe, onItsWay, send, sendAgain } from "./sending.ts";
import type { FileOnItsWay } from "./sending.ts";
import { acceptOf, sizeText, uploadLimits, whyNotFile } from "./upload.ts";
import type { InteractionProps } from "./Interaction.tsx";

const askAgainMs = 5_000;

/**
 * A file to hand in: chosen with the browser's own box, or dropped. It is sent at once, also while the candidate works on;
 * the file handed in before stays the answer until the new one is there.
 *
 * Test ids: `interaction-ID`, `choice-ID` (the file box), `sending-ID` (`data-sent`: percent), `cancel-ID`, `failed-ID`,
 * `again-ID`, `file-ID` (`data-file`: its id), `remove-ID`, `put-back-ID`, `refusal`.
 */
export function UploadInteraction({ content, value, onChange, files }: InteractionProps<UploadContent>) {
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  /** The file handed in last, to put it back when it was removed or the answer cleared. */
  const last = useRef<{ id: string; name: string } | undefined>(undefined);
  const handedIn = typeof value === "string" ? value : undefined;
  const known = useDescription(handedIn, files);
  const underWay = files && onItsWay(files, content.id);
  if (handedIn !== undefined) last.current = { id: handedIn, name: known?.name ?? "The file" };
  const removed = handedIn === undefined && !underWay ? last.current : undefined;
  useSpoken(underWay, handedIn, known);

  const take = (list: FileList | null | undefined) => {
    const file = list?.[0];
    if (!file || !files) return;
    const reason = list.length > 1 ? "Only one file can be handed in here. Choose the one that counts." : whyNotFile(content, file);
    setRefusal(reason);
    if (reason) announce(reason, "assertive");
    else {
      send(files, content.id, file);
      announce(`Sending ${file.name}.`);
    }
    // The same file can be chosen again.
    if (box.current) box.current.value = "";
  };
  const remove = () => {
    onChange(null);
    announce("The file is removed. You can put it back.");
    box.current?.focus();
  };
  if (!files) return <p class="hint">Files cannot be handed in here.</p>;
  return (
    <fieldset class="upload" data-testid={`interaction-${content.id}`}>
      <Legend content={content} fallback="Hand in a file" />
      <p class="hint instruction" id={`${id}-limits`}>
        {uploadLimits(content)}
      </p>
      {handedIn !== undefined && <HandedIn interaction={content.id} id={handedIn} known={known} onRemove={remove} />}
      {underWay && <UnderWay interaction={content.id} file={underWay} files={files} />}
      {removed && (
        <p class="upload-removed">
          “{removed.name}” is removed.{" "}
          <Button
            onClick={() => {
              onChange(removed.id);
              announce("The file is handed in again.");
              box.current?.focus();
            }}
            testId={`put-back-${content.id}`}
          >
            Put it back
          </Button>
        </p>
      )}
      <div
        class={`drop-zone${over ? " drop-zone-over" : ""}`}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <label for={id}>{handedIn === undefined ? "Choose a file, or drop it here" : "Choose another file in its place"}</label>
        <input
          ref={box}
          id={id}
          type="file"
          accept={acceptOf(content)}
          aria-describedby={`${id}-limits`}
          onChange={event => take(event.currentTarget.files)}
          data-testid={`choice-${content.id}`}
        />
      </div>
      <Refusal text={refusal} />
    </fieldset>
  );
}

function HandedIn({ interaction, id, known, onRemove }: { interaction: string; id: string; known: UploadedFile | undefined; onRemove: () => void }) {
  return (
    <div class="upload-file" data-testid={`file-${interaction}`} data-file={id}>
      <Icon name="check" />
      <p>
        <strong>{known?.name ?? "Your file"}</strong> is handed in{known ? `, ${sizeText(known.size)}` : ""}.
      </p>
      <Button kind="quiet" onClick={onRemove} testId={`remove-${interaction}`}>
        Remove
      </Button>
    </div>
  );
}

function UnderWay({ interaction, file, files }: { interaction: string; file: FileOnItsWay; files: ItemFiles }) {
  const percent = file.size === 0 ? 0 : Math.min(100, Math.round((100 * file.sent) / file.size));
  const stop = (
    <Button kind="quiet" onClick={() => cancel(files, interaction)} testId={`cancel-${interaction}`}>
      Cancel
    </Button>
  );
  if (file.failed !== undefined) {
    return (
      <div class="upload-file upload-failed" data-testid={`failed-${interaction}`}>
        <Icon name="warning" />
        <p>
          <strong>{file.name}</strong> is not handed in. {file.failed}
        </p>
        {file.again && (
          <Button onClick={() => sendAgain(files, interaction)} testId={`again-${interaction}`}>
            Try again
          </Button>
        )}
        {stop}
      </div>
    );
  }
  return (
    <div class="upload-file" data-testid={`sending-${interaction}`} data-sent={percent}>
      <Icon name="clock" />
      <p>
        <label>
          Sending <strong>{file.name}</strong>, {sizeText(file.size)}: {percent === 100 ? "waiting for the server" : `${percent} %`}
          <progress max={100} value={percent} />
        </label>
        <span class="hint">You can work on meanwhile. Do not close this page.</span>
      </p>
      {stop}
    </div>
  );
}

/** What the server knows of the file; asked until it answers, and at once when the connection is back. */
function useDescription(id: string | undefined, files: ItemFiles | undefined): UploadedFile | undefined {
  const [known, setKnown] = useState<UploadedFile>();
  const latest = useRef(files);
  latest.current = files;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = async () => {
      clearTimeout(timer);
      if (id === undefined || !latest.current) return;
      const file = await describe(latest.current, id);
      if (left) return;
      if (file) setKnown(file);
      else timer = setTimeout(() => void ask(), askAgainMs);
    };
    void ask();
    addEventListener("online", ask);
    return () => {
      left = true;
      clearTimeout(timer);
      removeEventListener("online", ask);
    };
  }, [id]);
  return known?.id === id ? known : undefined;
}

/** Says when a file has arrived, or has not. */
function useSpoken(underWay: FileOnItsWay | undefined, handedIn: string | undefined, known: UploadedFile | undefined): void {
  const before = useRef(underWay);
  useEffect(() => {
    const last = before.current;
    before.current = underWay;
    if (underWay?.failed !== undefined && last?.failed !== underWay.failed) announce(`${underWay.name} is not handed in. ${underWay.failed}`, "assertive");
    else if (last && !underWay && handedIn !== undefined && last.failed === undefined) announce(`${known?.name ?? last.name} is handed in.`);
  }, [underWay, handedIn]);
}
