import { render } from "preact";
import { readBoot } from "../shared/boot.ts";
import { startRouter } from "../shared/staff/router.ts";
import { applyPreferences } from "../shared/theme/preferences.ts";
import { prepareAnnouncements } from "../shared/ui/announce.ts";
import { MyActivities } from "./activities/MyActivities.tsx";
import { Applications, applicationsRoot } from "./applications/Applications.tsx";
import { MyCredentials } from "./MyCredentials.tsx";
import "./account.css";

// The candidate's pages outside examinations: a script of their own, so that nobody who sits waits for it.
applyPreferences();
prepareAnnouncements();
const app = document.getElementById("app");
const boot = readBoot();
if (boot.page === "applications") startRouter(applicationsRoot);
const pages = { applications: Applications, activities: MyActivities, credentials: MyCredentials };
const Shown = boot.page === "applications" || boot.page === "activities" ? pages[boot.page] : pages.credentials;
if (app) render(<Shown name={boot.user.name} />, app);
