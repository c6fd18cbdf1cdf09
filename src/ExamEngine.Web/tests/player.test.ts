import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ItemContent, MatchContent } from "../shared/contracts.ts";
import { pair, pairsOf, valueOf } from "../player/interactions/match.ts";
import { moved, orderedIds } from "../player/interactions/order.ts";
import { howMany } from "../player/interactions/wording.ts";
import { isItemComplete, sameResponse, withValue } from "../player/responses.ts";
import { matches, wordOf } from "../player/review/status.ts";
import { covers, withoutStretch, withStretch } from "../player/tools/text-ranges.ts";

const choices = ["A", "B", "C"].map(id => ({ id, html: id }));
const twoBlanks: ItemContent = {
  body: "",
  interactions: [
    { kind: "inlineChoice", id: "R1", choices },
    { kind: "textEntry", id: "R2", expectedLength: 5, numeric: true },
  ],
};

describe("An item with two blanks", () => {
  test("is complete when both are answered", () => {
    assert.equal(isItemComplete(twoBlanks, { R1: "A", R2: null }), false);
    assert.equal(isItemComplete(twoBlanks, { R1: "A", R2: "7" }), true);
  });

  test("names every interaction in its response", () => {
    assert.deepEqual(withValue(twoBlanks, null, "R2", "7"), { R1: null, R2: "7" });
  });

  test("is not answered at all when the last answer is taken back", () => {
    assert.equal(withValue(twoBlanks, { R1: "A", R2: null }, "R1", null), null);
  });

  test("counts spaces as no answer", () => {
    assert.equal(isItemComplete(twoBlanks, { R1: "A", R2: "  " }), false);
  });
});

describe("A choice of two", () => {
  const content: ItemContent = { body: "", interactions: [{ kind: "choice", id: "R", minChoices: 2, maxChoices: 2, orientation: "vertical", choices }] };
  test("is incomplete with one", () => {
    assert.equal(isItemComplete(content, { R: ["A"] }), false);
    assert.equal(isItemComplete(content, { R: ["A", "C"] }), true);
  });
  test("says how many to choose", () => {
    assert.equal(howMany(2, 2), "Choose 2.");
    assert.equal(howMany(0, 1), "Choose one.");
    assert.equal(howMany(0, 3), "Choose up to 3.");
    assert.equal(howMany(0, 0), "Choose all that apply.");
  });
});

describe("Two responses", () => {
  test("are the same whether a blank is null or not named", () => {
    assert.equal(sameResponse({ R1: "A", R2: null }, { R1: "A" }), true);
    assert.equal(sameResponse(null, {}), true);
    assert.equal(sameResponse({ R1: "A" }, { R1: "B" }), false);
  });
});

describe("A list to put in order", () => {
  test("is shown as presented until it is answered", () => {
    assert.deepEqual(orderedIds(choices, null), ["A", "B", "C"]);
  });
  test("is shown as answered, without choices that do not exist", () => {
    assert.deepEqual(orderedIds(choices, ["C", "X", "A"]), ["C", "A", "B"]);
  });
  test("moves one entry and keeps the order of the rest", () => {
    assert.deepEqual(moved(["A", "B", "C"], "A", 2), ["B", "C", "A"]);
    assert.deepEqual(moved(["A", "B", "C"], "C", 0), ["C", "A", "B"]);
  });
});

describe("A match", () => {
  const content: MatchContent = {
    kind: "match",
    id: "R",
    minAssociations: 0,
    maxAssociations: 0,
    sources: [{ id: "S1", html: "one", matchMax: 1 }, { id: "S2", html: "two", matchMax: 1 }],
    targets: [{ id: "T1", html: "red", matchMax: 1 }, { id: "T2", html: "blue", matchMax: 0 }],
  };
  const [s1, s2] = content.sources as [MatchContent["sources"][0], MatchContent["sources"][0]];
  const [t1, t2] = content.targets as [MatchContent["targets"][0], MatchContent["targets"][0]];
  const set = (value: string[], source: typeof s1, target: typeof t1, on = true) => pair(content, pairsOf(value), source, target, on, each => each.html);

  test("changes the target of a source that may have only one", () => {
    const change = set(["S1 T1"], s1, t2);
    assert.deepEqual("pairs" in change && valueOf(change.pairs), ["S1 T2"]);
  });

  test("refuses a target that is used up, and says by which source", () => {
    const change = set(["S1 T1"], s2, t1);
    assert.ok("refusal" in change);
    assert.match(change.refusal, /“red” can be used once and belongs to “one”/);
  });

  test("lets a target without limit be used by all", () => {
    const change = set(["S1 T2"], s2, t2);
    assert.deepEqual("pairs" in change && valueOf(change.pairs), ["S1 T2", "S2 T2"]);
  });

  test("is not answered when its last pair is taken back", () => {
    const change = set(["S1 T1"], s1, t1, false);
    assert.equal("pairs" in change && valueOf(change.pairs), null);
  });

  test("refuses more pairs than the item allows", () => {
    const change = pair({ ...content, maxAssociations: 1 }, pairsOf(["S1 T1"]), s2, t2, true, each => each.html);
    assert.ok("refusal" in change);
  });
});

describe("The review", () => {
  const item = { position: 1, flagged: false, response: null };
  test("calls an item complete, incomplete or unseen", () => {
    assert.equal(wordOf({ complete: true, seen: true }), "Complete");
    assert.equal(wordOf({ complete: false, seen: true }), "Incomplete");
    assert.equal(wordOf({ complete: false, seen: false }), "Unseen");
  });
  test("does not count an unseen item as incomplete", () => {
    assert.equal(matches({ ...item, complete: false, seen: false }, "incomplete"), false);
    assert.equal(matches({ ...item, complete: false, seen: false }, "unseen"), true);
  });
});

describe("Highlights", () => {
  test("that overlap or touch become one", () => {
    assert.deepEqual(withStretch([{ start: 0, end: 5 }, { start: 10, end: 15 }], { start: 5, end: 11 }), [{ start: 0, end: 15 }]);
  });
  test("are split where a part is taken off", () => {
    assert.deepEqual(withoutStretch([{ start: 0, end: 10 }], { start: 3, end: 6 }), [{ start: 0, end: 3 }, { start: 6, end: 10 }]);
  });
  test("cover a stretch only when all of it is marked", () => {
    assert.equal(covers([{ start: 0, end: 10 }], { start: 2, end: 10 }), true);
    assert.equal(covers([{ start: 0, end: 10 }], { start: 2, end: 11 }), false);
  });
});
