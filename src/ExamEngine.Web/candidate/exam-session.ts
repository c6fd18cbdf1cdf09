import { batch, computed, signal } from "@preact/signals";
import type {
  AnswerEntry,
  Boot,
  CandidateHubMethods,
  ClockReply,
  ControlEvent,
  ItemEvent,
  ItemResponse,
  Message,
  OpResult,
  SaveReply,
  SectionView,
  SessionEvent,
  SessionSnapshot,
  SessionState,
} from "../shared/contracts.ts";
import { ServerClock } from "../shared/clock.ts";
import { requestJson } from "../shared/http.ts";
import { HubLink } from "../shared/hub.ts";
import { Journal } from "../shared/journal.ts";
import type { Refusal } from "../shared/journal.ts";
import { openJournalStore } from "../shared/journal-store.ts";
import { announce } from "../shared/ui/announce.ts";
import { isItemComplete } from "../player/responses.ts";
import { AnswerDelivery } from "./answer-delivery.ts";
import { pendingAnswers, rememberCounts, tabId } from "./tab-memory.ts";

/** What the candidate has done with an item, with the changes that are only on this device. */
export interface ItemState {
  position: number;
  seen: boolean;
  complete: boolean;
  flagged: boolean;
  response: ItemResponse | null;
}

export interface Notice {
  id: number;
  text: string;
  tone: "info" | "warning";
  /** Monotonic time. */
  since: number;
}

const syncEveryMs = 30_000;
const aliveEveryMs = 5000;
const postAfterMs = 2000;
const noticeReadMs = 10_000;

const refusalSentences = {
  tooLate: "came after time was up and does not count",
  closed: "came after its section was closed and does not count",
  conflict: "was not taken, because another answer was given at another place",
  invalid: "was not accepted by the server",
} as const;

/** One candidate's exam session as this page sees it: state from the server, answers by way of the journal. */
export class ExamSession {
  readonly id: string;
  readonly clock = new ServerClock();
  readonly link: HubLink<keyof CandidateHubMethods>;
  readonly snapshot = signal<SessionSnapshot | undefined>(undefined);
  readonly state = signal<SessionState>("scheduled");
  readonly stateReason = signal<string | undefined>(undefined);
  readonly stateBy = signal<string | undefined>(undefined);
  readonly sections = signal<SectionView[]>([]);
  readonly openSection = signal(0);
  readonly nextStartsBy = signal<number | undefined>(undefined);
  readonly items = signal<ReadonlyMap<number, ItemState>>(new Map());
  readonly contents = signal<ReadonlyMap<number, ItemEvent>>(new Map());
  readonly current = signal(0);
  readonly messages = signal<Message[]>([]);
  readonly notices = signal<Notice[]>([]);
  readonly fenced = signal<string | undefined>(undefined);
  readonly attachError = signal<string | undefined>(undefined);
  readonly delivery = signal<AnswerDelivery | undefined>(undefined);
  /** Latest receipt of the server, for the candidate to quote. */
  readonly receipt = signal<string | undefined>(undefined);
  readonly section = computed(() => this.sections.value.find(each => each.number === this.openSection.value));
  #journal: Journal | undefined;
  readonly #opening: Promise<Journal>;
  #epoch = 0;
  #joined: (() => void) | undefined;
  #shown = 0;
  #noticeId = 0;
  #lastTick = 0;

  constructor(boot: Boot & { sessionId: string }) {
    this.id = boot.sessionId;
    this.link = new HubLink("/hubs/candidate", () => this.#attach());
    if (boot.snapshot) this.#applySnapshot(boot.snapshot, false);
    if (boot.item) this.#applyItem(boot.item);
    this.#opening = this.#openJournal(boot.snapshot);
    void this.#opening.then(() => this.link.start());
    this.#keepTime();
  }

  // ---- What the candidate does -----------------------------------------------------------------------------------

  answer(position: number, response: ItemResponse | null): void {
    const content = this.contents.peek().get(position)?.content;
    this.#change(position, { response, ...(content ? { complete: isItemComplete(content, response) } : {}) });
    this.#write({ position, response });
  }

  flag(position: number, flagged: boolean): void {
    this.#change(position, { flagged });
    this.#write({ position, flagged });
  }

  open(position: number): void {
    this.#clearNotices(noticeReadMs);
    batch(() => {
      this.current.value = position;
      this.#change(position, { seen: true });
    });
    this.#fetch(position);
  }

  begin(section: number): Promise<OpResult> {
    this.#clearNotices(0);
    return this.#operate("BeginSection", [section]);
  }

  /** The first item of a section is on the screen: from now on its clock runs. */
  shown(section: number): void {
    if (this.#shown === section) return;
    this.#shown = section;
    void this.link.invoke("SectionShown", [section]).catch(() => (this.#shown = 0));
  }

  async end(section: number): Promise<OpResult> {
    rememberCounts(this.id, section, [...this.items.peek().values()]);
    await this.#allReceived();
    return this.#operate("EndSection", [section]);
  }

  async submit(): Promise<OpResult> {
    await this.#allReceived();
    return this.#operate("SubmitExam", [], 60_000);
  }

  /** The shown clock has reached 0; what the server says is what counts. */
  readonly timeIsUp = (): void => {
    this.delivery.peek()?.kick();
    void this.link.invoke("TimeIsUp").catch(() => {});
  };

  /** Notices of no further use go when the candidate moves on; warnings stay until they are closed. */
  #clearNotices(olderThanMs: number): void {
    const limit = performance.now() - olderThanMs;
    this.notices.value = this.notices.peek().filter(each => each.tone === "warning" || each.since > limit);
  }

  dismiss(notice: Notice): void {
    this.notices.value = this.notices.peek().filter(each => each.id !== notice.id);
  }

  // ---- The link --------------------------------------------------------------------------------------------------

  async #attach(): Promise<void> {
    const joined = new Promise<void>((resolve, reject) => {
      this.#joined = resolve;
      this.link.stream<SessionEvent>(
        "Attach",
        [{ sessionId: this.id, clientId: tabId(this.id) }],
        event => this.#apply(event),
        error => {
          if (this.fenced.peek() !== undefined) return;
          this.attachError.value = this.snapshot.peek() ? undefined : error;
          reject(new Error(error ?? "the stream ended"));
          // Without the stream this page is blind: come back from the start.
          if (this.link.state.peek() === "online") void this.link.restart();
        },
      );
    });
    await joined;
    void this.#syncClock(3);
  }

  #apply(event: SessionEvent): void {
    switch (event.type) {
      case "snapshot":
        this.#applySnapshot(event, true);
        this.attachError.value = undefined;
        this.#joined?.();
        break;
      case "item":
        this.#applyItem(event);
        break;
      case "control":
        this.#applyControl(event);
        break;
      case "saved":
        this.#journal?.advance(event.durable);
        break;
      case "message":
        this.#receive(event);
        break;
      case "fenced":
        this.#fence(event.reason);
        break;
      case "draining":
        this.#moveOn(event.retryAfterMs);
        break;
    }
  }

  /** The node this page is joined to is going: leave it when told, unless it has gone before. */
  #moveOn(afterMs: number): void {
    const { generation } = this.link;
    setTimeout(() => {
      if (this.link.generation === generation) void this.link.restart();
    }, afterMs);
  }

  #applySnapshot(snapshot: SessionSnapshot, live: boolean): void {
    this.clock.hint(snapshot.serverNow);
    const sameSection = snapshot.openSection === this.openSection.peek();
    batch(() => {
      this.snapshot.value = snapshot;
      this.#epoch = snapshot.epoch;
      this.#applyState(snapshot);
      this.stateBy.value = undefined;
      this.messages.value = snapshot.messages ?? [];
      this.items.value = new Map(
        (snapshot.items ?? []).map(each => [each.position, { ...each, response: each.response ?? null }]),
      );
      if (!sameSection || this.current.peek() === 0) this.current.value = snapshot.current;
    });
    if (!live) return;
    this.#journal?.adopt(snapshot.seq, snapshot.durable);
    this.#overlayJournal();
    this.delivery.peek()?.kick();
    this.#fetchCurrent();
  }

  #applyState(event: SessionSnapshot | ControlEvent): void {
    this.state.value = event.state;
    this.stateReason.value = event.stateReason ?? undefined;
    this.sections.value = event.sections;
    this.openSection.value = event.openSection;
    this.nextStartsBy.value = event.nextStartsBy ?? undefined;
  }

  #applyControl(event: ControlEvent): void {
    const before = this.openSection.peek();
    if (event.openSection !== before && before > 0) rememberCounts(this.id, before, [...this.items.peek().values()]);
    batch(() => {
      this.clock.hint(event.serverNow);
      this.#applyState(event);
      this.stateBy.value = event.by ?? undefined;
      if (event.openSection !== before) this.#enterSection(event.openSection);
    });
    if (event.notice) this.notify(event.notice);
    this.delivery.peek()?.kick();
  }

  /** A new section: only what has arrived of it is known, and it begins with its first item. */
  #enterSection(number: number): void {
    const section = this.sections.peek().find(each => each.number === number);
    if (!section) {
      this.current.value = 0;
      return;
    }
    const known = this.items.peek();
    const fresh = new Map<number, ItemState>();
    for (let position = section.firstPosition; position < section.firstPosition + section.items; position++) {
      fresh.set(position, known.get(position) ?? { position, seen: false, complete: false, flagged: false, response: null });
    }
    this.items.value = fresh;
    this.current.value = section.firstPosition;
    this.#fetchCurrent();
  }

  #applyItem(event: ItemEvent): void {
    this.contents.value = new Map(this.contents.peek()).set(event.position, event);
    const state = this.items.peek().get(event.position);
    if (state) this.#change(event.position, { complete: isItemComplete(event.content, state.response) });
  }

  #receive(message: Message): void {
    if (this.messages.peek().some(each => each.id === message.id)) return;
    this.messages.value = [...this.messages.peek(), message];
    announce(`Message from ${message.from}: ${message.text}`);
  }

  notify(text: string, tone: Notice["tone"] = "info"): void {
    if (this.notices.peek().some(each => each.text === text)) return;
    this.notices.value = [...this.notices.peek(), { id: ++this.#noticeId, text, tone, since: performance.now() }];
    announce(text);
  }

  #fence(reason: string): void {
    this.fenced.value = reason;
    this.delivery.peek()?.stop();
    void this.link.close();
  }

  // ---- Answers ---------------------------------------------------------------------------------------------------

  async #openJournal(snapshot: SessionSnapshot | undefined): Promise<Journal> {
    const journal = await Journal.open(await openJournalStore(this.id));
    this.#journal = journal;
    if (snapshot) journal.begin(snapshot.seq, snapshot.durable);
    this.#overlayJournal();
    const delivery = new AnswerDelivery(journal, { hub: () => this.#hubRoute(), post: () => this.#postRoute() }, () => this.clock.now());
    delivery.onRefused = refusals => this.#refused(refusals);
    delivery.onReattach = () => void this.link.restart();
    delivery.onFenced = () => this.#fence("This examination is open at another place.");
    this.delivery.value = delivery;
    return journal;
  }

  #hubRoute(): ((entries: AnswerEntry[]) => Promise<SaveReply>) | undefined {
    if (this.link.state.peek() !== "online") return undefined;
    return async entries => this.#noteReceipt(await this.link.invoke<SaveReply>("Save", [entries], 5000));
  }

  #postRoute(): ((entries: AnswerEntry[]) => Promise<SaveReply>) | undefined {
    const lostAt = this.link.lostAt;
    if (this.#epoch === 0 || lostAt === undefined || performance.now() - lostAt < postAfterMs) return undefined;
    const url = `/api/candidate/sessions/${this.id}/answers`;
    return async entries =>
      this.#noteReceipt(await requestJson<SaveReply>(url, { body: { epoch: this.#epoch, entries }, timeoutMs: 8000 }));
  }

  #noteReceipt(reply: SaveReply): SaveReply {
    const receipt = reply.results.findLast(each => each.receipt)?.receipt;
    if (receipt) this.receipt.value = receipt;
    return reply;
  }

  #write(change: { position: number; response?: ItemResponse | null; flagged?: boolean }): void {
    void this.#opening.then(async journal => {
      if (this.fenced.peek() !== undefined) return;
      await journal.append(change, Math.round(this.clock.now()));
      this.delivery.peek()?.kick();
    });
  }

  /** What is only in the journal is newer than what the server said. */
  #overlayJournal(): void {
    const changes = pendingAnswers(this.#journal?.pending ?? []);
    for (const [position, change] of changes) {
      const content = this.contents.peek().get(position)?.content;
      const complete = change.response !== undefined && content ? { complete: isItemComplete(content, change.response) } : {};
      if (this.items.peek().has(position)) this.#change(position, { ...change, ...complete, seen: true });
    }
  }

  #refused(refusals: Refusal[]): void {
    for (const { entry, code, message } of refusals) {
      const item = this.contents.peek().get(entry.position);
      const why = refusalSentences[code as keyof typeof refusalSentences] ?? "was not accepted by the server";
      const name = item ? `item ${item.number}` : "an earlier item";
      this.notify(message ?? `The last answer to ${name} ${why}.`, "warning");
    }
  }

  async #allReceived(): Promise<void> {
    const journal = await this.#opening;
    while (journal.unreceived > 0 && this.fenced.peek() === undefined) {
      this.delivery.peek()?.kick();
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  #change(position: number, change: Partial<ItemState>): void {
    const before = this.items.peek().get(position) ?? { position, seen: false, complete: false, flagged: false, response: null };
    this.items.value = new Map(this.items.peek()).set(position, { ...before, ...change });
  }

  #fetch(position: number): void {
    void this.link.invoke("OpenItem", [position]).catch(() => {});
  }

  #fetchCurrent(): void {
    const position = this.current.peek() || this.section.peek()?.firstPosition || 0;
    if (position === 0 || this.openSection.peek() === 0) return;
    if (this.current.peek() === 0) this.current.value = position;
    this.#change(position, { seen: true });
    this.#fetch(position);
  }

  async #operate(method: keyof CandidateHubMethods, args: unknown[], timeoutMs = 15_000): Promise<OpResult> {
    try {
      return await this.link.invoke<OpResult>(method, args, timeoutMs);
    } catch {
      return { ok: false, message: "The server could not be reached. Your answers are kept on this device. Try again when the connection is back." };
    }
  }

  // ---- Time ------------------------------------------------------------------------------------------------------

  #keepTime(): void {
    this.#lastTick = performance.now();
    setInterval(() => this.#tick(), 1000);
    setInterval(() => void this.#alive(), aliveEveryMs);
    setInterval(() => void this.#syncClock(1), syncEveryMs);
    const again = () => void this.#syncClock(3);
    addEventListener("focus", again);
    addEventListener("online", again);
    addEventListener("pageshow", again);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") again();
    });
  }

  /** A tick far too late means that the device slept: older exchanges say nothing any more. */
  #tick(): void {
    const now = performance.now();
    if (now - this.#lastTick > 5000) {
      this.clock.forget();
      void this.#syncClock(3);
    }
    this.#lastTick = now;
  }

  async #alive(): Promise<void> {
    if (this.link.state.peek() !== "online") return;
    await this.link.invoke("Alive", [{ pending: this.#journal?.pending.length ?? 0 }]).catch(() => {});
  }

  async #syncClock(times: number): Promise<void> {
    for (let each = 0; each < times; each++) {
      const sentAt = this.clock.reading();
      try {
        const { serverNow } = await this.link.invoke<ClockReply>("SyncClock");
        this.clock.add({ sentAt, receivedAt: this.clock.reading(), serverNow });
      } catch {
        return;
      }
    }
  }
}
