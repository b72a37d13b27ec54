import { Copy, Share2 } from "lucide-preact";
import { Button } from "../ui/button.tsx";
import { tell } from "../ui/toast.tsx";
import { canShareText, copy, handOver } from "./share.ts";

/** A text to hand over, from a desk or a phone: copied, or given to another app where the device can. */
export function CopyAndShare({
  text,
  words,
}: {
  text: string;
  words: Readonly<Record<"copy" | "copied" | "cannotCopy" | "share", string>>;
}) {
  const press = async () => tell((await copy(text)) === "kept" ? words.copied : words.cannotCopy);
  return (
    <>
      <Button look="main" onClick={press}>
        <Copy aria-hidden="true" class="size-5" /> {words.copy}
      </Button>
      {canShareText() && (
        <Button onClick={() => handOver({ text })}>
          <Share2 aria-hidden="true" class="size-5" /> {words.share}
        </Button>
      )}
    </>
  );
}
