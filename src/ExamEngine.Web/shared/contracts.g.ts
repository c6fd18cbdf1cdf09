// Generated from the server's types; do not edit. Run eng/contracts after a change of them.
// Times are Unix milliseconds of the server's clock unless their name says otherwise. An absent property stands for null.

/** One interaction's response: an identifier or text, a list of them, or null for "not answered". */
export type ResponseValue = string | string[] | null;

/** An item's response, by interaction. */
export type ItemResponse = Record<string, ResponseValue>;

/** A kind of activity. */
export interface ActivityKindView {
  /** Its name. */
  kind: string;
  /** Its title. */
  title: string;
  /** What is counted. */
  unit: string;
  /** How much one may have, in words; absent when any amount counts. */
  range?: string;
}

/** A line of an activity's history. */
export interface ActivityLine {
  /** When, Unix milliseconds. */
  at: number;
  /** What happened. */
  words: string;
  /** Who did it. */
  by: string;
}

/** How an activity stands. */
export type ActivityState =
  /** Noted; it counts as long as nobody audits it. */
  | "logged"
  /** It is audited: it counts once it is accepted. */
  | "chosen"
  /** It is audited, and an auditor waits for evidence. */
  | "evidenceAsked"
  /** Audited and accepted: it counts. */
  | "accepted"
  /** Audited and not accepted: it does not count. */
  | "refused"
  /** Taken back by the holder: it does not count. */
  | "withdrawn";

/** An activity. */
export interface ActivityView {
  /** Identifies it. */
  id: string;
  /** The programme's title. */
  programme: string;
  /** The title of its kind. */
  kind: string;
  /** What it was. */
  title: string;
  /** Who offered it. */
  provider: string;
  /** How much, with what is counted. */
  amount: string;
  /** The day on which it was completed. */
  completed: string;
  /** How it stands. */
  state: ActivityState;
  /** The same in a sentence, with what to do. */
  words: string;
  /** Whether it can be withdrawn. */
  canWithdraw: boolean;
  /** Whether evidence is taken. */
  takesEvidence: boolean;
  /** What shows it. */
  evidence: EvidenceView[];
}

/** An application in the queue of the reviewers. Times are Unix milliseconds. */
export interface AdminApplication {
  /** The application. */
  id: string;
  /** The applicant. */
  candidateName: string;
  /** The applicant's address. */
  candidateEmail: string;
  /** The credential. */
  credential: string;
  /** The programme. */
  programme: string;
  /** The route. */
  route: string;
  /** Where it stands. */
  stage: ApplicationStage;
  /** When it was submitted; absent before. */
  submittedAt?: number;
  /** When something last happened. */
  changedAt: number;
}

/** A booking in the administrator's list. Times are Unix milliseconds. */
export interface AdminBooking {
  /** The booking. */
  bookingId: string;
  /** The slot. */
  slotId: string;
  /** The slot's name. */
  slotName: string;
  /** The examination. */
  examTitle: string;
  /** The candidate's account. */
  candidateId: string;
  /** The candidate. */
  candidateName: string;
  /** What the candidate gives at check-in. */
  confirmationNumber: string;
  /** When it was made. */
  bookedAt: number;
  /** Start of the slot. */
  startsAt: number;
  /** State of the exam session. */
  state: SessionState;
  /** What was granted, in words. */
  accommodations: string[];
  /** The booking was cancelled. */
  cancelled: boolean;
}

/** A credential in the administrator's list. Days are such as `2027-04-29`. */
export interface AdminCredential {
  /** Its number. */
  number: string;
  /** The holder's account. */
  candidateId: string;
  /** The holder's name at the award. */
  holder: string;
  /** Which one it is. */
  credential: string;
  /** The day of the award. */
  attained: string;
  /** The last valid day; absent when it has no end. */
  expires?: string;
  /** How it stands today. */
  state: CredentialState;
  /** The last day on which its pack is on time; absent when there is none. */
  packDue?: string;
  /** When the pack was marked as sent, in Unix milliseconds; absent when it was not. */
  packSentAt?: number;
}

/** One credential, with everything that happened to it. */
export interface AdminCredentialDetail {
  /** As in the list. */
  row: AdminCredential;
  /** Its title. */
  title: string;
  /** How it stands, in a sentence. */
  words: string;
  /** By which rules it was awarded, or last renewed, in words. */
  basis: string;
  /** Whether it can be suspended. */
  canSuspend: boolean;
  /** Whether a suspension can be lifted. */
  canReinstate: boolean;
  /** Whether it can be revoked. */
  canRevoke: boolean;
  /** What happened, in order. */
  entries: CredentialEntryView[];
}

/** Credentials that a search found. */
export interface AdminCredentials {
  /** How many there are; the rows are the latest awards of them. */
  total: number;
  /** At most 500. */
  rows: AdminCredential[];
}

/** A message in the administrator's list. Times are Unix milliseconds. */
export interface AdminMessage {
  /** Identifies it. */
  id: string;
  /** Whom it goes to. */
  name: string;
  /** The address or number; absent when it is not known yet. */
  to?: string;
  /** What it tells of. */
  kind: MessageKind;
  /** The way it goes. */
  channel: MessageChannel;
  /** The subject. */
  subject: string;
  /** The text. */
  text: string;
  /** When it was written. */
  createdAt: number;
  /** How it stands. */
  state: MessageState;
  /** When it is tried; absent when it does not wait. */
  nextAt?: number;
  /** When it was sent; absent before. */
  sentAt?: number;
  /** How often it was tried. */
  tries: number;
  /** Why the last try failed, or why it is not sent. */
  note?: string;
}

/** Messages to candidates, the newest first; at most 500. */
export interface AdminMessages {
  /** How many there are in each state, of those that were searched for. */
  counts: MessageCount[];
  /** The messages. */
  rows: AdminMessage[];
}

/** A slot in the administrator's list. Times are Unix milliseconds. */
export interface AdminSlot {
  /** The slot. */
  slotId: string;
  /** The examination. */
  examId: string;
  /** Its title. */
  examTitle: string;
  /** The slot's name. */
  name: string;
  /** Where. */
  place: string;
  /** IANA zone. */
  zone: string;
  /** Start. */
  startsAt: number;
  /** End. */
  endsAt: number;
  /** Seats. */
  seats: number;
  /** Seats taken. */
  booked: number;
  /** Candidates are released without a proctor. */
  autoRelease: boolean;
  /** Names of the slot's proctors. */
  proctors: string[];
  /** The slot was cancelled. */
  cancelled: boolean;
}

/** A sign of life of a candidate's page. */
export interface AliveReport {
  /** How many entries the page holds that are not durable; not negative. */
  pending: number;
  /** How many of them the server has not received, so that they are on the candidate's device only. */
  onDevice: number;
  /** For how long the oldest of these has been there, milliseconds. */
  onDeviceMs: number;
}

/** Entries sent over HTTPS. */
export interface AnswerBatch {
  /** The take-over the page holds. */
  epoch: number;
  /** At most 32 entries. */
  entries: AnswerEntry[];
}

/** One thing the candidate did to an item. */
export interface AnswerEntry {
  /** The page's own number, gap-free from 1 within the exam session. */
  seq: number;
  /** The item's position in the form. */
  position: number;
  /** Response identifiers with their values; JSON null when cleared; absent when unchanged. */
  response?: ItemResponse | null;
  /** The flag; absent when unchanged. */
  flagged?: boolean;
  /** The browser's clock, Unix milliseconds; never believed and not kept. */
  clientTime: number;
  /** What the server gave for it, when it is sent again: it counts at the time it was received first. */
  receipt?: string;
  /** The number the receipt is for, when that is not this entry's any more: what was received was lost again before it was stored, and another device has used the number since. */
  receivedAs?: number;
}

/** An application that was begun. */
export interface ApplicationBegun {
  /** The application. */
  id: string;
}

/** One application as a reviewer sees it. */
export interface ApplicationReview {
  /** The application. */
  application: ApplicationView;
  /** The applicant's account. */
  candidateId: string;
  /** The applicant. */
  candidateName: string;
  /** The applicant's address. */
  candidateEmail: string;
  /** The programme. */
  programme: string;
  /** How the rules stand for the submission, by its version; absent before it. */
  rules?: RuleLine;
  /** An interview by a panel can be entered. */
  hasPanel: boolean;
  /** Why the caller may not review or decide it; absent when the caller may. */
  whyNotMine?: string;
  /** Why the caller may not decide the appeal; absent when the caller may, or there is none. */
  whyNotAppeal?: string;
  /** Money that could go back, with the currency; absent when there is none. */
  paid?: string;
  /** What the applicant states about work, training and age. */
  statements: StatementView[];
}

/** Where an application stands. It follows from its events alone. */
export type ApplicationStage =
  /** Begun, not handed in. */
  | "draft"
  /** Submitted; documents or the fee are still to come. */
  | "incomplete"
  /** Complete; the examination has to be passed. */
  | "examination"
  /** Everything is there; a reviewer looks and decides. */
  | "review"
  /** Decided: the credential is awarded. */
  | "awarded"
  /** Decided: the credential is not awarded. */
  | "refused"
  /** The applicant has appealed against a refusal. */
  | "appeal"
  /** Taken back by the applicant. */
  | "withdrawn";

/** An application as its applicant sees it. Times are Unix milliseconds. */
export interface ApplicationView {
  /** The application. */
  id: string;
  /** How many events it has. */
  version: number;
  /** The credential applied for. */
  credential: string;
  /** Its title. */
  credentialTitle: string;
  /** The route. */
  routeTitle: string;
  /** Where it stands. */
  stage: ApplicationStage;
  /** The same in words, to stand after “is”. */
  stageWords: string;
  /** What has to be done next, in sentences. */
  next: string;
  /** Activities it relies on were chosen for the audit, which is not over. */
  waitsForAudit: boolean;
  /** When it was submitted; absent before. */
  submittedAt?: number;
  /** The version of the rules it was submitted under; absent before. */
  rulesVersion?: number;
  /** E-mail addresses of referees. */
  referees: string[];
  /** The documents that are wanted, in the order of the rules. */
  documents: DocumentView[];
  /** The fee; absent when there is none, or before the submission. */
  fee?: FeeView;
  /** The examination; absent when there is none, or before the submission. */
  examination?: ExaminationView;
  /** It can be withdrawn. */
  canWithdraw: boolean;
  /** The last day on which an appeal is taken, ISO; absent when none is. */
  appealUntil?: string;
  /** The reasons of the last decision; absent before. */
  reasons?: string;
  /** What happened, the oldest first. */
  history: HistoryLine[];
}

/** The examination is under way at another device: a proctor has to approve this one, and the stream waits for it. */
export interface ApprovalEvent {
  type: "approval";
  /** The proctor has refused this device. */
  refused: boolean;
  /** Why, in words; absent while nobody has decided. */
  reason?: string;
  /** Who refused it. */
  by?: string;
}

/** The shapes an area of a picture can have. */
export type AreaShape =
  /** The whole picture. */
  | "default"
  /** A rectangle. */
  | "rect"
  /** A circle. */
  | "circle"
  /** A polygon. */
  | "poly"
  /** An ellipse whose axes are level and upright. */
  | "ellipse";

/** Choices to join to one another, in pairs without direction; `maxAssociations` zero is no limit. */
export interface AssociateContent {
  kind: "associate";
  prompt?: string;
  minAssociations: number;
  maxAssociations: number;
  choices: MatchOption[];
  id: string;
}

/** A page takes the live place of an exam session. */
export interface AttachRequest {
  /** The exam session. */
  sessionId: string;
  /** A random name of the browser tab, 1 to 64 characters. */
  clientId: string;
  /** The page was attached before and lost its connection. It gets its place back, but takes it from nobody else. */
  comesBack: boolean;
  /** The proctor has refused this device, and the candidate asks once more. */
  asksAgain: boolean;
}

/** A step of an audit. */
export interface AuditStep {
  /** The version of the activity that was looked at. */
  version: number;
  /** What is needed, or why it is not accepted; the holder reads it. */
  reason?: string;
}

/** An activity as auditors see it. */
export interface AuditedActivity {
  /** How many events it has; a decision names it. */
  version: number;
  /** The holder's name. */
  holder: string;
  /** The holder's address. */
  email: string;
  /** When it changed last, Unix milliseconds. */
  changedAt: number;
  /** Why the caller may not audit it; absent when the caller may. */
  whyNotYou?: string;
  /** The activity. */
  activity: ActivityView;
  /** What happened to it, the latest first. */
  history: ActivityLine[];
}

/** An examination of the bank. */
export interface BankExamView {
  /** The folder's name. */
  examId: string;
  /** Its title. */
  title: string;
  /** True when nothing depends on the result. */
  practice: boolean;
  /** Items the forms are drawn from. */
  bankItems: number;
  /** Items of one form. */
  formItems: number;
  /** Sections. */
  sections: number;
  /** Time of all sections. */
  minutes: number;
}

/** Something wrong in the item bank. */
export interface BankProblem {
  /** The folder of the examination. */
  exam: string;
  /** The file, relative to that folder. */
  file: string;
  /** The line, from 1; 0 when it is about the whole file. */
  line: number;
  /** True when something was left out because of it; false for a remark. */
  refused: boolean;
  /** What is wrong and what would be right. */
  message: string;
}

/** The item bank as an author or administrator sees it. */
export interface BankView {
  /** The examinations. */
  exams: BankExamView[];
  /** What is wrong. */
  problems: BankProblem[];
}

/** What a proctor can do with a session now: an empty string when allowed, else why not. */
export interface BoardActions {
  /** Release at check-in. */
  release: string;
  /** Stop the clock. */
  pause: string;
  /** Let the clock run again. */
  resume: string;
  /** Add time. */
  addTime: string;
  /** End the examination. */
  terminate: string;
  /** Write to the candidate. */
  message: string;
}

/** A candidate asks to go on at another device. */
export interface BoardDeviceRequest {
  /** Names the device in the answer. */
  device: string;
  /** What kind of device it says it is. */
  description: string;
  /** When it was asked for. */
  at: number;
}

/** What the server streams to a proctor's board. Times are Unix milliseconds of the server's clock. */
export type BoardEvent =
  | BoardSnapshot
  | BoardRows;

/** How a termination can be taken back, for the one who looks at the board. */
export interface BoardReinstatement {
  /** The first moment that is too late. */
  until: number;
  /** Ask for it: an empty string when they may, else why not. */
  ask: string;
  /** The latest request; absent when there was none. */
  request?: BoardReinstatementRequest;
}

/** An administrator asks for a termination to be taken back. */
export interface BoardReinstatementRequest {
  /** Names the request in the answer. */
  number: number;
  /** When it was asked for. */
  at: number;
  /** Who asked. */
  by: string;
  /** Why, in words. */
  reason: string;
  /** Agree or refuse: an empty string when the one who looks may, else why not. */
  answer: string;
  /** Withdraw it: an empty string when the one who looks may, else why not. */
  withdraw: string;
  /** Who refused or withdrew it; absent while it is open. */
  closedBy?: string;
  /** Why, in words; absent while it is open. */
  closedWith?: string;
  /** It was withdrawn by the one who asked. */
  withdrawn: boolean;
}

/** One candidate on the board. Answers are never shown. */
export interface BoardRow {
  /** The exam session. */
  sessionId: string;
  /** The candidate. */
  candidateName: string;
  /** The booking's confirmation number. */
  confirmationNumber: string;
  /** The state. */
  state: SessionState;
  /** Why, in words. */
  stateReason?: string;
  /** The section the phase is about; 0 before the first. */
  section: number;
  /** How many sections. */
  sections: number;
  /** Title of that section; null before the first. */
  sectionTitle?: string;
  /** none, opening, open or between. */
  phase: SectionPhase;
  /** Items with a complete answer, over all sections. */
  answered: number;
  /** Items of the form. */
  items: number;
  /** End of the phase; absent while no clock runs. */
  deadline?: number;
  /** Milliseconds left while the clock stands still. */
  remaining?: number;
  /** A page holds the place and gave a sign of life lately. */
  connected: boolean;
  /** The last sign of life; absent when there was none. */
  seenAt?: number;
  /** Answers the page holds that are not durable yet. */
  pending: number;
  /** Since when answers have been received and not stored, when that is half a minute or more; absent otherwise. */
  unsavedSince?: number;
  /** Answers that are on the candidate's device only, as its page last said. */
  onDevice: number;
  /** Since when the oldest of these has been there; absent for none. */
  onDeviceSince?: number;
  /** The candidate asks to go on at another device; absent when not. */
  deviceRequest?: BoardDeviceRequest;
  /** How the termination can be taken back, for the one who looks; absent when there is none, or its answers are sealed. */
  reinstatement?: BoardReinstatement;
  /** What was granted, in words. */
  accommodations: string[];
  /** What a proctor can do now: for each action an empty string when allowed, else why not. */
  actions: BoardActions;
}

/** Rows that changed; each replaces the row of the same session. */
export interface BoardRows {
  type: "rows";
  /** The rows. */
  rows: BoardRow[];
  /** The server's time. */
  serverNow: number;
}

/** The whole board; always the first event. */
export interface BoardSnapshot {
  type: "board";
  /** The slot. */
  slotName: string;
  /** The examination. */
  examTitle: string;
  /** Start of the slot. */
  startsAt: number;
  /** End of the slot. */
  endsAt: number;
  /** The slot's IANA zone. */
  zone: string;
  /** All candidates of the slot. */
  rows: BoardRow[];
  /** The server's time. */
  serverNow: number;
}

/** Extra time asked for with a booking. */
export interface BookingAccommodation {
  /** Factor on every section's limit, 1 to 4. */
  timeMultiplier: number;
  /** Minutes added to the whole examination, 0 to 240. */
  extraMinutes: number;
  /** Minutes of breaks that stop the clock, 0 to 120. */
  breakMinutes: number;
}

/** A booking that was made. */
export interface BookingMade {
  /** The booking. */
  bookingId: string;
  /** What the candidate gives at check-in. */
  confirmationNumber: string;
}

/** What a candidate's page starts from. */
export interface CandidateBoot {
  /** Which page it is. */
  page: CandidatePage;
  /** The candidate. */
  user: PageUser;
  /** The exam session; absent on the list of examinations. */
  sessionId?: string;
  /** The present state, when the examination itself is shown. */
  snapshot?: SessionSnapshot;
  /** The item the candidate was at, while a section is open. */
  item?: ItemEvent;
}

/** What the server streams to a candidate's page. Times are Unix milliseconds of the server's clock. */
export type CandidateEvent =
  | ({ type: "snapshot" } & SessionSnapshot)
  | ({ type: "item" } & ItemEvent)
  | ControlEvent
  | HeldEvent
  | SavedEvent
  | ({ type: "message" } & MessageEvent)
  | FencedEvent
  | DrainingEvent
  | ApprovalEvent;

/** An examination in a candidate's list. Times are Unix milliseconds. */
export interface CandidateExam {
  /** The exam session. */
  sessionId: string;
  /** The booking; the same identifier. */
  bookingId: string;
  /** The examination. */
  examId: string;
  /** Its title. */
  examTitle: string;
  /** True when nothing depends on the result. */
  practice: boolean;
  /** How many sections. */
  sections: number;
  /** How many items. */
  items: number;
  /** Time of all sections, accommodations included. */
  minutes: number;
  /** The slot. */
  slotName: string;
  /** Where. */
  place: string;
  /** From when it may be started. */
  startsAt: number;
  /** Until when it may be started. */
  endsAt: number;
  /** The IANA zone in which the slot was announced. */
  zone: string;
  /** The session's state. */
  state: SessionState;
  /** When check-in opens. */
  checkInOpensAt: number;
  /** True when `next` can be done now. */
  canStart: boolean;
  /** Why not, in a sentence. */
  whyNot?: string;
  /** What comes next. */
  next: NextStep;
  /** What was granted, in words. */
  accommodations: string[];
  /** The score report can be read. */
  released: boolean;
}

/** A candidate's pages. */
export type CandidatePage =
  /** The list of examinations. */
  | "home"
  /** Check-in. */
  | "checkIn"
  /** The examination itself. */
  | "sit"
  /** Applications for credentials. */
  | "applications"
  /** The candidate's credentials, and what can be done about them. */
  | "credentials"
  /** What the candidate does to keep credentials. */
  | "activities";

/** A candidate checks in. */
export interface CheckInRequest {
  /** From the booking; case and spaces do not matter. */
  confirmationNumber?: string;
  /** The version of the rules that was shown. */
  rulesVersion?: string;
  /** The candidate accepted them. */
  rulesAccepted: boolean;
  /** What the page found out about the candidate's system. */
  systemCheck?: SystemCheck;
}

/** What a candidate reads at check-in. */
export interface CheckInView {
  /** The exam session. */
  sessionId: string;
  /** The examination. */
  examTitle: string;
  /** The candidate's name. */
  candidateName: string;
  /** The version of the rules. */
  rulesVersion: string;
  /** The rules, a sentence or two each. */
  rules: string[];
  /** When check-in opens, Unix milliseconds. */
  opensAt: number;
  /** True when it can be done now. */
  canCheckIn: boolean;
  /** Why not, in a sentence. */
  whyNot?: string;
}

/** Choices to choose one or several of; `maxChoices` zero is no limit. */
export interface ChoiceContent {
  kind: "choice";
  prompt?: string;
  minChoices: number;
  maxChoices: number;
  orientation: Orientation;
  choices: ChoiceOption[];
  id: string;
}

/** One choice, with its text as HTML. */
export interface ChoiceOption {
  id: string;
  html: string;
}

/** The server's clock. */
export interface ClockReply {
  /** Unix milliseconds. */
  serverNow: number;
}

/** Why a section is over. */
export type ClosedReason =
  /** The candidate ended it. */
  | "candidate"
  /** Its time was up. */
  | "time"
  /** The examination ended. */
  | "ended"
  /** The rules of the test led past it. */
  | "skipped";

/** State or time changed. */
export interface ControlEvent {
  type: "control";
  /** The state. */
  state: SessionState;
  /** Why, in words. */
  stateReason?: string;
  /** Who. */
  by?: string;
  /** The section whose items are shown, open or opening; 0 for none. */
  openSection: number;
  /** All sections as they now are. */
  sections: SectionView[];
  /** Between sections: when the next one starts by itself. */
  nextStartsBy?: number;
  /** The server's time. */
  serverNow: number;
  /** A sentence to show; null for none. */
  notice?: string;
  /** The ledger version this tells of; an older one than already seen is to be ignored. */
  version: number;
  /** For how long, in all, the clock would still stand still with the items hidden while the connection is away, milliseconds; 0 where it runs on. */
  standsMs: number;
  /** Break time left, milliseconds; 0 for none. During a break, what was left when it began. */
  breakMs: number;
  /** During a break: until when the clock stands still; absent otherwise. */
  breakUntil?: number;
}

/** A credential to choose. */
export interface CredentialChoice {
  /** Which one it is. */
  credential: string;
  /** Its title. */
  title: string;
  /** The body that awards it. */
  body: string;
}

/** An entry in the life of a credential. */
export interface CredentialEntryView {
  /** When, in Unix milliseconds. */
  at: number;
  /** Who decided it. */
  by: string;
  /** What happened, in words. */
  text: string;
}

/** A decision about a credential that needs a reason. */
export interface CredentialReason {
  /** Why, for the holder. */
  reason?: string;
}

/** How a credential that somebody holds stands on a day. The first that applies counts: revoked, replaced, expired, suspended, valid. */
export type CredentialState =
  /** It counts. */
  | "valid"
  /** It does not count until a suspension is lifted. */
  | "suspended"
  /** Its last valid day is over. */
  | "expired"
  /** A higher credential, or a new award, stands in its place. */
  | "replaced"
  /** It was taken away for good. */
  | "revoked";

/** A document that is wanted, and the file that was handed in for it. */
export interface DocumentView {
  /** The kind of document. */
  kind: string;
  /** What it is called. */
  title: string;
  /** The file; absent while there is none. */
  fileId?: string;
  /** Its name. */
  fileName?: string;
  /** Its size in bytes. */
  size?: number;
  /** When it came in. */
  receivedAt?: number;
  /** Whether a reviewer accepted it; absent while nobody has looked. */
  isAccepted?: boolean;
  /** Why it was not accepted. */
  reason?: string;
  /** What the virus scanner said. */
  scan?: ScanState;
  /** A file is taken now. */
  canHandIn: boolean;
}

/** The study advised for one domain. */
export interface DomainAdvice {
  /** Identifier of the domain. */
  domain: string;
  /** Name of the domain. */
  title: string;
  /** Hours of targeted review: 2, 4, 8, 12 or 16. */
  hours: number;
  /** The advice in one sentence. */
  text: string;
}

/** The score in one domain (content area), with what it is worth. A domain is never passed or failed. */
export interface DomainScore {
  /** Identifier of the domain. */
  id: string;
  /** Name of the domain. */
  title: string;
  /** Identifier of the section it belongs to. */
  section: string;
  /** Points reached, unrounded. */
  points: number;
  /** Points that could be reached. */
  maxPoints: number;
  /** Percent of the points, 0 to 100, to one decimal, never shown at the standard when it is below; null when nothing counts. */
  percent?: number;
  /** Lower end of the Wilson 90 % interval, in percent to one decimal. */
  low: number;
  /** Upper end of the Wilson 90 % interval, in percent to one decimal. */
  high: number;
  /** The standard below which study is advised, in percent. */
  standard: number;
  /** The result in one sentence. */
  words: string;
  /** Probability, 0 to 1, that the true proportion is below the standard, under a Beta(½, ½) prior. */
  belowStandardProbability: number;
  /** Hours of targeted review advised; null when none are. */
  advisedHours?: number;
}

/** The node is about to stop; come back after a while. */
export interface DrainingEvent {
  type: "draining";
  /** How long to wait, spread over the candidates. */
  retryAfterMs: number;
}

/** What counts for a credential. */
export interface EducationTotalView {
  /** The credential. */
  credential: string;
  /** The first day that counts. */
  from: string;
  /** The last day that counts; absent when there is none. */
  until?: string;
  /** How much is asked. */
  asked: number;
  /** How much there is. */
  counted: number;
  /** How much of it waits for the audit or for evidence. */
  waiting: number;
  /** What is counted. */
  unit: string;
  /** The same in words. */
  sentence: string;
}

/** What a programme sets down about activities, and how its holder stands. */
export interface EducationView {
  /** The programme. */
  programme: string;
  /** Its title. */
  title: string;
  /** What activities are called in a sentence. */
  education: string;
  /** The day it is in the programme's zone. */
  today: string;
  /** The earliest day on which an activity may have been completed; absent when none can be logged now. */
  earliest?: string;
  /** How long evidence is kept, in words. */
  evidenceKept: string;
  /** The kinds of activity. */
  kinds: ActivityKindView[];
  /** What counts for each credential. */
  totals: EducationTotalView[];
}

/** What came of an enrolment file. */
export interface EnrolmentReport {
  /** All of them are enrolled; otherwise nobody is. */
  isEnrolled: boolean;
  /** The rows, in the order of the file. */
  rows: EnrolmentRow[];
}

/** A route for which a group can be enrolled. */
export interface EnrolmentRoute {
  /** The credential. */
  credential: string;
  /** The route. */
  route: string;
  /** The route's title. */
  title: string;
  /** The certification body. */
  body: string;
}

/** What came of a row. */
export interface EnrolmentRow {
  /** Its line in the file, from 1. */
  line: number;
  /** The address. */
  email: string;
  /** Why it cannot be enrolled; absent when it can. */
  problem?: string;
}

/** A file that shows an activity. */
export interface EvidenceView {
  /** Identifies it. */
  fileId: string;
  /** Its name. */
  name: string;
  /** When it came in, Unix milliseconds. */
  receivedAt: number;
  /** Whether it is gone, because it need not be kept any longer. */
  isRemoved: boolean;
  /** What the virus scanner said; absent when the file is gone. */
  scan?: ScanState;
}

/** The examination of an application. */
export interface ExaminationView {
  /** What it is called. */
  title: string;
  /** The examination of the item bank; absent while there is none. */
  examId?: string;
  /** A seat can be booked now, at a time that the rules allow. */
  canBook: boolean;
  /** Why not, or from when; absent when it can. */
  whyNot?: string;
  /** The seat; absent while none is booked. */
  seat?: SeatView;
  /** Whether it was passed; absent before a result. */
  passed?: boolean;
  /** The last result in a sentence; absent before. */
  result?: string;
  /** The exam session whose report can be read; absent before. */
  reportOf?: string;
}

/** A text of several lines; more than `maxLength` characters are refused. */
export interface ExtendedTextContent {
  kind: "extendedText";
  prompt?: string;
  expectedLength?: number;
  expectedLines?: number;
  maxLength: number;
  id: string;
}

/** Which kinds of work and training the rules of programmes ask about, so that candidates state them in the same words. */
export interface FactKinds {
  /** Kinds of work, such as `customer-facing`. */
  work: string[];
  /** Kinds of training, such as `foundation-course`; not those that are logged as activities. */
  training: string[];
}

/** A line of a fee account. */
export interface FeeLine {
  /** When it was entered. */
  at: number;
  /** What it is for. */
  words: string;
  /** The amount with the currency; a charge is negative. */
  amount: string;
}

/** What is owed for an application. */
export interface FeeView {
  /** What the fee is called. */
  title: string;
  /** What it is, with the currency. */
  amount: string;
  /** What is owed now, with the currency; absent when nothing is. */
  owed?: string;
  /** A voucher can stand for it. */
  takesVouchers: boolean;
  /** Money is not taken. */
  onlyByVoucher: boolean;
  /** What to give with a payment, so that it is found. */
  reference: string;
  /** The account, the oldest line first. */
  lines: FeeLine[];
}

/** The session was opened elsewhere; this page may not save any more. */
export interface FencedEvent {
  type: "fenced";
  /** The sentence to show. */
  reason: string;
}

/** Choices to put into the gaps of a text, one into each; a pair is “choice gap”. The body is HTML with `<span data-gap="GAP"></span>` in the place of each gap; `maxAssociations` zero is no limit. */
export interface GapMatchContent {
  kind: "gapMatch";
  prompt?: string;
  body: string;
  gaps: GapOption[];
  choices: MatchOption[];
  minAssociations: number;
  maxAssociations: number;
  id: string;
}

/** A gap of a text; the label is never empty. A complete answer fills a required one. */
export interface GapOption {
  id: string;
  label: string;
  required: boolean;
}

/** Choices to put onto areas of a picture; a pair is “choice area”. `maxAssociations` zero is no limit. */
export interface GraphicGapMatchContent {
  kind: "graphicGapMatch";
  prompt?: string;
  picture: PictureContent;
  hotspots: HotspotOption[];
  choices: MatchOption[];
  minAssociations: number;
  maxAssociations: number;
  id: string;
}

/** Areas of a picture to put into an order, at least and at most so many of them. */
export interface GraphicOrderContent {
  kind: "graphicOrder";
  prompt?: string;
  picture: PictureContent;
  hotspots: HotspotOption[];
  minChoices: number;
  maxChoices: number;
  id: string;
}

/** A group to be enrolled. */
export interface GroupEnrolment {
  /** Made by the page; asking twice under one number enrols the group once. */
  commandId: string;
  /** The credential. */
  credential?: string;
  /** The route. */
  route?: string;
  /** An e-mail address in each line and, after a comma, the code of a voucher if there is one. */
  csv?: string;
  /** Whether to enrol; otherwise the file is only checked. */
  apply: boolean;
}

/** A proctor holds the examination while the system cannot store it: items are hidden as in a pause. A change of state follows when it can. */
export interface HeldEvent {
  type: "held";
  /** Why, in words. */
  reason: string;
  /** Who. */
  by: string;
}

/** Something that happened to an application. */
export interface HistoryLine {
  /** When. */
  at: number;
  /** Who did it. */
  who: string;
  /** What, in words. */
  text: string;
  /** Reasons that were given; absent when none were. */
  detail?: string;
}

/** Areas of a picture to choose one or several of; `maxChoices` zero is no limit. */
export interface HotspotContent {
  kind: "hotspot";
  prompt?: string;
  picture: PictureContent;
  hotspots: HotspotOption[];
  minChoices: number;
  maxChoices: number;
  id: string;
}

/** An area of a picture. The coordinates are in picture pixels in the order of HTML image maps (ellipse: centre, both radii); the label is never empty; the area may be used at most `matchMax` times, zero is no limit. */
export interface HotspotOption {
  id: string;
  shape: AreaShape;
  coords: number[];
  label: string;
  matchMax: number;
}

/** Words of a text to choose. The body is HTML with `<span data-hottext="ID">words</span>` around each choice; `maxChoices` zero is no limit. */
export interface HottextContent {
  kind: "hottext";
  prompt?: string;
  body: string;
  choices: ChoiceOption[];
  minChoices: number;
  maxChoices: number;
  id: string;
}

/** The parts of a package an import report speaks of. */
export type ImportKind =
  /** The package as a whole, with its manifest. */
  | "package"
  /** An assessment test. */
  | "test"
  /** A section of a test in a file of its own. */
  | "section"
  /** An assessment item. */
  | "item"
  /** Shared material. */
  | "stimulus"
  /** A picture, sound, film, font or style sheet. */
  | "asset";

/** What becomes of a part of a package. */
export type ImportVerdict =
  /** It is taken as it is. */
  | "accepted"
  /** It is taken; something in it is left out or doubtful. */
  | "acceptedWithRemarks"
  /** It is not taken. */
  | "refused";

/** A drop-down within a text. */
export interface InlineChoiceContent {
  kind: "inlineChoice";
  choices: ChoiceOption[];
  id: string;
}

/** What a candidate sees of an interaction; the id is its response identifier. */
export type InteractionContent =
  | ChoiceContent
  | InlineChoiceContent
  | TextEntryContent
  | ExtendedTextContent
  | OrderContent
  | MatchContent
  | AssociateContent
  | GapMatchContent
  | HottextContent
  | HotspotContent
  | GraphicOrderContent
  | GraphicGapMatchContent
  | SelectPointContent
  | SliderContent
  | UploadContent
  | MediaContent;

/** A score report as a candidate gets it. Times are Unix milliseconds. */
export interface IssuedReport {
  /** The exam session. */
  sessionId: string;
  /** The candidate. */
  candidateName: string;
  /** A short name for the form. */
  formCode: string;
  /** From 1; a later version replaces an earlier one. */
  version: number;
  /** When it was made. */
  issuedAt: number;
  /** When the examination was started. */
  startedAt?: number;
  /** When it was over. */
  endedAt?: number;
  /** What was granted, in words. */
  accommodations: string[];
  /** The results. */
  report: ScoreReport;
}

/** What a candidate sees of an item. The body is HTML with `<div data-interaction="RESPONSE"></div>`, or `span` within a line, in the place of each interaction. It holds no key, mapping or rationale. */
export interface ItemContent {
  body: string;
  interactions: InteractionContent[];
}

/** An item's content, without any key, mapping or rationale. */
export interface ItemEvent {
  /** Position in the form. */
  position: number;
  /** Number within the section, from 1. */
  number: number;
  /** How many items the section has. */
  of: number;
  /** What is shown. */
  content: ItemContent;
  /** The shared stimulus beside it; null when it has none. */
  stimulus?: StimulusContent;
}

/** What the server knows of one item of the open section. */
export interface ItemStatus {
  /** Position in the form. */
  position: number;
  /** It has been opened. */
  seen: boolean;
  /** It has a complete answer. */
  complete: boolean;
  /** It is flagged for review. */
  flagged: boolean;
  /** The current response; null when there is none. */
  response?: ItemResponse | null;
}

/** Sources to join to targets; `maxAssociations` zero is no limit. */
export interface MatchContent {
  kind: "match";
  prompt?: string;
  minAssociations: number;
  maxAssociations: number;
  sources: MatchOption[];
  targets: MatchOption[];
  id: string;
}

/** One side of a match, with its text as HTML; it may be used at most `matchMax` times, zero is no limit. */
export interface MatchOption {
  id: string;
  html: string;
  matchMax: number;
}

/** Who the caller is. */
export interface Me {
  /** Account id. */
  id: string;
  /** Name to show. */
  name: string;
  /** Roles, in the order of `all`. */
  roles: string[];
}

/** Sound or video to play; the response is how often. The transcript is HTML, width and height are in pixels, and `maxPlays` zero is no limit. */
export interface MediaContent {
  kind: "media";
  prompt?: string;
  media: MediaKind;
  sources: MediaSource[];
  transcript?: string;
  width?: number;
  height?: number;
  minPlays: number;
  maxPlays: number;
  loop: boolean;
  autostart: boolean;
  id: string;
}

/** What is played. */
export type MediaKind =
  /** Sound alone. */
  | "audio"
  /** Moving pictures, with or without sound. */
  | "video";

/** A file of sound or video with its media type; the address can be loaded as it is. */
export interface MediaSource {
  src: string;
  type: string;
}

/** A membership. Days are ISO. */
export interface MembershipView {
  /** The entry. */
  id: string;
  /** The member's account. */
  candidateId: string;
  /** The member. */
  candidateName: string;
  /** The body. */
  body: string;
  /** The number the body gave. */
  number: string;
  /** The first day. */
  from: string;
  /** The last day; absent when it has no end. */
  until?: string;
}

/** The way a message goes. */
export type MessageChannel =
  /** E-mail. */
  | "email"
  /** Text message. */
  | "text";

/** How many messages stand so. */
export interface MessageCount {
  /** The state. */
  state: MessageState;
  /** How many. */
  count: number;
}

/** A message from a proctor. */
export interface MessageEvent {
  /** Identifies it. */
  id: string;
  /** What was said. */
  text: string;
  /** Who said it. */
  from: string;
  /** When. */
  at: number;
}

/** What a message tells of. All but reminders are necessary: nobody can unsubscribe from them. */
export type MessageKind =
  /** A window closes. */
  | "reminder"
  /** An application was decided. */
  | "decision"
  /** A seat was booked or cancelled. */
  | "booking"
  /** A result is out. */
  | "result"
  /** A credential was suspended, reinstated or revoked. */
  | "credential"
  /** Activities are audited. */
  | "audit";

/** How a message stands. */
export type MessageState =
  /** To be sent, or tried again. */
  | "waiting"
  /** Handed over to whoever delivers it. */
  | "sent"
  /** Given up; the note says why. An administrator can have it sent again. */
  | "failed"
  /** Not wanted any more: unsubscribed, or too late. */
  | "dropped";

/** A holder's activities, and what they come to. */
export interface MyActivities {
  /** The programmes for whose credentials the caller can log activities, or has. */
  programmes: EducationView[];
  /** The activities, the last one completed first. */
  activities: ActivityView[];
}

/** A credential of the candidate. */
export interface MyCredentialView {
  /** Its number. */
  number: string;
  /** Which one it is. */
  credential: string;
  /** Its title. */
  title: string;
  /** The day of the award. */
  attained: string;
  /** The last valid day; absent when it has no end. */
  expires?: string;
  /** How it stands today. */
  state: CredentialState;
  /** The same in a sentence, with the reason where something was taken. */
  words: string;
  /** Where anybody can verify it. */
  verifyAt: string;
  /** Where its badge is. */
  badgeAt: string;
  /** What can be done about it; absent when no programme awards it any more, and for one that was replaced or revoked. */
  whatIf?: WhatIfView;
}

/** A candidate's credentials, and what can be done about each from a day on. */
export interface MyCredentialsView {
  /** The day it is in UTC. */
  today: string;
  /** The day asked about. */
  on: string;
  /** Those the candidate holds or held, the latest award first. */
  credentials: MyCredentialView[];
  /** Every other credential that can be asked about. */
  others: CredentialChoice[];
}

/** An activity to be logged. Days are ISO. */
export interface NewActivity {
  /** Made by the page; the number of the activity. */
  commandId: string;
  /** The programme. */
  programme?: string;
  /** The kind, as the programme names it. */
  kind?: string;
  /** What it was. */
  title?: string;
  /** Who offered it. */
  provider?: string;
  /** Hours or units. */
  amount: number;
  /** The day on which it was completed. */
  completed?: string;
}

/** An application to be begun. */
export interface NewApplication {
  /** Made by the page; asking twice under one number begins one application. */
  commandId: string;
  /** The credential. */
  credential?: string;
  /** The route. */
  route?: string;
  /** E-mail addresses of referees; none when absent. */
  referees?: string[];
}

/** A seat to be booked. */
export interface NewBooking {
  /** The slot. */
  slotId: string;
  /** The candidate's account. */
  candidateId: string;
  /** Extra time; null for none. */
  accommodation?: BookingAccommodation;
}

/** A membership to be entered. Days are ISO. */
export interface NewMembership {
  /** Made by the page; the number of the entry. */
  commandId: string;
  /** The member's account. */
  candidateId: string;
  /** The body, as programmes name it. */
  body?: string;
  /** The number the body gave. */
  number?: string;
  /** The first day. */
  from?: string;
  /** The last day; absent when it has no end. */
  until?: string;
}

/** How a candidate wants to be reminded. */
export interface NewReminderChoice {
  /** By e-mail. */
  byEmail: boolean;
  /** By text message; needs a number. */
  byText: boolean;
  /** The number, with a plus sign and the country's code; absent or empty for none. */
  phone?: string;
}

/** A sanction to be put on a candidate. */
export interface NewSanction {
  /** The candidate's account. */
  candidateId: string;
  /** The body whose programmes are barred; null when all are. */
  body?: string;
  /** The first day that is barred. */
  from?: string;
  /** The last day that is barred; null when it bars for good. */
  until?: string;
  /** Why, for the candidate. */
  reason?: string;
}

/** A slot to be added. */
export interface NewSlot {
  /** The examination. */
  examId?: string;
  /** The slot's name, 1 to 200 characters. */
  name?: string;
  /** Where, 1 to 200 characters. */
  place?: string;
  /** IANA zone, for example Europe/Berlin. */
  zone?: string;
  /** Start, Unix milliseconds. */
  startsAt: number;
  /** End, Unix milliseconds; after the start. */
  endsAt: number;
  /** 1 to 100,000. */
  seats: number;
  /** Candidates are released without a proctor. */
  autoRelease: boolean;
  /** Accounts that may proctor it. */
  proctorIds?: string[];
}

/** Something a candidate states. Days are ISO. */
export interface NewStatement {
  /** Made by the page; the number of the statement. */
  commandId: string;
  /** What it is about. */
  kind: StatementKind;
  /** Kinds of work or training in the programmes' words; absent for a birth date. */
  what?: string[];
  /** Hours or units of training. */
  amount: number;
  /** The first day of work, the day training was completed, the day of birth. */
  from?: string;
  /** The last day of work; absent while it goes on. */
  until?: string;
  /** Where, in words. */
  where?: string;
}

/** Vouchers to be issued. */
export interface NewVouchers {
  /** Made by the page; the number of the batch. Asking twice under one number issues one batch. */
  commandId: string;
  /** The credential they are good for. */
  credential?: string;
  /** The fee of the programme's price list they stand for. */
  fee?: string;
  /** `body` or `training-provider`. */
  issuer?: string;
  /** Whom they are for; up to 200 characters. */
  holder?: string;
  /** How many; 1 to 500. */
  count: number;
  /** The last day on which they can be redeemed, ISO; absent when they do not expire. */
  expires?: string;
}

/** What comes next for a candidate in an examination. */
export type NextStep =
  /** Nothing. */
  | "none"
  /** To check in. */
  | "checkIn"
  /** To wait until a proctor releases the candidate. */
  | "wait"
  /** To sit the examination. */
  | "sit"
  /** To read the score report. */
  | "report";

/** Evidence that need not be kept any longer. */
export interface OldEvidence {
  /** How many files there are, or were removed. */
  files: number;
  /** Of how many activities of a programme they are removed at once. */
  mostAtOnce: number;
}

/** Done, or a refusal a person can read. */
export interface OpResult {
  /** True when done. */
  ok: boolean;
  /** A stable word for programs, when refused. */
  code?: string;
  /** A sentence to show, when refused. */
  message?: string;
}

/** Choices to put into an order. */
export interface OrderContent {
  kind: "order";
  prompt?: string;
  choices: ChoiceOption[];
  minChoices: number;
  maxChoices: number;
  id: string;
}

/** How choices are laid out. */
export type Orientation =
  /** One below the other. */
  | "vertical"
  /** Side by side. */
  | "horizontal";

/** What would become of an uploaded package; nothing of it is kept. */
export interface PackageCheckView {
  /** Parts that would be taken as they are. */
  accepted: number;
  /** Parts that would be taken, with something left out or doubtful. */
  acceptedWithRemarks: number;
  /** Parts that would not be taken. */
  refused: number;
  /** Every part: the package first, then tests, sections, items, stimuli and assets. */
  parts: PackagePartView[];
}

/** What would become of one part of a package. */
export interface PackagePartView {
  /** What it is. */
  kind: ImportKind;
  /** Its path in the package; empty for the package itself. */
  path: string;
  /** Its title, if any. */
  title?: string;
  /** Whether it would be taken. */
  verdict: ImportVerdict;
  /** Why not, and what is left out, as sentences with their lines. */
  problems: string[];
}

/** Who is signed in. */
export interface PageUser {
  /** The account. */
  id: string;
  /** The name to show. */
  name: string;
  /** The roles, where what a page offers depends on them. */
  roles?: string[];
}

/** People to choose from when slots and bookings are made. */
export interface People {
  /** Those who can be booked. */
  candidates: Person[];
  /** Those who can proctor. */
  proctors: Person[];
}

/** A person to choose from. */
export interface Person {
  /** The account. */
  id: string;
  /** The name. */
  name: string;
  /** The address. */
  email: string;
}

/** A picture that is worked on. The address can be loaded as it is; width and height are in picture pixels, the unit of all coordinates on it. */
export interface PictureContent {
  src: string;
  alt?: string;
  width: number;
  height: number;
}

/** A fee that a voucher can stand for. */
export interface PriceLine {
  /** The credential. */
  credential: string;
  /** Its title. */
  credentialTitle: string;
  /** The fee. */
  fee: string;
  /** What it is called. */
  feeTitle: string;
  /** What it is, with the currency. */
  amount: string;
  /** The amount is a placeholder. */
  assumed: boolean;
}

/** A slot in a proctor's list. Times are Unix milliseconds. */
export interface ProctorSlot {
  /** The slot. */
  slotId: string;
  /** Its name. */
  name: string;
  /** The examination. */
  examTitle: string;
  /** Where. */
  place: string;
  /** Start. */
  startsAt: number;
  /** End. */
  endsAt: number;
  /** IANA zone. */
  zone: string;
  /** Bookings. */
  candidates: number;
  /** Candidates who have checked in and wait to be released. */
  waiting: number;
  /** Examinations in progress or paused. */
  running: number;
}

/** A credential of a programme. */
export interface ProgrammeCredentialView {
  /** Its identifier. */
  id: string;
  /** Its title. */
  title: string;
  /** How long it is valid, in words; absent when it has no end. */
  valid?: string;
  /** Whether the body has not stated that. */
  assumed: boolean;
}

/** Why a programme file was refused. */
export interface ProgrammeProblemView {
  /** The file. */
  file: string;
  /** The line, from 1. */
  line: number;
  /** The column, from 1. */
  column: number;
  /** What is wrong, as a sentence. */
  reason: string;
}

/** A way to a credential. */
export interface ProgrammeRouteView {
  /** Its identifier. */
  id: string;
  /** Its title. */
  title: string;
  /** Where it leads. */
  credential: string;
  /** The examination that follows; absent when none does. */
  examination?: string;
  /** What it costs; absent when nothing. */
  fee?: string;
  /** Whether the body has not stated it. */
  assumed: boolean;
}

/** A version of a programme. */
export interface ProgrammeVersionView {
  /** Its number. */
  number: number;
  /** The first day it is in force. */
  effective: string;
  /** The last day; absent when it has no end. */
  until?: string;
  /** The credentials it awards. */
  credentials: ProgrammeCredentialView[];
  /** The ways to them. */
  routes: ProgrammeRouteView[];
}

/** A programme. */
export interface ProgrammeView {
  /** Its identifier. */
  id: string;
  /** Its title. */
  title: string;
  /** The certification body. */
  body: string;
  /** The zone in which it reckons. */
  zone: string;
  /** Its versions, the earliest first. */
  versions: ProgrammeVersionView[];
}

/** The programmes as an administrator sees them. */
export interface ProgrammesView {
  /** The number of the edition in force; 0 while none was accepted. */
  edition: number;
  /** When it was accepted, in Unix milliseconds; absent while none was. */
  acceptedAt?: number;
  /** Why the files that are there now were refused; empty when they are those in force. */
  problems: ProgrammeProblemView[];
  /** The programmes in force. */
  programmes: ProgrammeView[];
}

/** How a candidate is reminded. */
export interface ReminderChoice {
  /** By e-mail. */
  byEmail: boolean;
  /** By text message. */
  byText: boolean;
  /** The number for text messages; absent when none was given. */
  phone?: string;
  /** Whether text messages are sent here at all. */
  hasText: boolean;
}

/** A route to a credential as an applicant chooses it. */
export interface RouteChoice {
  /** The credential. */
  credential: string;
  /** Its title. */
  credentialTitle: string;
  /** The certification body. */
  body: string;
  /** The programme. */
  programme: string;
  /** The version of its rules. */
  version: number;
  /** The route. */
  route: string;
  /** Its title. */
  title: string;
  /** What it is. */
  kind: RouteKind;
  /** The caller can apply by it now. */
  isOpen: boolean;
  /** What is missing, or why it is not open. */
  sentence: string;
  /** The first day on which it is open, ISO; absent when there is none. */
  opensOn?: string;
  /** The last day, ISO; absent when it does not close. */
  closesOn?: string;
  /** The day by which it is best to apply, ISO; absent when there is none. */
  recommendedBy?: string;
  /** The examination that has to be passed; absent when there is none. */
  examination?: string;
  /** What it costs, in words; absent when nothing. */
  fee?: string;
  /** Documents that are asked for. */
  documents: string[];
  /** It counts as an application of a new applicant. */
  isFresh: boolean;
  /** The caller's application for this credential that is under way; absent when there is none. */
  underWay?: string;
}

/** What a route is, for the person who takes it. */
export type RouteKind =
  /** An application as a new applicant. */
  | "application"
  /** Renewing a credential that is held. */
  | "recertification"
  /** From a credential that is or was held to a higher one. */
  | "upgrade";

/** How a route stands on a day, and why. */
export interface RouteView {
  /** Where it leads. */
  credential: string;
  /** The route. */
  route: string;
  /** Its title. */
  title: string;
  /** What it is. */
  kind: RouteKind;
  /** The programme. */
  programme: string;
  /** The version of its rules. */
  version: number;
  /** How it stands. */
  status: RuleStatus;
  /** The first day on which it is open; absent when there is none without a new event. */
  opensOn?: string;
  /** The last day of the window that is open, or of the next one; absent when it does not close. */
  closesOn?: string;
  /** The day by which it is best to apply. */
  recommendedBy?: string;
  /** The first day on which the award can be made. */
  awardNotBefore?: string;
  /** The examination that follows; absent when none does. */
  examination?: string;
  /** What it costs; absent when nothing. */
  fee?: string;
  /** Whether it counts as an application of a new applicant. */
  fresh: boolean;
  /** Whether the body has not stated all of it. */
  assumed: boolean;
  /** The rules, as a tree. */
  rule: RuleView;
}

/** A window of a time line: from a day to a day a route is open. */
export interface RouteWindowView {
  /** Where the route leads. */
  credential: string;
  /** The route. */
  route: string;
  /** Its title. */
  title: string;
  /** What it is. */
  kind: RouteKind;
  /** The first day; absent when it has no beginning. */
  from?: string;
  /** The last day; absent when it has no end. */
  until?: string;
}

/** A fact that a rule was decided on. */
export interface RuleFactView {
  /** What it is. */
  name: string;
  /** What was known, in words. */
  value: string;
}

/** What a rule came to. */
export interface RuleLine {
  /** The rule's name. */
  name: string;
  /** How it stands. */
  status: RuleStatus;
  /** What it says to the candidate. */
  sentence: string;
  /** The facts it was decided on, in words. */
  facts: string[];
  /** The rule is an assumption of the programme file. */
  assumed: boolean;
  /** What it is made of. */
  rules: RuleLine[];
}

/** How a rule stands at a moment. The order counts: of several rules that must all be satisfied the lowest decides. */
export type RuleStatus =
  /** Not satisfied, and nothing that is handed in now would change that. */
  | "notSatisfied"
  /** Satisfied as soon as something is handed in, paid or verified. */
  | "needsEvidence"
  /** Satisfied. */
  | "satisfied";

/** What a rule, or a tree of rules, came to. */
export interface RuleView {
  /** The rule's name. */
  name: string;
  /** The kind of rule. */
  kind: string;
  /** How it stands. */
  status: RuleStatus;
  /** What to tell the candidate. */
  sentence: string;
  /** The facts it was decided on. */
  facts: RuleFactView[];
  /** Whether the body has not stated it. */
  assumed: boolean;
  /** What it is made of; empty for a single rule. */
  children: RuleView[];
}

/** A sanction in the administrator's list. */
export interface SanctionView {
  /** The sanction. */
  id: string;
  /** The candidate's account. */
  candidateId: string;
  /** The candidate's name. */
  candidate: string;
  /** The body whose programmes are barred; absent when all are. */
  body?: string;
  /** The first day that is barred. */
  from: string;
  /** The last day that is barred; absent when it bars for good. */
  until?: string;
  /** Why. */
  reason: string;
  /** Who decided it. */
  by: string;
  /** When it was decided, in Unix milliseconds. */
  at: number;
  /** The first day that is free again because it was lifted; absent while it was not. */
  liftedOn?: string;
  /** Who lifted it. */
  liftedBy?: string;
  /** Why it was lifted. */
  liftedReason?: string;
}

/** What became of one entry. The numbers are those of `admit.lua`. */
export type SaveCode =
  /** Admitted now. */
  | "received"
  /** Admitted before; the same content. */
  | "duplicate"
  /** The number was used for other content. */
  | "conflict"
  /** A number before it is missing. */
  | "gap"
  /** Arrived at the cut or after it. */
  | "tooLate"
  /** The item's section is not open. */
  | "closed"
  /** The examination is paused; send it again afterwards. */
  | "paused"
  /** The session was opened elsewhere. */
  | "fenced"
  /** The live state is not there; it is being rebuilt. */
  | "notLive"
  /** Too many in a short time; send it again later. */
  | "rate"
  /** Cannot be decided now; send it again later. */
  | "retry"
  /** Not an answer this item can have. */
  | "invalid";

/** What became of a batch of entries. */
export interface SaveReply {
  /** One for each entry, in order. */
  results: SaveResult[];
  /** The highest committed journal number; only up to it is anything “Saved”. */
  durable: number;
}

/** What became of one entry. */
export interface SaveResult {
  /** The entry. */
  seq: number;
  /** Received, or why not. */
  code: SaveCode;
  /** The time that counts, when received (or received before). */
  receivedAt?: number;
  /** The signed receipt, when received. */
  receipt?: string;
  /** The number that is expected, on a gap. */
  expected?: number;
  /** A sentence for the candidate, when the entry is refused for good. */
  message?: string;
}

/** Everything up to a journal number is committed. */
export interface SavedEvent {
  type: "saved";
  /** The number. */
  durable: number;
}

/** What a virus scanner said of a file. A file in which it found something is not kept. */
export type ScanState =
  /** None is set up. */
  | "notScanned"
  /** It found nothing. */
  | "clean"
  /** It did not work. */
  | "scanFailed";

/** The score report of one form. */
export interface ScoreReport {
  /** Identifier of the examination. */
  examId: string;
  /** Name of the examination. */
  title: string;
  /** The decision, made on the unrounded points: points at the cut pass. */
  result: ScoreResult;
  /** The result in one sentence, its numbers rounded so that a fail never reads as a pass. */
  summary: string;
  /** Points reached, unrounded. Show `summary` or `pointsText`, not a rounding of this. */
  rawPoints: number;
  /** The points as text, to two decimals, rounded down where a fail would otherwise read as a pass. */
  pointsText: string;
  /** Points that could be reached; unscored items are left out. */
  maxPoints: number;
  /** Percent of the points, 0 to 100, to one decimal. After a fail it is always below `cutPercent`, after a pass never. */
  percent: number;
  /** The cut in points: the blueprint's proportion of the maximum, rounded up to the next quarter point. */
  cutPoints: number;
  /** The cut in percent of the maximum, rounded down to one decimal. */
  cutPercent: number;
  /** The sections in the order of the form. Their points sum to `rawPoints`. */
  sectionScores: SectionScore[];
  /** The domains in the order of the blueprint. Their points sum to `rawPoints`. */
  domainScores: DomainScore[];
  /** What to study. */
  studyAdvice: StudyAdvice;
  /** Positions of the items that do not count: those without a maximum, and in practice those that a person would score. */
  unscoredItems: number[];
  /** Positions of the items without an answer. */
  notAnswered: number[];
  /** Positions of the items that the rules of the test led past. Reports from before there were such items do not have it. */
  notPresented: number[];
  /** Whether the cut still waits for a standard-setting study; so far it always does. */
  provisional: boolean;
  /** What a reader must know to read the report rightly, a sentence each. */
  notes: string[];
}

/** The decision on a form. */
export type ScoreResult =
  /** The points are at or above the cut. */
  | "passed"
  /** The points are below the cut. */
  | "failed"
  /** Practice: there is no decision. */
  | "practice";

/** A seat. */
export interface SeatView {
  /** The booking, and the exam session. */
  sessionId: string;
  /** The slot. */
  slotName: string;
  /** Where. */
  place: string;
  /** From when it may be started. */
  startsAt: number;
  /** Until when it may be started. */
  endsAt: number;
  /** The IANA zone in which the slot was announced. */
  zone: string;
  /** What to give at check-in. */
  confirmationNumber: string;
  /** It can be moved or given up. */
  canMove: boolean;
}

/** Which clock of a running session is the current one. */
export type SectionPhase =
  /** Nothing has begun. */
  | "none"
  /** Start was pressed and the first item is on its way; a short limit starts the section in any case. */
  | "opening"
  /** The section's time runs and answers are taken. */
  | "open"
  /** A section is closed and the next one (or handing in) has yet to come. */
  | "between";

/** The score in one section. It is reported, never passed or failed. */
export interface SectionScore {
  /** Identifier of the section. */
  id: string;
  /** Name of the section. */
  title: string;
  /** Points reached, unrounded. */
  points: number;
  /** Points that could be reached. */
  maxPoints: number;
  /** Percent of the points, 0 to 100, to one decimal; null when nothing in the section counts. */
  percent?: number;
  /** Number of items with an answer. */
  answered: number;
  /** Number of items. */
  items: number;
}

/** Where a section stands, as its candidate sees it. */
export type SectionStatus =
  /** It has yet to come. */
  | "upcoming"
  /** Start was pressed; its first item is on its way. */
  | "opening"
  /** It takes answers. */
  | "open"
  /** It is over for good. */
  | "closed";

/** A section as the candidate sees it. */
export interface SectionView {
  /** From 1. */
  number: number;
  /** The section's identifier. */
  id: string;
  /** Its title. */
  title: string;
  /** How many items it has. */
  items: number;
  /** The position of its first item in the form. */
  firstPosition: number;
  /** Its time, accommodations included. */
  minutes: number;
  /** Where it stands. */
  state: SectionStatus;
  /** When its time is up; absent while its clock does not run. */
  deadline?: number;
  /** Milliseconds left while the clock stands still. */
  remaining?: number;
  /** Why it is over; absent while it is not. */
  closedReason?: ClosedReason;
  /** Its items come one after another, and none that has been left can be opened again. */
  linear: boolean;
  /** The position where the candidate is in a linear section that is open or opening; absent in any other. */
  place?: number;
}

/** Points to set on a picture, each “x y” in whole picture pixels; `maxChoices` zero is no limit. */
export interface SelectPointContent {
  kind: "selectPoint";
  prompt?: string;
  picture: PictureContent;
  minChoices: number;
  maxChoices: number;
  id: string;
}

/** Everything a page needs to stand where the session stands; always the first event of a stream. */
export interface SessionSnapshot {
  /** The exam session. */
  sessionId: string;
  /** The examination's title. */
  examTitle: string;
  /** True when nothing depends on the result. */
  practice: boolean;
  /** The candidate's name. */
  candidateName: string;
  /** The state. */
  state: SessionState;
  /** Why, in words, where the state has a reason. */
  stateReason?: string;
  /** Who brought it about, for a pause or an end. */
  by?: string;
  /** The take-over this stream belongs to. */
  epoch: number;
  /** The server's time. */
  serverNow: number;
  /** The highest journal number admitted. */
  seq: number;
  /** The highest journal number committed. */
  durable: number;
  /** All sections. */
  sections: SectionView[];
  /** The number of the section whose items are shown, open or opening; 0 for none. */
  openSection: number;
  /** The position last opened in the open section; 0 for none. */
  current: number;
  /** The open section's items. */
  items: ItemStatus[];
  /** What was granted, in words. */
  accommodations: string[];
  /** What proctors wrote, oldest first. */
  messages: MessageEvent[];
  /** Between sections: when the next one starts by itself. */
  nextStartsBy?: number;
  /** True when no proctor has to release the candidate. */
  autoRelease: boolean;
  /** For how long, in all, the clock would still stand still with the items hidden while the connection is away, milliseconds; 0 where it runs on. */
  standsMs: number;
  /** Break time left, milliseconds; 0 for none. During a break, what was left when it began. */
  breakMs: number;
  /** During a break: until when the clock stands still; absent otherwise. */
  breakUntil?: number;
}

/** The states of an exam session. Being disconnected is not a state: it is an attribute of the live place. */
export type SessionState =
  /** Booked; the candidate has not checked in. */
  | "scheduled"
  /** Identity, rules and system check are done; a proctor (or the policy) has yet to release the candidate. */
  | "checkedIn"
  /** Released; the candidate may press Start. */
  | "ready"
  /** Begun and not interrupted. Sections run inside this state. */
  | "running"
  /** Interrupted by a proctor or by the system: items hidden, clock stopped. */
  | "paused"
  /** The candidate's own entitled break. */
  | "onBreak"
  /** Handed in by the candidate. */
  | "submitted"
  /** Ended by its time. */
  | "expired"
  /** Ended by a proctor or an administrator. */
  | "terminated"
  /** Journal drained; the answers never change again. */
  | "sealed"
  /** A score report has been made. */
  | "scored"
  /** The candidate may read the score report. */
  | "released"
  /** Declared void; no result. */
  | "voided"
  /** The candidate never checked in. */
  | "noShow"
  /** The booking was cancelled before the examination. */
  | "cancelled";

/** A number to set on a scale, in steps from the lower bound. Labelled steps show their numbers; a reversed scale has its lower bound at the right or at the top. */
export interface SliderContent {
  kind: "slider";
  prompt?: string;
  lowerBound: number;
  upperBound: number;
  step: number;
  stepLabel: boolean;
  reverse: boolean;
  orientation: Orientation;
  id: string;
}

/** A slot in which the examination of an application can be sat. Times are Unix milliseconds. */
export interface SlotChoice {
  /** The slot. */
  slotId: string;
  /** Its name. */
  name: string;
  /** Where. */
  place: string;
  /** The IANA zone in which it was announced. */
  zone: string;
  /** From when it may be started. */
  startsAt: number;
  /** Until when it may be started. */
  endsAt: number;
  /** Seats that are free. */
  free: number;
  /** Why it cannot be booked; absent when it can. */
  whyNot?: string;
}

/** What a page for staff starts from. */
export interface StaffBoot {
  /** Which pages it belongs to. */
  page: StaffPage;
  /** Who is signed in. */
  user: PageUser;
}

/** The pages for staff. */
export type StaffPage =
  /** For proctors. */
  | "proctor"
  /** For administrators and authors. */
  | "admin";

/** What a statement is about. */
export type StatementKind =
  /** A stretch of work. */
  | "work"
  /** A course, or continuing education. */
  | "training"
  /** The day of birth. */
  | "birth";

/** Something a candidate states. Days are ISO. */
export interface StatementView {
  /** The statement. */
  id: string;
  /** What it is about. */
  kind: StatementKind;
  /** What was done. */
  what: string;
  /** Hours or units of training. */
  amount: number;
  /** The first day, or the day. */
  from: string;
  /** The last day; absent while it goes on. */
  until?: string;
  /** Where. */
  where: string;
  /** Evidence was seen. */
  isVerified: boolean;
}

/** What a candidate sees of shared material. */
export interface StimulusContent {
  id: string;
  title: string;
  html: string;
}

/** What to study. A policy, apart from the scores: see `studyAdvicePolicy`. */
export interface StudyAdvice {
  /** The advice in one sentence. */
  text: string;
  /** Sum of the hours of all domains; 0 when none is advised. */
  totalHours: number;
  /** The domains advised, in the order of the blueprint; empty when no domain is clearly below its standard. */
  domains: DomainAdvice[];
}

/** What the page found out about the candidate's system; kept with the log, decided by nobody but the page. */
export interface SystemCheck {
  /** Round trip to the server. */
  latencyMs: number;
  /** Browser's clock minus the server's. */
  clockOffsetMs: number;
  /** What is stored in the browser survives. */
  storage: boolean;
  /** The browser. */
  userAgent?: string;
  /** The screen, for example 1280x800. */
  screen?: string;
  /** The live connection works. */
  hub: boolean;
}

/** A short text or number within a text; the expected length is in characters. */
export interface TextEntryContent {
  kind: "textEntry";
  expectedLength?: number;
  numeric: boolean;
  pattern?: string;
  placeholder?: string;
  id: string;
}

/** One line of a session's history, in words. */
export interface TimeLineEntry {
  /** When, Unix milliseconds. */
  at: number;
  /** Who. */
  by: string;
  /** What. */
  text: string;
}

/** A file to hand in; the response is the id the server gave it. No media types: the server's own list is accepted. The extensions begin with a dot and are a hint for choosing a file. */
export interface UploadContent {
  kind: "upload";
  prompt?: string;
  mediaTypes: string[];
  extensions: string[];
  maxBytes: number;
  id: string;
}

/** A file a candidate handed in, without its bytes. */
export interface UploadedFile {
  /** What the response says in its place. */
  id: string;
  /** The file's name, as the candidate had it. */
  name: string;
  /** Its size in bytes. */
  size: number;
  /** Its media type. */
  mediaType: string;
}

/** Vouchers that were issued. */
export interface VoucherBatch {
  /** The batch. */
  batchId: string;
  /** What is typed in to redeem them. */
  codes: string[];
}

/** A voucher, or what is left of a batch, to be revoked. */
export interface VoucherRevocation {
  /** The voucher; absent for a batch. */
  code?: string;
  /** The batch; absent for one voucher. */
  batchId?: string;
}

/** How a voucher stands. */
export type VoucherState =
  /** It can be redeemed. */
  | "open"
  /** It was redeemed. */
  | "redeemed"
  /** Its time is over. */
  | "expired"
  /** It was taken back. */
  | "revoked";

/** A voucher in the administrator's list. Times are Unix milliseconds. */
export interface VoucherView {
  /** What is typed in to redeem it. */
  code: string;
  /** The batch. */
  batchId: string;
  /** The credential. */
  credential: string;
  /** The fee. */
  fee: string;
  /** Who issued it. */
  issuer: string;
  /** Whom it was issued to. */
  holder: string;
  /** The last day on which it can be redeemed, ISO; absent when it does not expire. */
  expires?: string;
  /** When it was issued. */
  issuedAt: number;
  /** When it was redeemed; absent when it was not. */
  redeemedAt?: number;
  /** The application it was redeemed for. */
  applicationId?: string;
  /** How it stands. */
  state: VoucherState;
}

/** What a candidate can do about a credential from a day on. Days are such as `2027-04-29`, in the zone of the programme. */
export interface WhatIfView {
  /** The credential. */
  credential: string;
  /** Its title. */
  title: string;
  /** The day asked about, as a whole. */
  on: string;
  /** The answer in words. */
  sentences: string[];
  /** Every route to the credential, and every upgrade from it, as it stands on the day. */
  routes: RouteView[];
  /** The windows that are open on the day or later, the earliest first. */
  timeLine: RouteWindowView[];
}

/** What a candidate's page may ask. The session is that of the connection, never of a message. */
export interface CandidateHubMethods {
  /** Takes the live place of a session and streams its events. */
  Attach(request: AttachRequest): AsyncIterable<CandidateEvent>;
  /** Opens an item: notes it as seen and sends what the page does not have yet. */
  OpenItem(position: number): OpResult;
  /** Saves a batch of answers and flags. */
  Save(entries: AnswerEntry[]): SaveReply;
  /** Sets or clears a flag; an entry of the journal like an answer. */
  Flag(entry: AnswerEntry): SaveReply;
  /** Start was pressed for a section. */
  BeginSection(number: number): OpResult;
  /** The section's first item is on the screen: the clock starts. */
  SectionShown(number: number): OpResult;
  /** Leaves the item at a position for good and goes to the next one; for sections that are linear. */
  MoveOn(from: number): OpResult;
  /** Ends the open section for good. */
  EndSection(number: number): OpResult;
  /** Begins a break, where the candidate is entitled to one: the clock stops for as long as break time is left. */
  StartBreak(): OpResult;
  /** The candidate is back from a break. */
  EndBreak(): OpResult;
  /** Hands the examination in. */
  SubmitExam(): OpResult;
  /** The page's clock reached zero; the server looks at its own. */
  TimeIsUp(): OpResult;
  /** A sign of life. */
  Alive(report: AliveReport): OpResult;
  /** The server's clock. */
  SyncClock(): ClockReply;
}

/** What a proctor's page may ask, for the slots that are the proctor's own. */
export interface ProctorHubMethods {
  /** Streams the board of a slot; a board that this connection watched before ends. */
  Watch(slotId: string): AsyncIterable<BoardEvent>;
  /** Releases a candidate who has checked in. */
  Release(sessionId: string): OpResult;
  /** Stops the clock and hides the items; while the database is away, holds the examination until it is back. */
  Pause(sessionId: string, reason: string): OpResult;
  /** Lets the clock run again. */
  Resume(sessionId: string): OpResult;
  /** Adds minutes; the same command sent twice adds them once. */
  AddTime(commandId: string, sessionId: string, minutes: number, reason: string): OpResult;
  /** Ends the examination. */
  Terminate(sessionId: string, reason: string): OpResult;
  /** An administrator asks for a termination to be taken back. */
  AskReinstatement(sessionId: string, reason: string): OpResult;
  /** A second person agrees to that, and the examination stands paused. */
  AgreeToReinstatement(sessionId: string, request: number): OpResult;
  /** A second person does not agree; the termination stands. */
  RefuseReinstatement(sessionId: string, request: number, reason: string): OpResult;
  /** Who asked does so no more; the termination stands. */
  WithdrawReinstatement(sessionId: string, request: number, reason: string): OpResult;
  /** Lets the candidate go on at the device that was asked for. */
  AdmitDevice(sessionId: string, device: string): OpResult;
  /** Refuses the device that was asked for; the examination stays where it is. */
  RefuseDevice(sessionId: string, device: string, reason: string): OpResult;
  /** Writes to a candidate. */
  SendMessage(sessionId: string, text: string): OpResult;
  /** A session's history in words. */
  TimeLine(sessionId: string): TimeLineEntry[];
}
