import { lineReaderOn, scheme, schemes, zoom, zooms } from "../../shared/theme/preferences.ts";
import type { Scheme } from "../../shared/theme/preferences.ts";
import { Dialog } from "../../shared/ui/Dialog.tsx";
import { Filter } from "../../shared/ui/Filter.tsx";

/** Text size, colours and line reader; every choice acts at once and is kept on this device. */
export function DisplayDialog({ open, onClose, lineReader }: { open: boolean; onClose: () => void; lineReader?: boolean }) {
  return (
    <Dialog title="Display" open={open} onClose={onClose} testId="display-dialog">
      <Filter
        label="Text size"
        options={zooms.map(each => ({ value: String(each), label: `${each} %` }))}
        value={String(zoom.value)}
        onChange={value => (zoom.value = zooms.find(each => String(each) === value) ?? 100)}
        testId="zoom"
      />
      <Filter
        label="Colours"
        options={(Object.keys(schemes) as Scheme[]).map(each => ({ value: each, label: schemes[each] }))}
        value={scheme.value}
        onChange={value => (scheme.value = value)}
        testId="scheme"
      />
      {lineReader && (
        <label class="check">
          <input type="checkbox" checked={lineReaderOn.value} onChange={event => (lineReaderOn.value = event.currentTarget.checked)} data-testid="line-reader-toggle" />
          <span>
            Line reader <span class="hint">shades all but a few lines; it follows the pointer, or the arrow keys on its handle</span>
          </span>
        </label>
      )}
    </Dialog>
  );
}
