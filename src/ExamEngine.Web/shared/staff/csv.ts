/** A spreadsheet takes text that begins so for a formula, and would run what a stranger typed as a name. */
const formulaStart = /^[=+\-@\t\r]/;

function field(value: string | number): string {
  const text = typeof value === "number" ? String(value) : formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Comma-separated values after RFC 4180: CRLF after every line, quotes doubled, a heading line. */
export function csv(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [headings, ...rows].map(row => `${row.map(field).join(",")}\r\n`).join("");
}

/** Has the browser save a text as a file. */
export function download(name: string, text: string, type = "text/csv"): void {
  // The mark at the start tells spreadsheets that it is UTF-8.
  const url = URL.createObjectURL(new Blob(["\uFEFF", text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
