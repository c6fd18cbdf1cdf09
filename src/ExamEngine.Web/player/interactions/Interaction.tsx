import { useEffect } from "preact/hooks";
import type { InteractionContent, ResponseValue } from "../../shared/contracts.ts";
import type { ItemFiles } from "../files.ts";
import { ChoiceInteraction } from "./ChoiceInteraction.tsx";
import { ExtendedTextInteraction } from "./ExtendedTextInteraction.tsx";
import { further, furtherMissing, loadFurther } from "./further-loading.ts";
import { InlineChoiceInteraction } from "./InlineChoiceInteraction.tsx";
import { OrderInteraction } from "./OrderInteraction.tsx";
import { TextEntryInteraction } from "./TextEntryInteraction.tsx";

/** What every interaction gets. It shows `value` and reports a new one; it never keeps the answer itself. */
export interface InteractionProps<Content extends InteractionContent = InteractionContent> {
  content: Content;
  value: ResponseValue;
  onChange: (value: ResponseValue) => void;
  /** Unique on the page, for names and ids of controls. */
  scope: string;
  /** "Blank 1 of 2", for controls within a sentence. */
  label: string;
  /** Absent where no file can be handed in. */
  files: ItemFiles | undefined;
}

export function Interaction({ content, ...rest }: InteractionProps) {
  switch (content.kind) {
    case "choice":
      return <ChoiceInteraction content={content} {...rest} />;
    case "inlineChoice":
      return <InlineChoiceInteraction content={content} {...rest} />;
    case "textEntry":
      return <TextEntryInteraction content={content} {...rest} />;
    case "extendedText":
      return <ExtendedTextInteraction content={content} {...rest} />;
    case "order":
      return <OrderInteraction content={content} {...rest} />;
    default:
      return <FurtherInteraction content={content} {...rest} />;
  }
}

function FurtherInteraction(props: InteractionProps) {
  useEffect(loadFurther, []);
  if (further.value) {
    return further.value.further(props) ?? <p class="field-error">This question cannot be shown by this page. Tell your proctor; it will not count against you.</p>;
  }
  return furtherMissing.value ? (
    <p class="field-error" role="status">
      This question is not here yet. It appears by itself when the connection is back. If it does not, load this page again: your answers are kept.
    </p>
  ) : (
    <p class="loading" role="status">
      <span class="spinner" aria-hidden="true" /> This question is on its way…
    </p>
  );
}
