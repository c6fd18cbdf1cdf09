import { render } from "preact";
import { address, startRouter } from "../shared/staff/router.ts";
import { staffBoot } from "../shared/staff/boot.ts";
import { applyPreferences } from "../shared/theme/preferences.ts";
import { prepareAnnouncements } from "../shared/ui/announce.ts";
import { BoardPage } from "./BoardPage.tsx";
import { SlotList } from "./SlotList.tsx";
import "./proctor.css";

const { user } = staffBoot();

function Proctor() {
  const slotId = /^\/proctor\/([^/]+)$/.exec(address.value.path)?.[1];
  return slotId === undefined ? <SlotList name={user.name} /> : <BoardPage key={slotId} slotId={slotId} name={user.name} />;
}

applyPreferences();
prepareAnnouncements();
startRouter("/proctor");
const app = document.getElementById("app");
if (app) render(<Proctor />, app);
