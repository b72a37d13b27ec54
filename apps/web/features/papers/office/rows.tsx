import type { RegisterBoard } from "@toso/contract/papers/office";
import type { Refusal } from "@toso/domain/command/refusal";
import { sayDay } from "@toso/domain/words/day";
import { useState } from "preact/hooks";
import { command } from "../../../platform/command.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Choices } from "../../../platform/ui/choices.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Section } from "../../../platform/ui/page.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { WORDS } from "./words.ts";

/** Where each row of numbers stands; how the office counts, and where its book on paper ended. */
export function Rows({ board }: { board: RegisterBoard }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return (
    <Section title={WORDS.rows}>
      {board.registers.length > 0 && (
        <ul class="flex flex-wrap gap-2">
          {board.registers.map(({ series, last, day }) => (
            <li key={series} class="rounded-box border border-base-300 px-4 py-2">
              <b>{series}</b>: {WORDS.lastGiven.toLocaleLowerCase("vi")} {String(last).padStart(2, "0")}
              {day && ` (${sayDay(day)})`}
            </li>
          ))}
        </ul>
      )}
      <Choices
        label={WORDS.style}
        options={(["by_kind", "one_row"] as const).map((value) => ({ value, say: WORDS.styles[value] }))}
        chosen={board.numbering}
        onChoose={async (style) =>
          style !== board.numbering && setRefusal(await command("setNumbering", { style, year: board.year }))
        }
      />
      {refusal && <Notice tone="warning">{refusal.sentence}</Notice>}
      <details class="rounded-box border border-base-300 p-3">
        <summary class="min-h-11 cursor-pointer content-center font-bold">{WORDS.begin}</summary>
        <Begin year={board.year} />
      </details>
    </Section>
  );
}

function Begin({ year }: { year: string }) {
  const [symbol, setSymbol] = useState("");
  const [last, setLast] = useState("");
  const [attempted, setAttempted] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isNumber = /^\d{1,5}$/.test(last.trim());
  const begin = async () => {
    setAttempted(true);
    if (!symbol.trim() || !isNumber) return;
    const refused = await command("openRegister", { year, symbol: symbol.trim(), last: Number(last) });
    setRefusal(refused);
    if (!refused) tell(WORDS.begun(`${String(Number(last) + 1).padStart(2, "0")}/${symbol.trim()}`));
  };
  return (
    <div class="mt-2 flex max-w-xl flex-col gap-3">
      <p class="text-sm text-base-content/80">{WORDS.beginHint}</p>
      <Field
        label={WORDS.beginSymbol}
        value={symbol}
        error={attempted && !symbol.trim() ? WORDS.need.symbol : null}
        onText={setSymbol}
      />
      <Field
        label={WORDS.beginLast}
        inputMode="numeric"
        value={last}
        error={attempted && !isNumber ? WORDS.need.last : null}
        onText={setLast}
      />
      {refusal && <Notice tone="warning">{refusal.sentence}</Notice>}
      <div>
        <ActButton look="plain" act={begin}>
          {WORDS.beginAct}
        </ActButton>
      </div>
    </div>
  );
}
