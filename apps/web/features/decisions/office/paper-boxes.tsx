import { keyOf } from "./edit.ts";
import { type DecisionForm, PAPER } from "./form.ts";
import { ValueBox } from "./value-box.tsx";
import { WORDS } from "./words.ts";

/** How much of a row a box takes, of six. */
const WIDTHS: Record<(typeof PAPER)[number], string> = {
  agency: "sm:col-span-6",
  number: "sm:col-span-2",
  symbol: "sm:col-span-2",
  date: "sm:col-span-2",
  effective: "sm:col-span-2",
  signer: "sm:col-span-2",
  signerPosition: "sm:col-span-2",
  commune: "sm:col-span-2",
  district: "sm:col-span-2",
  province: "sm:col-span-2",
};

/** Who issued the decision, when, and for which units. */
export function PaperBoxes({ paper }: { paper: DecisionForm["paper"] }) {
  return (
    <fieldset class="rounded-box border border-base-300 p-4">
      <legend class="px-1 font-bold">{WORDS.paper}</legend>
      <div class="grid grid-cols-2 gap-3 sm:grid-cols-6">
        {PAPER.map((field) => (
          <ValueBox
            key={field}
            class={`col-span-2 ${WIDTHS[field]}`}
            label={WORDS.fields[field]}
            name={keyOf("paper", field)}
            value={paper[field]}
          />
        ))}
      </div>
    </fieldset>
  );
}
