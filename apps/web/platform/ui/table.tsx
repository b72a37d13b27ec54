import type { ComponentChildren } from "preact";

/** A table that scrolls inside its own box: the page never goes sideways. The heading row stays in sight. */
export function Table({
  label,
  tall = false,
  children,
}: {
  label: string;
  /** Scrolls downwards too, for lists that may be thousands of rows. */
  tall?: boolean;
  children: ComponentChildren;
}) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
      tabIndex={0}
      class={`rounded-box shrink-0 overflow-x-auto border border-base-300 ${tall ? "max-h-[70dvh] overflow-y-auto" : ""}`}
    >
      <table class="table [&_thead]:sticky [&_thead]:top-0 [&_thead]:z-10 [&_thead]:bg-base-200 [&_thead]:text-base-content [&_tfoot]:bg-base-200 [&_tfoot]:text-base-content [&_td]:align-top [&_th]:align-top [&_thead_th]:align-bottom">
        <caption class="sr-only">{label}</caption>
        {children}
      </table>
    </section>
  );
}
