import { render } from "preact";
import { readBoot } from "../shared/boot.ts";
import { applyPreferences } from "../shared/theme/preferences.ts";
import { prepareAnnouncements } from "../shared/ui/announce.ts";
import { MyCredentials } from "./MyCredentials.tsx";
import "./account.css";

// The candidate's pages outside examinations: a script of their own, so that nobody who sits waits for it.
applyPreferences();
prepareAnnouncements();
const app = document.getElementById("app");
if (app) render(<MyCredentials name={readBoot().user.name} />, app);
