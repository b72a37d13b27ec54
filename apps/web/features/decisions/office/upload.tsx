import type { ReadingOfDecision } from "@toso/contract/decisions/reading";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { FileUp } from "lucide-preact";
import { useRef, useState } from "preact/hooks";
import { freshId } from "../../../platform/fresh-id.ts";
import { askSignedIn } from "../../../platform/signed-out.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { blankForm, type DecisionForm } from "./form.ts";
import { formOf } from "./read-form.ts";
import { WORDS } from "./words.ts";

type Outcome =
  | { at: "rest" }
  | { at: "reading"; file: string }
  | { at: "refused"; file: string; refusal: Refusal }
  | { at: "none"; file: string; text: string; why: string | null };

/** Takes a decision file and has it read. What could not be read can still be filled in by hand. */
export function Upload({ onRead }: { onRead: (form: DecisionForm) => void }) {
  const [outcome, setOutcome] = useState<Outcome>({ at: "rest" });
  const take = async (file: File | undefined) => {
    if (!file) return;
    setOutcome({ at: "reading", file: file.name });
    const body = new FormData();
    body.append("file", file);
    const reading = await askSignedIn<ReadingOfDecision>("POST", "/api/decisions/read", body);
    if (isRefusal(reading)) return setOutcome({ at: "refused", file: file.name, refusal: reading });
    if (reading.kind === "none")
      return setOutcome({ at: "none", file: file.name, text: reading.text, why: reading.why });
    onRead(formOf(reading, file.name, freshId));
  };
  const byHand = (file: string, text: string) => (
    <Button onClick={() => onRead(blankForm(file, text, freshId))}>{WORDS.byHand}</Button>
  );
  return (
    <div class="flex flex-col gap-4">
      <DropPlace working={outcome.at === "reading" ? outcome.file : null} onFile={take} />
      {outcome.at === "refused" && (
        <Notice tone="error" act={byHand(outcome.file, "")}>
          <b>{outcome.file}</b>: {outcome.refusal.sentence} {WORDS.notRead}
        </Notice>
      )}
      {outcome.at === "none" && (
        <>
          <Notice tone="warning" act={byHand(outcome.file, outcome.text)}>
            <b>{outcome.why ?? WORDS.notDecision}</b> {WORDS.notDecisionNext}
          </Notice>
          <details class="rounded-box border border-base-300 p-4">
            <summary class="cursor-pointer font-bold">
              {WORDS.seen}: {outcome.file}
            </summary>
            <p class="mt-3 max-h-80 overflow-y-auto whitespace-pre-wrap">{outcome.text}</p>
          </details>
        </>
      )}
    </div>
  );
}

function DropPlace({ working, onFile }: { working: string | null; onFile: (file?: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <section
      aria-label={WORDS.choose}
      class={`rounded-box flex flex-col items-center gap-4 border-2 border-dashed px-6 py-12 text-center ${over ? "border-primary bg-base-200" : "border-base-content/30"}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFile(event.dataTransfer?.files[0]);
      }}
    >
      <FileUp aria-hidden="true" class="text-primary size-10" />
      <input
        ref={input}
        type="file"
        class="sr-only"
        tabIndex={-1}
        aria-label={WORDS.choose}
        accept=".txt,.md,.docx,.pdf"
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = ""; // the same file, mended, may be chosen again
        }}
      />
      <Button look="main" busy={working !== null} onClick={() => input.current?.click()}>
        {working ? `${WORDS.reading} ${working}` : WORDS.choose}
      </Button>
      <p class="text-base-content/80">{over ? WORDS.dropHere : WORDS.drop}</p>
    </section>
  );
}
