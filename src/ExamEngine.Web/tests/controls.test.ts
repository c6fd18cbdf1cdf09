import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ItemContent, UploadContent } from "../shared/contracts.ts";
import { addressesIn } from "../player/interactions/fetch-ahead.ts";
import { playRule, playsLeft, playsOf, playState, timeText } from "../player/interactions/media.ts";
import { arrowStep, movePoint, nearestPoint, pointsOf, setPoint, valueOfPoints, withinPicture } from "../player/interactions/points.ts";
import { labelled, share, snap, textOfValue, valueOfSlider } from "../player/interactions/slider.ts";
import { acceptOf, sizeText, uploadLimits, whyNotFile } from "../player/interactions/upload.ts";
import { isItemComplete, withoutAnswers } from "../player/responses.ts";

const picture = { src: "", width: 600, height: 400 };

describe("Points on a picture", () => {
  const content = { kind: "selectPoint" as const, id: "R", picture, minChoices: 0, maxChoices: 2 };
  const two = [
    { x: 10, y: 20 },
    { x: 30, y: 40 },
  ];

  test("are sent as whole pixels of the picture", () => {
    assert.deepEqual(withinPicture({ x: 12.5, y: 399.7 }, picture), { x: 13, y: 399 });
    assert.deepEqual(withinPicture({ x: -3, y: 900 }, picture), { x: 0, y: 399 });
    assert.deepEqual(valueOfPoints(two, 2), ["10 20", "30 40"]);
    assert.deepEqual(pointsOf(["10 20", "30 40"]), two);
  });
  test("beyond the limit are refused", () => {
    const change = setPoint(content, two, { x: 1, y: 1 });
    assert.ok("refusal" in change);
    assert.match(change.refusal, /at most 2 points/);
  });
  test("do not lie on one another", () => {
    assert.ok("refusal" in setPoint({ ...content, maxChoices: 0 }, two, { x: 10, y: 20 }));
    assert.deepEqual(movePoint(two, 0, { x: 30, y: 40 }), two);
  });
  test("keep their numbers when one is moved", () => {
    assert.deepEqual(movePoint(two, 0, { x: 5, y: 5 }), [{ x: 5, y: 5 }, two[1]]);
  });
  test("where one is asked for, it moves to the new place", () => {
    assert.deepEqual(setPoint({ ...content, maxChoices: 1 }, [{ x: 10, y: 20 }], { x: 1, y: 1 }), { points: [{ x: 1, y: 1 }] });
    assert.equal(valueOfPoints([{ x: 1, y: 1 }], 1), "1 1");
    assert.equal(valueOfPoints([], 1), null);
  });
  test("are found near the crosshair, the nearest first", () => {
    assert.equal(nearestPoint(two, { x: 27, y: 38 }, 14), 1);
    assert.equal(nearestPoint(two, { x: 200, y: 200 }, 14), -1);
  });
  test("are approached by one pixel, with Shift by ten", () => {
    assert.deepEqual(arrowStep("ArrowLeft", false), { x: -1, y: 0 });
    assert.deepEqual(arrowStep("ArrowDown", true), { x: 0, y: 10 });
    assert.equal(arrowStep("a", false), undefined);
  });
});

describe("A slider", () => {
  test("stands on steps from its lower bound, without the dust of division", () => {
    const tenths = { lowerBound: 0.1, upperBound: 0.7, step: 0.1 };
    assert.equal(textOfValue(tenths, 0.30000000000000004), "0.3");
    assert.equal(snap(tenths, 5), 0.7);
    assert.equal(snap(tenths, -5), 0.1);
    assert.equal(textOfValue({ lowerBound: -0.05, upperBound: 0.05, step: 0.025 }, 0.02), "0.025");
  });
  test("does not go beyond its last whole step", () => {
    assert.equal(snap({ lowerBound: 0, upperBound: 10, step: 4 }, 10), 8);
  });
  test("labels all steps where they are few, some where they are many", () => {
    assert.deepEqual(labelled({ lowerBound: 0, upperBound: 10, step: 2 }), [0, 2, 4, 6, 8, 10]);
    assert.deepEqual(labelled({ lowerBound: 0, upperBound: 100, step: 1 }), [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    assert.deepEqual(labelled({ lowerBound: 0, upperBound: 17, step: 1 }), [0, 17]);
    assert.deepEqual(labelled({ lowerBound: 3, upperBound: 3, step: 1 }), [3]);
  });
  test("tells where a value stands between the ends", () => {
    assert.equal(share({ lowerBound: 20, upperBound: 90, step: 5 }, 55), 0.5);
  });
  test("is not answered until it is set", () => {
    assert.equal(valueOfSlider(null), undefined);
    assert.equal(valueOfSlider(""), undefined);
    assert.equal(valueOfSlider("0"), 0);
  });
});

describe("A file to hand in", () => {
  const content: UploadContent = { kind: "upload", id: "R", mediaTypes: ["application/pdf", "image/*"], extensions: [], maxBytes: 5_000_000 };
  const file = (name: string, type: string, size = 1000) => ({ name, type, size });

  test("is told its limits first", () => {
    assert.equal(uploadLimits(content), "Hand in one file: PDF or a picture. At most 5 MB.");
    assert.equal(uploadLimits({ ...content, mediaTypes: [], maxBytes: 0 }), "Hand in one file.");
    assert.equal(acceptOf({ ...content, extensions: ["log"] }), "application/pdf,image/*,.log");
    assert.equal(acceptOf({ ...content, mediaTypes: [] }), undefined);
  });
  test("is taken when its type or its ending is", () => {
    assert.equal(whyNotFile(content, file("a.pdf", "application/pdf")), undefined);
    assert.equal(whyNotFile(content, file("a.png", "image/png")), undefined);
    assert.equal(whyNotFile({ ...content, extensions: [".LOG"] }, file("a.log", "")), undefined);
  });
  test("of another kind is refused with the kinds that are taken", () => {
    assert.match(whyNotFile(content, file("a.exe", "application/x-msdownload")) ?? "", /“a.exe” is not of a kind.*PDF or a picture/);
  });
  test("that is too large or empty is refused with its size", () => {
    assert.match(whyNotFile(content, file("a.pdf", "application/pdf", 6_200_000)) ?? "", /is 6.2 MB.*is 5 MB/);
    assert.match(whyNotFile(content, file("a.pdf", "application/pdf", 0)) ?? "", /empty/);
  });
  test("at the limit is taken", () => {
    assert.equal(whyNotFile(content, file("a.pdf", "application/pdf", 5_000_000)), undefined);
  });
  test("whose type the browser does not know is left to the server", () => {
    assert.equal(whyNotFile(content, file("notes", "")), undefined);
  });
  test("has a size in words", () => {
    assert.equal(sizeText(1), "1 byte");
    assert.equal(sizeText(999), "999 bytes");
    assert.equal(sizeText(1500), "1.5 KB");
    assert.equal(sizeText(999_600), "1 MB");
    assert.equal(sizeText(12_345_678), "12 MB");
  });
});

describe("A recording", () => {
  test("with a limit says how often it can be played", () => {
    assert.equal(playRule({ minPlays: 0, maxPlays: 2 }), "You can play this twice. A play counts as soon as it starts; a pause does not end it.");
    assert.equal(playRule({ minPlays: 1, maxPlays: 0 }), "Play it at least once.");
    assert.equal(playRule({ minPlays: 0, maxPlays: 0 }), "");
  });
  test("says how many plays are left, and when none is", () => {
    assert.equal(playState({ minPlays: 0, maxPlays: 2 }, 1), "Played once. 1 play left.");
    assert.equal(playState({ minPlays: 0, maxPlays: 2 }, 2), "Played twice. You have used all plays.");
    assert.equal(playState({ minPlays: 0, maxPlays: 0 }, 0), "Not played yet.");
    assert.equal(playsLeft({ minPlays: 0, maxPlays: 2 }, 5), 0);
  });
  test("counts nothing that is no count", () => {
    assert.equal(playsOf("3"), 3);
    assert.equal(playsOf(null), 0);
    assert.equal(playsOf("x"), 0);
  });
  test("has its time in minutes and seconds", () => {
    assert.equal(timeText(65.9), "1:05");
    assert.equal(timeText(NaN), "0:00");
  });
});

describe("An item is complete", () => {
  const content = (interaction: object): ItemContent => ({ body: "", interactions: [{ id: "R", ...interaction } as ItemContent["interactions"][0]] });

  test("with the fewest pairs that are asked for", () => {
    const associate = content({ kind: "associate", minAssociations: 2, maxAssociations: 0, choices: [] });
    assert.equal(isItemComplete(associate, { R: ["A B"] }), false);
    assert.equal(isItemComplete(associate, { R: ["A B", "C D"] }), true);
  });
  test("when every gap that must be filled is", () => {
    const gaps = [
      { id: "G1", label: "Gap 1", required: true },
      { id: "G2", label: "Gap 2", required: false },
    ];
    const text = content({ kind: "gapMatch", body: "", gaps, choices: [], minAssociations: 1, maxAssociations: 0 });
    assert.equal(isItemComplete(text, { R: ["A G2"] }), false);
    assert.equal(isItemComplete(text, { R: ["A G1"] }), true);
  });
  test("with the fewest points, areas or words", () => {
    for (const kind of ["hotspot", "hottext", "graphicOrder", "selectPoint"]) {
      assert.equal(isItemComplete(content({ kind, minChoices: 2, maxChoices: 3 }), { R: ["A"] }), false, kind);
      assert.equal(isItemComplete(content({ kind, minChoices: 2, maxChoices: 3 }), { R: ["A", "B"] }), true, kind);
    }
    assert.equal(isItemComplete(content({ kind: "hotspot", minChoices: 1, maxChoices: 1 }), { R: "A" }), true);
  });
  test("when the recording was played as often as asked", () => {
    const media = content({ kind: "media", minPlays: 2, maxPlays: 0 });
    assert.equal(isItemComplete(media, { R: "1" }), false);
    assert.equal(isItemComplete(media, { R: "2" }), true);
  });
  test("without a recording that need not be played", () => {
    assert.equal(isItemComplete(content({ kind: "media", minPlays: 0, maxPlays: 2 }), null), true);
  });
  test("with a file or a set slider, and not before", () => {
    for (const kind of ["upload", "slider"]) {
      assert.equal(isItemComplete(content({ kind }), { R: null }), false, kind);
      assert.equal(isItemComplete(content({ kind }), { R: "1" }), true, kind);
    }
  });
});

describe("Clearing the answer", () => {
  const item: ItemContent = {
    body: "",
    interactions: [
      { kind: "slider", id: "S", lowerBound: 0, upperBound: 1, step: 1, stepLabel: false, reverse: false, orientation: "horizontal" },
      { kind: "media", id: "M", media: "audio", sources: [], minPlays: 0, maxPlays: 2, loop: false, autostart: false },
    ],
  };
  test("does not take back how often a recording was played", () => {
    assert.deepEqual(withoutAnswers(item, { S: "1", M: "2" }), { S: null, M: "2" });
  });
  test("leaves no answer where there is nothing else", () => {
    assert.equal(withoutAnswers(item, { S: "1", M: null }), null);
    assert.equal(withoutAnswers(item, null), null);
  });
});

describe("Fetching ahead", () => {
  const hash = "0123456789abcdef".repeat(4);
  test("finds the addresses in HTML and in contents, once each", () => {
    const json = JSON.stringify([{ body: `<img src="/assets/${hash}/a%20b.png" alt="">` }, { src: `/assets/${hash}/a%20b.png` }, { src: `/assets/${hash}/beep.wav` }, { src: "/other/x.png" }]);
    assert.deepEqual(addressesIn(json), [`/assets/${hash}/a%20b.png`, `/assets/${hash}/beep.wav`]);
  });
});
