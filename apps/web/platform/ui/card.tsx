import type { ComponentChildren } from "preact";

interface CardProps {
  title?: ComponentChildren;
  children: ComponentChildren;
  /** Something that waits for an act stands out by more than its colour: its title says what. */
  look?: "plain" | "warning" | "error" | "success";
  class?: string;
}

const LOOKS = {
  plain: "border-base-300",
  warning: "border-warning border-l-8",
  error: "border-error border-l-8",
  success: "border-success border-l-8",
};

/** A matter of its own on a screen. */
export function Card({ title, children, look = "plain", class: extra = "" }: CardProps) {
  return (
    <section class={`bg-base-100 rounded-box flex flex-col gap-2 border p-4 ${LOOKS[look]} ${extra}`}>
      {title && <h2 class="text-lg leading-snug font-bold">{title}</h2>}
      {children}
    </section>
  );
}
