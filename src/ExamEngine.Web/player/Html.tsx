import { clean } from "./sanitize.ts";

interface HtmlProps {
  html: string;
  class?: string;
  id?: string;
  /** Names a piece of text that can be highlighted; unique within the item. */
  mark?: string;
  inline?: boolean;
}

export function Html({ html, mark, inline, ...rest }: HtmlProps) {
  const Element = inline ? "span" : "div";
  return <Element {...rest} data-mark={mark} dangerouslySetInnerHTML={{ __html: clean(html) }} />;
}
