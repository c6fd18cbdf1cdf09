import { signal } from "@preact/signals";
import type { AliveRequest, CandidateHubMethods, SessionSnapshot } from "../shared/contracts.ts";
import type { ServerClock } from "../shared/clock.ts";
import type { HubLink } from "../shared/hub.ts";
import { Journal } from "../shared/journal.ts";
import type { Change, Refusal } from "../shared/journal.ts";
import type { JournalEntry } from "../shared/journal-entry.ts";
import { openJournalStore } from "../shared/journal-store.ts";
import { filesOnTheirWay } from "../player/files.ts";
import { AnswerDelivery } from "./answer-delivery.ts";
import { AnswerRoutes } from "./answer-routes.ts";
import { leaveEntries, takeEntries } from "./tab-memory.ts";
import type { Attachment } from "./answer-routes.ts";

/** What the page does about its answers. */
export interface AnswerHooks {
  isFenced: () => boolean;
  /** Answers that are not durable are shown in place of what the server has. */
  onPending: (entries: readonly JournalEntry[]) => void;
  onRefused: (refusals: Refusal[]) => void;
  onReattach: () => void;
  onFenced: () => void;
}

/** The answers of one session: kept on this device before anything else, and sent from there until the server has them. */
export class KeptAnswers {
  /** Undefined until what this device holds has been read. */
  readonly delivery = signal<AnswerDelivery | undefined>(undefined);
  /** Latest receipt of the server, for the candidate to quote. */
  readonly receipt = signal<string | undefined>(undefined);
  readonly #clock: ServerClock;
  readonly #hooks: AnswerHooks;
  readonly #opening: Promise<Journal>;
  #journal: Journal | undefined;

  constructor(sessionId: string, link: HubLink<keyof CandidateHubMethods>, clock: ServerClock, attachment: () => Attachment, hooks: AnswerHooks, snapshot: SessionSnapshot | undefined) {
    this.#clock = clock;
    this.#hooks = hooks;
    const routes = new AnswerRoutes(sessionId, link, attachment, receipt => (this.receipt.value = receipt));
    this.#opening = this.#open(sessionId, routes, snapshot);
  }

  /** Comes when what this device holds has been read. */
  get opened(): Promise<unknown> {
    return this.#opening;
  }

  /** Entries the server has not acknowledged. */
  get unreceived(): number {
    return this.#journal?.unreceived ?? 0;
  }

  write(change: Change): void {
    void this.#opening.then(async journal => {
      if (this.#hooks.isFenced()) return;
      await journal.append(change, Math.round(this.#clock.now()));
      this.delivery.peek()?.kick();
    });
  }

  /** The server has told what it has, with the answers as it knows them. */
  adopt(snapshot: SessionSnapshot): void {
    const journal = this.#journal;
    journal?.adopt(snapshot.seq, snapshot.durable);
    this.#showPending();
    void journal?.reload().then(() => {
      this.#showPending();
      this.delivery.peek()?.resume();
    });
  }

  /** Everything up to a number is durable. */
  advance(durable: number): void {
    this.#journal?.advance(durable);
  }

  report(): AliveRequest {
    const [journal, now] = [this.#journal, this.#clock.now()];
    return { pending: journal?.pending.length ?? 0, onDevice: journal?.unreceived ?? 0, onDeviceMs: Math.max(0, Math.round(now - (journal?.unreceivedSince ?? now))) };
  }

  /** Waits until every file is there and the server has acknowledged every answer; false when told to stop waiting. */
  async allReceived(abort: AbortSignal): Promise<boolean> {
    const journal = await this.#opening;
    this.delivery.peek()?.kick();
    return this.until(() => journal.unreceived === 0 && filesOnTheirWay.peek() === 0, abort);
  }

  /** Waits for something; false when told to stop waiting, or when the page has lost its place. */
  async until(condition: () => boolean, abort: AbortSignal): Promise<boolean> {
    while (!condition()) {
      if (abort.aborted || this.#hooks.isFenced()) return false;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    return !abort.aborted;
  }

  async #open(sessionId: string, routes: AnswerRoutes, snapshot: SessionSnapshot | undefined): Promise<Journal> {
    const journal = await Journal.open(await openJournalStore(sessionId), takeEntries(sessionId));
    this.#journal = journal;
    // Reloaded in the moment of a press: what IndexedDB has not written yet, it drops.
    const leave = () => leaveEntries(sessionId, journal.unwritten);
    addEventListener("pagehide", leave);
    // Comes after it, when what was being typed has been reported.
    document.addEventListener("visibilitychange", leave);
    if (snapshot) journal.begin(snapshot.seq, snapshot.durable);
    this.#showPending();
    const delivery = new AnswerDelivery(journal, routes, () => this.#clock.now());
    delivery.onRefused = this.#hooks.onRefused;
    delivery.onReattach = this.#hooks.onReattach;
    delivery.onFenced = this.#hooks.onFenced;
    this.delivery.value = delivery;
    return journal;
  }

  #showPending(): void {
    this.#hooks.onPending(this.#journal?.pending ?? []);
  }
}
