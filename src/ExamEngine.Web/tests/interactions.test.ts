import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { isItemComplete } from "../player/responses.ts";
import type { ItemContent, ResponseValue } from "../shared/contracts.ts";

interface Agreed {
  content: ItemContent;
  responses: { value: ResponseValue; complete?: boolean; refused?: string }[];
}

// Written by the server's tests, which hold the server to the same cases.
const agreed = JSON.parse(readFileSync("tests/interactions.json", "utf8")) as Record<string, Agreed>;

describe("An answer is complete to the page when it is to the server", () => {
  for (const [kind, { content, responses }] of Object.entries(agreed)) {
    for (const { value, complete } of responses.filter(each => each.refused === undefined)) {
      test(`${kind}: ${JSON.stringify(value)} is ${complete ? "complete" : "not complete"}`, () => {
        assert.equal(isItemComplete(content, { RESPONSE: value }), complete);
      });
    }
  }
});
