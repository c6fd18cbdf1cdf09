const silentMs = 60_000;

/** Sends a file as the body of a request. @returns why it was not taken; undefined when it was. */
export function handIn(url: string, file: File, onSent: (share: number) => void): Promise<string | undefined> {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = event => onSent(file.size === 0 ? 1 : Math.min(1, event.loaded / file.size));
    request.onerror = request.ontimeout = () => resolve("The connection was lost, and the file did not arrive. Send it again.");
    request.onload = () => resolve(request.status >= 200 && request.status < 300 ? undefined : sentenceOf(request.status, request.responseText));
    request.open("POST", url);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    // A slow connection gets the time it needs: about 10 KB a second at least.
    request.timeout = silentMs + file.size / 10;
    request.send(file);
  });
}

/** What the server said, or what its status means. */
export function sentenceOf(status: number, text: string): string {
  if (status === 401) return "You are signed out. Sign in again, then hand the file in again.";
  if (status === 413) return "The file is too large; at most 10 MB are taken.";
  try {
    const said = JSON.parse(text) as { detail?: string | null; message?: string | null };
    return said.detail ?? said.message ?? `The server answered with an error (${status}). Try again in a minute.`;
  } catch {
    return `The server answered with an error (${status}). Try again in a minute.`;
  }
}
