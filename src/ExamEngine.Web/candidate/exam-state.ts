import { batch, computed, signal } from "@preact/signals";
import type { ControlEvent, HeldEvent, ItemEvent, Message, SectionView, SessionSnapshot, SessionState } from "../shared/contracts.ts";
import type { PlayerItemState } from "../player/PlayerModel.ts";
import { isItemComplete } from "../player/responses.ts";
import type { PendingChange } from "./tab-memory.ts";

export interface Notice {
  id: number;
  text: string;
  tone: "info" | "warning";
  /** Monotonic time. */
  since: number;
}

/** An exam session as the server has told it, with the candidate's changes on top. No connection, no storage. */
export class ExamState {
  readonly snapshot = signal<SessionSnapshot | undefined>(undefined);
  readonly state = signal<SessionState>("scheduled");
  readonly stateReason = signal<string | undefined>(undefined);
  readonly stateBy = signal<string | undefined>(undefined);
  readonly sections = signal<SectionView[]>([]);
  readonly openSection = signal(0);
  readonly nextStartsBy = signal<number | undefined>(undefined);
  /** For how long, in all, the clock would still stand still while the connection is away. */
  readonly stands = signal(0);
  /** Break time left; during a break, what was left when it began. */
  readonly breakMs = signal(0);
  /** During a break: until when the clock stands still. */
  readonly breakUntil = signal<number | undefined>(undefined);
  readonly items = signal<ReadonlyMap<number, PlayerItemState>>(new Map());
  readonly contents = signal<ReadonlyMap<number, ItemEvent>>(new Map());
  readonly current = signal(0);
  readonly messages = signal<Message[]>([]);
  readonly notices = signal<Notice[]>([]);
  readonly section = computed(() => this.sections.value.find(each => each.number === this.openSection.value));
  #lastNotice = 0;
  #version = 0;

  /** Takes the server's whole view; within the same section the candidate stays at the item on the screen. */
  applySnapshot(snapshot: SessionSnapshot): void {
    const sameSection = snapshot.openSection === this.openSection.peek();
    batch(() => {
      this.snapshot.value = snapshot;
      this.#applyState(snapshot);
      this.stateBy.value = snapshot.by;
      this.messages.value = snapshot.messages ?? [];
      this.items.value = new Map((snapshot.items ?? []).map(each => [each.position, { ...each, response: each.response ?? null }]));
      if (!sameSection || this.current.peek() === 0) this.current.value = snapshot.current || (this.section.peek()?.firstPosition ?? 0);
      this.#followPlace();
    });
  }

  /** Takes a change of state or time; one that a newer one has overtaken on the way is passed over. */
  applyControl(event: ControlEvent): void {
    if (event.version < this.#version) return;
    this.#version = event.version;
    const before = this.openSection.peek();
    batch(() => {
      this.#applyState(event);
      this.stateBy.value = event.by;
      if (event.openSection !== before) this.#enterSection();
      this.#followPlace();
    });
    if (event.notice) this.addNotice(event.notice, "info");
  }

  /** Held by the proctor while nothing can be stored: as paused, until the next change of state. */
  applyHold(event: HeldEvent): void {
    if (this.state.peek() !== "running") return;
    batch(() => {
      this.state.value = "paused";
      this.stateReason.value = event.reason;
      this.stateBy.value = event.by;
    });
  }

  applyItem(event: ItemEvent): void {
    this.contents.value = new Map(this.contents.peek()).set(event.position, event);
    const item = this.items.peek().get(event.position);
    if (item) this.changeItem(event.position, { complete: isItemComplete(event.content, item.response) });
  }

  /** False when the message was here before. */
  addMessage(message: Message): boolean {
    if (this.messages.peek().some(each => each.id === message.id)) return false;
    this.messages.value = [...this.messages.peek(), message];
    return true;
  }

  addNotice(text: string, tone: Notice["tone"]): void {
    const others = this.notices.peek().filter(each => each.text !== text);
    this.notices.value = [...others, { id: ++this.#lastNotice, text, tone, since: performance.now() }];
  }

  /** Notices of no further use go when the candidate moves on; warnings stay until they are closed. */
  clearNotices(olderThanMs: number): void {
    const limit = performance.now() - olderThanMs;
    this.notices.value = this.notices.peek().filter(each => each.tone === "warning" || each.since > limit);
  }

  dismiss(notice: Notice): void {
    this.notices.value = this.notices.peek().filter(each => each.id !== notice.id);
  }

  /** Puts changes the server may not know of on top of what it said. */
  overlay(changes: ReadonlyMap<number, PendingChange>): void {
    for (const [position, change] of changes) if (this.items.peek().has(position)) this.changeItem(position, { ...change, seen: true });
  }

  /** Changes what is known of an item; a new response decides anew whether it is complete. */
  changeItem(position: number, change: Partial<PlayerItemState>): void {
    const before = this.items.peek().get(position) ?? { position, seen: false, complete: false, flagged: false, response: null };
    const content = change.response === undefined ? undefined : this.contents.peek().get(position)?.content;
    const complete = content ? { complete: isItemComplete(content, change.response) } : {};
    this.items.value = new Map(this.items.peek()).set(position, { ...before, ...complete, ...change });
  }

  #applyState(event: SessionSnapshot | ControlEvent): void {
    this.state.value = event.state;
    this.stateReason.value = event.stateReason ?? undefined;
    this.sections.value = event.sections;
    this.openSection.value = event.openSection;
    this.stands.value = event.standsMs;
    this.breakMs.value = event.breakMs;
    this.breakUntil.value = event.breakUntil ?? undefined;
    this.nextStartsBy.value = event.nextStartsBy ?? undefined;
  }

  /** In a linear section the candidate is where the server says, and nowhere else. */
  #followPlace(): void {
    const section = this.section.peek();
    if (section?.linear && section.place) this.current.value = section.place;
  }

  /** A section begins with its first item, and with only that known of it which has arrived. */
  #enterSection(): void {
    const section = this.section.peek();
    this.current.value = section?.firstPosition ?? 0;
    if (!section) return;
    const known = this.items.peek();
    this.items.value = new Map(
      Array.from({ length: section.items }, (_, index) => {
        const position = section.firstPosition + index;
        return [position, known.get(position) ?? { position, seen: false, complete: false, flagged: false, response: null }];
      }),
    );
  }
}
