import type { OrderContent } from "../../shared/contracts.ts";
import { Button } from "../../shared/ui/Button.tsx";
import { Legend } from "./Legend.tsx";
import { orderedIds } from "./order.ts";
import { OrderList } from "./OrderList.tsx";
import type { InteractionProps } from "./Interaction.tsx";

/** A list to put in order. Until the first move, or "Keep this order", it is not answered. */
export function OrderInteraction({ content, value, onChange, scope }: InteractionProps<OrderContent>) {
  const ids = orderedIds(content.choices, value);
  const byId = new Map(content.choices.map(choice => [choice.id, choice]));
  const help = `${scope}-${content.id}-help`;
  return (
    <fieldset class="order" data-testid={`interaction-${content.id}`}>
      <Legend content={content} fallback="Put these in order" />
      <p class="hint instruction" id={help}>
        Use the arrow buttons or drag by the handle. With the keyboard: Space on a handle lifts, the arrow keys move, Space puts down.
      </p>
      <OrderList
        entries={ids.map(id => byId.get(id) ?? { id, html: id })}
        interaction={content.id}
        help={help}
        onOrder={onChange}
        onPutBack={before => value !== null && onChange(before)}
      />
      {value === null ? (
        <p class="order-state">
          <span class="hint">Not answered yet. Move an entry, or:</span>{" "}
          <Button onClick={() => onChange(ids)} testId={`keep-order-${content.id}`}>
            Keep this order
          </Button>
        </p>
      ) : (
        <p class="hint order-state">This order is your answer.</p>
      )}
    </fieldset>
  );
}
