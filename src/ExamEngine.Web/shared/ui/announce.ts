const regions = new Map<"polite" | "assertive", HTMLElement>();

function region(politeness: "polite" | "assertive"): HTMLElement {
  let element = regions.get(politeness);
  if (!element) {
    element = document.createElement("div");
    element.className = "visually-hidden";
    element.setAttribute("role", politeness === "polite" ? "status" : "alert");
    element.setAttribute("aria-live", politeness);
    element.dataset["testid"] = `announce-${politeness}`;
    document.body.append(element);
    regions.set(politeness, element);
  }
  return element;
}

/** Creates the live regions; screen readers speak only changes of a region they have met before. */
export function prepareAnnouncements(): void {
  region("polite");
  region("assertive");
}

/** Has a screen reader say a sentence. `assertive` interrupts: only for what cannot wait. */
export function announce(text: string, politeness: "polite" | "assertive" = "polite"): void {
  const element = region(politeness);
  element.textContent = "";
  // The same sentence twice is a change only with a moment between.
  setTimeout(() => (element.textContent = text), 60);
}
