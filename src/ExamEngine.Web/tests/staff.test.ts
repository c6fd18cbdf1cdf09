import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bookingState, csvRow, foundBookings } from "../admin/booking-rows.ts";
import { canBeVoided, whyBookingStays, whySlotStays } from "../admin/cancellable.ts";
import { decisions } from "../admin/decisions.ts";
import { checkBooking, emptyBooking, fieldOfRefusal } from "../admin/new-booking.ts";
import { checkDraft, emptyDraft } from "../admin/new-slot.ts";
import { slotState } from "../admin/slot-state.ts";
import { csv } from "../shared/staff/csv.ts";
import { ago } from "../shared/staff/times.ts";
import { instantOf, isZone, wallTime } from "../shared/staff/zoned-time.ts";
import type { AdminBooking, AdminSlot } from "../shared/staff-contracts.ts";

const berlin = "Europe/Berlin";

describe("A wall time in a zone", () => {
  const at = (date: string, time: string, zone: string) => instantOf({ date, time }, zone);

  test("is the instant at which the zone shows it", () => {
    assert.deepEqual(at("2026-12-07", "09:00", berlin), { kind: "at", at: Date.UTC(2026, 11, 7, 8), twice: false });
    assert.deepEqual(at("2026-07-07", "09:00", berlin), { kind: "at", at: Date.UTC(2026, 6, 7, 7), twice: false });
    assert.deepEqual(at("2026-12-07", "09:00", "Pacific/Kiritimati"), { kind: "at", at: Date.UTC(2026, 11, 6, 19), twice: false });
    assert.deepEqual(at("2026-12-07", "09:15", "Asia/Kathmandu"), { kind: "at", at: Date.UTC(2026, 11, 7, 3, 30), twice: false });
  });
  test("does not exist when clocks are put forward over it", () => assert.deepEqual(at("2026-03-29", "02:30", berlin), { kind: "skipped" }));
  test("comes twice when clocks are put back, and the earlier is meant", () => assert.deepEqual(at("2026-10-25", "02:30", berlin), { kind: "at", at: Date.UTC(2026, 9, 25, 0, 30), twice: true }));
  test("is taken back from the instant", () => {
    assert.deepEqual(wallTime(Date.UTC(2026, 11, 31, 23, 5), berlin), { date: "2027-01-01", time: "00:05" });
    assert.deepEqual(wallTime(Date.UTC(2026, 5, 1, 22), berlin), { date: "2026-06-02", time: "00:00" });
  });
  test("says what is missing", () => {
    assert.deepEqual(at("", "09:00", berlin), { kind: "incomplete" });
    assert.deepEqual(at("2026-02-30x", "09:00", berlin), { kind: "incomplete" });
    assert.deepEqual(at("2026-12-07", "09:00", "Europe/Atlantis"), { kind: "unknownZone" });
    assert.ok(!isZone(""));
  });
});

describe("Comma-separated values", () => {
  test("end every line with CRLF and quote commas, quotes and line breaks", () =>
    assert.equal(csv(["a", "b"], [["x,y", 'say "hi"'], ["two\r\nlines", 3]]), 'a,b\r\n"x,y","say ""hi"""\r\n"two\r\nlines",3\r\n'));
  test("keep a spreadsheet from running a name as a formula", () => assert.equal(csv(["a"], [["=1+1"], ["@x"], [-5]]), "a\r\n'=1+1\r\n'@x\r\n-5\r\n"));
  test("are only a heading when there is nothing", () => assert.equal(csv(["a", "b"], []), "a,b\r\n"));
});

describe("How long ago", () => {
  test("is coarser the longer it is", () => assert.deepEqual([-5, 42_000, 180_000, 7_500_000, 4 * 86_400_000].map(ago), ["0 s", "42 s", "3 min", "2 h 05 min", "4 days"]));
});

const slot = (change: Partial<AdminSlot> = {}): AdminSlot => ({
  slotId: "1",
  examId: "e",
  examTitle: "E",
  name: "Monday",
  place: "Online",
  zone: berlin,
  startsAt: 100_000,
  endsAt: 200_000,
  seats: 10,
  booked: 5,
  autoRelease: false,
  proctors: ["P"],
  cancelled: false,
  ...change,
});
const booking = (change: Partial<AdminBooking> = {}): AdminBooking => ({
  bookingId: "b",
  slotId: "1",
  slotName: "Monday",
  examTitle: "E",
  candidateId: "c",
  candidateName: "Ann Lee",
  confirmationNumber: "ABCD2345",
  bookedAt: 0,
  startsAt: 100_000,
  state: "scheduled",
  accommodations: [],
  cancelled: false,
  ...change,
});
const order = { exams: [{ examId: "e", title: "E", practice: false, bankItems: 10, formItems: 5, sections: 1, minutes: 10 }], problems: [] };
const live = { slotId: "1", name: "Monday", examTitle: "E", place: "", startsAt: 0, endsAt: 1, zone: berlin, candidates: 3, waiting: 2, running: 0 };

describe("A slot", () => {
  test("is open from its start until, and not at, its end", () =>
    assert.deepEqual([99_999, 100_000, 199_999, 200_000].map(now => slotState(slot(), now)), ["coming", "now", "now", "over"]));
  test("that is cancelled is nothing else", () => assert.equal(slotState(slot({ cancelled: true }), 150_000), "cancelled"));
});

describe("What needs a decision", () => {
  const keys = (...given: Parameters<typeof decisions>) => decisions(...given).map(each => each.key);
  test("is nothing when all is in order", () => assert.deepEqual(keys([slot()], [], order, 0), []));
  test("is a slot nobody proctors, unless candidates are released automatically", () => {
    assert.deepEqual(keys([slot({ proctors: [] })], [], order, 0), ["proctor-1"]);
    assert.deepEqual(keys([slot({ proctors: [], autoRelease: true })], [], order, 0), []);
  });
  test("is not a slot that is over, cancelled or more than a week away", () => {
    assert.deepEqual(keys([slot({ proctors: [] })], [], order, 200_000), []);
    assert.deepEqual(keys([slot({ proctors: [], cancelled: true })], [], order, 0), []);
    assert.deepEqual(keys([slot({ proctors: [], startsAt: 8 * 86_400_000, endsAt: 9 * 86_400_000 })], [], order, 0), []);
  });
  test("is who waits for release, a full slot, an empty one, and the item bank", () => {
    assert.deepEqual(keys([slot({ booked: 10 }), slot({ slotId: "2", booked: 0 })], [live], { exams: [], problems: [{ exam: "e", file: "f", line: 1, refused: true, message: "m" }] }, 0), [
      "waiting-1",
      "bank-refused",
      "bank-empty",
      "empty-2",
      "full-1",
    ]);
  });
});

describe("A new slot", () => {
  const draft = { ...emptyDraft(berlin, Date.UTC(2026, 10, 22)), examId: "e", name: " Monday " };
  test("is sent with times of its zone as instants", () => {
    const { errors, slot: made } = checkDraft({ ...draft, startDate: "2026-12-07", endDate: "2026-12-07", startTime: "09:00", endTime: "12:00" });
    assert.deepEqual(errors, {});
    assert.deepEqual([made?.name, made?.startsAt, made?.endsAt, made?.seats], ["Monday", Date.UTC(2026, 11, 7, 8), Date.UTC(2026, 11, 7, 11), 20]);
  });
  test("names every field at fault", () => {
    const { errors, slot: made } = checkDraft({ ...draft, examId: "", name: " ", place: "", seats: "1.5", endDate: draft.startDate, endTime: draft.startTime });
    assert.deepEqual(Object.keys(errors).sort(), ["endsAt", "examId", "name", "place", "seats"]);
    assert.equal(made, undefined);
  });
  test("is refused at a time that does not exist", () => assert.match(checkDraft({ ...draft, startDate: "2026-03-29", startTime: "02:30" }).errors.startsAt ?? "", /does not exist in Europe\/Berlin/));
  test("is refused in a zone that does not exist", () => assert.ok(checkDraft({ ...draft, zone: "Europe/Atlantis" }).errors.zone));
});

describe("A new booking", () => {
  const draft = { ...emptyBooking("s"), candidateId: "c" };
  test("without accommodations sends none", () => assert.deepEqual(checkBooking(draft).booking, { slotId: "s", candidateId: "c" }));
  test("takes a comma for a point", () =>
    assert.deepEqual(checkBooking({ ...draft, timeMultiplier: "1,25", breakMinutes: "10" }).booking?.accommodation, { timeMultiplier: 1.25, extraMinutes: 0, breakMinutes: 10 }));
  test("names every field at fault, the bounds included", () => {
    assert.deepEqual(Object.keys(checkBooking({ slotId: "", candidateId: "", timeMultiplier: "4.01", extraMinutes: "241", breakMinutes: "" }).errors).sort(), ["breakMinutes", "candidateId", "extraMinutes", "slotId", "timeMultiplier"]);
    assert.deepEqual(checkBooking({ ...draft, timeMultiplier: "4", extraMinutes: "240", breakMinutes: "120" }).errors, {});
  });
  test("shows a refusal at the field it is about", () => assert.deepEqual(["full", "twice", "other"].map(fieldOfRefusal), ["slotId", "candidateId", undefined]));
});

describe("Cancelling", () => {
  test("is for bookings that have not been started", () => {
    assert.equal(whyBookingStays(booking()), "");
    assert.equal(whyBookingStays(booking({ state: "ready" })), "");
    assert.equal(whyBookingStays(booking({ state: "running" })), "Cannot be cancelled any more: in progress.");
    assert.notEqual(whyBookingStays(booking({ cancelled: true })), "");
  });

  test("an examination is declared void once it is over and was sat, and once", () => {
    for (const state of ["sealed", "scored", "released"] as const) assert.equal(canBeVoided(booking({ state })), true, state);
    for (const state of ["scheduled", "running", "submitted", "noShow", "cancelled", "voided"] as const) assert.equal(canBeVoided(booking({ state })), false, state);
  });
  test("of a slot says who has started in it", () => {
    assert.equal(whySlotStays([booking(), booking({ state: "noShow" }), booking({ state: "running", cancelled: true })]), "");
    assert.equal(whySlotStays([booking({ state: "submitted" })]), "Ann Lee has started in this slot; it cannot be cancelled any more.");
  });
});

describe("Bookings", () => {
  test("are found by slot and by every word", () => {
    assert.equal(foundBookings([booking(), booking({ slotId: "2" })], "lee abcd", "1").length, 1);
    assert.equal(foundBookings([booking()], "nobody", "").length, 0);
  });
  test("are grouped by what can still happen", () => assert.deepEqual([booking(), booking({ state: "paused" }), booking({ state: "scored" }), booking({ cancelled: true })].map(bookingState), ["before", "live", "over", "cancelled"]));
  test("are exported with times that no spreadsheet has to guess", () =>
    assert.deepEqual(csvRow(booking({ accommodations: ["a", "b"] })), ["Ann Lee", "E", "Monday", "1970-01-01T00:01:40.000Z", "ABCD2345", "Not checked in", "a; b", "1970-01-01T00:00:00.000Z"]));
});
