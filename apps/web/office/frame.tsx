import { Menu, X } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { WORDS } from "./words.ts";

/** The tree at the left and the page beside it; on a narrow screen the tree comes over the page when asked for. */
export function Frame({
  title,
  nav,
  children,
}: {
  title: string;
  nav: ComponentChildren;
  children: ComponentChildren;
}) {
  const { url, path } = useLocation();
  const drawer = useRef<HTMLDialogElement>(null);
  // Whoever went somewhere has chosen.
  useEffect(() => drawer.current?.close(), [url]);
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  // A new page is read from its start: by eye the router sees to it, by keyboard and screen reader this does.
  useEffect(() => {
    if (before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  return (
    <div class="lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]">
      <a href="#main" class="btn font-bold btn-primary absolute -top-20 left-2 z-50 focus:top-2">
        {WORDS.skip}
      </a>
      <div class="sticky top-0 hidden h-dvh overflow-y-auto border-r border-base-300 bg-base-200 lg:block print:hidden">
        {nav}
      </div>
      <header class="sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-base-300 bg-base-200 px-2 lg:hidden print:hidden">
        <button type="button" class="btn font-bold btn-ghost" onClick={() => drawer.current?.showModal()}>
          <Menu aria-hidden="true" class="size-6" /> {WORDS.menu}
        </button>
        <b class="truncate first-letter:uppercase">{title}</b>
      </header>
      <dialog
        ref={drawer}
        aria-label={WORDS.nav}
        class="m-0 h-dvh max-h-none w-72 max-w-[85vw] overflow-y-auto bg-base-200 text-base-content backdrop:bg-black/40 lg:hidden"
      >
        <button
          type="button"
          class="btn font-bold btn-ghost absolute top-2 right-2"
          aria-label={WORDS.closeMenu}
          onClick={() => drawer.current?.close()}
        >
          <X aria-hidden="true" class="size-6" />
        </button>
        {nav}
      </dialog>
      <main ref={main} id="main" tabIndex={-1} class="min-w-0 outline-none">
        {children}
      </main>
    </div>
  );
}
