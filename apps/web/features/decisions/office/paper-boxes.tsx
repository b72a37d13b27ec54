import { keyOf } from "./edit.ts";
import { type DecisionForm, PAPER } from "./form.ts";
import { ValueBox } from "./value-box.tsx";
import { WORDS } from "./words.ts";

const WIDE = new Set(["agency", "signer", "commune"]);

/** Who issued the decision, when, and for which units. */
export function PaperBoxes({ paper }: { paper: DecisionForm["paper"] }) {
  return (
    <fieldset class="rounded-box border border-base-300 p-4">
      <legend class="px-1 font-bold">{WORDS.paper}</legend>
      <div class="grid grid-cols-2 gap-3 sm:grid-cols-6">
        {PAPER.map((field) => (
          <ValueBox
            key={field}
            class={`col-span-2 ${WIDE.has(field) ? (field === "agency" ? "sm:col-span-6" : "sm:col-span-3") : ["signerPosition"].includes(field) ? "sm:col-span-3" : "sm:col-span-2"}`}
            label={WORDS.fields[field]}
            name={keyOf("paper", field)}
            value={paper[field]}
          />
        ))}
      </div>
    </fieldset>
  );
}
