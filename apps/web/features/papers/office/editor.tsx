import { useState } from "preact/hooks";
import { ContentForm } from "./content-form.tsx";
import { type Draft, tidied } from "./draft.ts";
import { Preview } from "./preview.tsx";
import { WordingForm } from "./wording-form.tsx";
import { WORDS } from "./words.ts";

/** What is pressed stays in sight under a long form. */
export const ACTS =
  "sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-3 border-t border-base-300 bg-base-100 px-4 py-3 max-lg:static lg:-mx-8 lg:px-8";

/** A paper being written, its form beside its pages; on a phone one after the other. */
export function Editor({ draft, onDraft }: { draft: Draft; onDraft: (draft: Draft) => void }) {
  const { template, content } = draft;
  return (
    <Beside
      form={
        <>
          <ContentForm
            template={template}
            content={content}
            onContent={(next) => onDraft({ template, content: next })}
          />
          <details class="rounded-box border border-base-300 p-3">
            <summary class="min-h-11 cursor-pointer content-center font-bold">{WORDS.wording}</summary>
            <p class="my-2 text-sm text-base-content/80">{WORDS.wordingHint}</p>
            <WordingForm template={template} onTemplate={(next) => onDraft({ template: next, content })} />
          </details>
        </>
      }
      preview={<Preview {...tidied(draft)} />}
    />
  );
}

/** A form and what comes of it: side by side on a desk, two tabs on a phone. */
export function Beside({
  form,
  preview,
}: {
  form: preact.ComponentChildren;
  preview: preact.ComponentChildren;
}) {
  const [shown, setShown] = useState<"form" | "preview">("form");
  return (
    <>
      <div role="tablist" class="tabs tabs-box lg:hidden">
        {(["form", "preview"] as const).map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            aria-selected={shown === tab}
            class={`tab min-h-11 flex-1 font-bold text-base-content ${shown === tab ? "tab-active" : ""}`}
            onClick={() => setShown(tab)}
          >
            {WORDS[tab]}
          </button>
        ))}
      </div>
      <div class="grid gap-8 lg:grid-cols-2">
        <div class={`flex min-w-0 flex-col gap-5 ${shown === "form" ? "" : "max-lg:hidden"}`}>{form}</div>
        <div
          class={`min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto ${shown === "preview" ? "" : "max-lg:hidden"}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
          tabIndex={0}
        >
          {preview}
        </div>
      </div>
    </>
  );
}
