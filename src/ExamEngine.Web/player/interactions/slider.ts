import type { SliderContent } from "../../shared/contracts.ts";

const mostLabels = 11;

type Scale = Pick<SliderContent, "lowerBound" | "upperBound" | "step">;

/** The nearest value the slider has: on a step counted from the lower bound, and not beyond the last one. */
export function snap(scale: Scale, value: number): number {
  const { lowerBound, step } = scale;
  const steps = Math.min(Math.max(0, Math.round((value - lowerBound) / step)), stepCount(scale));
  return Number((lowerBound + steps * step).toFixed(digits(scale)));
}

/** How many steps lead from the lower bound to the last value. */
export function stepCount({ lowerBound, upperBound, step }: Scale): number {
  // A hair more than the division gives: 0.3 / 0.1 is 2.9999999999999996.
  return Math.max(0, Math.floor((upperBound - lowerBound) / step + 1e-9));
}

/** The value as it is sent: digits and a point, as many decimals as the step has. */
export function textOfValue(scale: Scale, value: number): string {
  return String(snap(scale, value));
}

/** The value of a response, or undefined when it is not answered. */
export function valueOfSlider(text: unknown): number | undefined {
  const value = typeof text === "string" && text.trim() !== "" ? Number(text) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** The values that get a label: all steps where there are few, otherwise some at even distances, always with both ends. */
export function labelled(scale: Scale): number[] {
  const count = stepCount(scale);
  const every = [1, 2, 5].flatMap(each => [each, each * 10, each * 100, each * 1000, each * 10_000]).sort((a, b) => a - b);
  const gap = count < mostLabels ? 1 : (every.find(each => count % each === 0 && count / each < mostLabels) ?? count);
  const at = (steps: number) => snap(scale, scale.lowerBound + steps * scale.step);
  return count === 0 ? [at(0)] : Array.from({ length: Math.floor(count / gap) + 1 }, (_, index) => at(index * gap));
}

/** Where a value stands between the ends, 0 to 1. */
export function share(scale: Scale, value: number): number {
  const span = stepCount(scale) * scale.step;
  return span === 0 ? 0 : (value - scale.lowerBound) / span;
}

/** Decimals that the values need; a step of 1e-7 has seven. */
function digits({ lowerBound, step }: Scale): number {
  const of = (value: number) => {
    const [, decimals = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e-(\d+))?$/.exec(String(value)) ?? [];
    return decimals.length + Number(exponent);
  };
  return Math.max(of(lowerBound), of(step));
}
