import { Dialog } from "../shared/ui/Dialog.tsx";
import { Icon } from "../shared/ui/Icon.tsx";
import type { PlayerItemState } from "./PlayerModel.ts";
import { wordOf } from "./review/status.ts";

interface NavigatorProps {
  open: boolean;
  onClose: () => void;
  items: readonly PlayerItemState[];
  firstPosition: number;
  current: number;
  onGo: (position: number) => void;
}

/** The numbers of all items of the section, to go straight to one. */
export function Navigator({ open, onClose, items, firstPosition, current, onGo }: NavigatorProps) {
  return (
    <Dialog title="Go to an item" open={open} onClose={onClose} wide testId="navigator">
      <ol class="navigator">
        {items.map(item => {
          const number = item.position - firstPosition + 1;
          const word = wordOf(item);
          return (
            <li key={item.position}>
              <button
                type="button"
                class={`navigator-item navigator-${word.toLowerCase()}`}
                aria-current={item.position === current ? "true" : undefined}
                aria-label={`Item ${number}, ${word.toLowerCase()}${item.flagged ? ", flagged" : ""}`}
                onClick={() => {
                  onClose();
                  onGo(item.position);
                }}
                data-testid={`navigate-${number}`}
              >
                {number}
                <span class="navigator-marks" aria-hidden="true">
                  <Icon name={word === "Complete" ? "check" : word === "Incomplete" ? "half" : "circle"} />
                  {item.flagged && <Icon name="flag" />}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <p class="legend hint" aria-hidden="true">
        <span>
          <Icon name="check" /> Complete
        </span>
        <span>
          <Icon name="half" /> Incomplete
        </span>
        <span>
          <Icon name="circle" /> Unseen
        </span>
        <span>
          <Icon name="flag" /> Flagged
        </span>
      </p>
    </Dialog>
  );
}
