import type { HotspotOption, PictureContent } from "../../shared/contracts.ts";

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How far a point is from an area, in picture pixels; 0 inside and on the edge. Coordinates are those of HTML's image maps. */
export function distance({ shape, coords }: HotspotOption, { x, y }: Point): number {
  const [a = 0, b = 0, c = 0, d = 0] = coords;
  switch (shape) {
    case "default":
      return 0;
    case "rect":
      return Math.hypot(Math.max(Math.min(a, c) - x, 0, x - Math.max(a, c)), Math.max(Math.min(b, d) - y, 0, y - Math.max(b, d)));
    case "circle":
      return Math.max(0, Math.hypot(x - a, y - b) - c);
    case "ellipse": {
      // Along the ray from the centre: exact inside, and near enough outside for a finger.
      const reach = Math.hypot((x - a) / c, (y - b) / d);
      return reach <= 1 ? 0 : Math.hypot(x - a, y - b) * (1 - 1 / reach);
    }
    case "poly":
      return distanceToPolygon(corners(coords), { x, y });
  }
}

/**
 * The area a press means. An area that is hit goes before one that is only near, and the earlier before the later, as in
 * image maps; the default area takes what hits no other; a near miss within the tolerance counts, so that small areas can be
 * pressed with a finger.
 */
export function hotspotAt(hotspots: readonly HotspotOption[], at: Point, tolerance: number): HotspotOption | undefined {
  const drawn = hotspots.filter(each => each.shape !== "default");
  const hit = drawn.find(each => distance(each, at) === 0) ?? hotspots.find(each => each.shape === "default");
  if (hit) return hit;
  const near = drawn.map(each => ({ each, away: distance(each, at) })).filter(({ away }) => away <= tolerance);
  return near.sort((one, other) => one.away - other.away)[0]?.each;
}

/** The smallest upright rectangle around an area. */
export function boxOf({ shape, coords }: HotspotOption, picture: Pick<PictureContent, "width" | "height">): Box {
  const [a = 0, b = 0, c = 0, d = 0] = coords;
  switch (shape) {
    case "default":
      return { left: 0, top: 0, width: picture.width, height: picture.height };
    case "rect":
      return { left: Math.min(a, c), top: Math.min(b, d), width: Math.abs(c - a), height: Math.abs(d - b) };
    case "circle":
      return { left: a - c, top: b - c, width: 2 * c, height: 2 * c };
    case "ellipse":
      return { left: a - c, top: b - d, width: 2 * c, height: 2 * d };
    case "poly": {
      const points = corners(coords);
      const left = Math.min(...points.map(each => each.x));
      const top = Math.min(...points.map(each => each.y));
      return { left, top, width: Math.max(...points.map(each => each.x)) - left, height: Math.max(...points.map(each => each.y)) - top };
    }
  }
}

/** Where an area's mark stands: on its edge, at the upper left, so that what is drawn in the area stays in sight. */
export function markOf(hotspot: HotspotOption, picture: Pick<PictureContent, "width" | "height">): Point {
  const { left, top, width, height } = boxOf(hotspot, picture);
  switch (hotspot.shape) {
    case "circle":
    case "ellipse": {
      const inset = (1 - Math.SQRT1_2) / 2;
      return { x: left + inset * width, y: top + inset * height };
    }
    case "poly": {
      const away = ({ x, y }: Point) => Math.hypot(x - left, y - top);
      return corners(hotspot.coords).reduce((best, each) => (away(each) < away(best) ? each : best), { x: left + width, y: top + height });
    }
    default:
      return { x: left, y: top };
  }
}

export function corners(coords: readonly number[]): Point[] {
  return Array.from({ length: Math.floor(coords.length / 2) }, (_, index) => ({ x: coords[2 * index] ?? 0, y: coords[2 * index + 1] ?? 0 }));
}

function distanceToPolygon(points: readonly Point[], at: Point): number {
  let inside = false;
  let nearest = Infinity;
  points.forEach((to, index) => {
    const from = points.at(index - 1) ?? to;
    // Even-odd rule: an edge that a ray to the right crosses changes sides.
    if (from.y > at.y !== to.y > at.y && at.x < from.x + ((at.y - from.y) / (to.y - from.y)) * (to.x - from.x)) inside = !inside;
    nearest = Math.min(nearest, distanceToSegment(from, to, at));
  });
  return inside ? 0 : nearest;
}

function distanceToSegment(from: Point, to: Point, at: Point): number {
  const length = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - from.x) * (to.x - from.x) + (at.y - from.y) * (to.y - from.y)) / length));
  return Math.hypot(at.x - from.x - along * (to.x - from.x), at.y - from.y - along * (to.y - from.y));
}
