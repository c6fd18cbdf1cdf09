/**
 * Every type that travels between the server and these pages, and nothing else. Times are Unix milliseconds, durations
 * are milliseconds unless the name says minutes; property names are camelCase, enumerations camelCase strings.
 */

// ---- Answers ----------------------------------------------------------------------------------------------------

/** One interaction's response: an identifier or text, a list of them, or null for "not answered". */
export type ResponseValue = string | string[] | null;

/** An item's response, by interaction. */
export type ItemResponse = Record<string, ResponseValue>;

export interface AnswerEntry {
  /** Gap-free within the exam session; the first is 1. */
  seq: number;
  position: number;
  /** Absent: unchanged. Null: cleared. */
  response?: ItemResponse | null;
  flagged?: boolean;
  clientTime: number;
}

export type SaveCode =
  | "received"
  | "duplicate"
  | "conflict"
  | "gap"
  | "tooLate"
  | "closed"
  | "paused"
  | "fenced"
  | "notLive"
  | "invalid"
  | "rate"
  | "retry";

export interface SaveResult {
  seq: number;
  code: SaveCode;
  receivedAt?: number;
  receipt?: string;
  /** With `gap`: the sequence number the server waits for. */
  expected?: number;
  message?: string;
}

export interface SaveReply {
  results: SaveResult[];
  /** Every entry up to here is committed: only this means "Saved". */
  durable: number;
}

export interface SaveRequest {
  epoch: number;
  entries: AnswerEntry[];
}

// ---- Items ------------------------------------------------------------------------------------------------------

export interface Choice {
  id: string;
  html: string;
}

export interface AssociableChoice extends Choice {
  /** How many pairs may use it; 0 = no limit. */
  matchMax: number;
}

export interface ChoiceContent {
  kind: "choice";
  id: string;
  prompt?: string;
  minChoices: number;
  /** 0 = no limit. */
  maxChoices: number;
  orientation: "vertical" | "horizontal";
  choices: Choice[];
}

export interface InlineChoiceContent {
  kind: "inlineChoice";
  id: string;
  choices: Choice[];
}

export interface TextEntryContent {
  kind: "textEntry";
  id: string;
  expectedLength: number;
  numeric: boolean;
  pattern?: string;
  placeholder?: string;
}

export interface ExtendedTextContent {
  kind: "extendedText";
  id: string;
  prompt?: string;
  expectedLength: number;
  expectedLines: number;
  /** In characters. */
  maxLength: number;
}

export interface OrderContent {
  kind: "order";
  id: string;
  prompt?: string;
  choices: Choice[];
  minChoices: number;
  maxChoices: number;
}

export interface MatchContent {
  kind: "match";
  id: string;
  prompt?: string;
  minAssociations: number;
  /** 0 = no limit. */
  maxAssociations: number;
  sources: AssociableChoice[];
  targets: AssociableChoice[];
}

export type InteractionContent =
  | ChoiceContent
  | InlineChoiceContent
  | TextEntryContent
  | ExtendedTextContent
  | OrderContent
  | MatchContent;

export interface ItemContent {
  /** HTML with an element `data-interaction="ID"` in place of each interaction. */
  body: string;
  interactions: InteractionContent[];
}

export interface StimulusContent {
  id: string;
  title: string;
  html: string;
}

// ---- The exam session -------------------------------------------------------------------------------------------

export type SessionState =
  | "scheduled"
  | "checkedIn"
  | "ready"
  | "running"
  | "paused"
  | "onBreak"
  | "submitted"
  | "expired"
  | "terminated"
  | "sealed"
  | "scored"
  | "released"
  | "voided"
  | "noShow"
  | "cancelled";

export interface SectionView {
  number: number;
  id: string;
  title: string;
  items: number;
  firstPosition: number;
  minutes: number;
  state: "upcoming" | "opening" | "open" | "closed";
  /** Absent while the clock does not run. */
  deadline?: number;
  /** Milliseconds owed, while paused. */
  remaining?: number;
  closedReason?: "candidate" | "time" | "ended";
}

export interface ItemStatus {
  position: number;
  seen: boolean;
  complete: boolean;
  flagged: boolean;
  response?: ItemResponse | null;
}

export interface Message {
  id: string;
  text: string;
  from: string;
  at: number;
}

export interface SessionSnapshot {
  type: "snapshot";
  sessionId: string;
  examTitle: string;
  practice: boolean;
  candidateName: string;
  state: SessionState;
  stateReason?: string;
  epoch: number;
  serverNow: number;
  /** The last sequence number the server has admitted. */
  seq: number;
  durable: number;
  sections: SectionView[];
  /** Number of the open section; 0 = none. */
  openSection: number;
  /** Position last opened in the open section; 0 = none. */
  current: number;
  /** Of the open section. */
  items: ItemStatus[];
  accommodations: string[];
  messages: Message[];
  /** Between sections: the next one starts by itself then. */
  nextStartsBy?: number;
  /** The report is released without anybody's decision. */
  autoRelease: boolean;
}

export interface ItemEvent {
  type: "item";
  position: number;
  /** Number within the section. */
  number: number;
  of: number;
  title?: string;
  content: ItemContent;
  stimulus?: StimulusContent;
}

export interface ControlEvent {
  type: "control";
  state: SessionState;
  stateReason?: string;
  by?: string;
  openSection: number;
  sections: SectionView[];
  nextStartsBy?: number;
  serverNow: number;
  /** A sentence to show. */
  notice?: string;
}

export interface SavedEvent {
  type: "saved";
  durable: number;
}

export interface MessageEvent extends Message {
  type: "message";
}

export interface FencedEvent {
  type: "fenced";
  reason: string;
}

export interface DrainingEvent {
  type: "draining";
  retryAfterMs: number;
}

export type SessionEvent =
  | SessionSnapshot
  | ItemEvent
  | ControlEvent
  | SavedEvent
  | MessageEvent
  | FencedEvent
  | DrainingEvent;

// ---- Requests ---------------------------------------------------------------------------------------------------

export interface OpResult {
  ok: boolean;
  code?: string;
  /** A sentence to show. */
  message?: string;
}

export interface AttachRequest {
  sessionId: string;
  clientId: string;
}

export interface AliveRequest {
  /** Entries that are not durable yet. */
  pending: number;
}

export interface ClockReply {
  serverNow: number;
}

export interface CandidateExam {
  sessionId: string;
  bookingId: string;
  examId: string;
  examTitle: string;
  practice: boolean;
  sections: number;
  items: number;
  minutes: number;
  slotName: string;
  place: string;
  startsAt: number;
  endsAt: number;
  /** IANA zone of the exam slot. */
  zone: string;
  state: SessionState;
  checkInOpensAt: number;
  canStart: boolean;
  whyNot?: string;
  next: "checkIn" | "wait" | "sit" | "report" | "none";
  accommodations: string[];
  released: boolean;
}

export interface CheckInView {
  sessionId: string;
  examTitle: string;
  candidateName: string;
  rulesVersion: string;
  rules: string[];
  opensAt: number;
  canCheckIn: boolean;
  whyNot?: string;
}

export interface SystemCheckResult {
  latencyMs: number;
  clockOffsetMs: number;
  storage: boolean;
  userAgent: string;
  /** In CSS pixels, "1280x800". */
  screen: string;
  hub: boolean;
}

export interface CheckInRequest {
  confirmationNumber: string;
  rulesVersion: string;
  rulesAccepted: true;
  systemCheck: SystemCheckResult;
}

export interface Boot {
  page: "home" | "checkIn" | "sit";
  sessionId?: string;
  user: { id: string; name: string };
  snapshot?: SessionSnapshot;
  item?: ItemEvent;
}
