import { StaffPage } from "../shared/staff/StaffPage.tsx";
import { adminLinks } from "./links.ts";

export function NoSuchPage({ name }: { name: string }) {
  return (
    <StaffPage area="Administration" links={adminLinks} title="There is no such page" name={name} testId="no-such-page">
      <p>
        <a href="/admin">Go to Today</a>
      </p>
    </StaffPage>
  );
}
