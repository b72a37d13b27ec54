import { ChevronLeft, ChevronRight, Mic, X } from "lucide-preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Button } from "../../../platform/ui/button.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import type { Guide } from "../content/guide.ts";
import { guideOf } from "../content/guides.ts";
import { Drawing } from "./drawing.tsx";
import { Listen } from "./listen.tsx";
import { RecordSheet } from "./record-sheet.tsx";
import { useAwake } from "./use-awake.ts";
import { useSwipe } from "./use-swipe.ts";
import { words } from "./words.ts";

/** A guide's cards, one after the other and over the whole screen: for a villager to look at. */
export function CardViewer({ code, card }: { code: string; card: string | undefined }) {
  const guide = guideOf(code);
  if (guide) return <Cards guide={guide} shown={card} />;
  return (
    <>
      <PageHeader title={words.gone} />
      <Button look="main" href="/huong-dan">
        {words.all}
      </Button>
    </>
  );
}

function Cards({ guide, shown }: { guide: Guide; shown: string | undefined }) {
  const { route } = useLocation();
  const [recording, setRecording] = useState(false);
  const found = guide.cards.findIndex(({ code }) => code === shown);
  const n = Math.max(0, found);
  const card = guide.cards[n];
  const last = n === guide.cards.length - 1;
  const turn = (by: number) => {
    const next = guide.cards[n + by];
    if (next && !recording) route(`/huong-dan/${guide.code}/${next.code}`, true);
  };
  useAwake();
  const swipe = useSwipe(turn);
  useEffect(() => {
    document.title = `${guide.title} · Tổ Số`;
  }, [guide]);
  // At once: a second key must not find the card before.
  useLayoutEffect(() => {
    const press = ({ key }: KeyboardEvent) =>
      key === "ArrowRight" ? turn(1) : key === "ArrowLeft" ? turn(-1) : undefined;
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
  if (!card) return null;
  const place = { guide: guide.code, card: card.code };

  return (
    <section
      class="bg-base-100 fixed inset-0 z-40 mx-auto flex max-w-2xl flex-col pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)]"
      {...swipe}
    >
      <header class="border-base-300 flex items-center gap-2 border-b pl-4">
        <h1 class="min-w-0 grow py-1 leading-tight font-bold">
          {guide.title}
          <span class="text-base-content/80 block text-sm font-normal">
            {words.step(n + 1, guide.cards.length)}
          </span>
        </h1>
        <a
          href="/huong-dan"
          aria-label={words.close}
          class="grid size-14 shrink-0 place-items-center"
          onClick={goBack}
        >
          <X aria-hidden="true" class="size-7" />
        </a>
      </header>
      <div class="flex min-h-0 grow flex-col gap-4 overflow-y-auto px-4 py-3">
        <div class="min-h-[190px] grow basis-0">
          <Drawing picture={card.picture} />
        </div>
        <p class="text-[1.6rem] leading-snug font-bold" aria-live="polite">
          {card.say}
        </p>
        <Listen key={card.code} place={place} say={card.say} />
        <Button look="quiet" class="self-start" onClick={() => setRecording(true)}>
          <Mic aria-hidden="true" class="size-5" />
          {words.record}
        </Button>
      </div>
      <nav
        aria-label={words.title}
        class="border-base-300 flex gap-[12px] border-t px-[16px] py-[12px] text-[min(1.2rem,24px)]"
      >
        <button
          type="button"
          aria-label={words.backTo}
          class={TURN}
          disabled={n === 0}
          onClick={() => turn(-1)}
        >
          <ChevronLeft aria-hidden="true" class="size-[28px] shrink-0" />
          {words.back}
        </button>
        {last ? (
          <a class={`btn-primary ${TURN}`} href="/huong-dan" onClick={goBack}>
            {words.done}
          </a>
        ) : (
          <button type="button" aria-label={words.onTo} class={`btn-primary ${TURN}`} onClick={() => turn(1)}>
            {words.on}
            <ChevronRight aria-hidden="true" class="size-[28px] shrink-0" />
          </button>
        )}
      </nav>
      {recording && <RecordSheet place={place} say={card.say} onClose={() => setRecording(false)} />}
    </section>
  );
}

/** Under either thumb, as high as a finger is wide, also with letters twice as large. */
const TURN =
  "btn h-[min(4rem,72px)] min-w-0 flex-1 flex-nowrap gap-[6px] px-[8px] whitespace-nowrap text-[length:inherit] font-bold";

const lengthAtStart = history.length;

/** To where one came from: the household, the visit, the list. */
function goBack(event: MouseEvent): void {
  if (history.length <= lengthAtStart) return;
  event.preventDefault();
  history.back();
}
