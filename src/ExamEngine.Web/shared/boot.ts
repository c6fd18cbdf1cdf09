import type { Boot } from "./contracts.ts";

/** The state the server has put into the page, so that the first view needs no request. */
export function readBoot(): Boot {
  const element = document.getElementById("boot");
  if (!element?.textContent) throw new Error("The page holds no boot data.");
  return JSON.parse(element.textContent) as Boot;
}
