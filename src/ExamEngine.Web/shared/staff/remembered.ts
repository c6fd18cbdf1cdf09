import { effect, signal } from "@preact/signals";
import type { Signal } from "@preact/signals";

/** A choice that this device remembers; `allowed` are the values it may have. */
export function remembered<Value extends string>(name: string, allowed: readonly Value[], first: Value): Signal<Value> {
  const key = `examengine.${name}`;
  let start = first;
  try {
    start = allowed.find(each => each === localStorage.getItem(key)) ?? first;
  } catch {
    // Storage refused: the choice holds for this page.
  }
  const choice = signal(start);
  let known = start;
  effect(() => {
    if (choice.value === known) return;
    known = choice.value;
    try {
      localStorage.setItem(key, known);
    } catch {
      // As above.
    }
  });
  return choice;
}
