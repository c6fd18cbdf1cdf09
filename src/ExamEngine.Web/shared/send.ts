import type { OpResult } from "./contracts.ts";
import { HttpError, requestJson } from "./http.ts";

export type Sent<T> = { ok: true; value: T } | { ok: false; code: string; message: string };

/** Posts something; a refusal comes back with the name of the field at fault, a failure with what to do next. */
export async function send<T>(url: string, body: unknown = {}): Promise<Sent<T>> {
  try {
    const answer = await requestJson<T | (OpResult & { ok: false; detail?: string })>(url, { method: "POST", body, accept: [400] });
    if (isRefusal(answer)) return { ok: false, code: answer.code ?? "", message: answer.message ?? answer.detail ?? "The server refused this." };
    return { ok: true, value: answer };
  } catch (error) {
    return { ok: false, code: "", message: error instanceof HttpError ? error.message : "The answer of the server could not be read. Try again." };
  }
}

/** A refusal is an OpResult that is not ok, or problem details, which carry a status. */
function isRefusal(answer: unknown): answer is OpResult & { detail?: string } {
  if (typeof answer !== "object" || answer === null) return true;
  return ("ok" in answer && answer.ok === false) || ("status" in answer && "detail" in answer);
}
