import { useEffect, useRef, useState } from "preact/hooks";
import type { MediaContent } from "../../shared/contracts.ts";
import { announce } from "../../shared/ui/announce.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Icon } from "../../shared/ui/Icon.tsx";
import { Html } from "../Html.tsx";
import { Legend } from "./Legend.tsx";
import { keepPlace, placeOf, playRule, playsLeft, playsOf, playState, timeText } from "./media.ts";
import type { InteractionProps } from "./Interaction.tsx";

/**
 * A recording to play. It never starts by itself, and plays are counted: with a limit as soon as a play starts, so that
 * loading the page again gains none; without one when it ends or is left. A play that was interrupted goes on where it was.
 *
 * Test ids: `interaction-ID` (`data-plays`), `play-ID` (plays and pauses), `restart-ID`, `plays-ID` (the count in words),
 * `transcript-ID`, `refusal`.
 */
export function MediaInteraction({ content, value, onChange, scope }: InteractionProps<MediaContent>) {
  const player = useRef<HTMLVideoElement>(null);
  const key = `${scope}-${content.id}`;
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(() => placeOf(key));
  const [length, setLength] = useState(NaN);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const plays = playsOf(value);
  const left = playsLeft(content, plays);
  const limited = content.maxPlays > 0;
  /** A play has begun and has not come to its end. */
  const begun = at > 0;
  const usedUp = left === 0 && !begun;
  const latest = useRef({ plays, onChange, at, limited });
  latest.current = { plays, onChange, at, limited };

  const count = () => onChange(String(plays + 1));
  const moveTo = (seconds: number) => {
    setAt(seconds);
    keepPlace(key, seconds);
  };
  const play = async () => {
    const element = player.current;
    if (!element || usedUp) return;
    if (Math.abs(element.currentTime - at) > 0.5) element.currentTime = at;
    try {
      await element.play();
    } catch {
      setFailed(true);
      return;
    }
    if (limited && !begun) count();
    // The first moments belong to this play already.
    moveTo(Math.max(at, element.currentTime, 0.001));
  };
  const toggle = () => {
    if (playing) player.current?.pause();
    else void play();
  };
  const restart = () => {
    if (left === 0 || !player.current) return;
    player.current.pause();
    player.current.currentTime = 0;
    if (begun && !limited) count();
    moveTo(0);
    announce("At the beginning. Press Play to start.");
  };
  const ended = () => {
    setPlaying(false);
    moveTo(0);
    const total = limited ? plays : plays + 1;
    if (!limited) count();
    announce(playState(content, total));
  };

  useEffect(() => {
    const element = player.current;
    // Leaving the item stops the recording; without a limit that counts as a play.
    return () => {
      element?.pause();
      const { at: place, limited: counted, plays: before, onChange: report } = latest.current;
      if (counted || place === 0) return;
      keepPlace(key, 0);
      report(String(before + 1));
    };
  }, [key]);

  const Element = content.media === "video" ? "video" : ("audio" as "video");
  const name = content.media === "video" ? "film" : "recording";
  return (
    <fieldset class="media" data-testid={`interaction-${content.id}`} data-plays={plays}>
      <Legend content={content} fallback={content.media === "video" ? "Film" : "Recording"} />
      <p class="hint instruction">
        {content.autostart && `Start the ${name} when you are ready. `}
        {playRule(content)}
      </p>
      <Element
        key={attempt}
        ref={player}
        preload="auto"
        playsInline
        disablePictureInPicture
        class={content.media === "video" ? "media-film" : undefined}
        width={content.width ?? undefined}
        height={content.height ?? undefined}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onTimeUpdate={event => !event.currentTarget.paused && moveTo(event.currentTarget.currentTime)}
        onLoadedMetadata={event => {
          setLength(event.currentTarget.duration);
          setFailed(false);
        }}
        onEnded={ended}
      >
        {content.sources.map((each, index) => (
          <source key={each.src} src={each.src} type={each.type} onError={() => index === content.sources.length - 1 && setFailed(true)} />
        ))}
      </Element>
      {failed && (
        <p class="field-error" role="status">
          The {name} could not be loaded.{" "}
          <Button
            onClick={() => {
              setFailed(false);
              setAttempt(attempt + 1);
            }}
          >
            Try again
          </Button>
        </p>
      )}
      <div class="media-controls" role="group" aria-label={`Controls of the ${name}`}>
        <Button kind="primary" onClick={toggle} aria-disabled={usedUp ? "true" : undefined} testId={`play-${content.id}`}>
          <Icon name={playing ? "pause" : "play"} /> {playing ? "Pause" : begun ? "Go on playing" : plays > 0 ? "Play again" : "Play"}
        </Button>
        {begun && (
          <Button onClick={restart} aria-disabled={left === 0 ? "true" : undefined} title={left === 0 ? "All plays are used" : undefined} testId={`restart-${content.id}`}>
            From the beginning
          </Button>
        )}
        <span class="media-time figures">
          {timeText(at)}
          {Number.isFinite(length) && ` of ${timeText(length)}`}
        </span>
        <Volume player={player} />
      </div>
      {Number.isFinite(length) && <progress class="media-progress" max={length} value={at} aria-label={`How much of the ${name} has been played`} />}
      <p class={usedUp ? "media-used" : "hint"} data-testid={`plays-${content.id}`}>
        {playState(content, plays)}
      </p>
      {content.transcript && (
        <details class="other-way">
          <summary data-testid={`transcript-${content.id}`}>Read what is said</summary>
          <Html html={content.transcript} mark={`transcript:${content.id}`} />
        </details>
      )}
    </fieldset>
  );
}

function Volume({ player }: { player: { current: HTMLMediaElement | null } }) {
  return (
    <label class="media-volume">
      <Icon name="speaker" />
      <span class="visually-hidden">Loudness</span>
      <input
        type="range"
        min={0}
        max={100}
        defaultValue="100"
        aria-label="Loudness, in per cent"
        onInput={event => {
          if (player.current) player.current.volume = Number(event.currentTarget.value) / 100;
        }}
      />
    </label>
  );
}
