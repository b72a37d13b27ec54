import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { WORDS } from "./words.ts";

/** The page before the door: who we are, one thing to do. */
export function Entrance({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: ComponentChildren;
}) {
  useEffect(() => {
    document.title = `${title} · ${WORDS.product}`;
  }, [title]);
  return (
    <div class="flex min-h-dvh flex-col bg-base-200 lg:items-center lg:justify-center lg:p-8">
      <main class="flex w-full flex-1 flex-col gap-6 bg-base-100 px-5 py-8 lg:max-w-lg lg:flex-none lg:rounded-box lg:border lg:border-base-300 lg:p-10">
        <p class="flex items-center gap-3">
          <img src="/icon.svg" alt="" class="size-10" />
          <span>
            <b class="block text-lg leading-tight">{WORDS.product}</b>
            <span class="text-sm text-base-content/80">{WORDS.tagline}</span>
          </span>
        </p>
        <div>
          <h1 class="text-2xl leading-tight font-bold">{title}</h1>
          <p class="mt-2 text-base-content/80">{lead}</p>
        </div>
        {children}
      </main>
    </div>
  );
}
