/** What went wrong with a request, in a sentence to show. */
export class HttpError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

interface Sentences {
  title?: string | null;
  detail?: string | null;
  message?: string | null;
}

/**
 * A JSON request to our own server.
 * @throws HttpError with the server's sentence, or one of our own when the server could not be reached (status 0).
 */
export async function requestJson<T>(url: string, options: { method?: string; body?: unknown; timeoutMs?: number; accept?: number[] } = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: options.method ?? (options.body === undefined ? "GET" : "POST"),
      credentials: "same-origin",
      cache: "no-store",
      headers: { Accept: "application/json", ...(options.body === undefined ? {} : { "Content-Type": "application/json" }) },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      signal: AbortSignal.timeout(options.timeoutMs ?? 15_000),
    });
  } catch {
    throw new HttpError(0, "The server could not be reached. Check the network connection, then try again.");
  }
  const text = await response.text();
  let body: unknown;
  try {
    body = text === "" ? undefined : JSON.parse(text);
  } catch {
    body = undefined;
  }
  if (response.ok || options.accept?.includes(response.status)) return body as T;
  if (response.status === 401) throw new HttpError(401, "You are signed out. Sign in again to go on.");
  const said = (body ?? {}) as Sentences;
  throw new HttpError(
    response.status,
    said.detail ?? said.message ?? said.title ?? `The server answered with an error (${response.status}). Try again in a minute.`,
  );
}
