import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ItemContent, ItemResponse } from "../shared/contracts.ts";
import { isItemComplete } from "../player/responses.ts";
import agreed from "./interactions.json" with { type: "json" };

interface Agreed {
  content: ItemContent;
  responses: { value: ItemResponse[string]; complete?: boolean; refused?: string }[];
}

// The server's tests read the same file: both have to agree on when an answer is complete.
describe("An answer is complete here exactly when the server says so", () => {
  for (const [kind, { content, responses }] of Object.entries(agreed as unknown as Record<string, Agreed>)) {
    for (const { value, complete } of responses.filter(each => each.refused === undefined)) {
      test(`${kind}: ${JSON.stringify(value)}`, () => assert.equal(isItemComplete(content, { RESPONSE: value }), complete));
    }
  }
});
