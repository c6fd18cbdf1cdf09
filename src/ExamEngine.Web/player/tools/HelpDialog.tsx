import { Dialog } from "../../shared/ui/Dialog.tsx";
import { shortcuts } from "../shortcuts.ts";

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title="Help and keyboard shortcuts" open={open} onClose={onClose} wide testId="help-dialog">
      <table class="table table-plain" data-testid="shortcut-list">
        <caption class="visually-hidden">Keyboard shortcuts</caption>
        <thead>
          <tr>
            <th scope="col">Keys</th>
            <th scope="col">What they do</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(each => (
            <tr key={each.code}>
              <td>
                <kbd>{each.keys}</kbd>
              </td>
              <td>{each.what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>While you work</h3>
      <ul class="plain-points">
        <li>Every answer is saved by itself. The line under the header says when.</li>
        <li>You can go back to any item of the open section, unless the section is taken item by item. A section that has ended does not open again.</li>
        <li>When the connection is lost, go on: answers are kept on this device and sent when it is back.</li>
        <li>Highlights and strike-outs are for you alone. They are not scored and stay in this browser tab.</li>
      </ul>
    </Dialog>
  );
}
