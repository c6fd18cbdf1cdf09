/**
 * What travels between the server and the pages of proctors, administrators and authors, under the names these pages use.
 * The types themselves are generated from the server's.
 */
export type {
  AdminBooking,
  AdminSlot,
  BankExamView as BankExam,
  BankProblem,
  BankView,
  BoardActions,
  BoardEvent,
  BoardReinstatementRequest,
  BoardRow,
  BoardRows,
  BoardSnapshot,
  BookingAccommodation,
  BookingMade,
  NewBooking,
  NewSlot,
  OpResult,
  PackageCheckView,
  PackagePartView,
  People,
  Person,
  ProctorHubMethods,
  ProctorSlot,
  SectionPhase,
  SessionState,
  StaffBoot,
  TimeLineEntry,
} from "./contracts.g.ts";
