import { useEffect, useRef } from "preact/hooks";

export const shortcuts = [
  { code: "KeyN", keys: "Alt + Shift + N", what: "Next item" },
  { code: "KeyP", keys: "Alt + Shift + P", what: "Previous item, where the section has a way back" },
  { code: "KeyF", keys: "Alt + Shift + F", what: "Flag this item, or take the flag off" },
  { code: "KeyR", keys: "Alt + Shift + R", what: "Tell the time left" },
  { code: "KeyH", keys: "Alt + Shift + H", what: "Highlight the selected text" },
] as const;

export type ShortcutCode = (typeof shortcuts)[number]["code"];

/** Listens for the shortcuts while the component is there; no single letters, so dictation and typing trigger nothing. */
export function useShortcuts(actions: Partial<Record<ShortcutCode, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.repeat || document.querySelector("dialog[open]")) return;
      const action = latest.current[event.code as ShortcutCode];
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
