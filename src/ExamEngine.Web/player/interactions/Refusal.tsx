/** Why something was not done, beside where it was tried. */
export function Refusal({ text }: { text: string | undefined }) {
  return text ? (
    <p class="field-error" data-testid="refusal">
      {text}
    </p>
  ) : null;
}
