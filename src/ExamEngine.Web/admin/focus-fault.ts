import type { RefObject } from "preact";

/** Takes the reader to the first field at fault, once it is drawn as such. */
export function focusFirstFault(form: RefObject<HTMLFormElement | null>): void {
  setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault] input')?.focus());
}
