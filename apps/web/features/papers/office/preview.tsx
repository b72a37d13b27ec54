import type { PaperPreview } from "@toso/contract/papers/office";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import type { PaperContent, Template } from "@toso/domain/papers/template";
import { useEffect, useState } from "preact/hooks";
import { askSignedIn } from "../../../platform/signed-out.ts";
import { Notice } from "../../../platform/ui/notice.tsx";
import { WORDS } from "./words.ts";

const PAUSE_MS = 500;

/** The paper as it will look, drawn anew when the typing pauses; under it what it does not say yet. */
export function Preview({ template, content }: { template: Template; content: PaperContent }) {
  const { pages, findings, refusal } = usePreview(template, content);
  return (
    <section aria-label={WORDS.preview} class="flex flex-col gap-3">
      {refusal && <Notice tone="warning">{refusal.sentence}</Notice>}
      {findings && findings.length > 0 && (
        <Notice tone="info">
          <b>{WORDS.findings}</b>
          <ul class="mt-1 list-disc pl-5">
            {findings.map(({ place, text }) => (
              <li key={place + text}>
                {place}: {text}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {pages.map((page, n) => (
        <img
          key={page}
          src={page}
          alt={`${WORDS.preview}, ${WORDS.page(n + 1, pages.length)}`}
          class="w-full border border-base-300 bg-white shadow"
        />
      ))}
      {pages.length === 0 && (
        <div role="status" class="skeleton flex aspect-[1/1.41] w-full items-center justify-center">
          {WORDS.previewing}
        </div>
      )}
    </section>
  );
}

interface Shown {
  /** Addresses of the pages' drawings. */
  pages: string[];
  findings: PaperPreview["findings"] | null;
  refusal: Refusal | null;
}

function usePreview(template: Template, content: PaperContent): Shown {
  const [shown, setShown] = useState<Shown>({ pages: [], findings: null, refusal: null });
  const asked = JSON.stringify({ template, content });
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(async () => {
      const answer = await askSignedIn<PaperPreview>("POST", "/api/papers/preview", JSON.parse(asked));
      if (stale) return;
      if (isRefusal(answer)) return setShown((before) => ({ ...before, refusal: answer }));
      const pages = answer.pages.map((page) =>
        URL.createObjectURL(new Blob([page], { type: "image/svg+xml" })),
      );
      setShown((before) => {
        for (const page of before.pages) URL.revokeObjectURL(page);
        return { pages, findings: answer.findings, refusal: null };
      });
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked]);
  return shown;
}
