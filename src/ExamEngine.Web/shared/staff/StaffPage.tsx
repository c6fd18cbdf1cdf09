import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { DisplayDialog } from "../../player/tools/DisplayDialog.tsx";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Toasts } from "../ui/Toasts.tsx";
import { useFocusOnChange } from "../ui/useFocusOnChange.ts";
import { address } from "./router.ts";

export interface NavigationLink {
  href: string;
  label: string;
}

interface StaffPageProps {
  area: string;
  links: readonly NavigationLink[];
  title: string;
  /** Before the title in the tab, such as a count of incidents. */
  titlePrefix?: string;
  /** Above the title: the way back. */
  over?: ComponentChildren;
  /** Beside the title. */
  aside?: ComponentChildren;
  name: string;
  children: ComponentChildren;
  testId?: string;
}

/** A page of proctors and administrators: head with navigation, and the whole width below. */
export function StaffPage({ area, links, title, titlePrefix = "", over, aside, name, children, testId }: StaffPageProps) {
  const [display, setDisplay] = useState(false);
  const path = address.value.path;
  const heading = useFocusOnChange<HTMLHeadingElement>(path);
  useEffect(() => {
    document.title = `${titlePrefix}${title} · ${area}`;
  }, [titlePrefix, title, area]);
  return (
    <div class="staff">
      <a class="skip" href="#content">
        Skip to content
      </a>
      <header class="staff-head">
        <span class="staff-area">{area}</span>
        <nav aria-label={area} class="staff-nav">
          {links.map(link => (
            <a key={link.href} href={link.href} aria-current={link.href === path ? "page" : link === linkAbove(links, path) ? "true" : undefined}>
              {link.label}
            </a>
          ))}
        </nav>
        <div class="staff-own">
          <span class="staff-name">{name}</span>
          <Button kind="quiet" onClick={() => setDisplay(true)} testId="display">
            <Icon name="contrast" /> Display
          </Button>
          <a class="staff-link" href="/sign-out">
            Sign out
          </a>
        </div>
      </header>
      <main class="staff-main" id="content" data-testid={testId}>
        {over && <p class="staff-over">{over}</p>}
        <div class="staff-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {aside}
        </div>
        {children}
        <Toasts />
      </main>
      <DisplayDialog open={display} onClose={() => setDisplay(false)} />
    </div>
  );
}

/** The link below which a path lies, such as that of the credentials for one of them; not the one below which all the others lie. */
function linkAbove(links: readonly NavigationLink[], path: string): NavigationLink | undefined {
  const isBelow = (lower: string, upper: string) => lower.startsWith(`${upper}/`);
  return links.find(link => isBelow(path, link.href) && !links.some(other => isBelow(other.href, link.href)));
}
