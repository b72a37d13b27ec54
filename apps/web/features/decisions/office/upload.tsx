import type { ReadingProgress } from "@toso/contract/decisions/reading";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { Camera, FileUp } from "lucide-preact";
import { useRef, useState } from "preact/hooks";
import { freshId } from "../../../platform/fresh-id.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { askReading } from "./ask-reading.ts";
import { blankForm, type DecisionForm } from "./form.ts";
import { formOf } from "./read-form.ts";
import { WORDS } from "./words.ts";

type Outcome =
  | { at: "rest" }
  | { at: "reading"; file: string; far: ReadingProgress | null; stop: () => void }
  | { at: "refused"; file: string; refusal: Refusal }
  | { at: "none"; file: string; text: string; why: string | null };

/** Takes a decision file and has it read. What could not be read can still be filled in by hand. */
export function Upload({ onRead }: { onRead: (form: DecisionForm) => void }) {
  const [outcome, setOutcome] = useState<Outcome>({ at: "rest" });
  const take = async (files: File[]) => {
    const [first] = files;
    if (!first) return;
    const file = files.length > 1 ? WORDS.severalFiles(files.length) : first.name;
    const giveUp = new AbortController();
    const at = (far: ReadingProgress | null) =>
      setOutcome({ at: "reading", file, far, stop: () => giveUp.abort() });
    at(null);
    const reading = await askReading(files, at, giveUp.signal);
    if (!reading) return setOutcome({ at: "rest" });
    if (isRefusal(reading)) return setOutcome({ at: "refused", file, refusal: reading });
    if (reading.kind === "none")
      return setOutcome({ at: "none", file, text: reading.text, why: reading.why });
    onRead(formOf(reading, file, freshId));
  };
  const byHand = (file: string, text: string) => (
    <Button onClick={() => onRead(blankForm(file, text, freshId))}>{WORDS.byHand}</Button>
  );
  return (
    <div class="flex flex-col gap-4">
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
      {outcome.at === "reading" ? <Reading {...outcome} /> : <DropPlace onFiles={take} />}
    </div>
  );
}

/** How far it is, and the way out. Only scans take long enough to have pages counted. */
function Reading({ file, far, stop }: { file: string; far: ReadingProgress | null; stop: () => void }) {
  return (
    <section class="rounded-box flex flex-col items-center gap-4 border-2 border-dashed border-primary px-6 py-12 text-center">
      <p role="status" class="font-bold">
        {sayFar(far)}
      </p>
      <progress
        class="progress progress-primary w-full max-w-md"
        aria-label={WORDS.reading}
        max={1}
        value={far?.before ? undefined : far?.progress}
      />
      <p class="text-base-content/80 break-all">{file}</p>
      <Button onClick={stop}>{WORDS.cancelReading}</Button>
    </section>
  );
}

function sayFar(far: ReadingProgress | null): string {
  if (!far) return WORDS.reading;
  return far.before ? WORDS.waiting(far.before) : WORDS.recognising(far.page, far.pages);
}

function DropPlace({ onFiles }: { onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
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
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <FileUp aria-hidden="true" class="text-primary size-10" />
      <input
        ref={input}
        type="file"
        class="sr-only"
        tabIndex={-1}
        aria-label={WORDS.choose}
        multiple
        accept=".txt,.md,.docx,.pdf,.xlsx,image/*"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = ""; // the same file, mended, may be chosen again
        }}
      />
      <input
        ref={camera}
        type="file"
        class="sr-only"
        tabIndex={-1}
        aria-label={WORDS.photo}
        accept="image/*"
        capture="environment"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      <Button look="main" onClick={() => input.current?.click()}>
        {WORDS.choose}
      </Button>
      <div class="lg:hidden">
        <Button onClick={() => camera.current?.click()}>
          <Camera aria-hidden="true" class="size-5" /> {WORDS.photo}
        </Button>
      </div>
      <p class="text-base-content/80">
        <span class="max-lg:hidden">{over ? WORDS.dropHere : WORDS.drop} </span>
        {WORDS.accepts}
      </p>
    </section>
  );
}
