import { matchesSearch } from "../../shared/staff/search.ts";
import type { AuditedActivity } from "../../shared/staff-contracts.ts";

/** What a list can be narrowed to, that which waits for an auditor first. */
export const queues = ["audit", "holder", "logged", "accepted", "refused"] as const;
export type Queue = (typeof queues)[number];

export const queueWords: Record<Queue, string> = {
  audit: "To audit",
  holder: "Waits for evidence",
  logged: "Not audited",
  accepted: "Accepted",
  refused: "Not accepted",
};

/** Where an activity stands for those who audit: it is their turn once there is evidence. */
export function queueOf(row: AuditedActivity): Queue {
  const activity = row.activity;
  if (activity.state === "accepted" || activity.state === "refused" || activity.state === "logged") return activity.state;
  return activity.state === "chosen" && activity.evidence.some(file => !file.isRemoved) ? "audit" : "holder";
}

export function foundActivities(rows: readonly AuditedActivity[], search: string): AuditedActivity[] {
  return rows.filter(row => matchesSearch(search, row.holder, row.email, row.activity.title, row.activity.provider, row.activity.programme, row.activity.kind));
}

/** Those of a queue; an empty word stands for those to audit, “all” for all. */
export function inQueue(rows: readonly AuditedActivity[], queue: string): AuditedActivity[] {
  return queue === "all" ? [...rows] : rows.filter(row => queueOf(row) === (queue === "" ? "audit" : queue));
}

/** What can be done about an activity. */
export type AuditWish = "accept" | "refuse" | "ask" | "undo";

/** What an auditor can choose, in the order in which it is offered. */
export function wishesFor(row: AuditedActivity): AuditWish[] {
  switch (queueOf(row)) {
    case "audit":
      return ["accept", "ask", "refuse"];
    case "holder":
      // Evidence that came before more was asked for is there to be accepted after all.
      return row.activity.evidence.some(file => !file.isRemoved) ? ["accept", "ask", "refuse"] : ["ask", "refuse"];
    case "logged":
      return ["ask"];
    default:
      return ["undo"];
  }
}

export const wishWords: Record<AuditWish, { choice: string; button: string; done: string; consequence: string }> = {
  accept: { choice: "Accept it: it counts", button: "Accept", done: "is accepted", consequence: "The holder is told. You can take the decision back." },
  ask: { choice: "Ask for evidence", button: "Ask for evidence", done: "waits for evidence", consequence: "The holder is told what you need. The activity does not count until it is accepted." },
  refuse: { choice: "Do not accept it: it does not count", button: "Do not accept", done: "is not accepted", consequence: "The holder is told, with the reason. You can take the decision back." },
  undo: { choice: "Take the decision back", button: "Take it back", done: "is audited again", consequence: "The activity does not count until it is accepted." },
};

/** Whether words for the holder belong to it. */
export function needsReason(wish: AuditWish): boolean {
  return wish === "ask" || wish === "refuse";
}
