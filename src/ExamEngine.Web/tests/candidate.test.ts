import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { SectionView } from "../shared/contracts.ts";
import { phaseOf } from "../candidate/phase.ts";
import type { PhaseFacts } from "../candidate/phase.ts";
import { inLineWords, saveWords } from "../candidate/save-words.ts";
import { clockFinding, latencyFinding, screenFinding } from "../candidate/system-check.ts";
import { countsOf, pendingAnswers } from "../candidate/tab-memory.ts";
import { duration } from "../candidate/times.ts";

const section = (number: number, state: SectionView["state"]): SectionView => ({ number, id: `s${number}`, title: "", items: 2, firstPosition: 1, minutes: 10, state, linear: false });
const facts = (change: Partial<PhaseFacts>): PhaseFacts => ({
  known: true,
  fenced: false,
  state: "running",
  sections: [section(1, "upcoming"), section(2, "upcoming")],
  openSection: 0,
  tutorialDone: true,
  unapproved: false,
  away: false,
  ...change,
});

describe("The page a candidate sees", () => {
  test("before check-in leads to the check-in", () => assert.equal(phaseOf(facts({ state: "scheduled" })).kind, "checkInFirst"));
  test("while the connection is away and the clock stands still for it hides the items, and in no other state", () => {
    const open = { sections: [section(1, "open")], openSection: 1, away: true };
    assert.deepEqual(phaseOf(facts(open)), { kind: "rare", page: "away" });
    assert.equal(phaseOf(facts({ ...open, away: false })).kind, "section");
    assert.equal(phaseOf(facts({ ...open, state: "paused" })).kind, "paused");
  });
  test("at a device that is not approved shows nothing else, before anything is known", () => assert.deepEqual(phaseOf(facts({ known: false, unapproved: true })), { kind: "rare", page: "device" }));
  test("after check-in is the waiting room", () => assert.equal(phaseOf(facts({ state: "checkedIn" })).kind, "waiting"));
  test("when released is the tutorial, then section 1", () => {
    assert.equal(phaseOf(facts({ state: "ready", tutorialDone: false })).kind, "tutorial");
    const phase = phaseOf(facts({ state: "ready" }));
    assert.ok(phase.kind === "intro" && phase.section.number === 1 && phase.first);
  });
  test("in an open section is its items, also while it is opening", () => {
    assert.equal(phaseOf(facts({ sections: [section(1, "opening")], openSection: 1 })).kind, "section");
  });
  test("between sections introduces the next one and never the closed one", () => {
    const phase = phaseOf(facts({ sections: [section(1, "closed"), section(2, "upcoming")] }));
    assert.ok(phase.kind === "intro" && phase.section.number === 2 && !phase.first);
  });
  test("after the last section is the submission", () => {
    assert.equal(phaseOf(facts({ sections: [section(1, "closed"), section(2, "closed")] })).kind, "submit");
  });
  test("while paused hides the items even in an open section", () => {
    assert.equal(phaseOf(facts({ state: "paused", sections: [section(1, "open")], openSection: 1 })).kind, "paused");
  });
  test("that is open elsewhere says so whatever else is true", () => {
    assert.equal(phaseOf(facts({ fenced: true, state: "submitted" })).kind, "fenced");
  });
  for (const state of ["submitted", "expired", "terminated", "sealed", "scored", "released", "voided", "noShow", "cancelled"] as const) {
    test(`when ${state} is the last page`, () => assert.equal(phaseOf(facts({ state })).kind, "over"));
  }
});

describe("The state of saving", () => {
  const none = { pending: 0, unreceived: 0, lasting: true };
  const words = (status: object, link: "online" | "offline" = "online", typing = false) =>
    saveWords({ ...none, ...status }, link, typing, 10_000, () => "10:42:07").text;

  test("is followed by how many wait, for a page that is in line", () => {
    assert.equal(inLineWords(0), undefined);
    assert.match(inLineWords(340) ?? "", /340 waiting.*leave this page open/);
  });
  test("is Saved with the time only when nothing is pending", () => {
    assert.equal(words({ savedAt: 1 }), "Saved 10:42:07");
    assert.equal(words({ savedAt: 1, pending: 1, pendingSince: 9900 }), "Saving…");
  });
  test("is Saved, without a time, for answers given before the page was loaded", () => {
    assert.equal(words({}), "Nothing to save yet");
    assert.equal(words({ savedBefore: true }), "Saved");
    assert.equal(words({ savedBefore: true, pending: 1, pendingSince: 9900 }), "Saving…");
  });
  test("is not Saved while something typed is not written down", () => {
    assert.equal(words({ savedAt: 1 }, "online", true), "Saving…");
  });
  test("is not Saved for an answer that is only received", () => {
    assert.equal(words({ pending: 1, unreceived: 0, pendingSince: 9900, savedAt: 1 }), "Saving…");
  });
  test("says so when it takes more than five seconds", () => {
    assert.equal(words({ pending: 1, pendingSince: 4000 }), "Still saving…");
  });
  test("counts the answers that are only here when the connection is lost", () => {
    assert.equal(words({ pending: 3, unreceived: 3, pendingSince: 1000 }, "offline"), "3 answers only on this device");
    assert.equal(words({ pending: 3, unreceived: 1, pendingSince: 1000 }, "offline"), "1 answer only on this device");
  });
});

describe("What is only in the journal", () => {
  test("is the latest response and the latest flag of each item", () => {
    const changes = pendingAnswers([
      { seq: 1, position: 3, response: { R: "A" }, clientTime: 0 },
      { seq: 2, position: 3, flagged: true, clientTime: 0 },
      { seq: 3, position: 3, response: null, clientTime: 0 },
    ]);
    assert.deepEqual(changes.get(3), { response: null, flagged: true });
  });
});

describe("Counts and words", () => {
  test("every item is complete, incomplete or unseen", () => {
    const counts = countsOf([{ complete: true, seen: true }, { complete: false, seen: true }, { complete: false, seen: false }, { complete: true, seen: false }]);
    assert.deepEqual(counts, { complete: 2, incomplete: 1, unseen: 1 });
  });
  test("a duration is told in hours and minutes", () => {
    assert.equal(duration(45), "45 minutes");
    assert.equal(duration(60), "1 hour");
    assert.equal(duration(121), "2 hours 1 minute");
    assert.equal(duration(30 + 30 + 0.4 + 30), "1 hour 30.4 minutes");
  });
});

describe("The system check", () => {
  test("warns of a slow connection and never forbids the exam for it", () => {
    assert.equal(latencyFinding(300).grade, "pass");
    assert.equal(latencyFinding(301).grade, "warn");
  });
  test("says which way a clock is wrong", () => {
    assert.match(clockFinding(90_000).text, /90 seconds slow/);
    assert.match(clockFinding(-300_000).text, /5 minutes fast/);
    assert.equal(clockFinding(-2000).grade, "pass");
  });
  test("takes small screens with advice", () => {
    assert.equal(screenFinding(375, 740).grade, "warn");
    assert.equal(screenFinding(1280, 800).grade, "pass");
  });
});
