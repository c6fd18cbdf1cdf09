import { HubConnectionState } from "@microsoft/signalr";
import type { HubConnection } from "@microsoft/signalr";
import { signal } from "@preact/signals";
import { hubConnection } from "./socket.ts";

export type LinkState = "connecting" | "online" | "offline" | "closed";

const connectTimeoutMs = 8000;
const delaysMs = [200, 500, 1000, 2000, 4000, 5000];

/** How long to wait before the given attempt (0 = first), with up to 30 % taken off at random so that pages do not come back in step. */
export function reconnectDelay(attempt: number, random: number): number {
  const full = delaysMs[Math.min(attempt, delaysMs.length - 1)] ?? 5000;
  return full * (1 - 0.3 * random);
}

export class LinkDown extends Error {}

/**
 * One connection to a hub that comes back for ever. It is `online` only after `join` (attach, subscribe…) has come back,
 * not when the socket opened. `Method` names what the hub offers.
 */
export class HubLink<Method extends string = string> {
  readonly state = signal<LinkState>("connecting");
  /** When the link was lost, by `performance.now()`; undefined while it is up. */
  lostAt: number | undefined = performance.now();
  readonly #url: string;
  readonly #join: (link: HubLink<Method>) => Promise<void>;
  #connection: HubConnection | undefined;
  #wake: (() => void) | undefined;
  #running = false;
  #attempt = 0;
  /** The server has said that joining takes longer: it is not given up meanwhile. */
  wait: () => void = () => {};
  /** Counts the connections made, so that a late order to leave one does not end the next. */
  generation = 0;

  constructor(url: string, join: (link: HubLink<Method>) => Promise<void> = () => Promise.resolve()) {
    this.#url = url;
    this.#join = join;
  }

  start(): void {
    if (this.#running) return;
    this.#running = true;
    addEventListener("online", this.#hurry);
    addEventListener("offline", this.#drop);
    document.addEventListener("visibilitychange", this.#hurry);
    void this.#run();
  }

  /** Leaves for good. */
  async close(): Promise<void> {
    this.#running = false;
    removeEventListener("online", this.#hurry);
    removeEventListener("offline", this.#drop);
    document.removeEventListener("visibilitychange", this.#hurry);
    this.#wake?.();
    this.state.value = "closed";
    await this.#connection?.stop();
  }

  /** Drops the connection; a new one is made at once. */
  async restart(): Promise<void> {
    this.#attempt = 0;
    await this.#connection?.stop();
  }

  /** @throws LinkDown when there is no connection or no answer in time; the server's own error otherwise. */
  async invoke<T>(method: Method, args: unknown[] = [], timeoutMs = 8000): Promise<T> {
    const connection = this.#connection;
    if (connection?.state !== HubConnectionState.Connected) throw new LinkDown("not connected");
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new LinkDown(`${method} got no answer`)), timeoutMs);
    });
    try {
      return await Promise.race([connection.invoke<T>(method, ...args), late]);
    } catch (error) {
      // A socket that swallows calls is as good as none.
      if (error instanceof LinkDown && this.#connection === connection) void connection.stop();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Opens a stream; `ended` is told once, with an error's message or without. */
  stream<T>(method: Method, args: unknown[], next: (item: T) => void, ended: (error?: string) => void): void {
    const connection = this.#connection;
    if (connection?.state !== HubConnectionState.Connected) {
      ended("not connected");
      return;
    }
    connection.stream<T>(method, ...args).subscribe({
      next,
      error: (error: unknown) => ended(error instanceof Error ? error.message : String(error)),
      complete: () => ended(),
    });
  }

  readonly #hurry = (): void => {
    if (document.visibilityState === "visible") this.#wake?.();
  };

  /** The device says that it has no network: what is left of the socket would only swallow what is sent. */
  readonly #drop = (): void => {
    void this.#connection?.stop();
  };

  async #run(): Promise<void> {
    while (this.#running) {
      const connection = this.#build();
      const closed = new Promise<void>(resolve => connection.onclose(() => resolve()));
      try {
        await withTimeout(connection.start(), connectTimeoutMs);
        this.#connection = connection;
        this.generation++;
        await withTimeout(this.#join(this), connectTimeoutMs, renew => (this.wait = renew));
        this.#attempt = 0;
        this.lostAt = undefined;
        this.state.value = "online";
        await closed;
      } catch {
        await connection.stop().catch(() => {});
      }
      if (!this.#running) return;
      this.lostAt ??= performance.now();
      this.state.value = "offline";
      await this.#pause(reconnectDelay(this.#attempt++, Math.random()));
    }
  }

  #build(): HubConnection {
    const connection = hubConnection(this.#url);
    connection.keepAliveIntervalInMilliseconds = 5000;
    // Above the server's own ping interval (15 s), so that a page in the background, whose timers are slowed, stays joined.
    connection.serverTimeoutInMilliseconds = 20_000;
    return connection;
  }

  #pause(ms: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

async function withTimeout<T>(promise: Promise<T>, ms: number, renewable?: (renew: () => void) => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const renew = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new LinkDown("no answer")), ms);
    };
    renew();
    renewable?.(renew);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
