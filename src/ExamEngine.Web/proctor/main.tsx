import { applyPreferences } from "../shared/theme/preferences.ts";
import { prepareAnnouncements } from "../shared/ui/announce.ts";
import "./proctor.css";

applyPreferences();
prepareAnnouncements();
