import type { ComponentChildren, RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { HotspotOption, PictureContent } from "../../shared/contracts.ts";
import { PictureFrame, pointOnPicture } from "./PictureFrame.tsx";
import { boxOf, corners, hotspotAt } from "./shapes.ts";

/** An area of a picture as a control. */
export interface Area {
  hotspot: HotspotOption;
  role: "checkbox" | "radio" | "button";
  /** What a screen reader calls it. */
  label: string;
  /** Checked or pressed. */
  on: boolean;
  /** Further classes: "hotspot-over". */
  class?: string;
  /** Not reached with Tab; the arrow keys lead to it. */
  skipped?: boolean;
}

interface HotspotPictureProps {
  picture: PictureContent;
  interaction: string;
  label: string;
  areas: readonly Area[];
  /** `byKey`: by keyboard, or by a screen reader that presses the control itself. */
  onPress: (id: string, byKey: boolean) => void;
  onArrow?: (event: KeyboardEvent, id: string) => void;
  onPointerDown?: (event: PointerEvent, id: string) => void;
  /** What stands on the picture above the areas. */
  marks?: ComponentChildren;
  sheet?: RefObject<HTMLDivElement | null>;
  /** Called once when the smallest area is small on this screen. */
  onSmall?: () => void;
}

const fingerPx = 22;
const smallPx = 24;

/**
 * A picture with areas to press. Each is a control of its own for keyboard and screen reader; a press of mouse or finger is
 * taken by the whole picture, so that what is nearly hit counts.
 */
export function HotspotPicture(props: HotspotPictureProps) {
  const { picture, areas, onPress } = props;
  const own = useRef<HTMLDivElement>(null);
  const sheet = props.sheet ?? own;
  const hotspots = areas.map(each => each.hotspot);
  // What covers the whole picture lies below the rest.
  const drawn = [...areas].sort((a, b) => Number(b.hotspot.shape === "default") - Number(a.hotspot.shape === "default"));

  useLayoutEffect(() => {
    if (!sheet.current || !props.onSmall) return;
    const { perPixel } = pointOnPicture(sheet.current, picture, 0, 0);
    const least = Math.min(...hotspots.map(each => boxOf(each, picture)).map(({ width, height }) => Math.min(width, height)));
    if (least / perPixel < smallPx) props.onSmall();
  }, []);

  const meant = (event: MouseEvent) => {
    const { at, perPixel } = pointOnPicture(event.currentTarget as Element, picture, event.clientX, event.clientY);
    return hotspotAt(hotspots, at, fingerPx * perPixel)?.id;
  };
  const press = (event: MouseEvent) => {
    // Without a pointer there is no place: the control itself was pressed.
    const byKey = event.detail === 0;
    const id = byKey ? (event.target as Element).closest("[data-place]")?.getAttribute("data-place") : meant(event);
    if (id) onPress(id, byKey);
  };
  const key = (event: KeyboardEvent) => {
    const id = (event.target as Element).closest("[data-place]")?.getAttribute("data-place");
    if (!id) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onPress(id, true);
    } else props.onArrow?.(event, id);
  };

  return (
    <PictureFrame picture={picture} interaction={props.interaction} sheet={sheet}>
      <svg
        class="picture-areas"
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        preserveAspectRatio="none"
        role={areas[0]?.role === "radio" ? "radiogroup" : "group"}
        aria-label={props.label}
        onClick={press}
        onKeyDown={key}
        onPointerDown={event => {
          const id = props.onPointerDown && meant(event);
          if (id) props.onPointerDown?.(event, id);
        }}
      >
        {drawn.map(area => (
          <HotspotArea key={area.hotspot.id} area={area} picture={picture} />
        ))}
      </svg>
      {props.marks}
    </PictureFrame>
  );
}

function HotspotArea({ area, picture }: { area: Area; picture: PictureContent }) {
  const { hotspot, role, on } = area;
  return (
    <g
      class={`hotspot${on ? " hotspot-on" : ""} ${area.class ?? ""}`}
      role={role}
      tabindex={area.skipped ? -1 : 0}
      aria-label={area.label}
      aria-checked={role === "button" ? undefined : on}
      aria-pressed={role === "button" ? on : undefined}
      data-place={hotspot.id}
      data-testid={`hotspot-${hotspot.id}`}
    >
      {/* Light on dark: one of the two is seen on any picture. */}
      <Outline hotspot={hotspot} picture={picture} class="hotspot-halo" />
      <Outline hotspot={hotspot} picture={picture} class="hotspot-line" />
    </g>
  );
}

function Outline({ hotspot, picture, class: name }: { hotspot: HotspotOption; picture: PictureContent; class: string }) {
  const shared = { class: name, "vector-effect": "non-scaling-stroke" as const };
  const [a = 0, b = 0, c = 0, d = 0] = hotspot.coords;
  switch (hotspot.shape) {
    case "circle":
      return <circle {...shared} cx={a} cy={b} r={c} />;
    case "ellipse":
      return <ellipse {...shared} cx={a} cy={b} rx={c} ry={d} />;
    case "poly":
      return <polygon {...shared} points={corners(hotspot.coords).map(({ x, y }) => `${x},${y}`).join(" ")} />;
    default: {
      const { left, top, width, height } = boxOf(hotspot, picture);
      return <rect {...shared} x={left} y={top} width={width} height={height} />;
    }
  }
}
