import { effect, signal } from "@preact/signals";

export const schemes = {
  system: "As on this device",
  light: "Light",
  dark: "Dark",
  cream: "Black on cream",
  yellow: "Yellow on black",
} as const;

export type Scheme = keyof typeof schemes;

/** Text sizes in per cent. */
export const zooms = [100, 110, 125, 150, 175, 200] as const;

export type Zoom = (typeof zooms)[number];

const storageKey = "examengine.preferences";

export const scheme = signal<Scheme>("system");
export const zoom = signal<Zoom>(100);
export const strikeOutOn = signal(false);
export const lineReaderOn = signal(false);

/** Reads what was chosen on this device before, and keeps the page and the memory in step with every later choice. */
export function applyPreferences(): void {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? "{}") as { scheme?: Scheme; zoom?: Zoom; strikeOut?: boolean };
    if (kept.scheme && kept.scheme in schemes) scheme.value = kept.scheme;
    if (kept.zoom && zooms.includes(kept.zoom)) zoom.value = kept.zoom;
    strikeOutOn.value = kept.strikeOut === true;
  } catch {
    // Nothing kept, or nothing readable: the defaults stand.
  }
  effect(() => {
    const root = document.documentElement;
    root.dataset["scheme"] = scheme.value;
    for (const each of zooms) root.classList.toggle(`zoom-${each}`, each === zoom.value);
    try {
      localStorage.setItem(storageKey, JSON.stringify({ scheme: scheme.value, zoom: zoom.value, strikeOut: strikeOutOn.value }));
    } catch {
      // Storage refused: the choice holds for this page.
    }
  });
}
