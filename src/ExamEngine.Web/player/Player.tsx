import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { announce } from "../shared/ui/announce.ts";
import { Button } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Icon } from "../shared/ui/Icon.tsx";
import { useFocusOnChange } from "../shared/ui/useFocusOnChange.ts";
import { tell } from "./ClockView.tsx";
import { Html } from "./Html.tsx";
import { dropDrafts, reportNow } from "./interactions/drafts.ts";
import { further } from "./interactions/further-loading.ts";
import { ItemBody, scopeOf } from "./ItemBody.tsx";
import { Navigator } from "./Navigator.tsx";
import { PlayerFrame } from "./PlayerFrame.tsx";
import type { PlayerModel } from "./PlayerModel.ts";
import { withoutAnswers } from "./responses.ts";
import { useReachableScrollers } from "./scrollers.ts";
import { useShortcuts } from "./shortcuts.ts";
import { Highlighter } from "./tools/highlighter.ts";
import { openStrikeOuts } from "./tools/strike-out.ts";
import { Toolbar } from "./tools/Toolbar.tsx";

/** One item at a time, with the places and words candidates know from test centres. */
export function Player({ model, status, messages, onShown }: { model: PlayerModel; status?: ComponentChildren; messages?: ComponentChildren; onShown?: () => void }) {
  const { item, position, items } = model;
  const [navigating, setNavigating] = useState(false);
  const content = useRef<HTMLElement>(null);
  const columns = useRef<HTMLDivElement>(null);
  const heading = useFocusOnChange<HTMLHeadingElement>(position, true);
  const highlighter = useMemo(() => {
    openStrikeOuts(model.id);
    return new Highlighter(model.id);
  }, [model.id]);
  const state = items.find(each => each.position === position);
  const number = position - model.firstPosition + 1;
  const Reader = further.value?.LineReader;
  const isLast = number >= items.length;
  const place = String(position);

  const leave = (then: () => void) => {
    reportNow();
    then();
  };
  const { moveOn } = model;
  const next = () => leave(() => (moveOn ? moveOn() : isLast ? model.review() : model.go(position + 1)));
  const previous = () => leave(() => !moveOn && number > 1 && model.go(position - 1));
  const flag = () => {
    const flagged = !(state?.flagged ?? false);
    model.flag(flagged);
    announce(flagged ? `Item ${number} flagged.` : `Flag taken off item ${number}.`);
  };
  const highlight = () => {
    const done = content.current && highlighter.toggle(content.current, place);
    announce(done === "marked" ? "Highlighted." : done === "unmarked" ? "Highlight taken off." : "Select some text first, then press Highlight.");
  };
  const clearHighlights = () => {
    const any = content.current && highlighter.clear(content.current, place);
    announce(any ? "All highlights of this item are cleared." : "This item has no highlights.");
  };
  const clearAnswer = () => {
    if (!item) return;
    dropDrafts(scopeOf(item));
    model.answer(withoutAnswers(item.content, state?.response));
    announce("Answer cleared.");
  };

  useShortcuts({
    KeyN: next,
    KeyP: previous,
    KeyF: flag,
    KeyH: highlight,
    KeyR: () => {
      if (model.timing?.deadline !== undefined) tell(Math.max(0, model.timing.deadline - model.timing.clock.now()));
    },
  });
  useReachableScrollers(columns, item);
  useEffect(() => {
    document.title = `Item ${number} of ${items.length} · ${model.examTitle}`;
  }, [number, items.length, model.examTitle]);
  useLayoutEffect(() => {
    if (!item) return;
    // The interactions take their places right after this; marks are painted on the finished text.
    const frame = requestAnimationFrame(() => {
      if (content.current) highlighter.paint(content.current, place);
      onShown?.();
    });
    return () => cancelAnimationFrame(frame);
  }, [item, highlighter, place]);

  return (
    <PlayerFrame
      model={model}
      status={status}
      tools={<Toolbar onHighlight={highlight} onClearHighlights={clearHighlights} />}
      bar={
        <>
          {moveOn ? (
            <p class="player-bar-word hint">No way back in this section</p>
          ) : (
            <Button onClick={previous} aria-disabled={number <= 1 ? "true" : undefined} title={number <= 1 ? "This is the first item of the section" : "Previous item"} testId="previous">
              <Icon name="previous" /> <span class="bar-word">Previous</span>
            </Button>
          )}
          <div class="player-bar-middle">
            {!moveOn && (
              <Button kind="quiet" onClick={() => setNavigating(true)} testId="navigator-open">
                <Icon name="list" /> Items
              </Button>
            )}
            <Button kind="quiet" onClick={() => leave(model.review)} testId="review">
              {moveOn ? "Finish" : "Review"}
            </Button>
          </div>
          <Button kind="primary" onClick={next} testId="next">
            {isLast && !moveOn ? "Review" : "Next"} <Icon name="next" />
          </Button>
        </>
      }
    >
      <main ref={content} class={`item${item?.stimulus ? " item-with-stimulus" : ""}`} id="content">
        {messages}
        <div class="item-head">
          <h1 ref={heading} tabIndex={-1} data-testid="item-number">
            Item {number} of {items.length}
          </h1>
          <div class="item-actions">
            <Button kind="quiet" onClick={clearAnswer} aria-disabled={state?.response ? undefined : "true"} testId="clear-answer">
              Clear answer
            </Button>
            <Button class="flag-button" aria-pressed={state?.flagged ?? false} onClick={flag} testId="flag">
              <Icon name="flag" /> {state?.flagged ? "Flagged" : "Flag"}
            </Button>
          </div>
        </div>
        {item ? (
          <div ref={columns} class="item-columns" key={position}>
            {item.stimulus && (
              <section class="stimulus" aria-label={item.stimulus.title} tabIndex={0}>
                <h2>{item.stimulus.title}</h2>
                <Html html={item.stimulus.html} mark={`stimulus:${item.stimulus.id}`} />
              </section>
            )}
            <section class="question" aria-label="Question">
              <ItemBody item={item} response={state?.response ?? null} onResponse={model.answer} files={model.files} />
            </section>
          </div>
        ) : (
          <Waiting online={model.online} />
        )}
      </main>
      <Navigator open={navigating && !moveOn} onClose={() => setNavigating(false)} items={items} firstPosition={model.firstPosition} current={position} onGo={to => leave(() => model.go(to))} />
      {Reader && <Reader />}
    </PlayerFrame>
  );
}

function Waiting({ online }: { online: boolean }) {
  return online ? (
    <p class="loading" role="status">
      <span class="spinner" aria-hidden="true" /> This item is on its way…
    </p>
  ) : (
    <Callout tone="warning" title="This item is not on this device yet" live>
      <p>It appears by itself when the connection is back. Until then you can go on with the items you have opened before; their answers are kept on this device.</p>
    </Callout>
  );
}
