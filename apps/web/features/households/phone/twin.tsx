import type { Id } from "@toso/domain/command/command";
import { useState } from "preact/hooks";
import { Choices } from "../../../platform/ui/choices.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { words } from "./correction-words.ts";
import { find } from "./find.ts";
import { teamHouseholds } from "./team-households.ts";

const SHOWN = 8;

interface TwinProps {
  of: Id;
  head: string;
  chosen: Id | null;
  onChoose: (id: Id) => void;
}

/** Which household stays: those of the same name first, any other by typing. */
export function Twin({ of, head, chosen, onChoose }: TwinProps) {
  const others = teamHouseholds.value.filter(({ id }) => id !== of);
  const [typed, setTyped] = useState(() => (find(others, head, "all").length > 0 ? head : ""));
  const found = find(others, typed, "all").slice(0, SHOWN);
  const picked = others.filter(({ id }) => id === chosen && !found.some((row) => row.id === id));
  const options = [...picked, ...found].map(({ id, doc }) => ({
    value: id,
    say: [doc.head, doc.place].filter(Boolean).join(" · "),
  }));
  return (
    <div class="flex flex-col gap-3">
      <Field
        label={words.intoSearch}
        hint={words.intoHint}
        type="search"
        value={typed}
        autocomplete="off"
        onText={setTyped}
      />
      {found.length === 0 && <p role="status">{words.noneFound}</p>}
      {options.length > 0 && (
        <Choices label={words.into} options={options} chosen={chosen} onChoose={onChoose} />
      )}
    </div>
  );
}
