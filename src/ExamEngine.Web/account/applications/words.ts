import type { ApplicationStage, ApplicationView, DocumentView, RouteChoice, SlotChoice } from "../../shared/contracts.ts";
import { dayInWords } from "../../shared/certification/days.ts";
import type { Tone } from "../../shared/ui/Callout.tsx";

/** Stages in a word or two, as a tag shows them. */
export const stageTags: Record<ApplicationStage, { words: string; tone: Tone }> = {
  draft: { words: "Draft", tone: "info" },
  incomplete: { words: "Not complete", tone: "warning" },
  examination: { words: "Examination", tone: "info" },
  review: { words: "Being reviewed", tone: "info" },
  awarded: { words: "Awarded", tone: "success" },
  refused: { words: "Not awarded", tone: "error" },
  appeal: { words: "Appeal", tone: "info" },
  withdrawn: { words: "Withdrawn", tone: "info" },
};

/** When a route is open, as far as that says something the sentence does not. */
export function windowOf(choice: RouteChoice): string {
  if (choice.isOpen) {
    const until = choice.closesOn ? `Open until ${dayInWords(choice.closesOn)}.` : "";
    const best = choice.recommendedBy ? `It is best to apply by ${dayInWords(choice.recommendedBy)}.` : "";
    return `${until} ${best}`.trim();
  }
  return choice.opensOn ? `Opens on ${dayInWords(choice.opensOn)}${choice.closesOn ? `, until ${dayInWords(choice.closesOn)}` : ""}.` : "";
}

/** What follows from a route, in short. */
export function follows(choice: RouteChoice): string[] {
  return [
    choice.examination ? `You sit the ${choice.examination}` : "No examination",
    ...(choice.fee ? [`Fee ${choice.fee}`] : []),
    ...(choice.documents.length > 0 ? [`Hand in: ${choice.documents.join(", ")}`] : []),
  ];
}

export interface CredentialRoutes {
  credential: string;
  title: string;
  body: string;
  open: RouteChoice[];
  closed: RouteChoice[];
  underWay: string | undefined;
}

/** Routes by credential; those to which something is open come first, then by title. */
export function byCredential(choices: readonly RouteChoice[], search: string): CredentialRoutes[] {
  const groups = new Map<string, CredentialRoutes>();
  const wanted = search.trim().toLowerCase();
  for (const choice of choices) {
    if (wanted !== "" && ![choice.credential, choice.credentialTitle, choice.body, choice.title].some(text => text.toLowerCase().includes(wanted))) continue;
    const group = groups.get(choice.credential) ?? { credential: choice.credential, title: choice.credentialTitle, body: choice.body, open: [], closed: [], underWay: choice.underWay ?? undefined };
    (choice.isOpen ? group.open : group.closed).push(choice);
    groups.set(choice.credential, group);
  }
  return [...groups.values()].sort((a, b) => Number(b.open.length > 0) - Number(a.open.length > 0) || a.title.localeCompare(b.title));
}

export type DocumentState = "missing" | "waiting" | "accepted" | "refused";

export function documentState(document: DocumentView): DocumentState {
  if (!document.fileId) return "missing";
  if (document.isAccepted === undefined || document.isAccepted === null) return "waiting";
  return document.isAccepted ? "accepted" : "refused";
}

export const documentWords: Record<DocumentState, { words: string; tone: Tone }> = {
  missing: { words: "Not handed in", tone: "warning" },
  waiting: { words: "Handed in", tone: "info" },
  accepted: { words: "Accepted", tone: "success" },
  refused: { words: "Not accepted", tone: "error" },
};

/** Slots that can be booked first, each in the order of time. */
export function slotOrder(slots: readonly SlotChoice[]): SlotChoice[] {
  return [...slots].sort((a, b) => Number(Boolean(a.whyNot)) - Number(Boolean(b.whyNot)) || a.startsAt - b.startsAt);
}

/** The one reason for which no slot can be booked, when it is the same for all. */
export function commonReason(slots: readonly SlotChoice[]): string | undefined {
  const [first] = slots;
  return first?.whyNot && slots.every(slot => slot.whyNot === first.whyNot) ? first.whyNot : undefined;
}

/** Addresses from a field into which people paste them as they like. */
export function addresses(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(part => part !== ""))];
}

/** "1.2 MB", "340 KB". */
export function fileSize(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

/** Whether something is for the applicant to do now. */
export function isMyTurn(application: ApplicationView): boolean {
  return application.stage === "draft" || application.stage === "incomplete" || (application.stage === "examination" && (application.examination?.canBook === true || Boolean(application.examination?.seat)));
}

/** `Customer facing` of `customer-facing`: kinds are the programmes' words, written without spaces. */
export function kindInWords(kind: string): string {
  const text = kind.replaceAll(/[-_]/g, " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
