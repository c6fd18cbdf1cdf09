import type { ComponentChildren, JSX } from "preact";

export interface ButtonProps extends Omit<JSX.IntrinsicElements["button"], "size"> {
  kind?: "primary" | "secondary" | "quiet" | "danger";
  /** Shows that the action is under way; presses are ignored meanwhile, and the button keeps the focus. */
  busy?: boolean;
  testId?: string;
  children?: ComponentChildren;
}

export function Button({ kind = "secondary", busy = false, testId, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      class={`button button-${kind}${rest.class ? ` ${String(rest.class)}` : ""}`}
      aria-disabled={busy ? "true" : rest["aria-disabled"]}
      aria-busy={busy ? "true" : undefined}
      data-testid={testId}
      onClick={event => {
        if (!busy) onClick?.(event);
      }}
    >
      {busy && <span class="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}

/** A link that leads on and therefore looks like a button. */
export function LinkButton(props: { href: string; kind?: "primary" | "secondary" | "quiet"; testId?: string; children: ComponentChildren }) {
  return (
    <a class={`button button-${props.kind ?? "secondary"}`} href={props.href} data-testid={props.testId}>
      {props.children}
    </a>
  );
}
