import { X } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { WORDS } from "./office-words.ts";

/** A sheet at the right over the page (the whole screen on a phone). Esc, the ground beside it and "Đóng" close it. */
export function SidePanel({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a modal dialog by itself
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
      class="m-0 ml-auto h-dvh max-h-none w-full max-w-2xl bg-base-100 text-base-content shadow-2xl backdrop:bg-black/40"
    >
      <div class="flex h-full flex-col">
        <header class="flex items-center justify-between gap-3 border-b border-base-300 px-4 py-3 lg:px-6">
          <h2 class="text-lg font-bold">{title}</h2>
          <button type="button" class="btn font-bold btn-ghost" onClick={() => dialog.current?.close()}>
            <X aria-hidden class="size-5" /> {WORDS.close}
          </button>
        </header>
        <div
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
          tabIndex={0}
          class="flex flex-1 flex-col gap-5 overflow-y-auto overscroll-contain px-4 py-5 lg:px-6"
        >
          {children}
        </div>
      </div>
    </dialog>
  );
}
