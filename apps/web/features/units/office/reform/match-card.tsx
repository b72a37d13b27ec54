import type { NationalUnit, ReformShown } from "@toso/contract/units/reform";
import type { Refusal } from "@toso/domain/command/refusal";
import { useState } from "preact/hooks";
import { command } from "../../../../platform/command.ts";
import { ActButton } from "../../../../platform/ui/act-button.tsx";
import { Button } from "../../../../platform/ui/button.tsx";
import { Card } from "../../../../platform/ui/card.tsx";
import { Notice } from "../../../../platform/ui/notice.tsx";
import { FindUnit, UnitList } from "./find-unit.tsx";
import { sayUnit } from "./say-unit.ts";
import { WORDS } from "./words.ts";

/** Which commune of the national list this one is: what is likely is asked, everything else can be looked for. */
export function MatchCard({
  suggested,
  day,
  onDone,
}: Pick<ReformShown, "suggested" | "day"> & { onDone: () => void }) {
  const [searching, setSearching] = useState(suggested.length === 0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const match = async ({ code }: NationalUnit) => {
    const refused = await command("matchCommune", { code });
    setRefusal(refused);
    if (!refused) onDone();
  };
  const [only] = suggested;
  return (
    <Card title={WORDS.which}>
      {only && suggested.length === 1 ? (
        <>
          <p>{WORDS.isIt(sayUnit(only))}</p>
          <div class="flex flex-wrap gap-2">
            <ActButton act={() => match(only)}>{WORDS.yes}</ActButton>
            {!searching && <Button onClick={() => setSearching(true)}>{WORDS.other}</Button>}
          </div>
        </>
      ) : (
        <>
          <p>{suggested.length > 1 ? WORDS.several : WORDS.nothingLike}</p>
          <UnitList units={suggested} onUnit={match} />
        </>
      )}
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      {searching && <FindUnit day={day} onUnit={match} />}
    </Card>
  );
}
