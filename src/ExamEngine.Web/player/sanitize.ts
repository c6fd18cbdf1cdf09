import DOMPurify from "dompurify";

// The server sends only what its own list allows; this is the second lock, and it also keeps out controls, styles and
// links: an item has no way out of the examination.
const options = {
  USE_PROFILES: { html: true, mathMl: true, svg: true },
  FORBID_TAGS: ["style", "form", "input", "button", "select", "textarea", "iframe", "object", "embed", "dialog"],
  FORBID_ATTR: ["style", "href", "xlink:href", "target", "action", "formaction", "popovertarget"],
};

const cleaned = new Map<string, string>();

/** HTML that is safe to show. Texts come again and again while an examination is taken, so results are kept. */
export function clean(html: string): string {
  let result = cleaned.get(html);
  if (result === undefined) {
    result = DOMPurify.sanitize(html, options);
    if (cleaned.size > 500) cleaned.clear();
    cleaned.set(html, result);
  }
  return result;
}

/** The words of a piece of HTML, for names and native lists. */
export function textOf(html: string): string {
  const holder = document.createElement("template");
  holder.innerHTML = clean(html);
  return (holder.content.textContent ?? "").replace(/\s+/g, " ").trim();
}
