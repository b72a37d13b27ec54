import { useEffect, useMemo, useRef } from "preact/hooks";
import { cut, type Mark } from "./marks.ts";
import { WORDS } from "./words.ts";

/**
 * The decision's own words, with the places marked that were read. `active` is the box the person is in: its places
 * stand out and come into sight. Pressing a mark leads to its box.
 */
export function SourceText({
  text,
  marks,
  active,
  onPick,
}: {
  text: string;
  marks: Mark[];
  active: string | null;
  onPick: (field: string) => void;
}) {
  const box = useRef<HTMLElement>(null);
  const where = marks.map(({ start, end, field }) => `${start}-${end}-${field}`).join();
  // The marks are new objects on every key press; where they lie is not.
  const pieces = useMemo(() => cut(text, marks), [text, where]);
  useEffect(() => bringIntoSight(box.current, active), [active]);
  const pick = (event: MouseEvent) => {
    const field = (event.target as HTMLElement).dataset.field;
    if (field) onPick(field);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard one goes from the boxes to the text, not back
    <section
      ref={box}
      aria-label={WORDS.source}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
      tabIndex={0}
      onClick={pick}
      class="relative h-full overflow-y-auto overscroll-contain bg-base-100 p-4 leading-relaxed whitespace-pre-wrap lg:p-5"
    >
      {pieces.map(({ start, text: words, fields }) => {
        if (fields.length === 0) return words;
        const here = active !== null && fields.includes(active);
        return (
          <mark
            key={start}
            data-field={fields[0]}
            data-fields={fields.join(" ")}
            class={`cursor-pointer rounded-xs box-decoration-clone ${here ? "bg-primary text-primary-content outline-2 outline-primary" : "bg-primary/15 text-inherit hover:bg-primary/30"}`}
          >
            {words}
          </mark>
        );
      })}
      {text.trim() === "" && WORDS.noText}
    </section>
  );
}

/** Scrolls the text alone: the form beside it stays where the person is. */
function bringIntoSight(box: HTMLElement | null, field: string | null): void {
  if (!box || !field) return;
  const mark = box.querySelector<HTMLElement>(`mark[data-fields~="${CSS.escape(field)}"]`);
  if (!mark) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = mark.offsetTop - box.clientHeight / 3;
  box.scrollTo({ top, behavior: calm ? "auto" : "smooth" });
}
