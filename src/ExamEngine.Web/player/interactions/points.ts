import type { PictureContent, ResponseValue, SelectPointContent } from "../../shared/contracts.ts";
import type { Point } from "./shapes.ts";

/** The points of a response: "x y" in whole picture pixels. */
export function pointsOf(value: ResponseValue): Point[] {
  const texts = Array.isArray(value) ? value : value === null ? [] : [value];
  return texts.flatMap(text => {
    const [x, y] = text.split(" ").map(Number);
    return x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y) ? [{ x, y }] : [];
  });
}

/** The response: one text where only one point may be set, otherwise a list. */
export function valueOfPoints(points: readonly Point[], max: number): ResponseValue {
  const texts = points.map(({ x, y }) => `${x} ${y}`);
  return max === 1 ? (texts[0] ?? null) : texts.length > 0 ? texts : null;
}

/** The nearest whole pixel of the picture. Pixels count from 0, so the last one is one less than the size. */
export function withinPicture({ x, y }: Point, picture: Pick<PictureContent, "width" | "height">): Point {
  const fit = (value: number, size: number) => Math.min(Math.max(Math.round(value), 0), Math.max(0, Math.round(size) - 1));
  return { x: fit(x, picture.width), y: fit(y, picture.height) };
}

/** Sets a point. Where one may be set, it moves there; otherwise the limit is kept by refusing. */
export function setPoint(content: SelectPointContent, points: readonly Point[], at: Point): { points: Point[] } | { refusal: string } {
  if (content.maxChoices === 1) return { points: [at] };
  if (points.some(each => same(each, at))) return { refusal: "There is a point here already." };
  if (content.maxChoices > 0 && points.length >= content.maxChoices) {
    return { refusal: `You can set at most ${content.maxChoices} points. Move one, or take one away first.` };
  }
  return { points: [...points, at] };
}

/** Moves a point; it keeps its number. Onto another one it does not go. */
export function movePoint(points: readonly Point[], index: number, to: Point): Point[] {
  if (points.some((each, other) => other !== index && same(each, to))) return [...points];
  return points.map((each, other) => (other === index ? to : each));
}

/** The nearest point within the reach, as an index; -1 when there is none. */
export function nearestPoint(points: readonly Point[], at: Point, reach: number): number {
  let found = -1;
  let least = reach;
  points.forEach(({ x, y }, index) => {
    const away = Math.hypot(x - at.x, y - at.y);
    if (away > least) return;
    found = index;
    least = away;
  });
  return found;
}

/** How an arrow key moves the crosshair: by one pixel, with Shift by ten; undefined for other keys. */
export function arrowStep(key: string, shift: boolean): Point | undefined {
  const by = shift ? 10 : 1;
  switch (key) {
    case "ArrowLeft":
      return { x: -by, y: 0 };
    case "ArrowRight":
      return { x: by, y: 0 };
    case "ArrowUp":
      return { x: 0, y: -by };
    case "ArrowDown":
      return { x: 0, y: by };
    default:
      return undefined;
  }
}

/** "120 across, 45 down". */
export function spokenPoint({ x, y }: Point): string {
  return `${x} across, ${y} down`;
}

function same(one: Point, other: Point): boolean {
  return one.x === other.x && one.y === other.y;
}
