import { useCallback, useEffect, useState } from "preact/hooks";
import { announce } from "../shared/ui/announce.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Icon } from "../shared/ui/Icon.tsx";
import type { IconName } from "../shared/ui/Icon.tsx";
import { checkSystem } from "./system-check.ts";
import type { Grade, SystemReport } from "./system-check.ts";

const words: Record<Grade, string> = { pass: "Good", warn: "Take care", fail: "Not working", none: "Not needed" };
const icons: Record<Grade, IconName> = { pass: "check", warn: "warning", fail: "error", none: "circle" };

/** Tests this computer and says in words what is good and how to repair what is not. */
export function SystemCheck({ onReport }: { onReport?: (report: SystemReport) => void }) {
  const [report, setReport] = useState<SystemReport>();
  const [running, setRunning] = useState(true);

  const run = useCallback(async () => {
    setRunning(true);
    const found = await checkSystem();
    setReport(found);
    setRunning(false);
    onReport?.(found);
    const bad = found.findings.filter(each => each.grade === "fail" || each.grade === "warn");
    announce(bad.length === 0 ? "System check done. Everything is good." : `System check done. ${bad.map(each => each.name).join(", ")}: see how to repair.`);
  }, [onReport]);
  useEffect(() => void run(), [run]);

  return (
    <div class="system-check" data-testid="system-check" data-done={running ? "no" : "yes"}>
      {report && (
        <ul class="findings">
          {report.findings.map(each => (
            <li key={each.id} class={`finding finding-${each.grade}`} data-testid={`finding-${each.id}`} data-grade={each.grade}>
              <Icon name={icons[each.grade]} />
              <div>
                <p class="finding-name">
                  {each.name}: <strong>{words[each.grade]}</strong>
                </p>
                <p class="finding-text">{each.text}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {running && (
        <p class="loading">
          <span class="spinner" aria-hidden="true" /> Testing this computer…
        </p>
      )}
      {!running && (
        <Button onClick={() => void run()} testId="check-again">
          Test again
        </Button>
      )}
    </div>
  );
}
