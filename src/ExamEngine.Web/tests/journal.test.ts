import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { AnswerEntry, SaveReply, SaveResult } from "../shared/contracts.ts";
import { Journal } from "../shared/journal.ts";
import type { JournalEntry } from "../shared/journal-entry.ts";
import type { JournalStore } from "../shared/journal.ts";

/** A store that outlives the journal, as a browser's profile outlives a page. */
class KeptStore implements JournalStore {
  readonly lasting = true;
  readonly entries = new Map<number, JournalEntry>();
  fails = false;
  async load() {
    return [...this.entries.values()].map(entry => ({ ...entry }));
  }
  async put(entries: readonly JournalEntry[]) {
    await this.replace([], entries);
  }
  async replace(removed: readonly number[], entries: readonly JournalEntry[]) {
    if (this.fails) throw new Error("disk full");
    for (const seq of removed) this.entries.delete(seq);
    for (const entry of entries) this.entries.set(entry.seq, { ...entry });
  }
}

const answer = (position: number, choice: string) => ({ position, response: { RESPONSE: choice } });
const received = (entries: AnswerEntry[], durable: number): SaveReply => ({
  results: entries.map(entry => ({ seq: entry.seq, code: "received", receivedAt: 1000 + entry.seq, receipt: `r${entry.seq}` })),
  durable,
});
const refused = (result: SaveResult, durable = 0): SaveReply => ({ results: [result], durable });

async function journalWith(choices: string[], store = new KeptStore()) {
  const journal = await Journal.open(store);
  journal.begin(0, 0);
  journal.adopt(0, 0);
  for (const [index, choice] of choices.entries()) await journal.append(answer(index + 1, choice), 10);
  return { journal, store };
}

describe("A journal that has just been opened", () => {
  test("numbers go on after the server's last", async () => {
    const { journal } = await journalWith([]);
    journal.adopt(41, 41);
    await journal.append(answer(1, "A"), 10);
    assert.equal(journal.batch()[0]?.seq, 42);
  });

  test("entries of an earlier page are sent again", async () => {
    const { store } = await journalWith(["A", "B"]);
    const journal = await Journal.open(store);
    journal.begin(0, 0);
    journal.adopt(0, 0);
    assert.deepEqual(journal.batch().map(entry => entry.seq), [1, 2]);
    await journal.append(answer(3, "C"), 10);
    assert.deepEqual(journal.batch().map(entry => entry.seq), [1, 2, 3]);
  });

  test("what an earlier page could not write down any more is written and sent, unless it was written after all", async () => {
    const { store } = await journalWith(["A", "B"]);
    const writing = { ...answer(3, "C"), seq: 3, clientTime: 10 };
    const journal = await Journal.open(store, [{ ...answer(2, "B"), seq: 2, clientTime: 10 }, writing]);
    journal.adopt(1, 0);
    assert.deepEqual(journal.batch().map(entry => entry.seq), [1, 2, 3]);
    assert.deepEqual(store.entries.get(3), writing);
  });

  test("entries count as unwritten until the store has them", async () => {
    const { journal } = await journalWith(["A"]);
    const appending = journal.append(answer(2, "B"), 10);
    assert.deepEqual(journal.unwritten.map(entry => entry.seq), [2]);
    await appending;
    assert.deepEqual(journal.unwritten, []);
  });

  test("entries of an earlier page that the server has made durable meanwhile are forgotten when it says so", async () => {
    const { store } = await journalWith(["A", "B", "C"]);
    const journal = await Journal.open(store);
    journal.adopt(3, 2);
    assert.deepEqual(journal.batch().map(entry => entry.seq), [1, 2, 3]);
    journal.apply({ results: [1, 2, 3].map(seq => ({ seq, code: "duplicate" })), durable: 2 });
    assert.deepEqual(journal.pending.map(entry => entry.seq), [3]);
    assert.deepEqual([...store.entries.keys()], [3]);
  });

  test("what was refused because another device has the place is not taken for saved under numbers it has used", async () => {
    const { journal } = await journalWith(["A", "B"]);
    journal.apply({ results: [1, 2].map(seq => ({ seq, code: "fenced" })), durable: 7 });
    assert.equal(journal.pending.length, 2);
  });

  test("entries of an earlier page are not taken for saved under numbers that another device has used since", async () => {
    const { store } = await journalWith(["A", "B"]);
    const journal = await Journal.open(store);
    journal.begin(2, 2);
    journal.adopt(2, 2);
    journal.advance(5);
    assert.equal(journal.pending.length, 2);
    const verdict = journal.apply({ results: [1, 2].map(seq => ({ seq, code: "conflict" })), durable: 5 });
    assert.deepEqual(verdict.refusals.map(refusal => refusal.entry.seq), [1, 2]);
    assert.equal(journal.pending.length, 0);
  });
});

describe("An answer", () => {
  test("is not sent before it is written", async () => {
    const { journal } = await journalWith([]);
    const writing = journal.append(answer(1, "A"), 10);
    assert.equal(journal.batch().length, 0);
    await writing;
    assert.equal(journal.batch().length, 1);
  });

  test("that is received stays until it is durable", async () => {
    const { journal, store } = await journalWith(["A"]);
    journal.apply(received(journal.batch(), 0));
    assert.equal(journal.unreceived, 0);
    assert.equal(journal.pending.length, 1);
    assert.equal(store.entries.get(1)?.receipt, "r1");
    journal.advance(1);
    assert.equal(journal.pending.length, 0);
    assert.equal(store.entries.size, 0);
  });

  test("that is received is sent again after a reconnect, for only durable is believed", async () => {
    const { journal } = await journalWith(["A"]);
    journal.apply(received(journal.batch(), 0));
    assert.equal(journal.batch().length, 0);
    journal.adopt(1, 0);
    assert.deepEqual(journal.batch().map(entry => entry.seq), [1]);
  });

  test("that only raises a flag says nothing about the response", async () => {
    const { journal } = await journalWith([]);
    await journal.append({ position: 4, flagged: true }, 10);
    assert.deepEqual(journal.batch()[0], { seq: 1, position: 4, flagged: true, clientTime: 10 });
  });

  test("that is cleared is sent as null", async () => {
    const { journal } = await journalWith([]);
    await journal.append({ position: 4, response: null }, 10);
    assert.equal(journal.batch()[0]?.response, null);
  });
});

describe("A batch", () => {
  test("holds 32 entries at most, the oldest first", async () => {
    const { journal } = await journalWith(Array.from({ length: 40 }, () => "A"));
    const first = journal.batch();
    assert.equal(first.length, 32);
    journal.apply(received(first, 0));
    assert.deepEqual(journal.batch().map(entry => entry.seq), [33, 34, 35, 36, 37, 38, 39, 40]);
  });
});

describe("A refusal", () => {
  test("as too late drops the answer and says so", async () => {
    const { journal } = await journalWith(["A"]);
    const verdict = journal.apply(refused({ seq: 1, code: "tooLate", message: "Time was up." }));
    assert.equal(journal.pending.length, 0);
    assert.equal(verdict.refusals[0]?.message, "Time was up.");
    assert.equal(verdict.refusals[0]?.entry.position, 1);
  });

  test("while paused keeps the answer for later", async () => {
    const { journal } = await journalWith(["A"]);
    const verdict = journal.apply(refused({ seq: 1, code: "paused" }));
    assert.equal(journal.pending.length, 1);
    assert.ok((verdict.waitMs ?? 0) > 0);
  });

  test("as busy is tried again soon", async () => {
    const { journal } = await journalWith(["A"]);
    assert.equal(journal.apply(refused({ seq: 1, code: "retry" })).waitMs, 1000);
    assert.equal(journal.batch().length, 1);
  });

  test("as fenced ends the sending", async () => {
    const { journal } = await journalWith(["A"]);
    assert.equal(journal.apply(refused({ seq: 1, code: "fenced" })).fenced, true);
  });

  test("as a conflict drops the answer and asks for the server's view", async () => {
    const { journal } = await journalWith(["A"]);
    const verdict = journal.apply(refused({ seq: 1, code: "conflict" }));
    assert.equal(verdict.reattach, true);
    assert.equal(journal.pending.length, 0);
  });
});

describe("A receipt", () => {
  test("goes with its entry when it is sent again, also by a later page", async () => {
    const { journal, store } = await journalWith(["A", "B"]);
    assert.equal(journal.batch()[0]?.receipt, undefined);
    journal.apply(received(journal.batch().slice(0, 1), 0));
    journal.adopt(0, 0);
    assert.deepEqual(journal.batch().map(entry => entry.receipt), ["r1", undefined]);
    const later = await Journal.open(store);
    later.begin(0, 0);
    later.adopt(0, 0);
    assert.deepEqual(later.batch().map(entry => entry.receipt), ["r1", undefined]);
  });

  test("that another page of this browser got is shown by the page that takes over", async () => {
    const { journal, store } = await journalWith(["A", "B"]);
    const later = await Journal.open(store);
    journal.apply(received(journal.batch(), 0));
    await journal.append(answer(3, "C"), 30);
    later.adopt(0, 0);
    const reading = later.reload();
    assert.equal(later.batch().length, 0);
    await reading;
    assert.deepEqual(later.batch().map(entry => [entry.seq, entry.position, entry.receipt]), [[1, 1, "r1"], [2, 2, "r2"], [3, 3, undefined]]);
  });

  test("is not taken from another answer under the same number", async () => {
    const { journal, store } = await journalWith(["A"]);
    const later = await Journal.open(store);
    store.entries.set(1, { ...answer(2, "Z"), seq: 1, clientTime: 77, receipt: "other" });
    await later.reload();
    assert.deepEqual(later.batch().map(entry => [entry.position, entry.receipt]), [[1, undefined]]);
    assert.equal(journal.pending.length, 1);
  });

  test("goes with an entry under another number together with the number it is for", async () => {
    const { journal, store } = await journalWith(["A", "B"]);
    journal.apply(received(journal.batch(), 0));
    journal.adopt(0, 0);
    journal.apply(refused({ seq: 1, code: "invalid" }));
    journal.apply(refused({ seq: 2, code: "gap", expected: 1 }));
    assert.deepEqual(journal.batch().map(entry => [entry.seq, entry.position, entry.receipt, entry.receivedAs]), [[1, 2, "r2", 2]]);
    assert.equal(store.entries.get(1)?.receivedAs, 2);
    journal.apply(received(journal.batch(), 0));
    journal.adopt(0, 0);
    assert.deepEqual(journal.batch().map(entry => [entry.receipt, entry.receivedAs]), [["r1", undefined]]);
  });
});

describe("Received answers whose numbers another device has used since", () => {
  const displaced = async (positions: number[]) => {
    const store = new KeptStore();
    const journal = await Journal.open(store);
    journal.begin(0, 0);
    journal.adopt(0, 0);
    for (const position of positions) await journal.append(answer(position, "A"), 10);
    journal.apply(received(journal.batch(), 0));
    journal.adopt(7, 7);
    const verdict = journal.apply({ results: journal.batch().map(entry => ({ seq: entry.seq, code: "conflict" as const })), durable: 7 });
    return { journal, store, verdict };
  };

  test("are shown again behind the others, and the server's view is asked for", async () => {
    const { journal, store, verdict } = await displaced([1, 2]);
    assert.deepEqual([verdict.refusals.length, verdict.reattach, verdict.moved], [0, true, true]);
    journal.adopt(7, 7);
    assert.deepEqual(journal.batch().map(entry => [entry.seq, entry.position, entry.receipt, entry.receivedAs]), [[8, 1, "r1", 1], [9, 2, "r2", 2]]);
    assert.deepEqual([...store.entries.keys()].sort(), [8, 9]);
  });

  test("are shown only as far as a later one here does not replace them", async () => {
    const { journal } = await displaced([1, 2, 1]);
    assert.deepEqual(journal.batch().map(entry => [entry.position, entry.receivedAs]), [[2, 2], [1, 3]]);
  });

  test("go when the server does not take them under another number either: they are stored, or answered later", async () => {
    const { journal } = await displaced([1]);
    journal.adopt(7, 7);
    const verdict = journal.apply(refused({ seq: 8, code: "conflict" }, 7));
    assert.deepEqual([verdict.refusals.length, verdict.reattach, journal.pending.length], [0, false, 0]);
  });
});

describe("A gap", () => {
  test("whose entry is here is closed by sending from it again", async () => {
    const { journal } = await journalWith(["A", "B", "C"]);
    journal.apply(received(journal.batch(), 0));
    await journal.append(answer(4, "D"), 10);
    journal.apply(refused({ seq: 4, code: "gap", expected: 2 }));
    assert.deepEqual(journal.batch().map(entry => entry.seq), [2, 3, 4]);
  });

  test("that asks for numbers which are durable is not believed: nothing is numbered anew", async () => {
    const { journal } = await journalWith(["A", "B", "C"]);
    journal.apply(received(journal.batch(), 2));
    await journal.append(answer(4, "D"), 10);
    const verdict = journal.apply(refused({ seq: 4, code: "gap", expected: 1 }, 2));
    assert.deepEqual(journal.pending.map(entry => [entry.seq, entry.position]), [[3, 3], [4, 4]]);
    assert.equal(verdict.waitMs, 1000);
  });

  test("left by a refused entry is closed by moving the later ones up, on disk too", async () => {
    const { journal, store } = await journalWith(["A", "B", "C"]);
    const verdict = journal.apply({
      results: [
        { seq: 1, code: "invalid", message: "No such choice." },
        { seq: 2, code: "gap", expected: 1 },
        { seq: 3, code: "gap", expected: 1 },
      ],
      durable: 0,
    });
    assert.equal(verdict.refusals.length, 1);
    assert.deepEqual(journal.batch().map(entry => [entry.seq, entry.position]), [[1, 2], [2, 3]]);
    assert.deepEqual([...store.entries.keys()].sort(), [1, 2]);
    await journal.append(answer(4, "D"), 10);
    assert.equal(journal.batch().at(-1)?.seq, 3);
  });
});

describe("Answers given before the page was attached", () => {
  test("keep their numbers when nothing came between", async () => {
    const journal = await Journal.open(new KeptStore());
    journal.begin(5, 5);
    await journal.append(answer(1, "A"), 10);
    journal.adopt(5, 5);
    assert.equal(journal.batch()[0]?.seq, 6);
  });

  test("move behind answers that another place gave meanwhile", async () => {
    const journal = await Journal.open(new KeptStore());
    journal.begin(5, 5);
    await journal.append(answer(1, "A"), 10);
    await journal.append(answer(2, "B"), 11);
    journal.adopt(6, 6);
    assert.deepEqual(journal.batch().map(entry => [entry.seq, entry.position]), [[8, 1], [9, 2]]);
  });
});

describe("A store that fails", () => {
  test("does not stop answers, and is told", async () => {
    const store = new KeptStore();
    const { journal } = await journalWith([], store);
    store.fails = true;
    await journal.append(answer(1, "A"), 10);
    assert.equal(journal.lasting, false);
    assert.equal(journal.batch().length, 1);
  });
});
