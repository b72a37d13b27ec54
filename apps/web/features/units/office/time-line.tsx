import type { OrganisationChange } from "@toso/contract/units/office";
import type { Refusal } from "@toso/domain/command/refusal";
import { type Day, sayDay } from "@toso/domain/words/day";
import { sayNumber } from "@toso/domain/words/numbers";
import { useState } from "preact/hooks";
import { command } from "../../../platform/command.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Section } from "../../../platform/ui/page.tsx";
import { Sheet } from "../../../platform/ui/sheet.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { sayChange } from "./say-change.ts";
import { WORDS } from "./words.ts";

const STEP = 20;

/** What happened to the organisation, newest first, day by day; each day can be looked at. */
export function TimeLine({
  changes,
  day,
  onDay,
}: {
  changes: readonly OrganisationChange[];
  day: Day;
  onDay: (day: Day) => void;
}) {
  const [shown, setShown] = useState(STEP);
  const [wrong, setWrong] = useState<OrganisationChange | null>(null);
  const days = Map.groupBy(changes.slice(0, shown), (change) => change.day);
  return (
    <Section title={WORDS.timeLine}>
      {changes.length === 0 && <p>{WORDS.noChanges}</p>}
      <ol class="flex flex-col border-l-2 border-base-300">
        {[...days].map(([on, those]) => (
          <li key={on} class="relative flex flex-col gap-1 pb-5 pl-5">
            <span
              aria-hidden="true"
              class={`absolute top-2 -left-[7px] size-3 rounded-full ${on === day ? "bg-primary" : "bg-base-content/40"}`}
            />
            <p class="font-bold">{sayDay(on)}</p>
            {[...Map.groupBy(those, ({ ground }) => ground)].map(([ground, together]) => (
              <div key={ground}>
                <ul class="flex flex-col gap-1">
                  {together.map((change) => (
                    <Told key={`${change.kind} ${change.who.join()} ${change.into.join()}`} change={change} />
                  ))}
                </ul>
                {ground && <p class="text-sm text-base-content/80">{WORDS.ground(ground)}</p>}
              </div>
            ))}
            <div class="flex flex-wrap gap-x-4 print:hidden">
              {on !== day && (
                <button type="button" class="link min-h-11 text-primary" onClick={() => onDay(on)}>
                  {WORDS.seeDay}
                  <span class="sr-only"> {sayDay(on)}</span>
                </button>
              )}
              {reshapingsOf(those).map((change) => (
                <button
                  key={change.reshaping}
                  type="button"
                  class="link min-h-11 text-base-content/80"
                  onClick={() => setWrong(change)}
                >
                  {WORDS.takeBack}
                  <span class="sr-only"> {change.ground}</span>
                </button>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {changes.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + 5 * STEP)}>
            {WORDS.more(sayNumber(Math.min(5 * STEP, changes.length - shown)))}
          </Button>
        </div>
      )}
      {wrong && <TakeBack change={wrong} onClose={() => setWrong(null)} />}
    </Section>
  );
}

function Told({ change }: { change: OrganisationChange }) {
  const { kind, who, team } = change;
  const long = (kind === "founded" || kind === "reorganised") && who.length > 4;
  return (
    <li>
      {team ? (
        <a class="link-hover" href={`/to/${team}`}>
          {sayChange(change)}
        </a>
      ) : (
        sayChange(change)
      )}
      {long && <span class="block text-sm text-base-content/80">{who.join("; ")}</span>}
    </li>
  );
}

/** One for each reshaping of the day, however many changes it made. */
const reshapingsOf = (changes: OrganisationChange[]): OrganisationChange[] => [
  ...new Map(changes.flatMap((change) => (change.reshaping ? [[change.reshaping, change]] : []))).values(),
];

/** Asks before, since nothing brings it back but writing it down again. */
function TakeBack({ change, onClose }: { change: OrganisationChange; onClose: () => void }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const takeBack = async () => {
    const refused = await command("takeBackReshaping", { reshaping: change.reshaping ?? "" });
    setRefusal(refused);
    if (refused) return;
    tell(WORDS.takenBack);
    onClose();
  };
  return (
    <Sheet title={WORDS.takeBackTitle} onClose={onClose}>
      <p>{WORDS.takeBackWhy(change.ground ?? "")}</p>
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      <ActButton look="danger" act={takeBack}>
        {WORDS.takeBackDo}
      </ActButton>
    </Sheet>
  );
}
