import { batch, signal } from "@preact/signals";
import type { UploadedFile } from "../../shared/contracts.ts";
import { filesOnTheirWay } from "../files.ts";
import type { ItemFiles } from "../files.ts";

/** A file on its way to the server. */
export interface FileOnItsWay {
  name: string;
  /** Bytes. */
  size: number;
  /** Bytes that have left this device. */
  sent: number;
  /** Why it did not get there; absent while it is being sent. */
  failed?: string;
  /** Whether sending the same file again may help. */
  again?: boolean;
}

interface Sending {
  file: File;
  files: ItemFiles;
  interaction: string;
  request: XMLHttpRequest;
}

const lost = "The connection was lost. The file is still here: it is sent again by itself when the connection is back, or press Try again.";
const silentMs = 60_000;
const againMs = 10_000;

// A file goes on being sent when the candidate turns to another item, therefore this does not live in a component.
const states = signal<ReadonlyMap<string, FileOnItsWay>>(new Map());
const sendings = new Map<string, Sending>();
/** What the server said of files; a file never changes. */
const described = new Map<string, UploadedFile>();

/** The file under way for an interaction; a component that asks is rendered again when it moves on. */
export function onItsWay(files: ItemFiles, interaction: string): FileOnItsWay | undefined {
  return states.value.get(keyOf(files, interaction));
}

/** Sends a file in place of one that is still under way. Once it is there it is the answer. */
export function send(files: ItemFiles, interaction: string, file: File): void {
  cancel(files, interaction);
  const key = keyOf(files, interaction);
  const request = new XMLHttpRequest();
  const sending: Sending = { file, files, interaction, request };
  sendings.set(key, sending);
  show(key, { name: file.name, size: file.size, sent: 0 });
  const fail = (failed: string, again: boolean) => {
    if (sendings.get(key) !== sending) return;
    show(key, { name: file.name, size: file.size, sent: 0, failed, again });
    if (failed === lost) setTimeout(() => sendings.get(key) === sending && sendAgain(files, interaction), againMs);
  };
  request.upload.onprogress = event => sendings.get(key) === sending && show(key, { name: file.name, size: file.size, sent: Math.min(event.loaded, file.size) });
  request.onerror = () => fail(lost, true);
  request.ontimeout = () => fail(lost, true);
  request.onload = () => {
    if (sendings.get(key) !== sending) return;
    if (request.status >= 200 && request.status < 300) {
      const handedIn = JSON.parse(request.responseText) as UploadedFile;
      const { id } = handedIn;
      described.set(id, handedIn);
      batch(() => {
        files.answer(interaction, id);
        forget(key);
      });
    } else fail(sentenceOf(request), request.status === 401 || request.status === 429 || request.status >= 500);
  };
  request.open("POST", `${files.address}?position=${files.position}&interaction=${encodeURIComponent(interaction)}`);
  request.setRequestHeader("Accept", "application/json");
  request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
  request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
  // A slow connection gets the time it needs: about 10 KB a second at least.
  request.timeout = silentMs + file.size / 10;
  request.send(file);
}

/** Sends the file that failed once more. */
export function sendAgain(files: ItemFiles, interaction: string): void {
  const sending = sendings.get(keyOf(files, interaction));
  if (sending) send(files, interaction, sending.file);
}

/** Stops sending, or forgets the file that failed. */
export function cancel(files: ItemFiles, interaction: string): void {
  const key = keyOf(files, interaction);
  const request = sendings.get(key)?.request;
  forget(key);
  request?.abort();
}

/** What the server knows of a file it has; undefined when the server could not be asked. */
export async function describe(files: ItemFiles, id: string): Promise<UploadedFile | undefined> {
  const known = described.get(id);
  if (known) return known;
  try {
    const response = await fetch(`${files.address}/${encodeURIComponent(id)}`, { credentials: "same-origin", headers: { Accept: "application/json" } });
    if (!response.ok) return undefined;
    const file = (await response.json()) as UploadedFile;
    described.set(id, file);
    return file;
  } catch {
    return undefined;
  }
}

addEventListener("online", () => {
  for (const { files, interaction } of [...sendings.values()]) if (onItsWay(files, interaction)?.again) sendAgain(files, interaction);
});

function show(key: string, state: FileOnItsWay): void {
  set(new Map(states.peek()).set(key, state));
}

function forget(key: string): void {
  sendings.delete(key);
  const next = new Map(states.peek());
  if (next.delete(key)) set(next);
}

function set(next: ReadonlyMap<string, FileOnItsWay>): void {
  batch(() => {
    states.value = next;
    filesOnTheirWay.value = [...next.values()].filter(each => each.failed === undefined).length;
  });
}

function keyOf(files: ItemFiles, interaction: string): string {
  return `${files.address} ${files.position} ${interaction}`;
}

/** The server's own sentence, or one for what it could not say. */
function sentenceOf(request: XMLHttpRequest): string {
  try {
    const { detail, title } = JSON.parse(request.responseText) as { detail?: string; title?: string };
    if (detail ?? title) return String(detail ?? title);
  } catch {
    // Not a sentence of ours.
  }
  if (request.status === 401) return "You are signed out. Sign in again in another tab, then press Try again.";
  if (request.status === 413) return "The file is too large.";
  if (request.status === 415) return "Files of this kind are not taken here.";
  return `The server did not take it (${request.status}). Try again in a minute.`;
}
