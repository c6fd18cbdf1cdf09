import type { ItemResponse } from "../shared/contracts.ts";
import type { JournalEntry } from "../shared/journal-entry.ts";

/** A name for this tab, so that the server can tell a reload from another place. */
export function tabId(sessionId: string): string {
  const key = `examengine.tab.${sessionId}`;
  const known = read(key);
  if (known) return known;
  const fresh = crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
  write(key, fresh);
  return fresh;
}

export interface SectionCounts {
  complete: number;
  incomplete: number;
  unseen: number;
}

export function countsOf(items: readonly { complete: boolean; seen: boolean }[]): SectionCounts {
  const complete = items.filter(each => each.complete).length;
  const unseen = items.filter(each => !each.complete && !each.seen).length;
  return { complete, unseen, incomplete: items.length - complete - unseen };
}

/** Keeps a closed section's counts for the page on which the examination is submitted. */
export function rememberCounts(sessionId: string, section: number, items: readonly { complete: boolean; seen: boolean }[]): void {
  write(`examengine.counts.${sessionId}.${section}`, JSON.stringify(countsOf(items)));
}

export function rememberedCounts(sessionId: string, section: number): SectionCounts | undefined {
  const text = read(`examengine.counts.${sessionId}.${section}`);
  return text ? (JSON.parse(text) as SectionCounts) : undefined;
}

export function tutorialDone(sessionId: string): boolean {
  return read(`examengine.tutorial.${sessionId}`) === "done";
}

export function rememberTutorial(sessionId: string): void {
  write(`examengine.tutorial.${sessionId}`, "done");
}

/** Whether this tab has told the candidate that an item of this linear section cannot be opened again. */
export function toldOfNoWayBack(sessionId: string, section: number): boolean {
  return read(`examengine.forward.${sessionId}.${section}`) === "told";
}

export function rememberNoWayBack(sessionId: string, section: number): void {
  write(`examengine.forward.${sessionId}.${section}`, "told");
}

/** Leaves entries to the page that comes after this one in the tab. */
export function leaveEntries(sessionId: string, entries: readonly JournalEntry[]): void {
  write(`examengine.left.${sessionId}`, JSON.stringify(entries));
}

/** Takes what the page before this one has left. */
export function takeEntries(sessionId: string): JournalEntry[] {
  const key = `examengine.left.${sessionId}`;
  const text = read(key);
  write(key, "[]");
  return JSON.parse(text || "[]") as JournalEntry[];
}

/** What has been changed of an item: its response, its flag, or both. */
export interface PendingChange {
  response?: ItemResponse | null;
  flagged?: boolean;
}

/** The latest change per item among journal entries, oldest first. */
export function pendingAnswers(entries: readonly JournalEntry[]): Map<number, PendingChange> {
  const changes = new Map<number, PendingChange>();
  for (const { position, response, flagged } of entries) {
    changes.set(position, {
      ...changes.get(position),
      ...(response === undefined ? {} : { response }),
      ...(flagged === undefined ? {} : { flagged }),
    });
  }
  return changes;
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // Storage refused: the page works, only without memory across a reload.
  }
}
