import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readNumeric } from "../player/interactions/numeric.ts";

const canonical = (typed: string) => {
  const reading = readNumeric(typed);
  return reading.kind === "number" ? reading.canonical : reading.kind;
};

describe("A box for a number", () => {
  test("takes a point or a comma", () => {
    assert.equal(canonical("72.5"), "72.5");
    assert.equal(canonical("72,5"), "72.5");
  });

  test("is empty when nothing but spaces is typed", () => {
    assert.equal(canonical("  "), "empty");
  });

  test("completes a number that begins or ends with its separator", () => {
    assert.equal(canonical(",5"), "0.5");
    assert.equal(canonical("5."), "5");
  });

  test("keeps the digits of the fraction as typed", () => {
    assert.equal(canonical("72.50"), "72.50");
  });

  test("drops leading zeros and a plus", () => {
    assert.equal(canonical("+007"), "7");
    assert.equal(canonical("000"), "0");
  });

  test("takes any minus sign, and no minus before zero", () => {
    assert.equal(canonical("-3,5"), "-3.5");
    assert.equal(canonical("−3"), "-3");
    assert.equal(canonical("-0.0"), "0.0");
  });

  test("reads a lone comma as decimals and says so", () => {
    assert.deepEqual(readNumeric("1,234"), { kind: "number", canonical: "1.234", readBack: true });
  });

  test("says nothing when a number is sent as it was typed", () => {
    assert.deepEqual(readNumeric("1.234"), { kind: "number", canonical: "1.234", readBack: false });
  });

  test("reads both separators as grouping and decimals, either way round", () => {
    assert.equal(canonical("1,234.5"), "1234.5");
    assert.equal(canonical("1.234,5"), "1234.5");
    assert.equal(canonical("1,234,567"), "1234567");
    assert.equal(canonical("12 345,6"), "12345.6");
  });

  test("refuses groups that are not of three digits", () => {
    assert.equal(canonical("1,23.4"), "notANumber");
    assert.equal(canonical("12 34"), "notANumber");
  });

  for (const typed of ["abc", "72.5 %", "7x", "1e3", ".", "-", "1.2.3", "1,2,3", "--1"]) {
    test(`does not take “${typed}” for a number`, () => assert.equal(canonical(typed), "notANumber"));
  }
});
