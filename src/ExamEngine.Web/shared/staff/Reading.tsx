import type { ComponentChildren } from "preact";
import { Button, LinkButton } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import type { Loaded } from "./useLoaded.ts";

/** What is shown of something that is read from the server: the wait, the failure with a way on, and the thing itself. */
export function Reading<T>({ of, what, children }: { of: Loaded<T>; what: string; children: (value: T) => ComponentChildren }) {
  return (
    <>
      {of.problem && (
        <Callout tone={of.value === undefined ? "error" : "warning"} title={of.value === undefined ? `${what} cannot be shown now` : `${what}: this may be out of date`} live>
          <p>{of.problem.message}</p>
          <p>
            {of.problem.status === 401 ? (
              <LinkButton href={`/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`}>Sign in</LinkButton>
            ) : (
              <Button onClick={() => void of.reload()}>Try again</Button>
            )}
          </p>
        </Callout>
      )}
      {of.value === undefined && !of.problem && (
        <p class="loading" role="status">
          <span class="spinner" aria-hidden="true" /> Reading…
        </p>
      )}
      {of.value !== undefined && children(of.value)}
    </>
  );
}
