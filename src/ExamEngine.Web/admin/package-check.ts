import type { PackageCheckView, PackagePartView } from "../shared/staff-contracts.ts";
import type { Sent } from "../shared/send.ts";

/** A large package is read for minutes. */
const timeoutMs = 10 * 60_000;

/** What is refused comes first, then what has remarks. */
export function rankOf(part: Pick<PackagePartView, "verdict">): number {
  return part.verdict === "refused" ? 0 : part.verdict === "acceptedWithRemarks" ? 1 : 2;
}

/** Sends a zip file to be looked at; a failure comes back with what to do next. */
export async function sendPackage(file: Blob): Promise<Sent<PackageCheckView>> {
  try {
    const response = await fetch("/api/admin/item-bank/check", {
      method: "POST",
      credentials: "same-origin",
      headers: { Accept: "application/json", "Content-Type": "application/zip" },
      body: file,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, value: body as PackageCheckView };
    const detail = (body as { detail?: string }).detail;
    return { ok: false, code: "", message: detail ?? `The server answered with an error (${response.status}). Try again in a minute.` };
  } catch {
    return { ok: false, code: "", message: "The package could not be sent, or the answer could not be read. Check the network connection, then try again." };
  }
}
