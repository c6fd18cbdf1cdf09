import { Html } from "../Html.tsx";

/** The prompt of an interaction as the name of its group of controls; without a prompt, a name for screen readers alone. */
export function Legend({ content, fallback }: { content: { id: string; prompt?: string }; fallback: string }) {
  return (
    <legend class={content.prompt ? "prompt" : "visually-hidden"}>{content.prompt ? <Html html={content.prompt} mark={`prompt:${content.id}`} /> : fallback}</legend>
  );
}
