import { matchesSearch } from "../../shared/staff/search.ts";
import type { AdminApplication, ApplicationStage, RuleLine, VoucherState, VoucherView } from "../../shared/staff-contracts.ts";
import type { Tone } from "../../shared/ui/Callout.tsx";

/** Stages as reviewers read them, those that wait for a reviewer first. */
export const stageWords: Record<ApplicationStage, string> = {
  review: "To decide",
  appeal: "Appeal to decide",
  incomplete: "Not complete",
  examination: "Examination",
  awarded: "Awarded",
  refused: "Not awarded",
  withdrawn: "Withdrawn",
  draft: "Draft",
};

export const stages: readonly ApplicationStage[] = ["review", "appeal", "incomplete", "examination", "awarded", "refused", "withdrawn"];

const tones: Partial<Record<ApplicationStage, Tone>> = { review: "warning", appeal: "warning", awarded: "success", refused: "error" };

export function stageTone(stage: ApplicationStage): Tone {
  return tones[stage] ?? "info";
}

export interface QueueFilter {
  search: string;
  stage: string;
  programme: string;
  /** Only what has waited at least so many days; 0 for all. */
  days: number;
}

const dayMs = 24 * 3_600_000;

/** Whole days since something last happened. */
export function waited(application: AdminApplication, now: number): number {
  return Math.max(0, Math.floor((now - application.changedAt) / dayMs));
}

/** What a filter leaves, but for the stage: by that the counts are told. */
export function found(applications: readonly AdminApplication[], filter: QueueFilter, now: number): AdminApplication[] {
  return applications.filter(
    application =>
      matchesSearch(filter.search, application.candidateName, application.candidateEmail, application.credential, application.route) &&
      (filter.programme === "" || application.programme === filter.programme) &&
      (filter.days === 0 || waited(application, now) >= filter.days),
  );
}

export function inStage(applications: readonly AdminApplication[], stage: string): AdminApplication[] {
  if (stage === "") return applications.filter(application => application.stage === "review" || application.stage === "appeal");
  return stage === "all" ? [...applications] : applications.filter(application => application.stage === stage);
}

export function programmesOf(applications: readonly AdminApplication[]): string[] {
  return [...new Set(applications.map(application => application.programme))].sort();
}

/** Rules one under another with their depth, as a list shows them. That all of them are asked for need not be said. */
export function ruleLines(rule: RuleLine): { rule: RuleLine; depth: number }[] {
  return rule.name === "all-of" && rule.rules.length > 0 ? rule.rules.flatMap(child => flat(child, 0)) : flat(rule, 0);
}

function flat(rule: RuleLine, depth: number): { rule: RuleLine; depth: number }[] {
  return [{ rule, depth }, ...rule.rules.flatMap(child => flat(child, depth + 1))];
}

const unnamed: Record<string, string> = { "all-of": "All of these", "any-of": "One of these" };

/** What a rule is called at the beginning of a line: rules without a name bear that of their kind. */
export function ruleName(rule: RuleLine): string {
  const name = unnamed[rule.name] ?? rule.name;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export const ruleWords: Record<RuleLine["status"], { words: string; tone: Tone }> = {
  satisfied: { words: "Satisfied", tone: "success" },
  needsEvidence: { words: "Needs evidence", tone: "warning" },
  notSatisfied: { words: "Not satisfied", tone: "error" },
};

export const voucherWords: Record<VoucherState, { words: string; tone: Tone }> = {
  open: { words: "Open", tone: "info" },
  redeemed: { words: "Redeemed", tone: "success" },
  expired: { words: "Expired", tone: "warning" },
  revoked: { words: "Revoked", tone: "error" },
};

export const voucherStates: readonly VoucherState[] = ["open", "redeemed", "expired", "revoked"];

export function foundVouchers(vouchers: readonly VoucherView[], search: string): VoucherView[] {
  // A code is typed with and without its hyphens.
  return vouchers.filter(voucher => matchesSearch(search, voucher.code, voucher.code.replaceAll("-", ""), voucher.credential, voucher.holder));
}

export interface VoucherDraft {
  price: string;
  issuer: string;
  holder: string;
  count: string;
  expires: string;
}

export const emptyVouchers: VoucherDraft = { price: "", issuer: "training-provider", holder: "", count: "1", expires: "" };

/** What is missing in a batch to be issued, by field; nothing when it can be sent. */
export function voucherFaults(draft: VoucherDraft): Partial<Record<keyof VoucherDraft, string>> {
  const count = Number(draft.count);
  return {
    ...(draft.price === "" ? { price: "Choose the credential and the fee." } : {}),
    ...(draft.holder.trim() === "" ? { holder: "Say who gets the vouchers, such as a training provider." } : {}),
    ...(draft.count.trim() === "" || !Number.isInteger(count) || count < 1 || count > 500 ? { count: "Give a whole number from 1 to 500." } : {}),
  };
}

/** An amount as people type it; undefined when it is none. */
export function amountOf(text: string): number | undefined {
  const trimmed = text.trim().replace(",", ".");
  return /^\d{1,7}(\.\d{1,2})?$/.test(trimmed) && Number(trimmed) > 0 ? Number(trimmed) : undefined;
}
