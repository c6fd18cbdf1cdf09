import type { WhatIfView } from "../contracts.g.ts";
import { dayInWords } from "./days.ts";
import { timeLine } from "./time-line.ts";

/** The windows of a what-if as a list of words with bars; the bars repeat the words and are hidden from screen readers. */
export function TimeLine({ answer }: { answer: WhatIfView }) {
  const line = timeLine(answer.timeLine, answer.on);
  if (line.rows.length === 0) return null;
  return (
    <div class="time-line" data-testid="time-line">
      <p class="time-line-ends" aria-hidden="true">
        <span>{dayInWords(line.from)}</span>
        <span>{dayInWords(line.to)}</span>
      </p>
      <ul class="time-line-rows" aria-label={`When you can act, from ${dayInWords(line.from)}`}>
        {line.rows.map(row => (
          <li key={row.key}>
            <p class="time-line-way">
              <strong>
                {row.credential}: {row.title}
              </strong>{" "}
              <span>{row.times.join("; ")}</span>
            </p>
            <svg class="time-line-bars" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect class="time-line-track" x="0" y="4" width="1000" height="4" />
              {row.bars.map(bar => (
                <rect key={bar.start} class="time-line-open" x={bar.start} y="0" width={bar.width} height="12" />
              ))}
            </svg>
          </li>
        ))}
      </ul>
    </div>
  );
}
