import type { ComponentChildren, RefObject } from "preact";
import { useState } from "preact/hooks";
import type { PictureContent } from "../../shared/contracts.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Icon } from "../../shared/ui/Icon.tsx";
import type { Point } from "./shapes.ts";

interface PictureFrameProps {
  picture: PictureContent;
  interaction: string;
  /** The element that covers the picture exactly. */
  sheet: RefObject<HTMLDivElement | null>;
  /** What lies on the picture. */
  children: ComponentChildren;
}

const zooms = [1, 1.5, 2, 3] as const;
const pixelsPerRem = 16;

/**
 * A picture with something on it. It is as wide as its frame at most; enlarged, it scrolls within the frame. Its size follows
 * the text size.
 */
export function PictureFrame({ picture, interaction, sheet, children }: PictureFrameProps) {
  const [zoom, setZoom] = useState(0);
  const [missing, setMissing] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const turn = (to: number) => {
    if (to < 0 || to >= zooms.length) return;
    setZoom(to);
    announce(to === 0 ? "The picture fits its place." : `The picture is ${zooms[to]} times as large.`);
  };
  const again = () => {
    setMissing(false);
    setAttempt(attempt + 1);
  };
  return (
    <div class="picture" data-testid={`picture-${interaction}`}>
      {missing && (
        <p class="field-error" role="status">
          The picture could not be loaded. <Button onClick={again}>Try again</Button>
        </p>
      )}
      <div class="picture-frame">
        <div ref={sheet} class="picture-sheet" style={{ "--picture-width": `${picture.width / pixelsPerRem}rem`, "--picture-zoom": String(zooms[zoom]) }}>
          <img key={attempt} src={picture.src} alt={picture.alt ?? ""} width={picture.width} height={picture.height} draggable={false} onError={() => setMissing(true)} />
          {children}
        </div>
      </div>
      <div class="picture-zoom" role="group" aria-label="Size of the picture">
        <button type="button" class="icon-button" aria-label="Larger picture" title="Larger picture" aria-disabled={zoom === zooms.length - 1} onClick={() => turn(zoom + 1)} data-testid={`larger-${interaction}`}>
          <Icon name="plus" />
        </button>
        <button type="button" class="icon-button" aria-label="Smaller picture" title="Smaller picture" aria-disabled={zoom === 0} onClick={() => turn(zoom - 1)} data-testid={`smaller-${interaction}`}>
          <Icon name="minus" />
        </button>
      </div>
    </div>
  );
}

/** A point of the screen in picture pixels, and how many of them are one CSS pixel. */
export function pointOnPicture(sheet: Element, picture: PictureContent, clientX: number, clientY: number): { at: Point; perPixel: number } {
  const box = sheet.getBoundingClientRect();
  const perPixel = picture.width / Math.max(1, box.width);
  return { at: { x: (clientX - box.left) * perPixel, y: (clientY - box.top) * perPixel }, perPixel };
}

/** A mark that stands on a point of the picture and keeps its size when the picture changes its own; at the edge it stays inside. */
export function PictureMark({ picture, at, class: name, children }: { picture: PictureContent; at: Point; class: string; children: ComponentChildren }) {
  const inside = (share: number) => `clamp(0.95rem, ${100 * share}%, calc(100% - 0.95rem))`;
  return (
    <span class={`picture-mark ${name}`} style={{ left: inside(at.x / picture.width), top: inside(at.y / picture.height) }} aria-hidden="true">
      {children}
    </span>
  );
}
