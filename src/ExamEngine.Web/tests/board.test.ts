import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { boardView, filterCounts, timeLeft } from "../proctor/board-order.ts";
import type { BoardChoice } from "../proctor/board-order.ts";
import { incidentSentence, newIncidents } from "../proctor/incidents.ts";
import { connectionWords, sectionWords } from "../proctor/row-words.ts";
import { slotGroups } from "../proctor/slot-groups.ts";
import { onDeviceAfterMs, sameTroubles, troubleOf, troublesOf, troubleWords } from "../proctor/trouble.ts";
import type { Troubles } from "../proctor/trouble.ts";
import type { BoardActions, BoardRow, ProctorSlot } from "../shared/staff-contracts.ts";

const actions: BoardActions = { release: "", pause: "", resume: "", addTime: "", terminate: "", message: "" };
const row = (name: string, change: Partial<BoardRow> = {}): BoardRow => ({
  sessionId: name,
  candidateName: name,
  confirmationNumber: `${name}-NUMBER`,
  state: "running",
  section: 1,
  sections: 4,
  sectionTitle: "Foundations",
  phase: "open",
  answered: 0,
  items: 30,
  deadline: 60_000,
  connected: true,
  pending: 0,
  onDevice: 0,
  accommodations: [],
  actions,
  ...change,
});
const byId = (...rows: BoardRow[]) => new Map(rows.map(each => [each.sessionId, each]));
const choice = (change: Partial<BoardChoice> = {}): BoardChoice => ({ filter: "all", search: "", sort: "urgency", down: false, hideWell: false, ...change });
const names = (rows: readonly BoardRow[]) => rows.map(each => each.candidateName);

describe("A candidate is in trouble", () => {
  test("when waiting for release", () => assert.deepEqual(troubleOf(row("A", { state: "checkedIn" }), 0), ["waiting"]));
  test("when disconnected while running", () => assert.deepEqual(troubleOf(row("A", { connected: false }), 0), ["disconnected"]));
  test("when paused, and paused comes before disconnected", () => assert.deepEqual(troubleOf(row("A", { state: "paused", connected: false }), 0), ["paused", "disconnected"]));
  test("when the server says that answers are received and not stored, also while disconnected", () => {
    assert.deepEqual(troubleOf(row("A", { pending: 2 }), 99_000), []);
    assert.deepEqual(troubleOf(row("A", { unsavedSince: 1000 }), 31_000), ["unsaved"]);
    assert.deepEqual(troubleOf(row("A", { unsavedSince: 1000, connected: false }), 31_000), ["disconnected", "unsaved"]);
  });
  test("when asking for another device, before everything else", () => {
    const asks = { device: "d", description: "Firefox on Windows", at: 1000 };
    assert.deepEqual(troubleOf(row("A", { deviceRequest: asks, connected: false }), 0), ["device", "disconnected"]);
    assert.deepEqual(troubleOf(row("A", { deviceRequest: asks, state: "paused", connected: false }), 0), ["device", "paused", "disconnected"]);
    assert.equal(troubleWords("device", row("A", { deviceRequest: asks }), 21_000), "Asks to go on at another device for 20 s");
  });
  test("when it is asked to take the termination back, until somebody has answered", () => {
    const request = { number: 9, at: 1000, by: "Mary", reason: "It was a glucose meter", answer: "", withdraw: "Only Mary can withdraw it.", withdrawn: false };
    const asked = row("A", { state: "terminated", reinstatement: { until: 99_000, ask: "", request } });
    assert.deepEqual(troubleOf(asked, 0), ["reinstatement"]);
    assert.equal(troubleWords("reinstatement", asked, 0), "Taking back asked for by Mary: It was a glucose meter");
    const refused = row("A", { state: "terminated", reinstatement: { until: 99_000, ask: "", request: { ...request, closedBy: "Paul", closedWith: "I saw it" } } });
    assert.deepEqual(troubleOf(refused, 0), []);
    assert.deepEqual(troubleOf(row("A", { state: "terminated", reinstatement: { until: 99_000, ask: "" } }), 0), []);
  });
  test("when answers are only on the device for five seconds, and not a moment earlier", () => {
    const onDevice = row("A", { onDevice: 2, onDeviceSince: 1000 });
    assert.deepEqual(troubleOf(onDevice, 1000 + onDeviceAfterMs - 1), []);
    assert.deepEqual(troubleOf(onDevice, 1000 + onDeviceAfterMs), ["onDevice"]);
    assert.deepEqual(troubleOf(row("A", { onDevice: 0, onDeviceSince: 1000 }), 99_000), []);
  });
  test("but not when disconnected before the start, on a break or after the end", () => {
    for (const state of ["scheduled", "ready", "onBreak", "submitted", "scored"] as const) assert.deepEqual(troubleOf(row("A", { state, connected: false }), 0), [], state);
  });
  test("with the reason in words", () => {
    assert.equal(troubleWords("paused", row("A", { stateReason: "Fire alarm" }), 0), "Fire alarm");
    assert.equal(troubleWords("unsaved", row("A", { unsavedSince: 1000 }), 42_000), "Answers received, but not stored for 41 s");
    assert.equal(troubleWords("onDevice", row("A", { onDevice: 1, onDeviceSince: 1000 }), 43_000), "1 answer only on their device for 42 s");
  });
});

describe("The board's order", () => {
  const rows = [row("Well"), row("Paused", { state: "paused" }), row("Gone", { connected: false }), row("Waiting", { state: "checkedIn", section: 0, phase: "none" }), row("Unsaved", { unsavedSince: 0 })];
  const troubles = troublesOf(rows, 10_000);

  test("by urgency: waiting, disconnected, paused, unsaved, then the rest", () => {
    const view = boardView(rows, troubles, choice(), 0);
    assert.deepEqual(names(view.trouble), ["Waiting", "Gone", "Paused", "Unsaved"]);
    assert.deepEqual(names(view.well), ["Well"]);
  });
  test("keeps trouble first whatever it is sorted by", () => assert.deepEqual(names(boardView(rows, troubles, choice({ sort: "name", down: true }), 0).trouble), ["Waiting", "Unsaved", "Paused", "Gone"]));
  test("by how long answers have been unsaved, the longest first", () => {
    const late = [row("Well"), row("Minute", { unsavedSince: 40_000 }), row("Device", { onDevice: 1, onDeviceSince: 20_000 })];
    assert.deepEqual(names(boardView(late, troublesOf(late, 100_000), choice({ sort: "unsaved" }), 0).trouble), ["Device", "Minute"]);
    assert.equal(boardView(late, troublesOf(late, 100_000), choice({ filter: "unsaved" }), 0).trouble.length, 2);
  });
  test("never hides trouble with hide all well, and counts what it hides", () => {
    const view = boardView(rows, troubles, choice({ hideWell: true }), 0);
    assert.equal(view.trouble.length, 4);
    assert.equal(view.well.length, 0);
    assert.equal(view.hidden, 1);
  });
  test("sorts names as people count", () => assert.deepEqual(names(boardView([row("Candidate 10"), row("Candidate 9")], new Map(), choice({ sort: "name" }), 0).well), ["Candidate 9", "Candidate 10"]));
  test("sorts by time left with those without a clock last", () =>
    assert.deepEqual(names(boardView([row("Late", { deadline: 90_000 }), { ...row("None", { state: "scheduled" }), deadline: undefined } as never, row("Soon", { deadline: 10_000 })], new Map(), choice({ sort: "timeLeft" }), 0).well), ["Soon", "Late", "None"]));
  test("finds by every word of name and number", () => {
    assert.deepEqual(names(boardView(rows, troubles, choice({ search: "gone number" }), 0).trouble), ["Gone"]);
    assert.equal(boardView(rows, troubles, choice({ search: "gone nobody" }), 0).trouble.length, 0);
  });
  test("counts every filter over all rows", () =>
    assert.deepEqual(filterCounts(rows, troubles), { all: 5, device: 0, waiting: 1, running: 3, disconnected: 1, paused: 1, unsaved: 1, before: 1, over: 0 }));
});

describe("Time left", () => {
  test("runs to the deadline by the server's time", () => assert.deepEqual(timeLeft(row("A", { deadline: 60_000 }), 45_000), { ms: 15_000, stopped: false }));
  test("stands still while paused", () => {
    const { deadline: _, ...paused } = row("A", { state: "paused", remaining: 30_000 });
    assert.deepEqual(timeLeft(paused, 999_999), { ms: 30_000, stopped: true });
  });
  test("never falls below nothing", () => assert.equal(timeLeft(row("A", { deadline: 0 }), 5000)?.ms, 0));
  test("is over when the examination is", () => assert.equal(timeLeft(row("A", { state: "submitted" }), 0), undefined));
});

describe("An incident", () => {
  test("is what is in trouble now and was not before", () => {
    const before: Troubles = new Map([["A", ["paused"]]]);
    const now: Troubles = new Map([
      ["A", ["paused", "disconnected"]],
      ["B", ["waiting"]],
    ]);
    assert.deepEqual(
      newIncidents(before, now, byId(row("A"), row("B"))).map(({ sessionId, kind }) => `${sessionId} ${kind}`),
      ["A disconnected", "B waiting"],
    );
  });
  test("is none when trouble ends, and again one when it returns", () => {
    const trouble: Troubles = new Map([["A", ["disconnected"]]]);
    assert.deepEqual(newIncidents(trouble, new Map(), byId(row("A"))), []);
    assert.equal(newIncidents(new Map(), trouble, byId(row("A"))).length, 1);
  });
  test("is told with names when few, with a count when many", () => {
    const waiting = (...who: string[]) => incidentSentence(who.map(candidateName => ({ sessionId: candidateName, candidateName, kind: "waiting" as const })));
    assert.equal(waiting(), "");
    assert.equal(waiting("A"), "A waits for release.");
    assert.equal(waiting("A", "B", "C"), "A, B and C wait for release.");
    assert.equal(waiting("A", "B", "C", "D"), "4 candidates wait for release.");
  });
  test("is told kind by kind", () =>
    assert.equal(
      incidentSentence([
        { sessionId: "A", candidateName: "A", kind: "disconnected" },
        { sessionId: "B", candidateName: "B", kind: "paused" },
      ]),
      "A has lost the connection. B is paused.",
    ));
  test("leaves the findings the same when nothing changed", () => {
    assert.ok(sameTroubles(new Map([["A", ["paused"]]]), new Map([["A", ["paused"]]])));
    assert.ok(!sameTroubles(new Map([["A", ["paused"]]]), new Map([["A", ["paused", "disconnected"]]])));
  });
});

describe("A row in words", () => {
  test("names section and what goes on in it", () => {
    assert.deepEqual(sectionWords(row("A", { section: 2 })), { place: "2 of 4", detail: "Foundations" });
    assert.equal(sectionWords(row("A", { phase: "opening" })).detail, "Foundations (opening)");
    assert.equal(sectionWords(row("A", { section: 0, state: "ready", phase: "none" })).place, "0 of 4");
  });
  test("says since when the connection is lost", () => {
    assert.equal(connectionWords(row("A", { connected: false, seenAt: 1000 }), 43_000), "Disconnected; last sign of life 42 s ago");
    assert.equal(connectionWords(row("A"), 0), "Connected");
    assert.equal(connectionWords(row("A", { connected: false, state: "scheduled" }), 0), "Not here yet");
  });
});

describe("The slots of a proctor", () => {
  const slot = (name: string, startsAt: number, endsAt: number, change: Partial<ProctorSlot> = {}): ProctorSlot => ({ slotId: name, name, examTitle: "", place: "", startsAt, endsAt, zone: "Etc/UTC", candidates: 1, waiting: 0, running: 0, ...change });
  const hour = 3_600_000;
  test("are on from check-in to the end, and while somebody is still at work", () => {
    const groups = slotGroups([slot("soon", 1.4 * hour, 3 * hour), slot("later", 1.6 * hour, 3 * hour), slot("over", 0, hour), slot("still", 0, hour, { running: 1 })], hour);
    assert.deepEqual(groups.now.map(each => each.name), ["still", "soon"]);
    assert.deepEqual(groups.next.map(each => each.name), ["later"]);
    assert.deepEqual(groups.past.map(each => each.name), ["over"]);
  });
});
