import { useEffect, useRef } from "preact/hooks";
import { WORDS } from "./office-words.ts";

/** One thing to mend, and the id or name of the box it is mended in. */
export interface Fault {
  field: string;
  sentence: string;
}

/**
 * What is to be mended before a form can go, at its top, each line leading to its field.
 * It takes the focus whenever `attempt` moves, so that nobody has to look for why nothing happened.
 */
export function ErrorSummary({ faults, attempt }: { faults: Fault[]; attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (faults.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      class="rounded-box border-2 border-error p-4 outline-offset-2 focus:outline-2"
    >
      <h2 class="font-bold">{WORDS.errors}</h2>
      <ul class="mt-2 flex flex-col gap-1">
        {faults.map(({ field, sentence }) => (
          <li key={field + sentence}>
            <a href={`#${field}`} class="link text-error" onClick={(event) => lead(event, field)}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function lead(event: Event, field: string): void {
  event.preventDefault();
  const element = document.getElementById(field) ?? document.getElementsByName(field)[0];
  element?.focus();
  element?.scrollIntoView({ block: "center" });
}
