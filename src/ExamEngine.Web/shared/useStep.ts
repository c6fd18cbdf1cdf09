import { useRef, useState } from "preact/hooks";
import { commandId } from "./command-id.ts";
import type { OpResult } from "./contracts.ts";
import { send } from "./send.ts";

export interface Step {
  busy: boolean;
  /** Why it was refused; absent while it was not. */
  problem: string | undefined;
  /** The field at fault; empty when none is. */
  code: string;
  /** Sends it. Until it is done, trying again sends it under the same number, so that it is done once. */
  run: (url: string, body?: Record<string, unknown>) => Promise<boolean>;
  clear: () => void;
}

/** Something a person asks the server to do. */
export function useStep(): Step {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ code: string; message: string }>();
  const id = useRef(commandId());
  const run = async (url: string, body: Record<string, unknown> = {}) => {
    setBusy(true);
    setRefusal(undefined);
    const result = await send<OpResult>(url, { commandId: id.current, ...body });
    setBusy(false);
    // What was refused changed nothing; another try is another wish. Only a lost answer is asked about again.
    if (result.ok || result.code !== "") id.current = commandId();
    if (!result.ok) setRefusal(result);
    return result.ok;
  };
  return { busy, problem: refusal?.message, code: refusal?.code ?? "", run, clear: () => setRefusal(undefined) };
}
