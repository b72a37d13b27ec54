import type { HandedOverShown, ReformShown } from "@toso/contract/units/reform";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { sayNumber } from "@toso/domain/words/numbers";
import { useState } from "preact/hooks";
import { forgetTold, useAsked } from "../../../../platform/asked.ts";
import { changes } from "../../../../platform/command.ts";
import { forgetKeptForms } from "../../../../platform/kept-form.ts";
import { askSignedIn } from "../../../../platform/signed-out.ts";
import { ActButton } from "../../../../platform/ui/act-button.tsx";
import { Button } from "../../../../platform/ui/button.tsx";
import { Card } from "../../../../platform/ui/card.tsx";
import { Loaded } from "../../../../platform/ui/loaded.tsx";
import { Notice } from "../../../../platform/ui/notice.tsx";
import { Page, Section } from "../../../../platform/ui/page.tsx";
import { HandoverForm } from "./handover-form.tsx";
import { MatchCard } from "./match-card.tsx";
import { WORDS } from "./words.ts";

/** The commune of before the reform goes over to the one of today: what it is, what goes along, what came of it. */
export function ReformPage() {
  const asked = useAsked<ReformShown>("/api/reform");
  const [done, setDone] = useState<HandedOverShown | null>(null);
  const [choosing, setChoosing] = useState(false);
  const finish = (outcome: HandedOverShown) => {
    setDone(outcome);
    if (!outcome.closed) changes.value++;
  };
  return (
    <Page title={WORDS.title} lead={WORDS.lead} acts={<Button href="/to-chuc">{WORDS.backToTree}</Button>}>
      {done && <Outcome done={done} />}
      {!done?.closed && (
        <Loaded of={asked}>
          {(shown) => (
            <>
              {shown.commune.code === null || choosing ? (
                <MatchCard suggested={shown.suggested} day={shown.day} onDone={() => setChoosing(false)} />
              ) : (
                <Matched
                  commune={shown.commune}
                  onAgain={shown.hindrance?.code === "of_today" ? null : () => setChoosing(true)}
                />
              )}
              {shown.commune.code !== null && !choosing && (
                <Next key={shown.teams.length} shown={shown} onDone={finish} />
              )}
              <Past shown={shown} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

function Matched({ commune, onAgain }: { commune: ReformShown["commune"]; onAgain: (() => void) | null }) {
  const { name, district, province, code } = commune;
  const unit = `${[name, district, province].filter(Boolean).join(", ")} (${WORDS.code(code ?? "")})`;
  return (
    <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p>{WORDS.matched(unit)}</p>
      {onAgain && (
        <Button look="quiet" onClick={onAgain}>
          {WORDS.matchAgain}
        </Button>
      )}
    </div>
  );
}

/** What can be done now: hand over, go on under the new name, or nothing, and why. */
function Next({ shown, onDone }: { shown: ReformShown; onDone: (done: HandedOverShown) => void }) {
  const { hindrance } = shown;
  if (!hindrance) return <HandoverForm shown={shown} onDone={onDone} />;
  if (hindrance.code === "goes_on") return <GoOn sentence={hindrance.sentence} />;
  return (
    <Card
      title={hindrance.code === "of_today" ? WORDS.ofToday : WORDS.cannot}
      look={hindrance.code === "of_today" ? "plain" : "warning"}
    >
      <p>{hindrance.sentence}</p>
    </Card>
  );
}

/** A commune that was merged with nobody: its district is gone, and perhaps its name is another. */
function GoOn({ sentence }: { sentence: string }) {
  const [told, setTold] = useState<Refusal | "done" | null>(null);
  const goOn = async () => {
    const done = await askSignedIn<HandedOverShown>("POST", "/api/reform", { into: null, teams: null });
    setTold(isRefusal(done) ? done : "done");
    if (!isRefusal(done)) changes.value++;
  };
  return (
    <Card title={WORDS.goOnTitle}>
      <p>{sentence}</p>
      {told === "done" ? (
        <Notice tone="success">{WORDS.goneOn}</Notice>
      ) : (
        <div>
          <ActButton act={goOn}>{WORDS.goOn}</ActButton>
        </div>
      )}
      {told && told !== "done" && <Notice tone="error">{told.sentence}</Notice>}
    </Card>
  );
}

function Outcome({ done }: { done: HandedOverShown }) {
  const { name, teams, records, closed, already } = done;
  // This browser belongs to the other commune's office from now on.
  const open = () => {
    forgetTold();
    forgetKeptForms();
    location.assign("/");
  };
  return (
    <Card title={closed ? WORDS.doneAll : WORDS.donePart} look="success">
      <p role="status">
        {already ? WORDS.alreadyDone(name) : WORDS.done(sayNumber(teams), sayNumber(records), name)}
      </p>
      {closed && (
        <div>
          <Button look="main" onClick={open}>
            {WORDS.openNew(name)}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** What went before, and what came here. */
function Past({ shown: { gone, received } }: { shown: ReformShown }) {
  return (
    <>
      {gone.length > 0 && (
        <Section title={WORDS.gone}>
          <ul class="list-disc pl-5">
            {gone.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Section>
      )}
      {received.length > 0 && (
        <Section title={WORDS.received}>
          <ul class="list-disc pl-5">
            {received.map(({ name, district, teams }) => (
              <li key={name} class="first-letter:uppercase">
                {WORDS.receivedFrom(name, district, sayNumber(teams))}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
