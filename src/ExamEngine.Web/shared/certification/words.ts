import type { CredentialState, RouteView, RuleStatus, RuleView } from "../contracts.g.ts";
import type { Tone } from "../ui/Callout.tsx";
import { dayInWords } from "./days.ts";

export const credentialStates: Record<CredentialState, { words: string; tone: Tone }> = {
  valid: { words: "Valid", tone: "success" },
  suspended: { words: "Suspended", tone: "warning" },
  expired: { words: "Expired", tone: "error" },
  replaced: { words: "Replaced", tone: "info" },
  revoked: { words: "Revoked", tone: "error" },
};

export const ruleStates: Record<RuleStatus, { words: string; tone: Tone }> = {
  satisfied: { words: "Satisfied", tone: "success" },
  needsEvidence: { words: "To do", tone: "warning" },
  notSatisfied: { words: "Not satisfied", tone: "error" },
};

/** How a route stands: open now, or from when, or not without something new. */
export function routeStands(route: RouteView, on: string): { words: string; tone: Tone } {
  if (route.status !== "notSatisfied") return { words: route.closesOn ? `Open until ${dayInWords(route.closesOn)}` : "Open", tone: "success" };
  return route.opensOn && route.opensOn > on ? { words: `Opens on ${dayInWords(route.opensOn)}`, tone: "info" } : { words: "Not open", tone: "error" };
}

/** What follows when a route is taken, in words. */
export function whatFollows(route: RouteView): string {
  const parts = [route.examination ? `the ${route.examination}` : "no examination", route.fee ? `the ${route.fee}` : "no fee"];
  return `${parts.join(" and ")}${route.fresh ? "; it counts as a new application" : ""}`;
}

/** The single rules of a tree, in order; what several of them say alike is told once. */
export function leaves(rule: RuleView): RuleView[] {
  const all = rule.children.length === 0 ? [rule] : rule.children.flatMap(leaves);
  return all.filter((each, index) => all.findIndex(other => other.status === each.status && other.sentence === each.sentence) === index);
}
