import type { ReadingOfList } from "@toso/contract/households/office";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { FileSpreadsheet } from "lucide-preact";
import { useRef, useState } from "preact/hooks";
import { askSignedIn } from "../../../platform/signed-out.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { WORDS } from "./words.ts";

/** Takes a household list and has it read. Nothing is added by it. */
export function ListUpload({ onRead }: { onRead: (reading: ReadingOfList, file: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (file: File | undefined) => {
    if (!file || working) return;
    setWorking(true);
    const body = new FormData();
    body.append("file", file);
    const reading = await askSignedIn<ReadingOfList>("POST", "/api/households/read", body);
    setWorking(false);
    setRefusal(isRefusal(reading) ? reading : null);
    if (!isRefusal(reading)) onRead(reading, file.name);
  };
  return (
    <section
      aria-label={WORDS.upload}
      class="rounded-box flex flex-wrap items-center gap-4 border-2 border-dashed border-base-content/30 p-4"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <input
        ref={input}
        type="file"
        class="sr-only"
        tabIndex={-1}
        aria-label={WORDS.choose}
        accept=".xlsx,.csv"
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = ""; // the same file, mended, may be chosen again
        }}
      />
      <Button look="main" busy={working} onClick={() => input.current?.click()}>
        <FileSpreadsheet aria-hidden="true" class="size-5" />
        {working ? WORDS.reading : WORDS.upload}
      </Button>
      <p class="min-w-0 flex-1 basis-60 text-base-content/80">{WORDS.drop}</p>
      {refusal && (
        <div class="basis-full">
          <Notice tone="error">{refusal.sentence}</Notice>
        </div>
      )}
    </section>
  );
}
