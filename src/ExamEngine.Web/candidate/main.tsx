import { render } from "preact";
import { readBoot } from "../shared/boot.ts";
import type { Boot } from "../shared/contracts.ts";
import { applyPreferences } from "../shared/theme/preferences.ts";
import { prepareAnnouncements } from "../shared/ui/announce.ts";
import { CheckIn } from "./CheckIn.tsx";
import { ExamSession } from "./exam-session.ts";
import { Home } from "./Home.tsx";
import { Sit } from "./Sit.tsx";
import "./candidate.css";

function viewOf(boot: Boot) {
  if (boot.page === "checkIn" && boot.sessionId) return <CheckIn sessionId={boot.sessionId} name={boot.user.name} />;
  if (boot.page === "sit" && boot.sessionId) return <Sit session={new ExamSession({ ...boot, sessionId: boot.sessionId })} />;
  return <Home name={boot.user.name} />;
}

applyPreferences();
prepareAnnouncements();
const app = document.getElementById("app");
if (app) {
  const view = viewOf(readBoot());
  // The server's static first view gives way to the same content in one step.
  app.replaceChildren();
  render(view, app);
}
