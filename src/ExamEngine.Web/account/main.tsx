import { render } from "preact";
import { readBoot } from "../shared/boot.ts";
import { startRouter } from "../shared/staff/router.ts";
import { applyPreferences } from "../shared/theme/preferences.ts";
import { prepareAnnouncements } from "../shared/ui/announce.ts";
import { Applications, applicationsRoot } from "./applications/Applications.tsx";
import { MyCredentials } from "./MyCredentials.tsx";
import "./account.css";

// The candidate's pages outside examinations: a script of their own, so that nobody who sits waits for it.
applyPreferences();
prepareAnnouncements();
const app = document.getElementById("app");
const boot = readBoot();
if (boot.page === "applications") startRouter(applicationsRoot);
if (app) render(boot.page === "applications" ? <Applications name={boot.user.name} /> : <MyCredentials name={boot.user.name} />, app);
