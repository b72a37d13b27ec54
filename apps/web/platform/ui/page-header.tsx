import { ChevronLeft } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { uiWords } from "../i18n/words.ts";

interface HeaderProps {
  title: string;
  under?: ComponentChildren;
  /** Where the way back leads; a page that a tab opens has none. */
  back?: string;
}

/** The head of a page: the way back, what it is, and of whom. */
export function PageHeader({ title, under, back }: HeaderProps) {
  useEffect(() => {
    document.title = `${title} · Tổ Số`;
  }, [title]);
  return (
    <header class="flex flex-col gap-1 pt-2">
      {back && (
        <a
          href={back}
          class="text-primary -ml-2 flex min-h-11 items-center gap-1 self-start pr-3 font-semibold"
          onClick={goBack}
        >
          <ChevronLeft aria-hidden="true" />
          {uiWords.back}
        </a>
      )}
      <h1 class="text-2xl leading-tight font-bold">{title}</h1>
      {under && <div class="text-base-content/80">{under}</div>}
    </header>
  );
}

const lengthAtStart = history.length;

/** Back is where one came from; the link is for those who came from outside. */
function goBack(event: MouseEvent): void {
  if (history.length <= lengthAtStart) return;
  event.preventDefault();
  history.back();
}
