import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ControlEvent, ItemEvent, SectionView, SessionSnapshot } from "../shared/contracts.ts";
import { ExamState } from "../candidate/exam-state.ts";

const section = (number: number, state: SectionView["state"], firstPosition: number): SectionView => ({
  number,
  id: `s${number}`,
  title: `Section ${number}`,
  items: 2,
  firstPosition,
  minutes: 10,
  state,
  linear: false,
});

const snapshot = (change: Partial<SessionSnapshot> = {}): SessionSnapshot => ({
  sessionId: "x",
  examTitle: "Exam",
  practice: false,
  candidateName: "Candidate",
  state: "running",
  epoch: 1,
  serverNow: 0,
  seq: 0,
  durable: 0,
  sections: [section(1, "open", 1), section(2, "upcoming", 3)],
  openSection: 1,
  current: 1,
  items: [
    { position: 1, seen: true, complete: true, flagged: false, response: { R: "A" } },
    { position: 2, seen: false, complete: false, flagged: false },
  ],
  accommodations: [],
  messages: [],
  autoRelease: false,
  standsMs: 0,
  breakMs: 0,
  ...change,
});

const control = (change: Partial<ControlEvent> = {}): ControlEvent => ({
  type: "control",
  state: "running",
  openSection: 1,
  sections: [section(1, "open", 1), section(2, "upcoming", 3)],
  serverNow: 0,
  version: 1,
  standsMs: 0,
  breakMs: 0,
  ...change,
});

const item = (position: number): ItemEvent => ({
  position,
  number: position,
  of: 2,
  content: {
    body: "",
    interactions: [{ kind: "choice", id: "R", minChoices: 2, maxChoices: 3, orientation: "vertical", choices: ["A", "B", "C"].map(id => ({ id, html: id })) }],
  },
});

const stateWith = (...snapshots: SessionSnapshot[]) => {
  const state = new ExamState();
  for (const each of snapshots) state.applySnapshot(each);
  return state;
};

describe("A page that attaches again", () => {
  test("stays at the item on the screen", () => {
    const state = stateWith(snapshot());
    state.current.value = 2;
    state.applySnapshot(snapshot({ current: 1 }));
    assert.equal(state.current.value, 2);
  });

  test("goes to the other section when that has opened meanwhile", () => {
    const state = stateWith(snapshot());
    state.applySnapshot(snapshot({ sections: [section(1, "closed", 1), section(2, "open", 3)], openSection: 2, current: 0, items: [] }));
    assert.equal(state.current.value, 3);
  });

  test("shows answers the server may not know of on top of what it said", () => {
    const state = stateWith(snapshot());
    state.applyItem(item(2));
    state.overlay(new Map([[2, { response: { R: ["A", "B"] } }]]));
    assert.deepEqual(state.items.value.get(2), { position: 2, seen: true, complete: true, flagged: false, response: { R: ["A", "B"] } });
  });

  test("takes nothing from the journal that belongs to a closed section", () => {
    const state = stateWith(snapshot());
    state.overlay(new Map([[9, { response: { R: ["A", "B"] } }]]));
    assert.equal(state.items.value.has(9), false);
  });
});

describe("A section that opens", () => {
  test("begins with its first item and lists all its items as unseen", () => {
    const state = stateWith(snapshot({ openSection: 0, current: 0, items: [] }));
    state.applyControl(control({ openSection: 2, sections: [section(1, "closed", 1), section(2, "opening", 3)] }));
    assert.equal(state.current.value, 3);
    assert.deepEqual([...state.items.value.values()].map(each => [each.position, each.seen]), [[3, false], [4, false]]);
  });
});

describe("A linear section", () => {
  const linear = (place: number): SectionView => ({ ...section(1, "open", 1), linear: true, place });

  test("has the candidate where the server says, whatever was on the screen", () => {
    const state = stateWith(snapshot());
    state.applyControl(control({ sections: [linear(2), section(2, "upcoming", 3)] }));
    assert.equal(state.current.value, 2);
    state.current.value = 1;
    state.applySnapshot(snapshot({ sections: [linear(2), section(2, "upcoming", 3)], current: 2 }));
    assert.equal(state.current.value, 2);
  });

  test("begins where the rules lead, not always with its first item", () => {
    const state = stateWith(snapshot({ openSection: 0, current: 0, items: [] }));
    state.applyControl(control({ openSection: 1, sections: [linear(2), section(2, "upcoming", 3)] }));
    assert.equal(state.current.value, 2);
  });
});

describe("A change of state", () => {
  test("that a newer one has overtaken on the way is passed over", () => {
    const state = stateWith(snapshot());
    state.applyControl(control({ state: "running", version: 6 }));
    state.applyControl(control({ state: "paused", stateReason: "Fire alarm", by: "Lea", notice: "Paused", version: 5 }));
    assert.equal(state.state.value, "running");
    assert.deepEqual(state.notices.value, []);
  });
});

describe("A pause", () => {
  test("names who to a page that attaches meanwhile", () => {
    const state = stateWith(snapshot({ state: "paused", stateReason: "Fire alarm", by: "Lea" }));
    assert.equal(state.stateBy.value, "Lea");
  });

  test("names who and why, keeps the item, and is over with the next control event", () => {
    const state = stateWith(snapshot());
    state.current.value = 2;
    state.applyControl(control({ state: "paused", by: "your proctor", stateReason: "Fire alarm." }));
    assert.deepEqual([state.state.value, state.stateBy.value, state.stateReason.value], ["paused", "your proctor", "Fire alarm."]);
    state.applyControl(control());
    assert.deepEqual([state.state.value, state.stateBy.value, state.stateReason.value, state.current.value], ["running", undefined, undefined, 2]);
  });
});

describe("A hold by the proctor while nothing can be stored", () => {
  const hold = { type: "held", reason: "Fire alarm", by: "Lea" } as const;

  test("looks like a pause until the next change of state", () => {
    const state = stateWith(snapshot());
    state.applyHold(hold);
    assert.deepEqual([state.state.value, state.stateBy.value, state.stateReason.value], ["paused", "Lea", "Fire alarm"]);
    state.applyControl(control());
    assert.deepEqual([state.state.value, state.stateReason.value], ["running", undefined]);
  });

  test("changes nothing for an examination that is over", () => {
    const state = stateWith(snapshot({ state: "submitted" }));
    state.applyHold(hold);
    assert.equal(state.state.value, "submitted");
  });
});

describe("An answer", () => {
  test("makes its item complete when it has as many choices as are asked for", () => {
    const state = stateWith(snapshot());
    state.applyItem(item(2));
    state.changeItem(2, { response: { R: ["A"] } });
    assert.equal(state.items.value.get(2)?.complete, false);
    state.changeItem(2, { response: { R: ["A", "C"] } });
    assert.equal(state.items.value.get(2)?.complete, true);
    state.changeItem(2, { response: null });
    assert.equal(state.items.value.get(2)?.complete, false);
  });

  test("is not touched by a flag", () => {
    const state = stateWith(snapshot());
    state.changeItem(1, { flagged: true });
    assert.deepEqual(state.items.value.get(1), { position: 1, seen: true, complete: true, flagged: true, response: { R: "A" } });
  });
});

describe("A termination that is taken back", () => {
  test("gives a page that was opened meanwhile the items and answers it has not seen, and the pause", () => {
    const state = stateWith(snapshot({ state: "terminated", openSection: 0, current: 0, items: [] }));
    assert.equal(state.items.value.size, 0);
    state.applySnapshot(snapshot({ state: "paused", stateReason: "It was a glucose meter", current: 2 }));
    state.applyControl(control({ state: "paused", version: 9, notice: "Your examination goes on: the termination was taken back." }));
    assert.deepEqual([state.state.value, state.openSection.value, state.current.value], ["paused", 1, 2]);
    assert.equal(state.items.value.get(1)?.complete, true);
    assert.match(state.notices.value[0]?.text ?? "", /taken back/);
  });
});

describe("Words for the candidate", () => {
  test("a message is shown once however often it comes", () => {
    const state = stateWith(snapshot());
    const message = { id: "m1", text: "Hello", from: "your proctor", at: 0 };
    assert.equal(state.addMessage(message), true);
    assert.equal(state.addMessage(message), false);
    assert.equal(state.messages.value.length, 1);
  });

  test("a notice goes when the candidate moves on, a warning stays", () => {
    const state = stateWith(snapshot());
    state.applyControl(control({ notice: "5 minutes were added." }));
    state.addNotice("The last answer to item 1 was not accepted.", "warning");
    state.clearNotices(0);
    assert.deepEqual(state.notices.value.map(each => each.tone), ["warning"]);
  });
});
