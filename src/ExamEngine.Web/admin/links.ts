/** Navigation of an administrator. */
export const adminLinks = [
  { href: "/admin", label: "Today" },
  { href: "/admin/slots", label: "Slots" },
  { href: "/admin/bookings", label: "Bookings" },
  { href: "/admin/applications", label: "Applications" },
  { href: "/admin/credentials", label: "Credentials" },
  { href: "/admin/programmes", label: "Programmes" },
  { href: "/admin/messages", label: "Messages" },
  { href: "/admin/item-bank", label: "Item bank" },
] as const;

/** Navigation of an author. */
export const authorLinks = [{ href: "/admin/item-bank", label: "Item bank" }] as const;
