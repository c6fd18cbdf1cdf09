import { signal } from "@preact/signals";
import type { AnswerEntry, SaveReply } from "../shared/contracts.ts";
import type { Journal, Refusal } from "../shared/journal.ts";

/** A way to the server; undefined while it is not there. */
export interface Routes {
  hub(): ((entries: AnswerEntry[]) => Promise<SaveReply>) | undefined;
  post(): ((entries: AnswerEntry[]) => Promise<SaveReply>) | undefined;
}

/** What the candidate is told about saving. */
export interface SaveStatus {
  /** Entries not durable on the server. */
  pending: number;
  /** Of those, entries that exist only on this device. */
  unreceived: number;
  /** Local monotonic time since when something is pending. */
  pendingSince?: number;
  /** Server time at which everything was durable. */
  savedAt?: number;
  /** Answers were durable when this page came, which did not see when they became so. */
  savedBefore?: boolean;
  /** False when the browser gives no lasting storage. */
  lasting: boolean;
}

const retryMs = 1000;
const probeEveryMs = 2000;
const routeWaitMs = 500;

/**
 * Carries the journal to the server: one batch at a time, over the hub or, when that is down, by HTTPS; again and
 * again until every entry is acknowledged.
 */
export class AnswerDelivery {
  readonly status = signal<SaveStatus>({ pending: 0, unreceived: 0, lasting: true });
  readonly #journal: Journal;
  readonly #routes: Routes;
  readonly #serverNow: () => number;
  #sending = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hadAnswers = false;
  /** Monotonic time before which nothing is sent. */
  #notBefore = 0;
  onRefused: (refusals: Refusal[]) => void = () => {};
  onReattach: () => void = () => {};
  onFenced: () => void = () => {};

  constructor(journal: Journal, routes: Routes, serverNow: () => number) {
    this.#journal = journal;
    this.#routes = routes;
    this.#serverNow = serverNow;
    journal.onChange = () => this.#show();
    this.#show();
  }

  /** Sends what waits, unless the server has asked for a pause. */
  kick(): void {
    this.#schedule(0);
  }

  /** Things have changed (attached, resumed): sends what waits, whatever was asked for before. */
  resume(): void {
    this.#notBefore = 0;
    this.#schedule(0);
  }

  /** Sends nothing more, for another place has taken over. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    const wait = Math.max(ms, this.#notBefore - performance.now());
    this.#timer = setTimeout(() => void this.#send(), wait);
  }

  async #send(): Promise<void> {
    if (this.#sending || this.#stopped) return;
    const hub = this.#routes.hub();
    const route = hub ?? this.#routes.post();
    let entries = this.#journal.batch();
    // Over HTTPS nothing tells when entries become durable: asking about the newest does.
    const probing = entries.length === 0 && hub === undefined;
    if (probing) entries = this.#journal.probe();
    if (entries.length === 0) return;
    if (!route) {
      this.#schedule(routeWaitMs);
      return;
    }
    this.#sending = true;
    let wait = probing ? probeEveryMs : 0;
    try {
      const verdict = this.#journal.apply(await route(entries));
      if (verdict.refusals.length > 0) this.onRefused(verdict.refusals);
      if (verdict.fenced) this.onFenced();
      else if (verdict.reattach) this.onReattach();
      // A reply that moved nothing is not asked for again at once.
      wait = Math.max(wait, verdict.waitMs ?? 0, probing || verdict.moved ? 0 : retryMs);
      if (!probing) this.#notBefore = performance.now() + wait;
    } catch {
      wait = retryMs;
      this.#notBefore = performance.now() + wait;
    } finally {
      this.#sending = false;
    }
    this.#schedule(wait);
  }

  #show(): void {
    const before = this.status.peek();
    const pending = this.#journal.pending.length;
    if (pending > 0) this.#hadAnswers = true;
    const allSaved = pending === 0 && this.#hadAnswers && before.pending > 0;
    const pendingSince = pending === 0 ? undefined : (before.pendingSince ?? performance.now());
    const savedAt = allSaved ? this.#serverNow() : before.savedAt;
    this.status.value = {
      pending,
      unreceived: this.#journal.unreceived,
      lasting: this.#journal.lasting,
      ...(pendingSince === undefined ? {} : { pendingSince }),
      ...(savedAt === undefined ? {} : { savedAt }),
      ...(this.#journal.durable > 0 ? { savedBefore: true } : {}),
    };
  }
}
