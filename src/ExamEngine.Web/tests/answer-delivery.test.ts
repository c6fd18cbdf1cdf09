import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import type { AnswerEntry, SaveReply } from "../shared/contracts.ts";
import { AnswerDelivery } from "../candidate/answer-delivery.ts";
import { AnswerRoutes } from "../candidate/answer-routes.ts";
import { Journal } from "../shared/journal.ts";
import { MemoryStore } from "../shared/journal-store.ts";

type Route = (entries: AnswerEntry[]) => Promise<SaveReply>;

/** Lets everything that is already due, and what follows from it, happen. */
async function settle(): Promise<void> {
  for (let round = 0; round < 20; round++) await Promise.resolve();
}

async function pass(ms: number): Promise<void> {
  mock.timers.tick(ms);
  await settle();
}

async function deliveryBy(hub: Route | undefined, post: Route | undefined = undefined) {
  const journal = await Journal.open(new MemoryStore());
  journal.adopt(0, 0);
  const routes = { hub, post };
  const delivery = new AnswerDelivery(journal, { hub: () => routes.hub, post: () => routes.post }, () => 5000);
  return { journal, delivery, routes };
}

const take = (sent: number[][], durable = 0): Route => async entries => {
  sent.push(entries.map(entry => entry.seq));
  return { results: entries.map(entry => ({ seq: entry.seq, code: "received" as const })), durable };
};

describe("Delivery of answers", () => {
  beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
  afterEach(() => mock.timers.reset());

  test("sends an answer over the hub and calls it saved only when it is durable", async () => {
    const sent: number[][] = [];
    const { journal, delivery } = await deliveryBy(take(sent));
    await journal.append({ position: 1, response: { R: "A" } }, 0);
    delivery.kick();
    await pass(0);
    assert.deepEqual(sent, [[1]]);
    assert.equal(delivery.status.value.unreceived, 0);
    assert.equal(delivery.status.value.pending, 1);
    assert.equal(delivery.status.value.savedAt, undefined);
    journal.advance(1);
    assert.equal(delivery.status.value.pending, 0);
    assert.equal(delivery.status.value.savedAt, 5000);
  });

  test("goes by HTTPS when the hub is away, and asks there until the answer is durable", async () => {
    const sent: number[][] = [];
    let durable = 0;
    const { journal, delivery } = await deliveryBy(undefined, entries => take(sent, durable)(entries));
    await journal.append({ position: 1, response: { R: "A" } }, 0);
    delivery.kick();
    await pass(0);
    assert.equal(delivery.status.value.pending, 1);
    durable = 1;
    await pass(2000);
    await pass(2000);
    assert.deepEqual(sent, [[1], [1]]);
    assert.equal(delivery.status.value.pending, 0);
  });

  test("waits for a way to the server and then sends everything in order", async () => {
    const sent: number[][] = [];
    const { journal, delivery, routes } = await deliveryBy(undefined);
    await journal.append({ position: 1, response: { R: "A" } }, 0);
    await journal.append({ position: 2, response: { R: "B" } }, 0);
    delivery.kick();
    await pass(0);
    assert.equal(delivery.status.value.unreceived, 2);
    routes.hub = take(sent);
    await pass(500);
    assert.deepEqual(sent, [[1, 2]]);
  });

  test("never has two batches under way", async () => {
    const sent: number[][] = [];
    let answer: (reply: SaveReply) => void = () => {};
    const { journal, delivery } = await deliveryBy(entries => {
      sent.push(entries.map(entry => entry.seq));
      return new Promise(resolve => (answer = resolve));
    });
    await journal.append({ position: 1, response: { R: "A" } }, 0);
    delivery.kick();
    await pass(0);
    await journal.append({ position: 1, response: { R: "B" } }, 0);
    delivery.kick();
    await pass(5000);
    assert.deepEqual(sent, [[1]]);
    answer({ results: [{ seq: 1, code: "received" }], durable: 0 });
    await settle();
    await pass(0);
    assert.deepEqual(sent, [[1], [2]]);
  });

  test("tries again after a failure, not at once", async () => {
    let tries = 0;
    const { journal, delivery } = await deliveryBy(() => {
      tries++;
      return Promise.reject(new Error("lost"));
    });
    await journal.append({ position: 1, response: { R: "A" } }, 0);
    delivery.kick();
    await pass(0);
    await pass(900);
    assert.equal(tries, 1);
    await pass(200);
    assert.equal(tries, 2);
  });

  test("tells what the server will never take, and goes on with the rest", async () => {
    const sent: number[][] = [];
    let first = true;
    const { journal, delivery } = await deliveryBy(entries => {
      if (!first) return take(sent)(entries);
      first = false;
      return Promise.resolve({ results: [{ seq: 1, code: "invalid" as const, message: "No such choice." }, { seq: 2, code: "gap" as const, expected: 1 }], durable: 0 });
    });
    const told: (string | undefined)[] = [];
    delivery.onRefused = refusals => told.push(...refusals.map(each => each.message));
    await journal.append({ position: 1, response: { R: "Z" } }, 0);
    await journal.append({ position: 2, response: { R: "B" } }, 0);
    delivery.kick();
    await pass(0);
    await pass(1000);
    assert.deepEqual(told, ["No such choice."]);
    assert.deepEqual(sent, [[1]]);
  });

  test("sends nothing more once it is stopped", async () => {
    const sent: number[][] = [];
    const { journal, delivery } = await deliveryBy(take(sent));
    delivery.stop();
    await journal.append({ position: 1, response: { R: "A" } }, 0);
    delivery.kick();
    await pass(10_000);
    assert.deepEqual(sent, []);
  });
});

describe("Ways of an answer to the server", () => {
  test("are closed while its section is opening, so that it cannot overtake the word that the section is shown", async () => {
    const attachment = { epoch: 5, attaching: false, isOpening: true };
    const sent: string[] = [];
    const link = {
      state: { peek: () => "online" },
      lostAt: undefined,
      invoke: (method: string) => {
        sent.push(method);
        return Promise.resolve({ results: [], durable: 0 });
      },
    } as unknown as ConstructorParameters<typeof AnswerRoutes>[1];
    const routes = new AnswerRoutes("s", link, () => attachment, () => {});
    assert.equal(routes.hub(), undefined);
    assert.equal(routes.post(), undefined);
    attachment.isOpening = false;
    await routes.hub()!([]);
    assert.deepEqual(sent, ["Save"]);
  });
});
