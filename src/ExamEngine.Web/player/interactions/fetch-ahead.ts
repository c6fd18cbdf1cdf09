import type { ItemEvent } from "../../shared/contracts.ts";

const fetched = new Map<string, HTMLImageElement | undefined>();

/**
 * Gets the pictures and sounds of items as soon as their texts are here, so that these items can be worked on when the
 * connection is lost. Films are left to the browser: they are large, and may never be opened.
 */
export function fetchAhead(items: Iterable<ItemEvent>): void {
  for (const { content, stimulus } of items) {
    // Addresses stand in the HTML and in the contents of interactions alike.
    for (const address of addressesIn(JSON.stringify([content, stimulus?.html]))) get(address);
  }
}

/** The addresses of our own assets in a text of JSON. */
export function addressesIn(json: string): string[] {
  return [...new Set(json.match(/\/assets\/[0-9a-f]{64}\/[^"'\\\s<>&]+/g) ?? [])];
}

function get(address: string): void {
  if (fetched.has(address)) return;
  if (/\.(?:mp4|webm|ogv|mov|m4v)$/i.test(address)) return;
  if (/\.(?:mp3|m4a|aac|wav|oga|ogg|opus|flac)$/i.test(address)) {
    fetched.set(address, undefined);
    void fetch(address, { credentials: "same-origin" }).then(
      response => response.arrayBuffer(),
      () => fetched.delete(address),
    );
    return;
  }
  const picture = new Image();
  picture.onerror = () => fetched.delete(address);
  picture.src = address;
  // Held, so that the browser keeps it.
  fetched.set(address, picture);
}
