import { signal } from "@preact/signals";

/** The second part of the page's script, with the interactions that the first view can wait for; once it is here. */
export const further = signal<typeof import("./Further.tsx") | undefined>(undefined);

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
      further.value = module;
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
