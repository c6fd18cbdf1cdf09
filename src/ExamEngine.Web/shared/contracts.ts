/**
 * What travels between the server and a candidate's pages, under the names these pages use. The types themselves are
 * generated from the server's.
 */
export type {
  AliveReport as AliveRequest,
  AnswerBatch as SaveRequest,
  AnswerEntry,
  AssociateContent,
  AttachRequest,
  CandidateBoot as Boot,
  CandidateEvent as SessionEvent,
  CandidateExam,
  CandidateHubMethods,
  CheckInRequest,
  CheckInView,
  ChoiceContent,
  ChoiceOption as Choice,
  ClockReply,
  ControlEvent,
  DrainingEvent,
  ExtendedTextContent,
  FencedEvent,
  GapMatchContent,
  GapOption,
  GraphicGapMatchContent,
  GraphicOrderContent,
  HotspotContent,
  HotspotOption,
  HottextContent,
  InlineChoiceContent,
  ItemEvent,
  ItemResponse,
  ItemStatus,
  MatchContent,
  MatchOption as AssociableChoice,
  MediaContent,
  MediaSource,
  MessageEvent as Message,
  OpResult,
  OrderContent,
  PictureContent,
  ResponseValue,
  SaveCode,
  SavedEvent,
  SaveReply,
  SaveResult,
  SectionView,
  SelectPointContent,
  SessionSnapshot,
  SessionState,
  SliderContent,
  StimulusContent,
  SystemCheck as SystemCheckResult,
  TextEntryContent,
  UploadContent,
  UploadedFile,
} from "./contracts.g.ts";

import type { InteractionContent as Delivered, ItemContent as DeliveredItem } from "./contracts.g.ts";
import type { FurtherContent } from "./further-contracts.ts";
export type * from "./further-contracts.ts";
export type InteractionContent = Delivered | FurtherContent;
export type ItemContent = Omit<DeliveredItem, "interactions"> & { interactions: InteractionContent[] };
