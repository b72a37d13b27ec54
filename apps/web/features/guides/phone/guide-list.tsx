import { languageName } from "@toso/domain/guides/language";
import { ChevronRight } from "lucide-preact";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { GUIDES } from "../content/guides.ts";
import { GLYPHS } from "./glyphs.tsx";
import { heardVoices } from "./heard-voices.ts";
import { words } from "./words.ts";

/** All guides, by platform: what can be shown to a villager now. */
export function GuideList() {
  return (
    <>
      <PageHeader title={words.title} under={words.lead} />
      <ul class="flex flex-col gap-3">
        {GUIDES.map((guide) => {
          const Glyph = GLYPHS[guide.glyph];
          return (
            <li key={guide.code}>
              <a
                href={`/huong-dan/${guide.code}`}
                class="border-base-300 rounded-box flex min-h-20 items-center gap-4 border px-4 py-3"
              >
                <Glyph aria-hidden="true" class="text-primary size-10 shrink-0" strokeWidth={1.6} />
                <span class="min-w-0 grow">
                  <span class="block text-lg leading-snug font-bold">{guide.title}</span>
                  <span class="text-base-content/80 block">
                    {guide.about} · {words.cards(guide.cards.length)}
                  </span>
                  <Voiced guide={guide.code} />
                </span>
                <ChevronRight aria-hidden="true" class="shrink-0" />
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Voiced({ guide }: { guide: string }) {
  const languages = new Set(
    heardVoices.value.filter(({ doc }) => doc.guide === guide).map(({ doc }) => languageName(doc.language)),
  );
  if (languages.size === 0) return null;
  return <span class="block text-sm font-semibold">{words.voiced([...languages].join(", "))}</span>;
}
