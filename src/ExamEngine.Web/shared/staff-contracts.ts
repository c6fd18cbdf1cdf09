/**
 * The types that travel between the server and the pages of proctors, administrators and authors. Times are Unix
 * milliseconds of the server's clock; property names are camelCase, enumerations camelCase strings, nulls are absent.
 */
import type { OpResult, SessionState } from "./contracts.ts";

export type { OpResult, SessionState };

/** What the server puts into the shell of a staff page. */
export interface StaffBoot {
  page: "proctor" | "admin";
  user: { id: string; name: string; roles?: string[] };
}

// ---- Proctor ----------------------------------------------------------------------------------------------------

/** Which clock of a running exam session is the current one. */
export type SectionPhase = "none" | "opening" | "open" | "between";

export interface ProctorSlot {
  slotId: string;
  name: string;
  examTitle: string;
  place: string;
  startsAt: number;
  endsAt: number;
  zone: string;
  candidates: number;
  /** Checked in, and waiting to be released. */
  waiting: number;
  running: number;
}

/** For each action an empty string when it is allowed, else why not. */
export interface BoardActions {
  release: string;
  pause: string;
  resume: string;
  addTime: string;
  terminate: string;
  message: string;
}

export interface BoardRow {
  sessionId: string;
  candidateName: string;
  confirmationNumber: string;
  state: SessionState;
  stateReason?: string;
  /** The section the phase is about; 0 before the first. */
  section: number;
  sections: number;
  sectionTitle?: string;
  phase: SectionPhase;
  answered: number;
  items: number;
  /** End of the phase; absent while no clock runs. */
  deadline?: number;
  /** Milliseconds left while the clock stands still. */
  remaining?: number;
  connected: boolean;
  /** The last sign of life; for a connected page it is not kept up to date. */
  seenAt?: number;
  /** Answers the candidate's page holds that are not durable yet. */
  pending: number;
  accommodations: string[];
  actions: BoardActions;
}

export interface BoardSnapshot {
  type: "board";
  serverNow: number;
  slotName: string;
  examTitle: string;
  startsAt: number;
  endsAt: number;
  zone: string;
  rows: BoardRow[];
}

export interface BoardRows {
  type: "rows";
  serverNow: number;
  rows: BoardRow[];
}

export type BoardEvent = BoardSnapshot | BoardRows;

export interface TimeLineEntry {
  at: number;
  by: string;
  text: string;
}

// ---- Administrator ----------------------------------------------------------------------------------------------

export interface AdminSlot {
  slotId: string;
  examId: string;
  examTitle: string;
  name: string;
  place: string;
  zone: string;
  startsAt: number;
  endsAt: number;
  seats: number;
  booked: number;
  autoRelease: boolean;
  proctors: string[];
  cancelled: boolean;
}

export interface NewSlot {
  examId: string;
  name: string;
  place: string;
  zone: string;
  startsAt: number;
  endsAt: number;
  seats: number;
  autoRelease: boolean;
  proctorIds: string[];
}

export interface AdminBooking {
  bookingId: string;
  slotId: string;
  slotName: string;
  examTitle: string;
  candidateId: string;
  candidateName: string;
  confirmationNumber: string;
  bookedAt: number;
  startsAt: number;
  state: SessionState;
  accommodations: string[];
  cancelled: boolean;
}

export interface BookingAccommodation {
  /** Factor on every section's limit, 1 to 4. */
  timeMultiplier: number;
  /** 0 to 240. */
  extraMinutes: number;
  /** 0 to 120. */
  breakMinutes: number;
}

export interface NewBooking {
  slotId: string;
  candidateId: string;
  accommodation?: BookingAccommodation;
}

export interface BookingMade {
  bookingId: string;
  confirmationNumber: string;
}

export interface Person {
  id: string;
  name: string;
  email: string;
}

export interface People {
  candidates: Person[];
  proctors: Person[];
}

export interface BankExam {
  examId: string;
  title: string;
  practice: boolean;
  bankItems: number;
  formItems: number;
  sections: number;
  minutes: number;
}

export interface BankProblem {
  exam: string;
  file: string;
  /** From 1; 0 when it is about the whole file. */
  line: number;
  /** True when something was left out because of it; false for a remark. */
  refused: boolean;
  message: string;
}

export interface BankView {
  exams: BankExam[];
  problems: BankProblem[];
}
