import type { ComponentChildren } from "preact";

/** An empty place teaches the first step. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="rounded-box border-base-content/30 flex flex-col items-start gap-3 border border-dashed p-5">
      <p class="text-lg font-bold">{title}</p>
      {children}
    </div>
  );
}
