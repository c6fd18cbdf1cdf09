import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { HotspotOption } from "../shared/contracts.ts";
import { numberedIds, toggleNumber } from "../player/interactions/graphic-order.ts";
import { choose, chosenOf, valueOfChosen } from "../player/interactions/choosing.ts";
import { boxOf, distance, hotspotAt, markOf } from "../player/interactions/shapes.ts";
import { howManyOf, list } from "../player/interactions/wording.ts";

const picture = { src: "", width: 600, height: 400 };
const area = (id: string, shape: HotspotOption["shape"], coords: number[]): HotspotOption => ({ id, shape, coords, label: id, matchMax: 1 });
const rect = area("rect", "rect", [10, 20, 110, 70]);
const circle = area("circle", "circle", [300, 200, 50]);
const ellipse = area("ellipse", "ellipse", [300, 200, 100, 50]);
// An L.
const corner = area("corner", "poly", [0, 0, 100, 0, 100, 10, 10, 10, 10, 100, 0, 100]);
const rest = area("rest", "default", []);

describe("Choosing", () => {
  const offered = ["A", "B", "C"];

  test("one, a new choice takes the place of the old", () => {
    assert.deepEqual(choose(offered, ["A"], "C", true, 1), { chosen: ["C"] });
    assert.equal(valueOfChosen(["C"], 1), "C");
  });
  test("several, keeps the order in which they are offered", () => {
    assert.deepEqual(choose(offered, ["C"], "A", true, 0), { chosen: ["A", "C"] });
    assert.deepEqual(valueOfChosen(["A", "C"], 0), ["A", "C"]);
  });
  test("beyond the limit is refused and says what to do", () => {
    const change = choose(offered, ["A", "B"], "C", true, 2);
    assert.ok("refusal" in change);
    assert.match(change.refusal, /at most 2.*Take one back/);
  });
  test("at the limit, what is chosen can be taken back", () => {
    assert.deepEqual(choose(offered, ["A", "B"], "B", false, 2), { chosen: ["A"] });
  });
  test("nothing is no answer", () => {
    assert.equal(valueOfChosen([], 0), null);
    assert.equal(valueOfChosen([], 1), null);
  });
  test("shows nothing that is not offered", () => {
    assert.deepEqual(chosenOf(offered, ["X", "B"]), ["B"]);
    assert.deepEqual(chosenOf(offered, "B"), ["B"]);
  });
});

describe("An area of a picture", () => {
  test("is hit inside and on its edge", () => {
    assert.equal(distance(rect, { x: 10, y: 70 }), 0);
    assert.equal(distance(circle, { x: 350, y: 200 }), 0);
    assert.equal(distance(ellipse, { x: 399, y: 200 }), 0);
    assert.equal(distance(corner, { x: 5, y: 90 }), 0);
  });
  test("tells how far a miss is", () => {
    assert.equal(distance(rect, { x: 113, y: 74 }), 5);
    assert.equal(distance(circle, { x: 360, y: 200 }), 10);
    assert.equal(Math.round(distance(ellipse, { x: 420, y: 200 })), 20);
    assert.equal(distance(corner, { x: 50, y: 14 }), 4);
  });
  test("has its corners in any order", () => {
    assert.equal(distance(area("r", "rect", [110, 70, 10, 20]), { x: 50, y: 50 }), 0);
  });
  test("has its mark on its edge at the upper left", () => {
    assert.deepEqual(markOf(rect, picture), { x: 10, y: 20 });
    assert.deepEqual(markOf(rest, picture), { x: 0, y: 0 });
    assert.deepEqual(markOf(area("p", "poly", [50, 90, 40, 60, 95, 20]), picture), { x: 40, y: 60 });
    for (const round of [circle, ellipse]) {
      const { x, y } = markOf(round, picture);
      assert.ok(distance(round, { x: x + 0.01, y: y + 0.01 }) === 0 && distance(round, { x: x - 0.1, y: y - 0.1 }) > 0, round.id);
    }
    assert.deepEqual(boxOf(rest, picture), { left: 0, top: 0, width: 600, height: 400 });
  });
});

describe("A press on a picture", () => {
  test("means the area it hits, not a nearer edge of another", () => {
    const wide = area("wide", "rect", [0, 0, 300, 300]);
    const beside = area("beside", "rect", [301, 0, 400, 300]);
    assert.equal(hotspotAt([beside, wide], { x: 300, y: 10 }, 20)?.id, "wide");
  });
  test("means the earlier of two areas that lie on one another", () => {
    assert.equal(hotspotAt([circle, ellipse], { x: 300, y: 200 }, 0)?.id, "circle");
    assert.equal(hotspotAt([ellipse, circle], { x: 300, y: 200 }, 0)?.id, "ellipse");
  });
  test("that nearly hits means the nearest area", () => {
    assert.equal(hotspotAt([rect, circle], { x: 115, y: 45 }, 10)?.id, "rect");
    assert.equal(hotspotAt([rect, circle], { x: 130, y: 45 }, 10), undefined);
  });
  test("beside all areas means the default one, also when it comes first", () => {
    assert.equal(hotspotAt([rest, rect], { x: 500, y: 390 }, 10)?.id, "rest");
    assert.equal(hotspotAt([rest, rect], { x: 50, y: 50 }, 10)?.id, "rect");
  });
});

describe("Areas to number", () => {
  const content = { kind: "graphicOrder" as const, id: "R", picture, hotspots: [rect, circle, corner], minChoices: 2, maxChoices: 2 };
  test("get the next number, and lose it when pressed again", () => {
    assert.deepEqual(toggleNumber(content, ["circle"], "rect"), { ids: ["circle", "rect"] });
    assert.deepEqual(toggleNumber(content, ["circle", "rect"], "circle"), { ids: ["rect"] });
  });
  test("beyond the limit get none", () => {
    const change = toggleNumber(content, ["circle", "rect"], "corner");
    assert.ok("refusal" in change);
    assert.match(change.refusal, /at most 2/);
  });
  test("show no number twice and none for an area that is not there", () => {
    assert.deepEqual(numberedIds(content, ["rect", "X", "rect", "circle"]), ["rect", "circle"]);
    assert.deepEqual(numberedIds(content, null), []);
  });
});

describe("What is asked for", () => {
  test("is said in words", () => {
    assert.equal(howManyOf("Make", "pair", "pairs", 3, 3), "Make 3 pairs.");
    assert.equal(howManyOf("Make", "pair", "pairs", 0, 1), "Make one pair.");
    assert.equal(howManyOf("Set", "point", "points", 2, 0), "Set at least 2 points.");
    assert.equal(howManyOf("Set", "point", "points", 2, 4), "Set 2 to 4 points.");
    assert.equal(howManyOf("Set", "point", "points", 0, 0), "");
    assert.equal(list(["A", "B", "C"]), "A, B and C");
  });
});
