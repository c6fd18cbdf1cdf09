import { signal } from "@preact/signals";

// Working marks, not answers: they stay in this tab and never travel.
const struck = signal<ReadonlySet<string>>(new Set());
let storageKey: string | undefined;

/** Takes up the marks made in this tab before a reload. */
export function openStrikeOuts(sessionId: string): void {
  storageKey = `examengine.struck.${sessionId}`;
  try {
    struck.value = new Set(JSON.parse(sessionStorage.getItem(storageKey) ?? "[]") as string[]);
  } catch {
    struck.value = new Set();
  }
}

export function isStruck(interaction: string, choice: string): boolean {
  return struck.value.has(`${interaction} ${choice}`);
}

export function toggleStruck(interaction: string, choice: string): void {
  const next = new Set(struck.value);
  const key = `${interaction} ${choice}`;
  if (!next.delete(key)) next.add(key);
  struck.value = next;
  try {
    if (storageKey) sessionStorage.setItem(storageKey, JSON.stringify([...next]));
  } catch {
    // Marks live as long as the page then.
  }
}
