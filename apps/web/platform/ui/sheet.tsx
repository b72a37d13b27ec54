import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { uiWords } from "../i18n/words.ts";
import { Button } from "./button.tsx";

interface SheetProps {
  title: string;
  children: ComponentChildren;
  onClose: () => void;
}

/** A few choices that come up from below; the browser keeps the focus inside and closes it with Escape. */
export function Sheet({ title, children, onClose }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="modal modal-bottom sm:modal-middle" aria-label={title} onClose={onClose}>
      <div class="modal-box flex max-h-[90dvh] flex-col gap-3">
        <h2 class="text-xl font-bold">{title}</h2>
        {children}
        <Button look="quiet" onClick={() => dialog.current?.close()}>
          {uiWords.close}
        </Button>
      </div>
      <form method="dialog" class="modal-backdrop">
        <button type="submit" tabIndex={-1}>
          {uiWords.close}
        </button>
      </form>
    </dialog>
  );
}
