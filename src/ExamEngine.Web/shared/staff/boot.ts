import type { StaffBoot } from "../staff-contracts.ts";

/** What the server has put into the shell of a staff page. */
export function staffBoot(): StaffBoot {
  const element = document.getElementById("boot");
  if (!element?.textContent) throw new Error("The page holds no boot data.");
  return JSON.parse(element.textContent) as StaffBoot;
}
