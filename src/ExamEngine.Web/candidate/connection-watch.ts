import { signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { HttpError, requestJson } from "../shared/http.ts";
import type { HubLink } from "../shared/hub.ts";

const signInCheckMs = 10_000;
/** As long as the server waits before it takes a connection for lost. */
const awayAfterMs = 5000;

/** What follows from a connection that stays away. */
export class ConnectionWatch {
  /** Since when it is away, by `performance.now()`, while the clock stands still for it and the items are hidden. */
  readonly away = signal<number | undefined>(undefined);
  readonly signedOut = signal(false);
  readonly #link: HubLink<never>;
  /** For how long the clock stands still. */
  readonly #stands: ReadonlySignal<number>;

  constructor(link: HubLink<never>, stands: ReadonlySignal<number>) {
    this.#link = link;
    this.#stands = stands;
    setInterval(() => void this.#checkSignIn(), signInCheckMs);
    setInterval(() => this.#lookAway(), 1000);
  }

  /** Hides the items for as long as the clock stands still, and no longer: then the candidate goes on working. */
  #lookAway(): void {
    const [{ lostAt }, now] = [this.#link, performance.now()];
    const isAway = lostAt !== undefined && now - lostAt >= awayAfterMs && now - lostAt < this.#stands.peek();
    this.away.value = isAway ? lostAt : undefined;
  }

  /** A connection that stays away may have no other cause than that the sign-in has run out. */
  async #checkSignIn(): Promise<void> {
    const lostAt = this.#link.lostAt;
    if (this.#link.state.peek() !== "offline" || lostAt === undefined || performance.now() - lostAt < signInCheckMs / 2) return;
    try {
      await requestJson("/api/me");
      this.signedOut.value = false;
    } catch (error) {
      this.signedOut.value = error instanceof HttpError && error.status === 401;
    }
  }
}
