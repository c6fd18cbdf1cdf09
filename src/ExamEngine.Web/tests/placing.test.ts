import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { AssociateContent } from "../shared/contracts.ts";
import { associate } from "../player/interactions/associate.ts";
import { pairsOf, valueOf } from "../player/interactions/match.ts";
import { pressChoice, pressPlace, put, takeOut } from "../player/interactions/placing.ts";
import type { PlacingBoard } from "../player/interactions/placing.ts";

const choice = (id: string, matchMax = 1) => ({ id, html: id, matchMax });
const board: PlacingBoard = {
  choices: [choice("A"), choice("B"), choice("twice", 2), choice("any", 0)],
  places: [
    { id: "G1", label: "Gap 1", capacity: 1 },
    { id: "G2", label: "Gap 2", capacity: 1 },
    { id: "G3", label: "Gap 3", capacity: 1 },
    { id: "box", label: "Box", capacity: 2 },
    { id: "heap", label: "Heap", capacity: 0 },
  ],
  maxAssociations: 0,
  name: each => each.html,
};
const placed = (value: string[], id: string, to: string, from?: string) => put(board, pairsOf(value), id, to, from);
const valueAfter = (change: ReturnType<typeof put>) => ("pairs" in change ? valueOf(change.pairs) : undefined);

describe("A choice that is placed", () => {
  test("stands in the order of the places", () => {
    assert.deepEqual(valueAfter(placed(["A G2"], "B", "G1")), ["B G1", "A G2"]);
  });
  test("moves when it can be used once", () => {
    assert.deepEqual(valueAfter(placed(["A G1"], "A", "G2")), ["A G2"]);
  });
  test("is used again when it may be", () => {
    assert.deepEqual(valueAfter(placed(["twice G1"], "twice", "G2")), ["twice G1", "twice G2"]);
    assert.deepEqual(valueAfter(placed(["any G1", "any G2"], "any", "G3")), ["any G1", "any G2", "any G3"]);
  });
  test("is refused when it is used up, and says how often it may be used", () => {
    const change = placed(["twice G1", "twice G2"], "twice", "G3");
    assert.ok("refusal" in change);
    assert.match(change.refusal, /“twice” can be used twice/);
  });
  test("that is used up moves when it is taken from its place", () => {
    assert.deepEqual(valueAfter(placed(["twice G1", "twice G2"], "twice", "G3", "G1")), ["twice G2", "twice G3"]);
  });
  test("stays where it is when put there again", () => {
    assert.deepEqual(valueAfter(placed(["A G1"], "A", "G1")), ["A G1"]);
  });
  test("does not fall into another of its own places", () => {
    assert.ok("refusal" in placed(["twice G1", "twice G2"], "twice", "G2", "G1"));
  });
  test("is nothing that the item does not have", () => {
    assert.ok("refusal" in placed([], "X", "G1"));
    assert.ok("refusal" in placed([], "A", "X"));
  });
});

describe("A place for one", () => {
  test("gives its choice back to the list for a new one, and says so", () => {
    const change = placed(["A G1"], "B", "G1");
    assert.deepEqual(valueAfter(change), ["B G1"]);
    assert.ok("said" in change);
    assert.match(change.said, /“A” is back in the list/);
  });
  test("changes its choice with the one that comes from another place", () => {
    const change = placed(["A G1", "B G2"], "A", "G2");
    assert.deepEqual(valueAfter(change), ["B G1", "A G2"]);
    assert.ok("said" in change);
    assert.match(change.said, /“B” is in Gap 1 now/);
  });
});

describe("A place for several", () => {
  test("takes as many as it may", () => {
    assert.deepEqual(valueAfter(placed(["A box"], "B", "box")), ["A box", "B box"]);
    const change = placed(["A box", "B box"], "twice", "box");
    assert.ok("refusal" in change);
    assert.match(change.refusal, /Box takes 2/);
  });
  test("without a limit takes all", () => {
    assert.deepEqual(valueAfter(placed(["A heap", "B heap", "twice heap"], "any", "heap")), ["A heap", "B heap", "twice heap", "any heap"]);
  });
});

describe("Placings", () => {
  test("beyond what the item allows are refused", () => {
    const limited = { ...board, maxAssociations: 1 };
    const change = put(limited, pairsOf(["A G1"]), "B", "G2");
    assert.ok("refusal" in change);
    assert.match(change.refusal, /place one entry/);
  });
  test("at the limit can be changed and moved", () => {
    const limited = { ...board, maxAssociations: 1 };
    assert.deepEqual(valueAfter(put(limited, pairsOf(["A G1"]), "B", "G1")), ["B G1"]);
    assert.deepEqual(valueAfter(put(limited, pairsOf(["A G1"]), "A", "G2")), ["A G2"]);
  });
  test("can be taken back, the last one leaves no answer", () => {
    assert.deepEqual(takeOut(board, pairsOf(["A G1", "B G2"]), "A", "G1").pairs, [{ source: "B", target: "G2" }]);
    assert.equal(valueOf(takeOut(board, pairsOf(["A G1"]), "A", "G1").pairs), null);
  });
});

describe("Pressing one thing after the other", () => {
  const holding = (place: string) => (place === "G1" ? ["A"] : place === "box" ? ["A", "B"] : []);

  test("a choice and a place puts it there", () => {
    assert.deepEqual(pressPlace({ kind: "choice", choice: "A" }, "G1", holding), { put: { choice: "A", to: "G1" } });
  });
  test("a place and a choice puts it there too", () => {
    assert.deepEqual(pressChoice({ kind: "place", place: "G1" }, "B"), { put: { choice: "B", to: "G1" } });
  });
  test("the same thing twice selects nothing", () => {
    assert.deepEqual(pressChoice({ kind: "choice", choice: "A" }, "A"), { selected: undefined });
    assert.deepEqual(pressPlace({ kind: "place", place: "G1" }, "G1", holding), { selected: undefined });
  });
  test("another choice selects that", () => {
    assert.deepEqual(pressChoice({ kind: "choice", choice: "A" }, "B"), { selected: { kind: "choice", choice: "B" } });
  });
  test("a filled place and another moves what is in it", () => {
    assert.deepEqual(pressPlace({ kind: "place", place: "G1" }, "G2", holding), { put: { choice: "A", to: "G2", from: "G1" } });
  });
  test("an empty place, or one that holds several, and another selects the other", () => {
    assert.deepEqual(pressPlace({ kind: "place", place: "G3" }, "G2", holding), { selected: { kind: "place", place: "G2" } });
    assert.deepEqual(pressPlace({ kind: "place", place: "box" }, "G2", holding), { selected: { kind: "place", place: "G2" } });
  });
});

describe("A pair of two entries", () => {
  const content: AssociateContent = { kind: "associate", id: "R", minAssociations: 0, maxAssociations: 2, choices: [choice("A"), choice("B"), choice("twice", 2), choice("any", 0)] };
  const [a, b, twice, any] = content.choices as [ReturnType<typeof choice>, ReturnType<typeof choice>, ReturnType<typeof choice>, ReturnType<typeof choice>];
  const join = (value: string[], one: typeof a, other: typeof a) => associate(content, pairsOf(value), one, other, each => each.html);

  test("stands in the order in which the entries are presented", () => {
    const change = join([], b, a);
    assert.deepEqual("pairs" in change && valueOf(change.pairs), ["A B"]);
  });
  test("has no direction, so it is there only once", () => {
    const change = join(["any twice"], twice, any);
    assert.ok("refusal" in change);
    assert.match(change.refusal, /a pair already/);
  });
  test("is refused for an entry that belongs to another, and says to which", () => {
    const change = join(["A B"], twice, a);
    assert.ok("refusal" in change);
    assert.match(change.refusal, /“A” can be paired once and belongs to “B” now/);
  });
  test("is refused beyond the limit", () => {
    const change = join(["A twice", "B twice"], any, twice);
    assert.ok("refusal" in change);
    assert.match(change.refusal, /paired twice/);
    const more = associate({ ...content, maxAssociations: 1 }, pairsOf(["A B"]), twice, any, each => each.html);
    assert.ok("refusal" in more);
    assert.match(more.refusal, /You can make one pair/);
  });
  test("needs two entries", () => {
    assert.ok("refusal" in join([], any, any));
  });
});
