import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { DisplayDialog } from "../player/tools/DisplayDialog.tsx";
import { Button } from "../shared/ui/Button.tsx";
import { Icon } from "../shared/ui/Icon.tsx";
import { useFocusOnArrival } from "../shared/ui/useFocusOnChange.ts";

interface PageProps {
  title: string;
  /** Above the title: where the candidate is. */
  over?: ComponentChildren;
  name: string;
  /** Shown where leaving does no harm. */
  links?: boolean;
  /** The page appears in place of another, so its title takes the focus. */
  takesFocus?: boolean;
  children: ComponentChildren;
  testId?: string;
}

/** A page that is not an item: name at the top, one column to read. */
export function Page({ title, over, name, links, takesFocus, children, testId }: PageProps) {
  const [display, setDisplay] = useState(false);
  useEffect(() => {
    document.title = `${title} · Examinations`;
  }, [title]);
  return (
    <div class="page">
      <header class="page-head">
        {links ? (
          <a class="page-home" href="/exams">
            My examinations
          </a>
        ) : (
          <span class="page-home">Examination</span>
        )}
        <span class="page-name">{name}</span>
        <Button kind="quiet" onClick={() => setDisplay(true)} testId="display">
          <Icon name="contrast" /> Display
        </Button>
        {links && (
          <a class="page-link" href="/exams/applications">
            My applications
          </a>
        )}
        {links && (
          <a class="page-link" href="/my-credentials">
            My credentials
          </a>
        )}
        {links && (
          <a class="page-link" href="/sign-out">
            Sign out
          </a>
        )}
      </header>
      <main class="page-main" id="content" data-testid={testId}>
        {over && <p class="page-over">{over}</p>}
        {takesFocus ? <ArrivingTitle title={title} /> : <h1>{title}</h1>}
        {children}
      </main>
      <DisplayDialog open={display} onClose={() => setDisplay(false)} />
    </div>
  );
}

function ArrivingTitle({ title }: { title: string }) {
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
