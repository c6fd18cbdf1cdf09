import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { activityFaults, daysThatCount, emptyActivity, shareOf, unitsOf } from "../account/activities/draft.ts";
import { foundActivities, inQueue, needsReason, queueOf, queues, wishesFor } from "../admin/activities/audit-rows.ts";
import { activityWords } from "../shared/certification/activity-words.ts";
import type { ActivityView, AuditedActivity, EducationView } from "../shared/contracts.g.ts";

const file = (change: Partial<ActivityView["evidence"][number]> = {}) => ({ fileId: "f", name: "certificate.pdf", receivedAt: 0, isRemoved: false, ...change });
const row = (change: Partial<ActivityView> = {}, holder = "Ada Smith"): AuditedActivity => ({
  version: 1,
  holder,
  email: "ada@example.org",
  changedAt: 0,
  history: [],
  activity: {
    id: "a",
    programme: "Certified Customer Service Professional",
    kind: "Micro-credential",
    title: "Calming angry callers",
    provider: "A school",
    amount: "3 hours",
    completed: "2027-06-01",
    state: "chosen",
    words: "",
    canWithdraw: false,
    takesEvidence: true,
    evidence: [],
    ...change,
  },
});

describe("An activity that is typed in", () => {
  const whole = { kind: "ceu", title: "Calming angry callers", provider: "A school", amount: "2,5", completed: "2027-06-01" };
  test("can be sent when nothing is missing", () => assert.deepEqual(activityFaults(whole), {}));
  test("says of each field what is missing", () => assert.deepEqual(Object.keys(activityFaults(emptyActivity)), ["kind", "title", "provider", "amount", "completed"]));
  test("takes blanks for nothing", () => assert.deepEqual(Object.keys(activityFaults({ ...whole, title: "  ", provider: "\t" })), ["title", "provider"]));
  test("reads hours as people write them", () => assert.deepEqual(["3", "2,5", " 2.50 ", "0", "-1", "1.005", "three", "", "10000"].map(unitsOf), [3, 2.5, 2.5, undefined, undefined, undefined, undefined, undefined, undefined]));
});

describe("What activities come to", () => {
  test("fills the bar and no more", () => assert.deepEqual([shareOf(0, 12), shareOf(6, 12), shareOf(30, 12)], [0, 0.5, 1]));
  test("names the days that count", () => {
    const education = { earliest: "2026-03-01" } as EducationView;
    assert.equal(daysThatCount(education), "From 1 March 2026 to today.");
    assert.equal(daysThatCount({} as EducationView), "");
  });
});

describe("A queue of activities", () => {
  test("holds what is chosen and has evidence, and nothing else", () => {
    const rows = [
      row({ evidence: [file()] }),
      row(),
      row({ evidence: [file({ isRemoved: true })] }),
      row({ state: "evidenceAsked", evidence: [file()] }),
      row({ state: "logged" }),
      row({ state: "accepted" }),
      row({ state: "refused" }),
    ];
    assert.deepEqual(rows.map(queueOf), ["audit", "holder", "holder", "holder", "logged", "accepted", "refused"]);
    assert.equal(inQueue(rows, "").length, 1);
    assert.equal(inQueue(rows, "holder").length, 3);
    assert.equal(inQueue(rows, "all").length, 7);
    assert.equal(queues.reduce((sum, queue) => sum + inQueue(rows, queue).length, 0), 7);
  });
  test("is searched by people and by what they did", () => {
    const rows = [row(), row({ title: "Listening" }, "Bob Jones")];
    assert.deepEqual(foundActivities(rows, "bob").map(each => each.activity.title), ["Listening"]);
    assert.equal(foundActivities(rows, "school").length, 2);
    assert.equal(foundActivities(rows, "nobody").length, 0);
  });
  test("offers only what the server takes", () => {
    assert.deepEqual(wishesFor(row({ evidence: [file()] })), ["accept", "ask", "refuse"]);
    assert.deepEqual(wishesFor(row()), ["ask", "refuse"]);
    assert.deepEqual(wishesFor(row({ state: "evidenceAsked", evidence: [file()] })), ["accept", "ask", "refuse"]);
    assert.deepEqual(wishesFor(row({ state: "logged" })), ["ask"]);
    assert.deepEqual(wishesFor(row({ state: "accepted" })), ["undo"]);
    assert.deepEqual(wishesFor(row({ state: "refused" })), ["undo"]);
  });
  test("asks for words where the holder reads them", () => assert.deepEqual((["accept", "ask", "refuse", "undo"] as const).map(needsReason), [false, true, true, false]));
  test("tells states apart by words", () => assert.equal(new Set(Object.values(activityWords).map(each => each.words)).size, 6));
});
