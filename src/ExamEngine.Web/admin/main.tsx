import { render } from "preact";
import { staffBoot } from "../shared/staff/boot.ts";
import { address, startRouter } from "../shared/staff/router.ts";
import { applyPreferences } from "../shared/theme/preferences.ts";
import { prepareAnnouncements } from "../shared/ui/announce.ts";
import { AuditPage } from "./activities/AuditPage.tsx";
import { ApplicationPage } from "./applications/ApplicationPage.tsx";
import { ApplicationsPage } from "./applications/ApplicationsPage.tsx";
import { EnrolmentPage } from "./applications/EnrolmentPage.tsx";
import { MembershipsPage } from "./applications/MembershipsPage.tsx";
import { VouchersPage } from "./applications/VouchersPage.tsx";
import { BookingsPage } from "./BookingsPage.tsx";
import { CredentialPage } from "./credentials/CredentialPage.tsx";
import { CredentialsPage } from "./credentials/CredentialsPage.tsx";
import { PacksPage } from "./credentials/PacksPage.tsx";
import { ProgrammesPage } from "./credentials/ProgrammesPage.tsx";
import { SanctionsPage } from "./credentials/SanctionsPage.tsx";
import { ItemBankPage } from "./ItemBankPage.tsx";
import { MessagesPage } from "./messages/MessagesPage.tsx";
import { NoSuchPage } from "./NoSuchPage.tsx";
import { SlotsPage } from "./SlotsPage.tsx";
import { Today } from "./Today.tsx";
import "./admin.css";

const { user } = staffBoot();
const isAdministrator = user.roles?.some(role => role.toLowerCase() === "administrator") ?? false;

/** An author has the item bank and nothing else; whatever address was asked for, that is the page. */
function Admin() {
  if (!isAdministrator) return <ItemBankPage name={user.name} administrator={false} />;
  const oneApplication = /^\/admin\/applications\/([^/]+)$/.exec(address.value.path)?.[1];
  const oneCredential = /^\/admin\/credentials\/([^/]+)$/.exec(address.value.path)?.[1];
  switch (address.value.path) {
    case "/admin":
      return <Today name={user.name} />;
    case "/admin/slots":
      return <SlotsPage name={user.name} />;
    case "/admin/bookings":
      return <BookingsPage name={user.name} />;
    case "/admin/applications":
      return <ApplicationsPage name={user.name} />;
    case "/admin/applications/enrolment":
      return <EnrolmentPage name={user.name} />;
    case "/admin/applications/memberships":
      return <MembershipsPage name={user.name} />;
    case "/admin/applications/vouchers":
      return <VouchersPage name={user.name} />;
    case "/admin/item-bank":
      return <ItemBankPage name={user.name} administrator />;
    case "/admin/credentials":
      return <CredentialsPage name={user.name} />;
    case "/admin/credentials/activities":
      return <AuditPage name={user.name} />;
    case "/admin/credentials/packs":
      return <PacksPage name={user.name} />;
    case "/admin/credentials/sanctions":
      return <SanctionsPage name={user.name} />;
    case "/admin/messages":
      return <MessagesPage name={user.name} />;
    case "/admin/programmes":
      return <ProgrammesPage name={user.name} />;
    default:
      if (oneApplication) return <ApplicationPage key={oneApplication} id={oneApplication} name={user.name} />;
      if (oneCredential) return <CredentialPage key={oneCredential} number={oneCredential} name={user.name} />;
      return <NoSuchPage name={user.name} />;
  }
}

applyPreferences();
prepareAnnouncements();
startRouter("/admin");
const app = document.getElementById("app");
if (app) render(<Admin />, app);
