import type { Household } from "@toso/domain/households/household";
import { PLATFORMS, platformName } from "@toso/domain/indicators/catalogue";
import { sayDay } from "@toso/domain/words/day";
import { useState } from "preact/hooks";
import { Button } from "../../../platform/ui/button.tsx";
import { Choices } from "../../../platform/ui/choices.tsx";
import { words } from "./words.ts";

const OPTIONS = PLATFORMS.map(({ code, name }) => ({ value: code, say: name }));

interface PlatformChoiceProps {
  household: Household;
  chosen: string;
  onChoose: (code: string) => void;
}

/** What is taught: one line while it is what it mostly is, all platforms when somebody wants another. */
export function PlatformChoice({ household, chosen, onChoose }: PlatformChoiceProps) {
  const [open, setOpen] = useState(false);
  const standing = household.standing[chosen];
  if (open)
    return (
      <Choices
        label={words.choosePlatform}
        options={OPTIONS}
        chosen={chosen}
        onChoose={(code) => {
          onChoose(code);
          setOpen(false);
        }}
      />
    );
  return (
    <div class="bg-base-200 rounded-box flex flex-wrap items-center justify-between gap-3 px-4 py-2">
      <p class="min-w-0 flex-[1_1_9rem]">
        <span class="text-base-content/80 block text-sm">{words.guide}</span>
        <span class="block text-lg leading-snug font-bold">{platformName(chosen)}</span>
        {standing?.outcome === "uses" && (
          <span class="block text-sm">{words.uses(platformName(chosen), sayDay(standing.since))}</span>
        )}
        <a
          href={`/huong-dan/${chosen}`}
          class="text-primary flex min-h-11 items-center font-semibold underline"
        >
          {words.showCards}
        </a>
      </p>
      <Button onClick={() => setOpen(true)}>{words.change}</Button>
    </div>
  );
}
