import { signal } from "@preact/signals";

/** Where the page is, without the server: path and query of the address. */
export const address = signal(here());

function here(): { path: string; query: URLSearchParams } {
  return { path: location.pathname.replace(/\/+$/, "") || "/", query: new URLSearchParams(location.search) };
}

/** Goes to an address of this page. */
export function go(url: string, options: { replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(null, "", url);
  else history.pushState(null, "", url);
  address.value = here();
}

/** Writes a filter into the query without a new entry in the history; an empty value takes it out. */
export function setQuery(changes: Record<string, string>): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === "") query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  go(`${location.pathname}${text === "" ? "" : `?${text}`}`, { replace: true });
}

/** Keeps links below the given path inside the page. */
export function startRouter(root: string): void {
  addEventListener("popstate", () => (address.value = here()));
  document.addEventListener("click", event => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.target !== "" || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (link.hash !== "" || (link.pathname !== root && !link.pathname.startsWith(`${root}/`))) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}
