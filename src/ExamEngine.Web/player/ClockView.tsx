import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { alwaysShownMs, clockText, spokenTime, thresholdCrossed } from "../shared/clock.ts";
import type { ServerClock } from "../shared/clock.ts";
import { announce } from "../shared/ui/announce.ts";
import { Icon } from "../shared/ui/Icon.tsx";
import { useNow } from "../shared/ui/useNow.ts";

export interface ClockViewProps {
  clock: ServerClock;
  deadline: number | undefined;
  onTimeUp: () => void;
}

const askAgainMs = 3000;

/**
 * The time left. Screen readers do not hear it tick: they are told at 30, 15, 10, 5 and 1 minutes, at the end, and
 * whenever the candidate asks.
 */
export function ClockView({ clock, deadline, onTimeUp }: ClockViewProps) {
  const remaining = useRemaining(clock, deadline);
  const [hidden, setHidden] = useState(() => recall());
  const last = useRef(remaining);
  const asked = useRef(-Infinity);

  useEffect(() => {
    if (remaining === undefined) return;
    const before = last.current;
    last.current = remaining;
    if (before !== undefined) {
      const threshold = thresholdCrossed(before, remaining);
      if (threshold !== undefined) announce(`${threshold} ${threshold === 1 ? "minute" : "minutes"} left.`);
      if (threshold !== undefined && threshold * 60_000 <= alwaysShownMs) setHidden(false);
    }
    if (remaining > 0) return;
    if (before === undefined || before > 0) announce("Time is up. Your answers are being handed in.", "assertive");
    // The server decides when time is up; until it says so, it is asked again.
    if (performance.now() - asked.current >= askAgainMs) {
      asked.current = performance.now();
      onTimeUp();
    }
  });

  if (remaining === undefined) {
    return (
      <div class="clock" data-testid="clock">
        <Icon name="pause" />
        <span class="clock-label">Clock not running</span>
      </div>
    );
  }
  const short = remaining <= alwaysShownMs;
  const hide = (value: boolean) => {
    setHidden(value);
    remember(value);
  };
  return (
    <div class={`clock${short ? " clock-short" : ""}`} role="group" aria-label="Clock">
      <Icon name={short ? "warning" : "clock"} />
      <span class="clock-face" aria-hidden="true">
        <span class="clock-label">{hidden ? "Clock hidden" : remaining <= 0 ? "Time is up" : "Time left"}</span>
        {!hidden && (
          <span class="clock-time" data-testid="clock" data-remaining={Math.round(remaining)}>
            {clockText(remaining)}
          </span>
        )}
      </span>
      <button type="button" class="icon-button" aria-label="Tell the time left" title="Tell the time left (Alt+Shift+R)" onClick={() => tell(remaining)} data-testid="clock-tell">
        <Icon name="speaker" />
      </button>
      <button type="button" class="icon-button" aria-label={hidden ? "Show clock" : "Hide clock"} title={hidden ? "Show clock" : "Hide clock; it comes back when 5 minutes are left"} onClick={() => hide(!hidden)} data-testid="clock-toggle">
        <Icon name={hidden ? "eye" : "eyeOff"} />
      </button>
    </div>
  );
}

/** Says the time left aloud. */
export function tell(remaining: number): void {
  announce(`${spokenTime(remaining)} left.`, "assertive");
}

function useRemaining(clock: ServerClock, deadline: number | undefined): number | undefined {
  // Ticks fall on whole seconds of what is left, so the digits change when they should.
  const left = useCallback(() => (deadline === undefined ? 0 : clock.now() - deadline + 86_400_000 * 365), [clock, deadline]);
  useNow(left);
  return deadline === undefined ? undefined : Math.max(0, deadline - clock.now());
}

const storageKey = "examengine.clockHidden";

function recall(): boolean {
  try {
    return sessionStorage.getItem(storageKey) === "yes";
  } catch {
    return false;
  }
}

function remember(hidden: boolean): void {
  try {
    sessionStorage.setItem(storageKey, hidden ? "yes" : "no");
  } catch {
    // The choice holds for this page.
  }
}
