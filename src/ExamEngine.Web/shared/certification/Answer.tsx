import type { RouteView, RuleView, WhatIfView } from "../contracts.g.ts";
import { Tag } from "../ui/Tag.tsx";
import { TimeLine } from "./TimeLine.tsx";
import { leaves, routeStands, ruleStates, whatFollows } from "./words.ts";

/** What can be done about a credential: in sentences, on a time line, and route by route with the reasons. */
export function Answer({ answer, level, open = false }: { answer: WhatIfView; level: 3 | 4; open?: boolean }) {
  return (
    <>
      <p class="answer" data-testid={`answer-${answer.credential}`}>
        {answer.sentences.join(" ")}
      </p>
      <TimeLine answer={answer} />
      <details class="why" open={open}>
        <summary>Why? Every way, rule by rule</summary>
        {answer.routes.map(route => (
          <RouteRules key={`${route.credential}/${route.route}`} route={route} on={answer.on} level={level} />
        ))}
      </details>
    </>
  );
}

function RouteRules({ route, on, level }: { route: RouteView; on: string; level: 3 | 4 }) {
  const Heading = `h${level}` as const;
  const stands = routeStands(route, on);
  return (
    <section class="why-route" data-testid={`route-${route.route}`}>
      <Heading>
        {route.credential}: {route.title} <Tag tone={stands.tone}>{stands.words}</Tag>
      </Heading>
      <p class="hint">
        What it takes: {whatFollows(route)}. (Rules: {route.programme}, version {route.version}
        {route.assumed ? "; the body has not stated all of them" : ""})
      </p>
      <ul class="why-rules">
        {leaves(route.rule).map(rule => (
          <Rule key={`${rule.name}/${rule.kind}/${rule.sentence}`} rule={rule} />
        ))}
      </ul>
    </section>
  );
}

function Rule({ rule }: { rule: RuleView }) {
  const stands = ruleStates[rule.status];
  return (
    <li>
      <Tag tone={stands.tone}>{stands.words}</Tag>{" "}
      <span>
        {rule.sentence}
        {rule.facts.length > 0 && <span class="hint why-facts">{rule.facts.map(fact => `${fact.name}: ${fact.value}`).join("; ")}</span>}
      </span>
    </li>
  );
}
