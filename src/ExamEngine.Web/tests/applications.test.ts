import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sentenceOf } from "../account/applications/hand-in.ts";
import { addresses, byCredential, commonReason, documentState, fileSize, follows, isMyTurn, slotOrder, windowOf } from "../account/applications/words.ts";
import { scoresOf } from "../admin/applications/Panel.tsx";
import { decisions } from "../admin/decisions.ts";
import { amountOf, emptyVouchers, found, foundVouchers, inStage, ruleLines, ruleName, voucherFaults, waited } from "../admin/applications/queue.ts";
import type { ApplicationView, DocumentView, RouteChoice, SlotChoice } from "../shared/contracts.ts";
import type { AdminApplication, RuleLine, VoucherView } from "../shared/staff-contracts.ts";

const choice = (change: Partial<RouteChoice> = {}): RouteChoice => ({
  credential: "CTSS",
  credentialTitle: "Certified Technical Support Specialist",
  body: "BCI",
  programme: "bci-ctss",
  version: 1,
  route: "upgrade-examination",
  title: "Upgrade",
  kind: "upgrade",
  isOpen: true,
  sentence: "",
  documents: ["CV", "career report"],
  isFresh: false,
  ...change,
});

describe("A route", () => {
  test("that is open says until when, and by when it is best taken", () => {
    assert.equal(windowOf(choice({ closesOn: "2027-05-12", recommendedBy: "2027-04-01" })), "Open until 12 May 2027. It is best to apply by 1 April 2027.");
    assert.equal(windowOf(choice()), "");
  });
  test("that is not open says from when and until when it will be", () => {
    assert.equal(windowOf(choice({ isOpen: false, opensOn: "2027-05-12", closesOn: "2027-05-13" })), "Opens on 12 May 2027, until 13 May 2027.");
    assert.equal(windowOf(choice({ isOpen: false })), "");
  });
  test("says what follows from it", () =>
    assert.deepEqual(follows(choice({ examination: "two-section upgrade examination", fee: "GBP 160.00" })), ["You sit the two-section upgrade examination", "Fee GBP 160.00", "Hand in: CV, career report"]));
  test("stands with the others to its credential, and credentials with an open one come first", () => {
    const groups = byCredential([choice({ credential: "A", credentialTitle: "A", isOpen: false }), choice(), choice({ route: "x", isOpen: false })], "");
    assert.deepEqual(groups.map(group => [group.credential, group.open.length, group.closed.length]), [["CTSS", 1, 1], ["A", 0, 1]]);
  });
  test("is found by credential, title and body", () => {
    assert.equal(byCredential([choice()], "bci").length, 1);
    assert.equal(byCredential([choice()], "technical support").length, 1);
    assert.equal(byCredential([choice()], "nothing").length, 0);
  });
});

describe("A document", () => {
  const document = (change: Partial<DocumentView> = {}): DocumentView => ({ kind: "cv", title: "CV", canHandIn: true, ...change });
  test("is missing, handed in, accepted or not accepted", () =>
    assert.deepEqual([document(), document({ fileId: "f" }), document({ fileId: "f", isAccepted: true }), document({ fileId: "f", isAccepted: false })].map(documentState), ["missing", "waiting", "accepted", "refused"]));
  test("that was not taken says why", () => {
    assert.equal(sentenceOf(415, '{"detail":"Choose another file."}'), "Choose another file.");
    assert.equal(sentenceOf(413, "<html>"), "The file is too large; at most 10 MB are taken.");
    assert.equal(sentenceOf(502, "<html>"), "The server answered with an error (502). Try again in a minute.");
  });
  test("has a size that people read", () => assert.deepEqual([10, 340_000, 1_300_000].map(fileSize), ["1 KB", "332 KB", "1.2 MB"]));
});

describe("Slots to choose from", () => {
  const slot = (name: string, startsAt: number, whyNot?: string): SlotChoice => ({ slotId: name, name, place: "Online", zone: "UTC", startsAt, endsAt: startsAt + 1, free: 1, ...(whyNot ? { whyNot } : {}) });
  test("come with those first that can be booked, each in the order of time", () =>
    assert.deepEqual(slotOrder([slot("a", 3, "full"), slot("b", 2), slot("c", 1, "full"), slot("d", 1)]).map(each => each.name), ["d", "b", "c", "a"]));
  test("say a reason once when it is the same for all", () => {
    assert.equal(commonReason([slot("a", 1, "wait"), slot("b", 2, "wait")]), "wait");
    assert.equal(commonReason([slot("a", 1, "wait"), slot("b", 2)]), undefined);
    assert.equal(commonReason([]), undefined);
  });
});

describe("An application", () => {
  test("is the applicant's turn while something can be done about it", () => {
    const application = (change: Partial<ApplicationView>) => ({ stage: "review", ...change }) as ApplicationView;
    assert.ok(isMyTurn(application({ stage: "incomplete" })));
    assert.ok(isMyTurn(application({ stage: "examination", examination: { title: "x", canBook: true } })));
    assert.ok(!isMyTurn(application({ stage: "examination", examination: { title: "x", canBook: false } })));
    assert.ok(!isMyTurn(application({})));
  });
  test("takes addresses however they are separated, each once", () => assert.deepEqual(addresses(" a@x.org, b@x.org;a@x.org\nc@x.org "), ["a@x.org", "b@x.org", "c@x.org"]));
});

describe("The queue", () => {
  const day = 86_400_000;
  const row = (id: string, stage: AdminApplication["stage"], changedAt: number, programme = "p"): AdminApplication => ({
    id, candidateName: `Name ${id}`, candidateEmail: `${id}@example.org`, credential: "CTSS", programme, route: "Upgrade", stage, changedAt,
  });
  const rows = [row("a", "review", 0), row("b", "appeal", 8 * day, "q"), row("c", "incomplete", 9 * day), row("d", "awarded", 0)];
  test("shows what waits for a decision unless something else is asked for", () => {
    assert.deepEqual(inStage(rows, "").map(each => each.id), ["a", "b"]);
    assert.deepEqual(inStage(rows, "awarded").map(each => each.id), ["d"]);
    assert.equal(inStage(rows, "all").length, 4);
  });
  test("is filtered by text, programme and age", () => {
    const filter = { search: "", stage: "", programme: "", days: 0 };
    assert.deepEqual(found(rows, { ...filter, search: "b@example" }, 10 * day).map(each => each.id), ["b"]);
    assert.deepEqual(found(rows, { ...filter, programme: "q" }, 10 * day).map(each => each.id), ["b"]);
    assert.deepEqual(found(rows, { ...filter, days: 3 }, 10 * day).map(each => each.id), ["a", "d"]);
    assert.equal(waited(rows[0]!, 10 * day), 10);
  });
  test("tells the administrator of the day what waits for a decision", () =>
    assert.deepEqual(decisions([], [], undefined, 0, rows).map(each => [each.key, each.title]), [["applications-review", "1 application waits for a decision"], ["applications-appeal", "1 appeal waits for a decision"]]));
  test("shows the rules one under another with their depth", () => {
    const rule = (name: string, rules: RuleLine[] = []): RuleLine => ({ name, status: "satisfied", sentence: "", facts: [], assumed: false, rules });
    assert.deepEqual(ruleLines(rule("a", [rule("b", [rule("c")]), rule("d")])).map(each => `${each.depth}${each.rule.name}`), ["0a", "1b", "2c", "1d"]);
    assert.deepEqual(ruleLines(rule("all-of", [rule("any-of", [rule("c")]), rule("d")])).map(each => `${each.depth}${ruleName(each.rule)}`), ["0One of these", "1C", "0D"]);
  });
});

describe("Entries of an administrator", () => {
  test("are amounts with at most two decimals, above 0", () => assert.deepEqual(["160", "160,50", "0", "-1", "1.234", "x", ""].map(amountOf), [160, 160.5, undefined, undefined, undefined, undefined, undefined]));
  test("are batches of vouchers that lack nothing", () => {
    assert.deepEqual(Object.keys(voucherFaults(emptyVouchers)), ["price", "holder"]);
    assert.deepEqual(Object.keys(voucherFaults({ ...emptyVouchers, price: "CTSS upgrade", holder: "x", count: "501" })), ["count"]);
    assert.deepEqual(voucherFaults({ ...emptyVouchers, price: "CTSS upgrade", holder: "x" }), {});
  });
  test("are scores with a name, and a line without a score is for the server to refuse", () =>
    assert.deepEqual(scoresOf("Rita Ray 80\n\nOtto: 7\nNobody"), [{ member: "Rita Ray", score: 80 }, { member: "Otto", score: 7 }, { member: "Nobody", score: -1 }]));
  test("are vouchers found with and without hyphens", () => {
    const voucher = { code: "ABCD-EFGH-JKMN", credential: "CTSS", holder: "A provider" } as VoucherView;
    assert.equal(foundVouchers([voucher], "abcdefgh").length, 1);
    assert.equal(foundVouchers([voucher], "provider").length, 1);
    assert.equal(foundVouchers([voucher], "zzzz").length, 0);
  });
});
