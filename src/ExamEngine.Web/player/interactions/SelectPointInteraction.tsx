import { useRef, useState } from "preact/hooks";
import type { SelectPointContent } from "../../shared/contracts.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Icon } from "../../shared/ui/Icon.tsx";
import { Legend } from "./Legend.tsx";
import { PictureFrame, pointOnPicture } from "./PictureFrame.tsx";
import { arrowStep, movePoint, nearestPoint, pointsOf, setPoint, spokenPoint, valueOfPoints, withinPicture } from "./points.ts";
import { Refusal } from "./Refusal.tsx";
import type { Point } from "./shapes.ts";
import { howManyOf } from "./wording.ts";
import type { InteractionProps } from "./Interaction.tsx";

const reachPx = 14;
const speakAfterMs = 350;

/**
 * Points to set on a picture: press where they go, drag to move them; or move the crosshair with the arrow keys and set with
 * Enter. The list below names the points and takes them away.
 *
 * Test ids: `interaction-ID`, `picture-ID`, `crosshair-ID` (takes presses and keys; `data-x`, `data-y`), `point-N` on the
 * picture, `point-row-N` and `remove-N` in the list, from 1; `refusal`.
 */
export function SelectPointInteraction({ content, value, onChange, scope }: InteractionProps<SelectPointContent>) {
  const { picture, maxChoices } = content;
  const sheet = useRef<HTMLDivElement>(null);
  const speak = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [cross, setCross] = useState<Point>(() => withinPicture({ x: picture.width / 2, y: picture.height / 2 }, picture));
  const [held, setHeld] = useState<{ index: number; at: Point }>();
  const [refusal, setRefusal] = useState<string>();
  const points = pointsOf(value);
  const help = `${scope}-${content.id}-help`;

  const report = (next: readonly Point[], said: string) => {
    setRefusal(undefined);
    onChange(valueOfPoints(next, maxChoices));
    announce(`${said} ${counted(next.length, maxChoices)}`);
  };
  const set = (at: Point) => {
    const change = setPoint(content, points, at);
    if ("refusal" in change) {
      setRefusal(change.refusal);
      announce(change.refusal, "assertive");
    } else report(change.points, `Point ${change.points.length} set at ${spokenPoint(at)}.`);
  };
  const remove = (index: number) => report(points.filter((_, other) => other !== index), `Point ${index + 1} taken away.`);
  const onPicture = (event: MouseEvent) => {
    const { at, perPixel } = pointOnPicture(sheet.current ?? (event.currentTarget as Element), picture, event.clientX, event.clientY);
    return { at: withinPicture(at, picture), reach: reachPx * perPixel };
  };
  const press = (event: MouseEvent) => {
    if (event.detail === 0) return set(cross);
    const { at, reach } = onPicture(event);
    setCross(at);
    // A press on a point means that point; it is moved by dragging and taken away in the list.
    const there = maxChoices === 1 ? -1 : nearestPoint(points, at, reach);
    if (there >= 0) announce(`Point ${there + 1}, at ${spokenPoint(points[there] ?? at)}.`);
    else set(at);
  };
  const key = (event: KeyboardEvent) => {
    const step = arrowStep(event.key, event.shiftKey);
    if (step) {
      const to = withinPicture({ x: cross.x + step.x, y: cross.y + step.y }, picture);
      setCross(to);
      clearTimeout(speak.current);
      speak.current = setTimeout(() => announce(spokenPoint(to)), speakAfterMs);
    } else if (event.key === "Enter" || event.key === " ") set(cross);
    else if (event.key === "Delete" || event.key === "Backspace") {
      const there = nearestPoint(points, cross, maxChoices === 1 ? Infinity : 2 * reachPx);
      if (there >= 0) remove(there);
      else announce("No point is near the crosshair.");
    } else return;
    event.preventDefault();
  };

  return (
    <fieldset class="select-point" data-testid={`interaction-${content.id}`}>
      <Legend content={content} fallback="Set points on the picture" />
      <p class="hint instruction" id={help}>
        {howManyOf("Set", "point", "points", content.minChoices, maxChoices)} Press the picture; drag a point to move it. With the keyboard: the arrow keys move the crosshair, with Shift faster, Enter sets a
        point, Delete takes the nearest one away.
      </p>
      <PictureFrame picture={picture} interaction={content.id} sheet={sheet}>
        <div
          class="crosshair-field"
          role="application"
          aria-roledescription="picture with a crosshair"
          aria-label={`${picture.alt || "Picture"}. Crosshair at ${spokenPoint(cross)}. ${counted(points.length, maxChoices)}`}
          aria-describedby={help}
          tabIndex={0}
          onClick={press}
          onKeyDown={key}
          data-x={cross.x}
          data-y={cross.y}
          data-testid={`crosshair-${content.id}`}
        >
          <span class="crosshair" style={placeOn(picture, cross)}>
            <Crosshair />
          </span>
        </div>
        {points.map((point, index) => (
          <DraggedPoint
            key={index}
            number={index + 1}
            picture={picture}
            at={held?.index === index ? held.at : point}
            onMove={event => setHeld({ index, at: onPicture(event).at })}
            onEnd={event => {
              setHeld(undefined);
              if (!event || !held) return;
              const { at } = onPicture(event);
              report(movePoint(points, index, at), `Point ${index + 1} moved to ${spokenPoint(at)}.`);
            }}
          />
        ))}
      </PictureFrame>
      <Refusal text={refusal} />
      {points.length === 0 ? (
        <p class="hint">No point set yet.</p>
      ) : (
        <ol class="points">
          {points.map((point, index) => (
            <li key={index} data-testid={`point-row-${index + 1}`}>
              <span class="figures">
                Point {index + 1}: {spokenPoint(point)}
              </span>
              <Button kind="quiet" onClick={() => remove(index)} testId={`remove-${index + 1}`}>
                <Icon name="close" /> Take away <span class="visually-hidden">point {index + 1}</span>
              </Button>
            </li>
          ))}
        </ol>
      )}
    </fieldset>
  );
}

interface DraggedPointProps {
  number: number;
  picture: SelectPointContent["picture"];
  at: Point;
  onMove: (event: PointerEvent) => void;
  /** Without an event when dragging was given up. */
  onEnd: (event?: PointerEvent) => void;
}

/** A point on the picture. Only it, not the picture, keeps the page from scrolling under a finger. */
function DraggedPoint({ number, picture, at, onMove, onEnd }: DraggedPointProps) {
  const stop = useRef<(() => void) | undefined>(undefined);
  const down = (event: PointerEvent) => {
    const mark = event.currentTarget as HTMLElement;
    mark.setPointerCapture(event.pointerId);
    const escape = (pressed: KeyboardEvent) => {
      if (pressed.key !== "Escape") return;
      stop.current?.();
      onEnd();
    };
    addEventListener("keydown", escape);
    stop.current = () => {
      removeEventListener("keydown", escape);
      stop.current = undefined;
    };
  };
  const end = (event: PointerEvent, dropped: boolean) => {
    if (!stop.current) return;
    stop.current();
    onEnd(dropped ? event : undefined);
  };
  return (
    <span
      class="point"
      style={placeOn(picture, at)}
      aria-hidden="true"
      onPointerDown={down}
      onPointerMove={event => stop.current && onMove(event)}
      onPointerUp={event => end(event, true)}
      onPointerCancel={event => end(event, false)}
      data-testid={`point-${number}`}
    >
      <Crosshair />
      <span class="point-number">{number}</span>
    </span>
  );
}

function placeOn(picture: SelectPointContent["picture"], { x, y }: Point) {
  return { left: `${(100 * x) / picture.width}%`, top: `${(100 * y) / picture.height}%` };
}

function Crosshair() {
  const lines = "M12 1v8M12 15v8M1 12h8M15 12h8";
  return (
    <svg viewBox="0 0 24 24" class="cross" aria-hidden="true" focusable="false">
      <path class="cross-halo" d={lines} />
      <path class="cross-line" d={lines} />
      <circle class="cross-dot" cx="12" cy="12" r="1.6" />
    </svg>
  );
}

function counted(number: number, max: number): string {
  const points = number === 1 ? "1 point is set" : `${number === 0 ? "No" : number} points are set`;
  return max > 1 ? `${points}; ${max} can be.` : `${points}.`;
}
