import DOMPurify from "dompurify";

// The server sends only what its own list allows; this is the second lock, and it also keeps out controls, styles and
// links: an item has no way out of the examination.
const options = {
  USE_PROFILES: { html: true, mathMl: true, svg: true },
  ADD_ATTR: ["alttext"],
  FORBID_TAGS: ["style", "form", "input", "button", "select", "textarea", "iframe", "object", "embed", "dialog"],
  FORBID_ATTR: ["style", "href", "xlink:href", "target", "action", "formaction", "popovertarget"],
};

const cleaned = new Map<string, string>();
let prepared = false;

/** HTML that is safe to show. Texts come again and again while an examination is taken, so results are kept. */
export function clean(html: string): string {
  let result = cleaned.get(html);
  if (result === undefined) {
    prepare();
    result = DOMPurify.sanitize(html, options);
    if (cleaned.size > 500) cleaned.clear();
    cleaned.set(html, result);
  }
  return result;
}

/** The words of a piece of HTML, for names and native lists: pictures and formulas by the words they have instead. */
export function textOf(html: string): string {
  const holder = document.createElement("template");
  holder.innerHTML = clean(html);
  for (const picture of holder.content.querySelectorAll("img")) picture.replaceWith(` ${picture.alt} `);
  for (const formula of holder.content.querySelectorAll("math[alttext]")) formula.replaceWith(` ${formula.getAttribute("alttext") ?? ""} `);
  for (const hidden of holder.content.querySelectorAll("annotation, annotation-xml")) hidden.remove();
  return (holder.content.textContent ?? "").replace(/\s+/g, " ").trim();
}

function prepare(): void {
  if (prepared) return;
  prepared = true;
  // A formula's own words are its name where a screen reader does not read formulas.
  DOMPurify.addHook("afterSanitizeAttributes", node => {
    const words = node.nodeName.toLowerCase() === "math" ? node.getAttribute("alttext") : null;
    if (words && !node.hasAttribute("aria-label")) node.setAttribute("aria-label", words);
  });
}

/** Plain text as HTML. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
