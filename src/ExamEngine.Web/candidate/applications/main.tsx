import { render } from "preact";
import { startRouter } from "../../shared/staff/router.ts";
import { Applications, applicationsRoot } from "./Applications.tsx";

/** Shows the pages about applications in place of what the server sent. */
export function showApplications(app: HTMLElement, name: string): void {
  startRouter(applicationsRoot);
  app.replaceChildren();
  render(<Applications name={name} />, app);
}
