import { signal } from "@preact/signals";

/**
 * What was typed and is not yet reported, or is reported in another form: a number typed with a comma stands in its box as
 * it was typed, also after coming back to the item.
 */
const typed = new Map<string, string>();
const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; report: () => void }>();

const quietMs = 400;

/** Whether something typed has not been reported yet: until then nothing may be called saved. */
export const typing = signal(false);

export function draft(key: string): string | undefined {
  return typed.get(key);
}

export function keepDraft(key: string, text: string): void {
  typed.set(key, text);
}

/** Forgets one draft, as it is reported as it is. */
export function dropDraft(key: string): void {
  typed.delete(key);
}

/** Forgets the drafts of an item, as its answer was cleared. */
export function dropDrafts(scope: string): void {
  for (const key of [...typed.keys()]) if (key.startsWith(`${scope}-`)) typed.delete(key);
  for (const [key, { timer }] of [...waiting]) {
    if (!key.startsWith(`${scope}-`)) continue;
    clearTimeout(timer);
    waiting.delete(key);
  }
  typing.value = waiting.size > 0;
}

/** Reports once no key has been pressed for a moment. */
export function reportSoon(key: string, report: () => void): void {
  const before = waiting.get(key);
  if (before) clearTimeout(before.timer);
  waiting.set(key, { report, timer: setTimeout(() => reportNow(key), quietMs) });
  typing.value = true;
}

/** Reports what waits, of one box or of all: on leaving a box, an item, the page. */
export function reportNow(key?: string): void {
  const due = key === undefined ? [...waiting.keys()] : [key];
  for (const each of due) {
    const entry = waiting.get(each);
    if (!entry) continue;
    clearTimeout(entry.timer);
    waiting.delete(each);
    entry.report();
  }
  typing.value = waiting.size > 0;
}
