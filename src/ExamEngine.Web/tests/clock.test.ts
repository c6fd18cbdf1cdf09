import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ServerClock, clockText, spokenTime, thresholdCrossed, until } from "../shared/clock.ts";
import { reconnectDelay } from "../shared/hub.ts";

const minutes = (number: number) => number * 60_000;

describe("The server's clock on this page", () => {
  test("is the hint until the first exchange", () => {
    const clock = new ServerClock(() => 1000);
    clock.hint(51_000);
    assert.equal(clock.now(), 51_000);
  });

  test("takes half the round trip off", () => {
    const clock = new ServerClock(() => 1200);
    clock.add({ sentAt: 1000, receivedAt: 1200, serverNow: 50_000 });
    assert.equal(clock.now(), 50_100);
  });

  test("believes the exchange with the shortest round trip", () => {
    const clock = new ServerClock(() => 0);
    clock.add({ sentAt: 0, receivedAt: 20, serverNow: 5010 });
    clock.add({ sentAt: 100, receivedAt: 1100, serverNow: 9000 });
    assert.equal(clock.offset, 5000);
  });

  test("believes nothing from before a sleep", () => {
    const clock = new ServerClock(() => 0);
    clock.add({ sentAt: 0, receivedAt: 20, serverNow: 5010 });
    clock.forget();
    clock.add({ sentAt: 100, receivedAt: 300, serverNow: 9200 });
    assert.equal(clock.offset, 9000);
  });

  test("does not fall back to a hint once it has measured", () => {
    const clock = new ServerClock(() => 0);
    clock.add({ sentAt: 0, receivedAt: 20, serverNow: 5010 });
    clock.hint(1);
    assert.equal(clock.offset, 5000);
  });
});

describe("The time left", () => {
  test("counts a started second as whole", () => {
    assert.equal(clockText(59_001), "01:00");
    assert.equal(clockText(1), "00:01");
    assert.equal(clockText(0), "00:00");
    assert.equal(clockText(-5000), "00:00");
  });

  test("shows hours only when there are any", () => {
    assert.equal(clockText(minutes(65) + 9000), "1:05:09");
    assert.equal(clockText(minutes(59)), "59:00");
  });

  test("is spoken in words", () => {
    assert.equal(spokenTime(minutes(61) + 1000), "1 hour 1 minute 1 second");
    assert.equal(spokenTime(minutes(30)), "30 minutes");
    assert.equal(spokenTime(0), "no time");
  });

  test("is told when a threshold is crossed, once", () => {
    assert.equal(thresholdCrossed(minutes(10) + 500, minutes(10) - 500), 10);
    assert.equal(thresholdCrossed(minutes(10) - 500, minutes(10) - 1500), undefined);
  });

  test("is told at the threshold itself", () => {
    assert.equal(thresholdCrossed(minutes(5) + 1, minutes(5)), 5);
    assert.equal(thresholdCrossed(minutes(5), minutes(5) - 1000), undefined);
  });

  test("tells only the last of several thresholds crossed while the device slept", () => {
    assert.equal(thresholdCrossed(minutes(31), minutes(4)), 5);
  });

  test("is not told when time was added", () => {
    assert.equal(thresholdCrossed(minutes(4), minutes(12)), undefined);
  });
});

describe("A time to come", () => {
  test("is coarse when far and exact when near", () => {
    assert.equal(until(3 * 86_400_000), "in 3 days");
    assert.equal(until(minutes(125)), "in 2 hours 5 minutes");
    assert.equal(until(minutes(12)), "in 12 minutes");
    assert.equal(until(45_000), "in 45 seconds");
  });
});

describe("Coming back after a lost connection", () => {
  test("waits longer each time, up to five seconds", () => {
    assert.deepEqual([0, 1, 2, 3, 4, 5, 50].map(attempt => reconnectDelay(attempt, 0)), [200, 500, 1000, 2000, 4000, 5000, 5000]);
  });

  test("is spread so that pages do not come in step", () => {
    assert.ok(reconnectDelay(5, 0.999) < 3600);
  });
});
