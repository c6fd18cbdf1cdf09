import type { ServerClock } from "../shared/clock.ts";
import type { AliveRequest, CandidateHubMethods, ClockReply } from "../shared/contracts.ts";
import type { HubLink } from "../shared/hub.ts";

const syncEveryMs = 30_000;
const aliveEveryMs = 2000;
/** A tick later than this means that the device slept. */
const sleptMs = 5000;
const burst = 3;

/** Measures the server's clock by exchanges over the link. */
export async function syncClock(link: HubLink<keyof CandidateHubMethods>, clock: ServerClock, times: number = burst): Promise<void> {
  for (let each = 0; each < times; each++) {
    const sentAt = clock.reading();
    try {
      const { serverNow } = await link.invoke<ClockReply>("SyncClock");
      clock.add({ sentAt, receivedAt: clock.reading(), serverNow });
    } catch {
      return;
    }
  }
}

/** Keeps the clock measured for as long as the page lives, and tells the server that the page does. */
export function keepTime(link: HubLink<keyof CandidateHubMethods>, clock: ServerClock, report: () => AliveRequest): void {
  let lastTick = performance.now();
  const again = () => void syncClock(link, clock);
  setInterval(() => {
    const now = performance.now();
    if (now - lastTick > sleptMs) {
      clock.forget();
      again();
    }
    lastTick = now;
  }, 1000);
  setInterval(() => void syncClock(link, clock, 1), syncEveryMs);
  setInterval(() => {
    if (link.state.peek() === "online") void link.invoke("Alive", [report()]).catch(() => {});
  }, aliveEveryMs);
  addEventListener("focus", again);
  addEventListener("online", again);
  addEventListener("pageshow", again);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") again();
  });
}
