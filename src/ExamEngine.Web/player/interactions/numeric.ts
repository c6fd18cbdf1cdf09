/** What was typed into a box for numbers. `canonical` is what is sent: a point, no grouping. */
export type NumericReading =
  | { kind: "empty" }
  | { kind: "number"; canonical: string; /** Typed otherwise than it is sent, so the candidate is told how it was read. */ readBack: boolean }
  | { kind: "notANumber" };

/**
 * Reads a decimal number with a comma or a point. A comma is always the decimal separator when it stands alone ("1,234" is
 * one and a bit), therefore the reading is shown; both signs together are read as grouping and decimals only when the
 * groups are of three digits. Spaces group as well. No exponent, no unit.
 */
export function readNumeric(typed: string): NumericReading {
  const text = typed.trim().replace(/^[−–]/, "-");
  if (text === "") return { kind: "empty" };
  const plain = ungroup(text);
  const match = plain === undefined ? null : /^([+-]?)(\d*)(?:[.,](\d*))?$/.exec(plain);
  const whole = match?.[2] ?? "";
  const fraction = match?.[3] ?? "";
  if (!match || (whole === "" && fraction === "")) return { kind: "notANumber" };
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  const size = fraction === "" ? digits : `${digits}.${fraction}`;
  const canonical = match[1] === "-" && /[1-9]/.test(size) ? `-${size}` : size;
  return { kind: "number", canonical, readBack: canonical !== typed.trim() };
}

function ungroup(text: string): string | undefined {
  if (/[\s\u00A0\u202F\u2009'’]/.test(text)) {
    const grouped = /^[+-]?\d{1,3}(?:[\s\u00A0\u202F\u2009'’]\d{3})+(?:[.,]\d*)?$/;
    return grouped.test(text) ? text.replace(/[\s\u00A0\u202F\u2009'’]/g, "") : undefined;
  }
  if (text.includes(",") && text.includes(".")) {
    if (/^[+-]?\d{1,3}(?:,\d{3})+\.\d*$/.test(text)) return text.replaceAll(",", "");
    if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d*$/.test(text)) return text.replaceAll(".", "");
    return undefined;
  }
  // Several separators of one kind can only be groups.
  if (/^[+-]?\d{1,3}(?:,\d{3}){2,}$/.test(text)) return text.replaceAll(",", "");
  if (/^[+-]?\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return text.replaceAll(".", "");
  return text;
}
