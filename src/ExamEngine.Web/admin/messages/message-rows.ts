import type { AdminMessage, MessageChannel, MessageKind, MessageState } from "../../shared/staff-contracts.ts";
import { dateTime } from "../../shared/staff/times.ts";
import type { Tone } from "../../shared/ui/Callout.tsx";

export const messageStates: Record<MessageState, { words: string; tone: Tone }> = {
  waiting: { words: "Waiting", tone: "info" },
  sent: { words: "Sent", tone: "success" },
  failed: { words: "Failed", tone: "error" },
  dropped: { words: "Not sent", tone: "warning" },
};

export const states = Object.keys(messageStates) as MessageState[];

export const messageKinds: Record<MessageKind, string> = { reminder: "Reminder", decision: "Decision", booking: "Booking", result: "Result", credential: "Credential", audit: "Audit", invitation: "Invitation", referee: "Referee" };

export const channels: Record<MessageChannel, string> = { email: "e-mail", text: "text message" };

/** What became of a message, under its state. */
export function whatBecame(row: AdminMessage): string {
  const tries = row.tries > 1 ? ` at try ${row.tries}` : "";
  if (row.state === "sent" && row.sentAt !== undefined) return `${dateTime(row.sentAt)} your time${tries}`;
  if (row.state === "waiting" && row.tries > 0 && row.nextAt !== undefined) return `Try ${row.tries + 1} from ${dateTime(row.nextAt)} your time on. ${row.note ?? ""}`.trim();
  return row.note ?? "";
}

/** The address that has the messages asked for. */
export function messagesUrl(state: string, search: string): string {
  const query = new URLSearchParams({ ...(state === "" ? {} : { state }), ...(search === "" ? {} : { search }) }).toString();
  return `/api/admin/messages${query === "" ? "" : `?${query}`}`;
}
