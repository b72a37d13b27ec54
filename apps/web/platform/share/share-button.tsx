import { Share2 } from "lucide-preact";
import type { FunctionComponent } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../ui/button.tsx";
import type { Shareable } from "./share-sheet.tsx";
import { shareWords } from "./words.ts";

export type { Shareable } from "./share-sheet.tsx";

interface ShareButtonProps {
  /** Made when it is pressed: nothing is worked out for a button that nobody presses. */
  what: () => Shareable;
  say?: string;
  wide?: boolean;
}

type SheetComponent = FunctionComponent<{ what: Shareable; onClose: () => void }>;

/** Opens the sheet from which something is handed to Zalo or any other app. */
export function ShareButton({ what, say = shareWords.share, wide = false }: ShareButtonProps) {
  const [open, setOpen] = useState<{ Sheet: SheetComponent; made: Shareable } | null>(null);
  const press = async () => {
    const made = what();
    const { default: Sheet } = await import("./share-sheet.tsx");
    setOpen({ Sheet, made });
  };
  return (
    <>
      <Button onClick={press} wide={wide}>
        <Share2 aria-hidden="true" class="size-5" />
        {say}
      </Button>
      {open && <open.Sheet what={open.made} onClose={() => setOpen(null)} />}
    </>
  );
}
