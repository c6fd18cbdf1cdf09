import { sendable } from "./journal-entry.ts";
import type { JournalEntry } from "./journal-entry.ts";
import type { AnswerEntry, ItemResponse, SaveCode, SaveReply, SaveResult } from "./contracts.ts";

/** Where entries outlive the page. `replace` is atomic. */
export interface JournalStore {
  /** False when entries die with the page. */
  readonly lasting: boolean;
  load(): Promise<JournalEntry[]>;
  put(entries: readonly JournalEntry[]): Promise<void>;
  replace(removed: readonly number[], entries: readonly JournalEntry[]): Promise<void>;
}

export interface Change {
  position: number;
  response?: ItemResponse | null;
  flagged?: boolean;
}

/** An entry the server will never take. */
export interface Refusal {
  entry: JournalEntry;
  code: SaveCode;
  message?: string;
}

/** What a reply asks of the sender. */
export interface Verdict {
  refusals: Refusal[];
  /** Whether the reply has settled anything: otherwise asking the same again at once is of no use. */
  moved: boolean;
  /** Wait this long before sending again; undefined = go on at once. */
  waitMs?: number;
  /** The server's view and this one differ: attach again. */
  reattach: boolean;
  /** This page may send no more. */
  fenced: boolean;
}

export const batchSize = 32;
/** A store that does not answer must not keep answers back. */
const reloadMs = 1000;

interface Kept {
  entry: JournalEntry;
  stored: boolean;
  received: boolean;
  /** Written by this page before it was attached for the first time. */
  early: boolean;
}

/**
 * The page's own record of the answers that are not durable on the server yet. An entry is written here before it is
 * sent, and forgotten only when the server's durable number has reached it; a mere "received" is not believed after a
 * reconnect: everything above durable is sent again.
 */
export class Journal {
  #store: JournalStore;
  #kept: Kept[] = [];
  #lastSeq = 0;
  #durable = 0;
  #lasting: boolean;
  #attached = false;
  #reading = false;
  /** Called after every change of what is pending. */
  onChange: () => void = () => {};

  private constructor(store: JournalStore) {
    this.#store = store;
    this.#lasting = store.lasting;
  }

  /** @param left what the page before this one could not write down any more; taken up unless it did after all. */
  static async open(store: JournalStore, left: readonly JournalEntry[] = []): Promise<Journal> {
    const journal = new Journal(store);
    const loaded = await store.load();
    const missing = left.filter(entry => loaded.every(each => each.seq !== entry.seq));
    if (missing.length > 0) await journal.#write(() => store.put(missing));
    const entries = [...loaded, ...missing].sort((a, b) => a.seq - b.seq);
    journal.#kept = entries.map(entry => ({ entry, stored: true, received: false, early: false }));
    journal.#lastSeq = entries.at(-1)?.seq ?? 0;
    return journal;
  }

  /** False when the entries would be lost with the page. */
  get lasting(): boolean {
    return this.#lasting;
  }

  get durable(): number {
    return this.#durable;
  }

  /** Entries above durable, oldest first. */
  get pending(): readonly JournalEntry[] {
    return this.#kept.map(kept => kept.entry);
  }

  /** Those that are still being written: a page that goes now would lose them. */
  get unwritten(): readonly JournalEntry[] {
    return this.#kept.filter(kept => !kept.stored).map(kept => kept.entry);
  }

  /** How many of them the server has not acknowledged since the last attachment. */
  get unreceived(): number {
    return this.#kept.filter(kept => !kept.received).length;
  }

  /** When the oldest of these was written, by the clock it was written by. */
  get unreceivedSince(): number | undefined {
    return this.#kept.find(kept => !kept.received)?.entry.clientTime;
  }

  /** Takes the numbers that came with the page, so that answers can be given before the connection is up. */
  begin(seq: number, durable: number): void {
    this.#lastSeq = Math.max(seq, this.#lastSeq);
    this.advance(durable);
  }

  /** Takes the server's numbers after attaching; everything that is here is to be sent again. */
  adopt(seq: number, durable: number): void {
    for (const kept of this.#kept) kept.received = false;
    this.#lastSeq = Math.max(seq, this.#kept.at(-1)?.entry.seq ?? 0);
    if (!this.#attached) this.#renumberEarly(seq);
    this.#attached = true;
    this.#durable = durable;
    this.#forget();
    this.onChange();
  }

  /**
   * Another page of this browser may have gone on since this one was opened: what it wrote is taken up, and the receipts it got. Nothing is sent until that is
   * read, because a number that is taken by now would cost an answer without its receipt.
   */
  async reload(): Promise<void> {
    this.#reading = true;
    try {
      const patience = new Promise<JournalEntry[]>(resolve => setTimeout(resolve, reloadMs, []));
      for (const entry of await Promise.race([this.#store.load(), patience])) this.#takeUp(entry);
    } catch {
      // What is in memory is sent all the same.
    } finally {
      this.#reading = false;
      this.onChange();
    }
  }

  /** Numbers a change and writes it; the promise settles when it is written and may be sent. */
  async append(change: Change, clientTime: number): Promise<void> {
    const kept: Kept = {
      entry: { seq: ++this.#lastSeq, ...change, clientTime },
      stored: false,
      received: false,
      early: !this.#attached,
    };
    this.#kept.push(kept);
    this.onChange();
    await this.#write(() => this.#store.put([kept.entry]));
    kept.stored = true;
    this.onChange();
  }

  /** The next entries to send, without those acknowledged already; none beyond one that is still being written. */
  batch(): AnswerEntry[] {
    const first = this.#kept.findIndex(kept => !kept.received);
    if (first < 0 || this.#reading) return [];
    const batch: AnswerEntry[] = [];
    for (const kept of this.#kept.slice(first, first + batchSize)) {
      if (!kept.stored) break;
      batch.push(sendable(kept.entry));
    }
    return batch;
  }

  /** The newest acknowledged entry, to ask again how far the server is. */
  probe(): AnswerEntry[] {
    const last = this.#kept.filter(kept => kept.received).at(-1);
    return last ? [sendable(last.entry)] : [];
  }

  advance(durable: number): void {
    if (durable <= this.#durable) return;
    this.#durable = durable;
    this.#forget();
  }

  apply(reply: SaveReply): Verdict {
    const verdict: Verdict = { refusals: [], moved: false, reattach: false, fenced: false };
    const dropped = new Set<number>();
    const acknowledged: JournalEntry[] = [];
    const displaced: Kept[] = [];
    let expected: number | undefined;
    const refuse = (entry: JournalEntry, { code, message }: SaveResult) => {
      dropped.add(entry.seq);
      verdict.refusals.push({ entry, code, ...(message == null ? {} : { message }) });
    };
    for (const result of reply.results) {
      const kept = this.#kept.find(candidate => candidate.entry.seq === result.seq);
      if (!kept) continue;
      switch (result.code) {
        case "received":
        case "duplicate":
          kept.received = true;
          if (result.receivedAt != null) kept.entry.receivedAt = result.receivedAt;
          if (result.receipt != null) {
            kept.entry.receipt = result.receipt;
            delete kept.entry.receivedAs;
          }
          acknowledged.push(kept.entry);
          break;
        case "conflict":
          // The number is taken by an answer this page does not know. What the server once received is shown to it again under another number;
          // refused under that as well, it was stored after all, or the candidate has answered the item later.
          if (kept.entry.receipt === undefined) {
            refuse(kept.entry, result);
            verdict.reattach = true;
          } else if (kept.entry.receivedAs === undefined) {
            displaced.push(kept);
            verdict.reattach = true;
          } else dropped.add(result.seq);
          break;
        case "tooLate":
        case "closed":
        case "invalid":
          refuse(kept.entry, result);
          break;
        case "gap":
          // One that asks for what is durable comes from a copy that lags, and mends itself: numbers below are taken.
          if (result.expected != null && result.expected > this.#durable) expected ??= result.expected;
          else verdict.waitMs = Math.max(verdict.waitMs ?? 0, 1000);
          break;
        case "fenced":
          verdict.fenced = true;
          break;
        case "paused":
        case "notLive":
          verdict.waitMs = Math.max(verdict.waitMs ?? 0, 3000);
          break;
        case "rate":
        case "retry":
          verdict.waitMs = Math.max(verdict.waitMs ?? 0, 1000);
          break;
      }
    }
    if (acknowledged.length > 0) void this.#write(() => this.#store.put(acknowledged));
    if (dropped.size > 0) this.#remove(kept => dropped.has(kept.entry.seq));
    this.#moveToEnd(displaced);
    this.advance(reply.durable);
    this.#forget();
    verdict.moved = acknowledged.length > 0 || dropped.size > 0 || displaced.length > 0;
    if (expected !== undefined && this.#closeGap(expected)) verdict.moved = true;
    this.onChange();
    return verdict;
  }

  /**
   * The server waits for `expected`. When that entry is here it is sent next; otherwise a refused one has left a hole,
   * and the entries behind it, none of which the server has admitted, move up. True when there is something new to send.
   */
  #closeGap(expected: number): boolean {
    const behind = this.#kept.filter(kept => kept.entry.seq >= expected);
    const resent = behind[0]?.received === true;
    for (const kept of behind) kept.received = false;
    if (behind.length === 0 || behind[0]?.entry.seq === expected) return resent;
    this.#renumber(behind, expected);
    return true;
  }

  #takeUp(entry: JournalEntry): void {
    const known = this.#kept.find(kept => kept.entry.seq === entry.seq);
    if (known === undefined) {
      this.#kept.push({ entry, stored: true, received: false, early: false });
      this.#kept.sort((a, b) => a.entry.seq - b.entry.seq);
      this.#lastSeq = Math.max(this.#lastSeq, entry.seq);
    } else if (known.entry.receipt === undefined && known.entry.clientTime === entry.clientTime && known.entry.position === entry.position) known.entry = entry;
  }

  /** Another place may have used the numbers these entries took on trust; they are newer than anything it gave. */
  #renumberEarly(seq: number): void {
    const early = this.#kept.filter(kept => kept.early);
    if (early.some(kept => kept.entry.seq <= seq)) this.#renumber(early, this.#lastSeq + 1);
  }

  /** Numbers entries anew behind all others, except those that a later one here replaces anyway. */
  #moveToEnd(displaced: readonly Kept[]): void {
    if (displaced.length === 0) return;
    const replaced = displaced.filter(({ entry }) =>
      this.#kept.some(({ entry: later }) => later.seq > entry.seq && later.position === entry.position && (later.response === undefined) === (entry.response === undefined)),
    );
    this.#remove(kept => replaced.includes(kept));
    this.#renumber(displaced.filter(kept => !replaced.includes(kept)), this.#lastSeq + 1);
  }

  #renumber(moved: Kept[], first: number): void {
    if (moved.length === 0) return;
    const removed = moved.map(kept => kept.entry.seq);
    // A receipt is for one number alone: under another, that number goes with it.
    moved.forEach((kept, index) => {
      const receivedAs = kept.entry.receipt === undefined ? {} : { receivedAs: kept.entry.receivedAs ?? kept.entry.seq };
      kept.entry = { ...kept.entry, ...receivedAs, seq: first + index };
      kept.received = false;
    });
    this.#kept.sort((a, b) => a.entry.seq - b.entry.seq);
    this.#lastSeq = first + moved.length - 1;
    void this.#write(() => this.#store.replace(removed, moved.map(kept => kept.entry)));
  }

  /** Only what the server has said it has: the durable number alone may be that of answers from another device under the same numbers. */
  #forget(): void {
    this.#remove(kept => kept.entry.seq <= this.#durable && kept.received);
  }

  #remove(which: (kept: Kept) => boolean): void {
    const removed = this.#kept.filter(which).map(kept => kept.entry.seq);
    if (removed.length === 0) return;
    this.#kept = this.#kept.filter(kept => !which(kept));
    void this.#write(() => this.#store.replace(removed, []));
    this.onChange();
  }

  /** A store that fails (disk full, profile gone) must not stop the answers: they go on from memory, and the page says so. */
  async #write(write: () => Promise<void>): Promise<void> {
    if (!this.#lasting) return;
    try {
      await write();
    } catch {
      this.#lasting = false;
      this.onChange();
    }
  }
}
