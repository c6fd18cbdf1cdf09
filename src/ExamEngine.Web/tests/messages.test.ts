import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { messagesUrl, messageStates, states, whatBecame } from "../admin/messages/message-rows.ts";
import { dateTime } from "../shared/staff/times.ts";
import type { AdminMessage } from "../shared/staff-contracts.ts";

const at = Date.UTC(2026, 10, 22, 9, 0);
const row = (change: Partial<AdminMessage> = {}): AdminMessage => ({
  id: "1",
  name: "Ada",
  to: "ada@demo.example",
  kind: "reminder",
  channel: "email",
  subject: "Recertify your CCSS by 28 April 2027",
  text: "…",
  createdAt: at,
  state: "waiting",
  tries: 0,
  ...change,
});

describe("A message in the administrator's list", () => {
  test("says when it was sent, and at which try when it was not the first", () =>
    assert.deepEqual(
      [whatBecame(row({ state: "sent", sentAt: at, tries: 1 })), whatBecame(row({ state: "sent", sentAt: at, tries: 3 }))],
      [`${dateTime(at)} your time`, `${dateTime(at)} your time at try 3`],
    ));
  test("says why it waits and from when on it is tried again", () =>
    assert.equal(whatBecame(row({ tries: 1, nextAt: at, note: "451 Busy" })), `Try 2 from ${dateTime(at)} your time on. 451 Busy`));
  test("that was not tried yet says nothing", () => assert.equal(whatBecame(row({ nextAt: at })), ""));
  test("that is given up says why", () => assert.equal(whatBecame(row({ state: "failed", tries: 8, note: "550 No such mailbox" })), "550 No such mailbox"));
  test("has a word for every state", () => assert.deepEqual(states.map(state => messageStates[state].words), ["Waiting", "Sent", "Failed", "Not sent"]));
});

describe("The address of the list", () => {
  test("carries what was searched for, as it is", () => assert.equal(messagesUrl("failed", "zoë & co"), "/api/admin/messages?state=failed&search=zo%C3%AB+%26+co"));
  test("is bare when nothing was", () => assert.equal(messagesUrl("", ""), "/api/admin/messages"));
});
