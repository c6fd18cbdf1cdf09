import { applyPreferences } from "../shared/theme/preferences.ts";
import { prepareAnnouncements } from "../shared/ui/announce.ts";
import "./admin.css";

applyPreferences();
prepareAnnouncements();
