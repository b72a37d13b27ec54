import type { Organisation, OrganisationChanges } from "@toso/contract/units/office";
import { type Day, dayOf, isDay, sayDay, sayWeekday } from "@toso/domain/words/day";
import { sayNumber } from "@toso/domain/words/numbers";
import { Printer } from "lucide-preact";
import { useLocation } from "preact-iso";
import { useAsked } from "../../../platform/asked.ts";
import { printOnly } from "../../../platform/print-only.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Empty } from "../../../platform/ui/empty.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Page, Section } from "../../../platform/ui/page.tsx";
import { DayChooser } from "./day-chooser.tsx";
import { type Differences, differences } from "./differences.ts";
import { Printed } from "./printed.tsx";
import { Reminder } from "./reminder.tsx";
import { TimeLine } from "./time-line.tsx";
import { Tree } from "./tree.tsx";
import { WORDS } from "./words.ts";

/** The organisation of any day as a tree, and everything that changed it as a time line. */
export function OrganisationPage() {
  const { query, route } = useLocation();
  const today = dayOf(Date.now());
  const day = isDay(query.ngay) ? query.ngay : today;
  const choose = (chosen: Day) => route(chosen === today ? "/to-chuc" : `/to-chuc?ngay=${chosen}`);
  const then = useAsked<Organisation>(`/api/organisation?day=${day}`);
  const now = useAsked<Organisation>(`/api/organisation?day=${today}`);
  const history = useAsked<OrganisationChanges>("/api/organisation/changes");
  return (
    <Page
      title={WORDS.title}
      lead={WORDS.lead}
      acts={
        <>
          <Button href="/to-chuc/sap-xep">{WORDS.reshape}</Button>
          <Button href="/to-chuc/chuyen-ho">{WORDS.moveHouseholds}</Button>
          <Button href="/to-chuc/sap-nhap">{WORDS.reform}</Button>
        </>
      }
    >
      {now.answer && <Reminder today={now.answer} />}
      <Loaded of={history}>
        {({ changes, hamlets }) => (
          <>
            <DayChooser
              day={day}
              today={today}
              changed={[...new Set(changes.map((change) => change.day))]}
              onDay={choose}
            />
            <div class="grid items-start gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
              <Loaded of={then}>
                {(told) => (
                  <Told
                    told={told}
                    today={today}
                    differ={
                      now.answer && told.day !== today
                        ? differences(told, now.answer, new Map(hamlets.map((one) => [one.id, one])))
                        : null
                    }
                  />
                )}
              </Loaded>
              <TimeLine changes={changes} day={day} onDay={choose} />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Told({ told, today, differ }: { told: Organisation; today: Day; differ: Differences | null }) {
  const teams = new Map(
    [...told.hamlets, ...told.undecided]
      .flatMap((hamlet) => hamlet.teams)
      .concat(told.wide)
      .map((team) => [team.id, team]),
  );
  const members = [...teams.values()].reduce((sum, team) => sum + team.members.length, 0);
  const { commune, hamlets, households, day } = told;
  return (
    <Section
      title={WORDS.asOf(sayWeekday(day), sayDay(day))}
      acts={
        teams.size > 0 && (
          <Button onClick={() => printOnly(<Printed told={told} today={today} />)}>
            <Printer aria-hidden="true" class="size-5" /> {WORDS.print}
          </Button>
        )
      }
    >
      <div>
        <p class="text-lg font-bold first-letter:uppercase">
          {[commune?.name, commune?.district, commune?.province].filter(Boolean).join(", ")}
        </p>
        <p class="text-base-content/80">
          {[
            WORDS.hamlets(sayNumber(hamlets.length)),
            WORDS.teams(sayNumber(teams.size)),
            WORDS.members(sayNumber(members)),
            WORDS.households(households, sayNumber(households)),
          ].join(" · ")}
        </p>
        {differ && (
          <p class="text-base-content/80">
            {differ.notes.size + differ.onlyToday.length === 0 ? WORDS.sameAsToday : WORDS.marked}
          </p>
        )}
      </div>
      {hamlets.length + teams.size === 0 ? (
        <Empty title={WORDS.nothingYet}>
          <p>{WORDS.nothingYetNext}</p>
          <Button href="/quyet-dinh">{WORDS.upload}</Button>
        </Empty>
      ) : (
        <Tree key={day} told={told} notes={differ?.notes ?? new Map()} />
      )}
      {differ && differ.onlyToday.length > 0 && (
        <div>
          <p class="font-bold">{day < today ? WORDS.added : WORDS.dropped}</p>
          <ul class="list-disc pl-5">
            {differ.onlyToday.map((name) => (
              <li key={name} class="first-letter:uppercase">
                {name}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
