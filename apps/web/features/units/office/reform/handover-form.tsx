import type { HandedOverShown, HandoverAsked, NationalUnit, ReformShown } from "@toso/contract/units/reform";
import type { Id } from "@toso/domain/command/command";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { FIRST_DAY_OF_AFTER } from "@toso/domain/units/reform";
import { sayNumber } from "@toso/domain/words/numbers";
import { useState } from "preact/hooks";
import { askSignedIn } from "../../../../platform/signed-out.ts";
import { ActButton } from "../../../../platform/ui/act-button.tsx";
import { Button } from "../../../../platform/ui/button.tsx";
import { Choices } from "../../../../platform/ui/choices.tsx";
import { Notice } from "../../../../platform/ui/notice.tsx";
import { Section } from "../../../../platform/ui/page.tsx";
import { Sheet } from "../../../../platform/ui/sheet.tsx";
import { FindUnit } from "./find-unit.tsx";
import { TeamTable } from "./team-table.tsx";
import { WORDS } from "./words.ts";

type Receiver = Pick<NationalUnit, "code" | "name" | "province">;

/** Hands the book over: to whom, which teams, and what follows from it; once more asked, since it cannot be undone. */
export function HandoverForm({
  shown,
  onDone,
}: {
  shown: ReformShown;
  onDone: (done: HandedOverShown) => void;
}) {
  const { commune, successors, teams, resolution } = shown;
  const [into, setInto] = useState<Receiver | undefined>(successors.length === 1 ? successors[0] : undefined);
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set(teams.map(({ id }) => id)));
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const going = teams.filter(({ id }) => chosen.has(id));
  const all = going.length === teams.length;
  const choose = (teams: ReadonlySet<Id>) => {
    setChosen(teams);
    setMissing(null);
  };
  const look = () => {
    const lack = into ? (going.length > 0 || all ? null : WORDS.teamFirst) : WORDS.successorFirst;
    setMissing(lack);
    setAsking(lack === null);
  };
  const handOver = async () => {
    const body: HandoverAsked = { into: into?.code ?? null, teams: all ? null : going.map(({ id }) => id) };
    const done = await askSignedIn<HandedOverShown>("POST", "/api/reform", body);
    setAsking(false);
    if (isRefusal(done)) setRefusal(done);
    else onDone(done);
  };
  return (
    <>
      <Section title={WORDS.successor}>
        <Successors successors={successors} into={into} onInto={setInto} />
        {into && <p class="text-lg">{WORDS.goesTo(into.name, into.province)}</p>}
        {resolution && <p class="text-base-content/80">{WORDS.by(resolution)}</p>}
      </Section>
      <Section title={WORDS.handed}>
        <TeamTable teams={teams} chosen={chosen} onChosen={choose} />
        {teams.length > 1 && <p class="text-base-content/80">{WORDS.stays}</p>}
        <ul class="list-disc pl-5">
          {WORDS.promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </Section>
      {missing && <Notice tone="warning">{missing}</Notice>}
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      <div>
        <Button look="main" onClick={look}>
          {all
            ? WORDS.handOver(into?.name ?? "…")
            : WORDS.handOverPart(sayNumber(going.length), into?.name ?? "…")}
        </Button>
      </div>
      {asking && into && (
        <Sheet title={WORDS.sure(commune.name, into.name)} onClose={() => setAsking(false)}>
          {all && <p>{WORDS.closing}</p>}
          <p class="text-base-content/80">{WORDS.working}</p>
          <ActButton act={handOver}>
            {all ? WORDS.handOver(into.name) : WORDS.handOverPart(sayNumber(going.length), into.name)}
          </ActButton>
        </Sheet>
      )}
    </>
  );
}

/** Several successors are chosen between; where none is on record it is looked for. */
function Successors({
  successors,
  into,
  onInto,
}: Pick<ReformShown, "successors"> & {
  into: Receiver | undefined;
  onInto: (unit: Receiver) => void;
}) {
  if (successors.length === 1) return null;
  if (successors.length > 1)
    return (
      <Choices
        label={WORDS.chooseSuccessor}
        options={successors.map(({ code, name }) => ({ value: code, say: name }))}
        chosen={into?.code ?? null}
        onChoose={(code) => {
          const unit = successors.find((one) => one.code === code);
          if (unit) onInto(unit);
        }}
      />
    );
  return (
    <>
      <p>{WORDS.unknownSuccessor}</p>
      <FindUnit day={FIRST_DAY_OF_AFTER} onUnit={async (unit) => onInto(unit)} />
    </>
  );
}
