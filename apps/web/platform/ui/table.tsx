import type { ComponentChildren } from "preact";

const CARDS =
  "max-sm:block max-sm:[&_thead]:sr-only max-sm:[&_tbody]:block max-sm:[&_tfoot]:block max-sm:[&_tr]:flex max-sm:[&_tr]:flex-col max-sm:[&_tr]:gap-1.5 max-sm:[&_tr]:border-b max-sm:[&_tr]:border-base-300 max-sm:[&_tr]:px-4 max-sm:[&_tr]:py-3 max-sm:[&_td]:border-0 max-sm:[&_td]:p-0 max-sm:[&_tbody_th]:border-0 max-sm:[&_tbody_th]:p-0 max-sm:[&_tfoot_th]:p-0 max-sm:[&_td[data-say]]:flex max-sm:[&_td[data-say]]:gap-3 max-sm:[&_td[data-say]]:before:w-28 max-sm:[&_td[data-say]]:before:shrink-0 max-sm:[&_td[data-say]]:before:text-base-content/75 max-sm:[&_td[data-say]]:before:content-[attr(data-say)] max-sm:[&_td:empty]:hidden!";

/** A table that scrolls inside its own box: the page never goes sideways. The heading row stays in sight. */
export function Table({
  label,
  tall = false,
  cards = false,
  children,
}: {
  label: string;
  /** On a phone each row becomes a card; a cell says what it is by its `data-say`. */
  cards?: boolean;
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
      <table
        class={`table ${cards ? CARDS : ""} [&_thead]:sticky [&_thead]:top-0 [&_thead]:z-10 [&_thead]:bg-base-200 [&_thead]:text-base-content [&_tfoot]:bg-base-200 [&_tfoot]:text-base-content [&_td]:align-top [&_th]:align-top [&_thead_th]:align-bottom`}
      >
        <caption class="sr-only">{label}</caption>
        {children}
      </table>
    </section>
  );
}
