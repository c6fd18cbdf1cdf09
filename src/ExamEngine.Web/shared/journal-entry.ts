import type { AnswerEntry } from "./contracts.ts";

/** An answer that is not durable on the server yet. */
export interface JournalEntry extends AnswerEntry {
  /** Server time of the acknowledgement in this attachment or an earlier one. */
  receivedAt?: number;
}

/** What goes over the wire of an entry; with its receipt it counts at the time it was received first. */
export function sendable({ seq, position, response, flagged, clientTime, receipt, receivedAs }: JournalEntry): AnswerEntry {
  return {
    seq,
    position,
    ...(response === undefined ? {} : { response }),
    ...(flagged === undefined ? {} : { flagged }),
    clientTime,
    ...(receipt === undefined ? {} : { receipt }),
    ...(receivedAs === undefined ? {} : { receivedAs }),
  };
}
