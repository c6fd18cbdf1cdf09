import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { csvRow, packStands, sanctionState, today } from "../admin/credentials/credential-rows.ts";
import { dayInWords, isDay, monthsAfter } from "../shared/certification/days.ts";
import { timeLine, whenOpen } from "../shared/certification/time-line.ts";
import { leaves, routeStands, whatFollows } from "../shared/certification/words.ts";
import type { AdminCredential } from "../shared/staff-contracts.ts";
import type { RouteView, RouteWindowView, RuleView } from "../shared/contracts.g.ts";

const window = (change: Partial<RouteWindowView> = {}): RouteWindowView => ({ credential: "CTSS", route: "upgrade-documents", title: "Documents only", kind: "upgrade", ...change });
const rule = (change: Partial<RuleView> = {}): RuleView => ({ name: "r", kind: "age", status: "satisfied", sentence: "S.", facts: [], assumed: false, children: [], ...change });
const route = (change: Partial<RouteView> = {}): RouteView => ({
  credential: "CTSS",
  route: "upgrade-documents",
  title: "Documents only",
  kind: "upgrade",
  programme: "bci-ctss",
  version: 1,
  status: "satisfied",
  fresh: false,
  assumed: false,
  rule: rule(),
  ...change,
});

describe("A day of a programme", () => {
  test("is told in words and is no other day in any zone", () => assert.equal(dayInWords("2027-05-12"), "12 May 2027"));
  test("a month later is the last of the month where there is none", () =>
    assert.deepEqual([monthsAfter("2027-01-31", 1), monthsAfter("2028-01-31", 1), monthsAfter("2026-11-22", 12), monthsAfter("2026-12-31", 2)], ["2027-02-28", "2028-02-29", "2027-11-22", "2027-02-28"]));
  test("is only what the server takes", () =>
    assert.deepEqual(["2027-05-12", "12 May 2027", "2027-13-01", "1899-12-31", "2201-01-01", ""].map(isDay), [true, false, false, false, false, false]));
});

describe("A window of time in words", () => {
  const on = "2026-11-22";
  test("names the days that matter from the day asked about", () =>
    assert.deepEqual(
      [
        whenOpen(window({ from: "2027-05-12", until: "2027-09-30" }), on),
        whenOpen(window({ from: "2025-05-12", until: "2027-09-30" }), on),
        whenOpen(window({ from: "2027-05-12", until: "2027-05-12" }), on),
        whenOpen(window({ from: "2027-05-12" }), on),
        whenOpen(window({ from: "2026-11-22" }), on),
        whenOpen(window(), on),
      ],
      ["from 12 May 2027 to 30 September 2027", "until 30 September 2027", "on 12 May 2027 only", "from 12 May 2027 on", "at any time", "at any time"],
    ));
});

describe("A time line", () => {
  test("begins on the day asked about and shows a year at least", () => assert.deepEqual(timeLine([], "2026-11-22"), { from: "2026-11-22", to: "2027-11-22", rows: [] }));
  test("reaches beyond the last change, and what has no end runs out of it", () => {
    const line = timeLine([window({ from: "2028-05-12" })], "2026-11-22");
    assert.equal(line.to, "2028-07-12");
    const bar = line.rows[0]?.bars[0];
    assert.ok(bar);
    assert.equal(bar.start + bar.width, 1000);
  });
  test("keeps the windows of one route in one row", () => {
    const line = timeLine([window({ until: "2027-01-10" }), window({ route: "late", title: "Late" }), window({ from: "2027-03-01", until: "2027-04-10" })], "2026-11-22");
    assert.deepEqual(
      line.rows.map(row => [row.title, row.bars.length, row.times.length]),
      [
        ["Documents only", 2, 2],
        ["Late", 1, 1],
      ],
    );
  });
  test("shows what is open for one day only so that it can be seen, within the line", () => {
    const line = timeLine([window({ from: "2046-05-12", until: "2046-05-12" })], "2026-11-22");
    const bar = line.rows[0]?.bars[0];
    assert.ok(bar && bar.width >= 8 && bar.start + bar.width <= 1000);
  });
  test("draws half a line for half the time", () => {
    const bar = timeLine([window({ until: "2027-05-22" })], "2026-11-22").rows[0]?.bars[0];
    assert.ok(bar && bar.start === 0 && Math.abs(bar.width - 500) < 10);
  });
});

describe("A route", () => {
  test("is open, opens on a day, or is not open", () =>
    assert.deepEqual(
      [route(), route({ closesOn: "2027-05-12" }), route({ status: "needsEvidence" }), route({ status: "notSatisfied", opensOn: "2027-05-12" }), route({ status: "notSatisfied" })].map(each => routeStands(each, "2026-11-22").words),
      ["Open", "Open until 12 May 2027", "Open", "Opens on 12 May 2027", "Not open"],
    ));
  test("says what follows", () =>
    assert.deepEqual(
      [whatFollows(route()), whatFollows(route({ examination: "two-section upgrade examination", fee: "upgrade fee", fresh: true }))],
      ["no examination and no fee", "the two-section upgrade examination and the upgrade fee; it counts as a new application"],
    ));
  test("has the single rules of its tree, and what two of them say alike once", () =>
    assert.deepEqual(
      leaves(rule({ children: [rule({ name: "a" }), rule({ name: "b", children: [rule({ name: "c", sentence: "T." })] }), rule({ name: "d" }), rule({ name: "e", status: "notSatisfied" })] })).map(each => each.name),
      ["a", "c", "e"],
    ));
});

const credential = (change: Partial<AdminCredential> = {}): AdminCredential => ({
  number: "K7QF-2MXR-9TBC",
  candidateId: "1",
  holder: "Ada",
  credential: "CTSA",
  attained: "2026-11-22",
  expires: "2027-11-22",
  state: "valid",
  packDue: "2027-01-06",
  ...change,
});

describe("A credential pack", () => {
  test("has days left, is due today, is late, or was sent", () =>
    assert.deepEqual(
      ["2026-11-22", "2026-12-30", "2027-01-05", "2027-01-06", "2027-01-07", "2027-01-16"].map(day => packStands(credential(), day)).concat(packStands(credential({ packSentAt: 1 }), "2027-01-16")),
      [
        { words: "45 days left", tone: "info" },
        { words: "7 days left", tone: "warning" },
        { words: "1 day left", tone: "warning" },
        { words: "Due today", tone: "warning" },
        { words: "1 day late", tone: "error" },
        { words: "10 days late", tone: "error" },
        { words: "Sent", tone: "success" },
      ],
    ));
});

describe("A credential in a spreadsheet", () => {
  test("has its days as they are kept", () => {
    const { expires: _, ...kept } = credential({ packSentAt: 0 });
    assert.deepEqual(csvRow(kept as AdminCredential), ["K7QF-2MXR-9TBC", "Ada", "CTSA", "2026-11-22", "", "Valid", "2027-01-06", "1970-01-01T00:00:00.000Z"]);
  });
  test("today is the device's", () => assert.equal(today(new Date(2026, 0, 5, 23, 59)), "2026-01-05"));
});

describe("A sanction", () => {
  test("bars on its last day, too, and no more once it is lifted", () =>
    assert.deepEqual(
      [
        ...["2026-11-21", "2026-11-22", "2027-03-31", "2027-04-01"].map(day => sanctionState({ from: "2026-11-22", until: "2027-03-31" }, day)),
        sanctionState({ from: "2026-11-22" }, "2099-01-01"),
        sanctionState({ from: "2026-11-22", liftedOn: "2026-12-01" }, "2026-12-02"),
      ],
      ["ahead", "inForce", "inForce", "over", "inForce", "lifted"],
    ));
});
