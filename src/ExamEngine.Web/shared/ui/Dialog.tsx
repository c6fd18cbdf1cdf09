import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

export interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons at the end; without any there is "Close". */
  actions?: ComponentChildren;
  wide?: boolean;
  testId?: string;
}

/** A modal dialog: the browser's own, which keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, open, onClose, children, actions, wide, testId }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      class={`dialog${wide ? " dialog-wide" : ""}`}
      aria-labelledby={heading}
      data-testid={testId}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        if (open) onClose();
      }}
    >
      {open && (
        <>
          <div class="dialog-head">
            <h2 id={heading}>{title}</h2>
            <button type="button" class="icon-button" onClick={onClose} aria-label="Close">
              <Icon name="close" />
            </button>
          </div>
          <div class="dialog-body">{children}</div>
          <div class="dialog-actions">{actions ?? <Button onClick={onClose}>Close</Button>}</div>
        </>
      )}
    </dialog>
  );
}

export interface ConfirmProps {
  title: string;
  open: boolean;
  confirm: string;
  cancel?: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children: ComponentChildren;
  testId?: string;
}

/** Asks before something that cannot be taken back; Cancel comes first and has the focus. */
export function Confirm(props: ConfirmProps) {
  return (
    <Dialog
      title={props.title}
      open={props.open}
      onClose={props.onCancel}
      {...(props.testId ? { testId: props.testId } : {})}
      actions={
        <>
          <Button autofocus onClick={props.onCancel} testId="confirm-no">
            {props.cancel ?? "Cancel"}
          </Button>
          <Button kind={props.danger ? "danger" : "primary"} busy={props.busy ?? false} onClick={props.onConfirm} testId="confirm-yes">
            {props.confirm}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
