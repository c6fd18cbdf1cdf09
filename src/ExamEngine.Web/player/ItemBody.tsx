import { createPortal } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { InteractionContent, ItemEvent, ItemResponse, ResponseValue } from "../shared/contracts.ts";
import type { ItemFiles } from "./files.ts";
import { Interaction } from "./interactions/Interaction.tsx";
import { withValue } from "./responses.ts";
import { clean } from "./sanitize.ts";

interface ItemBodyProps {
  item: ItemEvent;
  response: ItemResponse | null;
  onResponse: (response: ItemResponse | null) => void;
  files: ItemFiles | undefined;
}

/** The item's text with its interactions in their places. */
export function ItemBody({ item, response, onResponse, files }: ItemBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<ReadonlyMap<string, Element>>(new Map());
  const { content } = item;
  // Answers of several interactions may be reported before the next rendering.
  const latest = useRef(response);
  latest.current = response;

  useLayoutEffect(() => {
    const root = body.current;
    if (!root) return;
    const found = new Map<string, Element>();
    for (const interaction of content.interactions) {
      found.set(interaction.id, root.querySelector(`[data-interaction="${CSS.escape(interaction.id)}"]`) ?? appendPlace(root, interaction.id));
    }
    setPlaces(found);
  }, [content]);

  const change = (id: string, value: ResponseValue) => {
    latest.current = withValue(content, latest.current, id, value);
    onResponse(latest.current);
  };

  return (
    <>
      <div ref={body} class="item-body" data-mark="body" dangerouslySetInnerHTML={{ __html: clean(content.body) }} />
      {content.interactions.map(interaction => {
        const place = places.get(interaction.id);
        return (
          place &&
          createPortal(
            <Interaction
              content={interaction}
              value={response?.[interaction.id] ?? null}
              onChange={value => change(interaction.id, value)}
              scope={scopeOf(item)}
              label={blankLabel(content.interactions, interaction)}
              files={files}
            />,
            place,
          )
        );
      })}
    </>
  );
}

/** Names an item's controls and drafts. */
export function scopeOf(item: ItemEvent): string {
  return `item${item.position}`;
}

function appendPlace(root: HTMLElement, id: string): Element {
  const place = document.createElement("div");
  place.dataset["interaction"] = id;
  root.append(place);
  return place;
}

/** "Blank 2 of 3" for controls within a text; alone, "Your answer". */
function blankLabel(all: readonly InteractionContent[], one: InteractionContent): string {
  const blanks = all.filter(each => each.kind === "inlineChoice" || each.kind === "textEntry").map(each => each.id);
  return blanks.length > 1 && blanks.includes(one.id) ? `Blank ${blanks.indexOf(one.id) + 1} of ${blanks.length}` : "Your answer";
}
