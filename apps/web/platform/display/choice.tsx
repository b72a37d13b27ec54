import { useState } from "preact/hooks";
import { Choices } from "../ui/choices.tsx";
import { type Display, keepDisplay, recallDisplay } from "./display.ts";
import { displayWords as words } from "./words.ts";

const SIZES = (["100", "125", "150"] as const).map((value) => ({ value, say: words.sizes[value] }));
const THEMES = (["auto", "toso", "toso-dark"] as const).map((value) => ({ value, say: words.themes[value] }));

/** Larger letters, light or dark. */
export function DisplayChoice() {
  const [display, setDisplay] = useState(recallDisplay);
  const choose = (some: Partial<Display>) => {
    const next = { ...display, ...some };
    setDisplay(next);
    keepDisplay(next);
  };
  return (
    <div class="flex flex-col gap-4">
      <Choices
        label={words.size}
        options={SIZES}
        chosen={display.size}
        onChoose={(size) => choose({ size })}
      />
      <Choices
        label={words.theme}
        options={THEMES}
        chosen={display.theme}
        onChoose={(theme) => choose({ theme })}
      />
    </div>
  );
}
