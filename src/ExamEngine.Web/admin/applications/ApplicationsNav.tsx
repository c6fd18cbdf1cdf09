import { address } from "../../shared/staff/router.ts";

const links = [
  { href: "/admin/applications", label: "Queue" },
  { href: "/admin/applications/vouchers", label: "Vouchers" },
  { href: "/admin/applications/memberships", label: "Memberships" },
  { href: "/admin/applications/enrolment", label: "Enrol a group" },
] as const;

/** The pages that belong to applications. */
export function ApplicationsNav() {
  return (
    <nav class="sub-nav" aria-label="Applications">
      {links.map(link => (
        <a key={link.href} href={link.href} aria-current={address.value.path === link.href ? "page" : undefined}>
          {link.label}
        </a>
      ))}
    </nav>
  );
}
