import { useCallback, useEffect, useState } from "preact/hooks";
import { HttpError, requestJson } from "../http.ts";

export interface Loaded<T> {
  value: T | undefined;
  /** Why the value could not be read, or is older than it should be. */
  problem: HttpError | undefined;
  reload: () => Promise<void>;
}

/** Reads an address, and again every `everyMs` and whenever the page is looked at again. */
export function useLoaded<T>(url: string, everyMs = 20_000): Loaded<T> {
  const [value, setValue] = useState<T>();
  const [problem, setProblem] = useState<HttpError>();
  const reload = useCallback(async () => {
    try {
      setValue(await requestJson<T>(url));
      setProblem(undefined);
    } catch (error) {
      setProblem(error instanceof HttpError ? error : new HttpError(0, "The answer of the server could not be read. Try again."));
    }
  }, [url]);
  useEffect(() => {
    void reload();
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void reload();
    }, everyMs);
    const again = () => document.visibilityState === "visible" && void reload();
    document.addEventListener("visibilitychange", again);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, [reload, everyMs]);
  return { value, problem, reload };
}
