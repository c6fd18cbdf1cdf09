import { address } from "../../shared/staff/router.ts";

const links = [
  { href: "/admin/credentials", label: "All credentials" },
  { href: "/admin/credentials/packs", label: "Packs to send" },
  { href: "/admin/credentials/activities", label: "Activities" },
  { href: "/admin/credentials/sanctions", label: "Sanctions" },
] as const;

/** The pages that belong to credentials. */
export function CredentialsNav() {
  return (
    <nav class="sub-nav" aria-label="Credentials">
      {links.map(link => (
        <a key={link.href} href={link.href} aria-current={address.value.path === link.href ? "page" : undefined}>
          {link.label}
        </a>
      ))}
    </nav>
  );
}
