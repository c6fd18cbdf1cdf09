import { signal } from "@preact/signals";

type Further = typeof import("./Further.tsx").further;

/** Shows the interactions of the second part of the page's script, once that part is here. */
export const further = signal<Further | undefined>(undefined);

/** Set while the second part could not be loaded: it is tried again. */
export const furtherMissing = signal(false);

const retryMs = 3000;
let loading = false;

/**
 * Loads the second part. It is asked for as soon as an examination is on the screen, so that it is here before an item needs
 * it and the network may be lost.
 */
export function loadFurther(): void {
  if (loading) return;
  loading = true;
  import("./Further.tsx").then(
    module => {
      further.value = module.further;
      furtherMissing.value = false;
    },
    () => {
      furtherMissing.value = true;
      setTimeout(() => {
        loading = false;
        loadFurther();
      }, retryMs);
    },
  );
}
