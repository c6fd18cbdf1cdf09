import { batch, signal } from "@preact/signals";
import type { ApprovalEvent, Boot, CandidateHubMethods, ItemResponse, OpResult, SessionEvent, SessionSnapshot } from "../shared/contracts.ts";
import { ServerClock } from "../shared/clock.ts";
import { HubLink } from "../shared/hub.ts";
import type { Refusal } from "../shared/journal.ts";
import { announce } from "../shared/ui/announce.ts";
import { ConnectionWatch } from "./connection-watch.ts";
import { ExamState } from "./exam-state.ts";
import type { Notice } from "./exam-state.ts";
import { KeptAnswers } from "./kept-answers.ts";
import { pendingAnswers, rememberCounts, tabId } from "./tab-memory.ts";
import { keepTime, syncClock } from "./time-keeping.ts";

const noticeReadMs = 10_000;

const refusalSentences: Partial<Record<Refusal["code"], string>> = {
  tooLate: "came after time was up and does not count",
  closed: "came after its section was closed and does not count",
  conflict: "was not taken, because another answer was given at another place",
};

/** One candidate's exam session: its state from the server, its answers by way of the journal. */
export class ExamSession extends ExamState {
  readonly id: string;
  readonly clock = new ServerClock();
  readonly link: HubLink<keyof CandidateHubMethods>;
  readonly delivery: KeptAnswers["delivery"];
  /** Set when another place has taken over: the reason. */
  readonly fenced = signal<string | undefined>(undefined);
  /** Set while the examination is under way at another device, and the proctor has not approved this one. */
  readonly approval = signal<ApprovalEvent | undefined>(undefined);
  /** Set while the server refuses to open the session: why. */
  readonly attachError = signal<string | undefined>(undefined);
  /** How many pages wait to be let in, while this is one of them. */
  readonly inLine = signal(0);
  readonly away: ConnectionWatch["away"];
  readonly signedOut: ConnectionWatch["signedOut"];
  readonly receipt: KeptAnswers["receipt"];
  readonly #answers: KeptAnswers;
  readonly #attachment = { epoch: 0, attaching: false };
  /** Whether this page has held the place before: it may come back to it, but takes it from no other. */
  #wasAttached = false;
  /** The next attaching asks the proctor once more, although this device was refused. */
  #asksAgain = false;
  #shown = 0;

  constructor(boot: Boot & { sessionId: string }) {
    super();
    this.id = boot.sessionId;
    this.link = new HubLink("/hubs/candidate", () => this.#attach());
    if (boot.snapshot) this.#take(boot.snapshot);
    if (boot.item) this.applyItem(boot.item);
    this.#answers = new KeptAnswers(
      this.id,
      this.link,
      this.clock,
      () => ({ ...this.#attachment, isOpening: this.section.peek()?.state === "opening" }),
      {
        isFenced: () => this.fenced.peek() !== undefined,
        onPending: entries => this.overlay(pendingAnswers(entries)),
        onRefused: refusals => this.#refused(refusals),
        onReattach: () => void this.link.restart(),
        onFenced: () => this.#fence("This examination was opened at another place."),
      },
      boot.snapshot,
    );
    ({ delivery: this.delivery, receipt: this.receipt } = this.#answers);
    void this.#answers.opened.then(() => this.link.start());
    keepTime(this.link, this.clock, () => this.#answers.report());
    ({ away: this.away, signedOut: this.signedOut } = new ConnectionWatch(this.link, this.stands));
  }

  // ---- What the candidate does -----------------------------------------------------------------------------------

  answer(position: number, response: ItemResponse | null): void {
    this.changeItem(position, { response });
    this.#answers.write({ position, response });
  }

  flag(position: number, flagged: boolean): void {
    this.changeItem(position, { flagged });
    this.#answers.write({ position, flagged });
  }

  /** Shows an item, from what is here already if it can; the server is told and sends what is missing. */
  open(position: number): void {
    batch(() => {
      this.clearNotices(noticeReadMs);
      this.current.value = position;
      this.changeItem(position, { seen: true });
    });
    this.#fetch(position);
  }

  /** Leaves the present item of a linear section for good, once the server is there and has its answer; undefined when the candidate thought better of it. */
  async moveOn(abort: AbortSignal): Promise<OpResult | undefined> {
    const from = this.current.peek();
    if (!(await this.#answers.until(() => this.link.state.peek() === "online", abort)) || !(await this.#answers.allReceived(abort))) return undefined;
    this.clearNotices(noticeReadMs);
    return this.#operate("MoveOn", [from]);
  }

  begin(section: number): Promise<OpResult> {
    this.clearNotices(0);
    return this.#operate("BeginSection", [section]);
  }

  /** The first item of a section is on the screen: from now on its clock runs. */
  shown(section: number): void {
    if (this.#shown === section) return;
    this.#shown = section;
    void this.link.invoke("SectionShown", [section]).catch(() => (this.#shown = 0));
  }

  /** Ends a section once the server has every answer; undefined when the candidate thought better of it. */
  async end(section: number, abort: AbortSignal): Promise<OpResult | undefined> {
    rememberCounts(this.id, section, [...this.items.peek().values()]);
    if (!(await this.#answers.allReceived(abort))) return undefined;
    this.clearNotices(0);
    return this.#operate("EndSection", [section]);
  }

  /** Begins a break once the server has every answer, because none is taken during it; undefined when the candidate thought better of it. */
  async startBreak(abort: AbortSignal): Promise<OpResult | undefined> {
    return (await this.#answers.allReceived(abort)) ? this.#operate("StartBreak", []) : undefined;
  }

  endBreak(): Promise<OpResult> {
    return this.#operate("EndBreak", []);
  }

  /** Submits once the server has every answer; undefined when the candidate thought better of it. */
  async submit(abort: AbortSignal): Promise<OpResult | undefined> {
    if (!(await this.#answers.allReceived(abort))) return undefined;
    return this.#operate("SubmitExam", [], 60_000);
  }

  /** The shown clock has reached 0; what the server says is what counts. */
  readonly timeIsUp = (): void => {
    this.delivery.peek()?.kick();
    void this.link.invoke("TimeIsUp").catch(() => {});
  };

  /** Asks the proctor once more for this device. */
  askAgain(): void {
    this.#asksAgain = true;
    void this.link.restart();
  }

  notify(text: string, tone: Notice["tone"] = "info"): void {
    this.addNotice(text, tone);
    announce(text);
  }

  // ---- The link --------------------------------------------------------------------------------------------------

  async #attach(): Promise<void> {
    this.#attachment.attaching = true;
    await new Promise<void>((joined, failed) => {
      this.link.stream<SessionEvent>(
        "Attach",
        [{ sessionId: this.id, clientId: tabId(this.id), comesBack: this.#wasAttached, asksAgain: this.#asksAgain }],
        event => {
          this.#apply(event);
          if (event.type === "approval") return joined();
          if (event.type !== "snapshot") return;
          this.#attachment.attaching = false;
          // A device that was approved while it waited has been joined already.
          if (this.approval.peek()) this.#attached();
          joined();
        },
        error => {
          this.inLine.value = 0;
          if (this.fenced.peek() !== undefined) return;
          this.approval.value = undefined;
          if (!this.snapshot.peek()) this.attachError.value = error ?? "";
          failed(new Error(error ?? "The stream has ended."));
          // Without the stream this page is blind: come back from the start.
          if (this.link.state.peek() === "online") void this.link.restart();
        },
      );
    });
    if (!this.approval.peek()) this.#attached();
  }

  /** This page holds the place. */
  #attached(): void {
    this.approval.value = undefined;
    this.#wasAttached = true;
    this.away.value = undefined;
    this.signedOut.value = false;
    this.attachError.value = undefined;
    // Before anything is sent: how long answers have waited on this device is known here alone.
    if (this.#answers.unreceived > 0) void this.link.invoke("Alive", [this.#answers.report()]).catch(() => {});
    this.#resume();
    void syncClock(this.link, this.clock);
  }

  /** After attaching: what was under way goes on. */
  #resume(): void {
    this.delivery.peek()?.resume();
    const section = this.section.peek();
    const position = this.current.peek();
    if (!section || position === 0) return;
    this.changeItem(position, { seen: true });
    this.#fetch(position);
    this.#shown = 0;
    if (section.state === "opening" && document.visibilityState === "visible" && this.contents.peek().has(position)) this.shown(section.number);
  }

  #apply(event: SessionEvent): void {
    switch (event.type) {
      case "snapshot":
        this.#take(event);
        this.#answers.adopt(event);
        break;
      case "item":
        this.applyItem(event);
        break;
      case "control":
        this.#keepCounts(event.openSection);
        this.clock.hint(event.serverNow);
        this.applyControl(event);
        if (event.notice) announce(event.notice);
        this.#resume();
        break;
      case "held":
        this.applyHold(event);
        break;
      case "saved":
        this.#answers.advance(event.durable);
        break;
      case "message":
        if (this.addMessage(event)) announce(`Message from ${event.from}: ${event.text}`);
        break;
      case "fenced":
        this.#fence(event.reason);
        break;
      case "approval":
        this.#asksAgain = false;
        this.approval.value = event;
        break;
      case "inLine":
        this.inLine.value = event.waiting;
        this.link.wait();
        break;
      case "draining":
        this.#moveOn(event.retryAfterMs);
        break;
    }
  }

  #take(snapshot: SessionSnapshot): void {
    this.inLine.value = 0;
    this.#keepCounts(snapshot.openSection);
    this.clock.hint(snapshot.serverNow);
    this.#attachment.epoch = snapshot.epoch;
    this.applySnapshot(snapshot);
  }

  /** When a section closes, its counts are kept for the page on which the examination is submitted. */
  #keepCounts(nextSection: number): void {
    const before = this.openSection.peek();
    if (before > 0 && before !== nextSection) rememberCounts(this.id, before, [...this.items.peek().values()]);
  }

  /** The node this page is joined to is going: leave it when told, unless it has gone before. */
  #moveOn(afterMs: number): void {
    const { generation } = this.link;
    setTimeout(() => {
      if (this.link.generation === generation) void this.link.restart();
    }, afterMs);
  }

  #fence(reason: string): void {
    this.fenced.value = reason;
    this.delivery.peek()?.stop();
    void this.link.close();
  }

  #fetch(position: number): void {
    void this.link.invoke("OpenItem", [position]).catch(() => {});
  }

  async #operate(method: keyof CandidateHubMethods, args: unknown[], timeoutMs = 15_000): Promise<OpResult> {
    try {
      return await this.link.invoke<OpResult>(method, args, timeoutMs);
    } catch {
      return { ok: false, message: "The server could not be reached. Your answers are kept on this device. Try again when the connection is back." };
    }
  }

  // ---- Answers ---------------------------------------------------------------------------------------------------

  #refused(refusals: Refusal[]): void {
    for (const { entry, code, message } of refusals) {
      const item = this.contents.peek().get(entry.position);
      const name = item ? `item ${item.number}` : "an earlier item";
      this.notify(message ?? `The last answer to ${name} ${refusalSentences[code] ?? "was not accepted by the server"}.`, "warning");
    }
  }
}
