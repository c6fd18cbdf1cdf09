import { batch, computed, signal } from "@preact/signals";
import { ServerClock } from "../shared/clock.ts";
import { HubLink, LinkDown } from "../shared/hub.ts";
import type { BoardEvent, BoardRow, BoardSnapshot, OpResult, ProctorHubMethods, TimeLineEntry } from "../shared/staff-contracts.ts";
import { announce } from "../shared/ui/announce.ts";
import { incidentSentence, newIncidents } from "./incidents.ts";
import { sameTroubles, troublesOf } from "./trouble.ts";
import type { Troubles } from "./trouble.ts";

const noTroubles: Troubles = new Map();

/** One slot's board, kept in step with the server for as long as it is open. */
export class Board {
  readonly slotId: string;
  /** The slot; undefined until the first snapshot has come. */
  readonly slot = signal<Omit<BoardSnapshot, "rows" | "type" | "serverNow"> | undefined>(undefined);
  readonly rows = signal<ReadonlyMap<string, BoardRow>>(new Map());
  readonly troubles = signal<Troubles>(noTroubles);
  /** The server's time; moves on once a second. */
  readonly now = signal(Date.now());
  /** When the server last said anything about the board, by its own clock. */
  readonly heardAt = signal(0);
  /** Why the board cannot be shown at all. */
  readonly refused = signal<string | undefined>(undefined);
  readonly rowList = computed(() => [...this.rows.value.values()]);
  readonly link: HubLink<keyof ProctorHubMethods>;
  readonly #clock = new ServerClock();
  #announced = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(slotId: string) {
    this.slotId = slotId;
    this.link = new HubLink("/hubs/proctor", link => this.#join(link));
  }

  open(): void {
    this.link.start();
    addEventListener("offline", this.#networkLost);
    this.#tick();
  }

  close(): void {
    clearTimeout(this.#timer);
    removeEventListener("offline", this.#networkLost);
    void this.link.close();
  }

  /** What is shown may no longer be so. */
  get isStale(): boolean {
    return this.link.state.value !== "online";
  }

  /** Has the server do something; failures come back as refusals, with what to do next. */
  async act(method: keyof ProctorHubMethods, ...args: unknown[]): Promise<OpResult> {
    try {
      return await this.link.invoke<OpResult>(method, args);
    } catch (error) {
      return error instanceof LinkDown
        ? { ok: false, code: "connection", message: "The connection to the server was lost, so it is not certain that this was done. Look at the board when it is back, then try again if needed." }
        : { ok: false, code: "server", message: "The server could not do this. Try again; if it fails again, tell the administrator." };
    }
  }

  /** A candidate's history; undefined when it cannot be read now. */
  async timeLine(sessionId: string): Promise<TimeLineEntry[] | undefined> {
    try {
      return await this.link.invoke<TimeLineEntry[]>("TimeLine", [sessionId]);
    } catch {
      return undefined;
    }
  }

  #join(link: HubLink<keyof ProctorHubMethods>): Promise<void> {
    return new Promise((resolve, reject) => {
      const generation = link.generation;
      let first = true;
      link.stream<BoardEvent>(
        "Watch",
        [this.slotId],
        event => {
          if (generation !== link.generation) return;
          this.#take(event, first);
          first = false;
          resolve();
        },
        error => {
          if (generation !== link.generation) return;
          if (first && error?.includes("no such slot")) this.#refuse();
          if (first) reject(new LinkDown(error ?? "the board ended"));
          else void link.restart();
        },
      );
    });
  }

  #refuse(): void {
    this.refused.value = "There is no such slot, or it is not one of yours.";
    this.close();
  }

  #take(event: BoardEvent, first: boolean): void {
    this.#keepTime(event.serverNow, first);
    batch(() => {
      this.heardAt.value = event.serverNow;
      if (event.type === "board") {
        const { slotName, examTitle, startsAt, endsAt, zone } = event;
        this.slot.value = { slotName, examTitle, startsAt, endsAt, zone };
        this.rows.value = new Map(event.rows.map(row => [row.sessionId, row]));
      } else {
        const rows = new Map(this.rows.value);
        for (const row of event.rows) rows.set(row.sessionId, row);
        this.rows.value = rows;
      }
      this.now.value = this.#clock.now();
      this.#judge();
    });
  }

  /** Of all times heard since the connection was made, the one that was the shortest time under way is the nearest to the truth. */
  #keepTime(serverNow: number, first: boolean): void {
    if (first || serverNow - this.#clock.reading() > this.#clock.offset) this.#clock.hint(serverNow);
  }

  #judge(): void {
    const [rows, now, before] = [this.rows.value, this.now.value, this.troubles.value];
    const troubles = troublesOf(rows.values(), now);
    if (!sameTroubles(before, troubles)) this.troubles.value = troubles;
    // What was so when the page was opened is on the screen and no news.
    const sentence = this.#announced ? incidentSentence(newIncidents(before, troubles, rows)) : "";
    this.#announced ||= this.slot.value !== undefined;
    if (sentence !== "") announce(sentence);
  }

  #tick(): void {
    batch(() => {
      this.now.value = this.#clock.now();
      if (this.slot.value !== undefined && !this.isStale) this.#judge();
    });
    this.#timer = setTimeout(() => this.#tick(), 1005 - (this.now.value % 1000));
  }

  readonly #networkLost = (): void => void this.link.restart();
}
