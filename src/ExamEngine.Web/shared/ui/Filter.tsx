import { useId } from "preact/hooks";

export interface FilterOption<Value extends string> {
  value: Value;
  label: string;
  count?: number;
}

/** One choice among few, as radios that look like a row of buttons. */
export function Filter<Value extends string>(props: {
  label: string;
  options: readonly FilterOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  testId?: string;
}) {
  const name = useId();
  return (
    <fieldset class="filter" data-testid={props.testId}>
      <legend>{props.label}</legend>
      <div class="filter-options">
        {props.options.map(option => (
          <label key={option.value} class="filter-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
              data-testid={props.testId ? `${props.testId}-${option.value}` : undefined}
            />
            <span>
              {option.label}
              {option.count !== undefined && <span class="filter-count"> {option.count}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
