import { ServerClock, roundTrip } from "../shared/clock.ts";
import type { ClockSample } from "../shared/clock.ts";
import type { CandidateHubMethods, ClockReply, SystemCheckResult } from "../shared/contracts.ts";
import { HubLink } from "../shared/hub.ts";
import { storageSurvives } from "../shared/journal-store.ts";

export type Grade = "pass" | "warn" | "fail" | "none";

export interface Finding {
  id: string;
  name: string;
  grade: Grade;
  /** What was found, and how to repair it when it is not good. */
  text: string;
}

export interface SystemReport {
  findings: Finding[];
  result: SystemCheckResult;
}

const exchanges = 5;

/** Tries everything the examination needs from this computer. */
export async function checkSystem(): Promise<SystemReport> {
  const [connection, storage] = await Promise.all([tryHub(), storageSurvives()]);
  const latencyMs = Math.round(connection.latencyMs ?? 0);
  const clockOffsetMs = Math.round(connection.offsetMs ?? 0);
  return {
    findings: [
      connectionFinding(connection.latencyMs !== undefined),
      ...(connection.latencyMs === undefined ? [] : [latencyFinding(latencyMs), clockFinding(clockOffsetMs)]),
      storageFinding(storage),
      screenFinding(screen.width, screen.height),
      { id: "camera", name: "Camera and microphone", grade: "none", text: "Not needed for this exam." },
    ],
    result: {
      latencyMs,
      clockOffsetMs,
      storage,
      userAgent: navigator.userAgent,
      screen: `${screen.width}x${screen.height}`,
      hub: connection.latencyMs !== undefined,
    },
  };
}

async function tryHub(): Promise<{ latencyMs?: number; offsetMs?: number }> {
  const samples: ClockSample[] = [];
  const clock = new ServerClock();
  let done: () => void = () => {};
  const finished = new Promise<void>(resolve => (done = resolve));
  const link = new HubLink<keyof CandidateHubMethods>("/hubs/candidate", async joining => {
    for (let each = 0; each < exchanges; each++) {
      const sentAt = clock.reading();
      const { serverNow } = await joining.invoke<ClockReply>("SyncClock", [], 5000);
      const sample = { sentAt, receivedAt: clock.reading(), serverNow };
      samples.push(sample);
      clock.add(sample);
    }
    done();
  });
  link.start();
  await Promise.race([finished, new Promise(resolve => setTimeout(resolve, 12_000))]);
  await link.close();
  if (samples.length === 0) return {};
  const deviceOffset = performance.timeOrigin + performance.now() - Date.now();
  return { latencyMs: Math.min(...samples.map(roundTrip)), offsetMs: clock.offset + deviceOffset };
}

function connectionFinding(connected: boolean): Finding {
  const name = "Live connection";
  return connected
    ? { id: "hub", name, grade: "pass", text: "The connection to the examination server works." }
    : {
        id: "hub",
        name,
        grade: "fail",
        text: "No live connection could be made. Check the network; a company network or VPN may block WebSockets: try without it or over another network, then test again.",
      };
}

export function latencyFinding(latencyMs: number): Finding {
  const name = "Speed of the connection";
  if (latencyMs <= 300) return { id: "latency", name, grade: "pass", text: `The server answers in ${latencyMs} ms.` };
  return {
    id: "latency",
    name,
    grade: "warn",
    text: `The server answers in ${latencyMs} ms, which is slow. You can take the exam; pages may appear late. Sit nearer to the router, use a cable, or end other downloads.`,
  };
}

export function clockFinding(offsetMs: number): Finding {
  const name = "Clock of this computer";
  const seconds = Math.round(Math.abs(offsetMs) / 1000);
  if (seconds < 30) return { id: "clock", name, grade: "pass", text: "It agrees with the server. The exam always shows the server's time." };
  const wrong = seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
  return {
    id: "clock",
    name,
    grade: "warn",
    text: `It is ${wrong} ${offsetMs > 0 ? "slow" : "fast"}. Your exam is not affected, for it shows the server's time; set the clock so that you are not late.`,
  };
}

function storageFinding(survives: boolean): Finding {
  const name = "Storage in this browser";
  return survives
    ? { id: "storage", name, grade: "pass", text: "Answers can be kept on this computer while the connection is lost." }
    : {
        id: "storage",
        name,
        grade: "warn",
        text: "This browser keeps nothing: answers not sent yet would be lost with the window. Leave private browsing, or allow site data for this address, then test again.",
      };
}

export function screenFinding(width: number, height: number): Finding {
  const name = "Screen";
  if (width >= 1024 && height >= 600) return { id: "screen", name, grade: "pass", text: `${width} × ${height} pixels.` };
  return { id: "screen", name, grade: "warn", text: `${width} × ${height} pixels. Everything fits, but case studies are easier to read on a screen of at least 1024 × 600.` };
}
