import { useId } from "preact/hooks";
import { address, setQuery } from "./router.ts";

/** A search that stands in the address as `q`. */
export function SearchField({ label }: { label: string }) {
  const id = useId();
  return (
    <div class="bar-field">
      <label for={id}>{label}</label>
      <input id={id} type="search" class="width-medium" value={address.value.query.get("q") ?? ""} onInput={event => setQuery({ q: event.currentTarget.value })} data-testid="search" />
    </div>
  );
}
