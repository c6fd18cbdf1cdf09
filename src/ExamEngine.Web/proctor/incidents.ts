import { counted } from "../shared/staff/times.ts";
import type { BoardRow } from "../shared/staff-contracts.ts";
import type { TroubleKind, Troubles } from "./trouble.ts";

export interface Incident {
  sessionId: string;
  candidateName: string;
  kind: TroubleKind;
}

/** What is in trouble now and was not before, the most urgent kinds as they come. */
export function newIncidents(before: Troubles, now: Troubles, rows: ReadonlyMap<string, BoardRow>): Incident[] {
  const incidents: Incident[] = [];
  for (const [sessionId, kinds] of now) {
    const known = before.get(sessionId) ?? [];
    for (const kind of kinds) {
      const row = rows.get(sessionId);
      if (row && !known.includes(kind)) incidents.push({ sessionId, candidateName: row.candidateName, kind });
    }
  }
  return incidents;
}

const spoken: Record<TroubleKind, { one: string; many: string }> = {
  device: { one: "asks to go on at another device", many: "ask to go on at another device" },
  reinstatement: { one: "was terminated, and it is asked to take that back", many: "were terminated, and it is asked to take that back" },
  waiting: { one: "waits for release", many: "wait for release" },
  disconnected: { one: "has lost the connection", many: "have lost the connection" },
  paused: { one: "is paused", many: "are paused" },
  unsaved: { one: "has answers that are not stored", many: "have answers that are not stored" },
  onDevice: { one: "has answers only on their device", many: "have answers only on their devices" },
};

const mostNames = 3;

/** One sentence for what is new: names when they are few, a count when they are many. Empty when nothing is. */
export function incidentSentence(incidents: readonly Incident[]): string {
  const byKind = new Map<TroubleKind, string[]>();
  for (const { kind, candidateName } of incidents) byKind.set(kind, [...(byKind.get(kind) ?? []), candidateName]);
  return [...byKind]
    .map(([kind, names]) => {
      const verb = names.length === 1 ? spoken[kind].one : spoken[kind].many;
      return `${names.length <= mostNames ? listed(names) : counted(names.length, "candidate")} ${verb}.`;
    })
    .join(" ");
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
