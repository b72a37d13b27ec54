import { dueHouseholds, needsAnother } from "@toso/domain/households/due";
import { sayDay, sayWeekday } from "@toso/domain/words/day";
import { sayNumber } from "@toso/domain/words/numbers";
import { ClipboardPen } from "lucide-preact";
import { useLocation } from "preact-iso";
import { hasPin } from "../features/accounts/phone/lock.ts";
import { words as accountWords } from "../features/accounts/phone/words.ts";
import { DecisionNews } from "../features/decisions/phone/decision-news.tsx";
import { AnswerNews } from "../features/difficulties/phone/news-card.tsx";
import { HouseholdRow } from "../features/households/phone/row.tsx";
import { filter, teamHouseholds, typed } from "../features/households/phone/team-households.ts";
import { OwedReports } from "../features/reports/phone/owed-cards.tsx";
import { ShareWeek } from "../features/reports/phone/share-week.tsx";
import { ProgressCard } from "../features/targets/phone/progress-card.tsx";
import { me, team } from "../platform/local/me.ts";
import { mirror } from "../platform/local/mirror.ts";
import { heard, unsent } from "../platform/local/outbox.ts";
import { SyncLine } from "../platform/local/sync-line.tsx";
import { sayWrongClock } from "../platform/local/sync-state.ts";
import { today } from "../platform/today.ts";
import { Button } from "../platform/ui/button.tsx";
import { Card } from "../platform/ui/card.tsx";
import { Empty } from "../platform/ui/empty.tsx";
import { PageHeader } from "../platform/ui/page-header.tsx";
import { words } from "./words.ts";

/** What this member has to do now, then how the team stands. */
export function Today() {
  const date = words.date(sayWeekday(today.value), sayDay(today.value));
  const { route } = useLocation();
  const openPlatform = (platform: string) => {
    typed.value = "";
    filter.value = `open:${platform}`;
    route("/ho");
  };
  if (!team.value) return <NoTeam />;
  return (
    <>
      <header class="flex flex-col gap-1 pt-2">
        <p class="text-base-content/80 text-sm first-letter:uppercase">{date}</p>
        <h1 class="text-2xl leading-tight font-bold">{words.hello(me.value?.name ?? "")}</h1>
        <p class="text-base-content/80">{team.value?.name}</p>
      </header>
      {teamHouseholds.value.length > 0 || heard.value === null || !mirror.ready.value ? (
        <Button look="main" wide href="/ghi" class="min-h-16 text-lg">
          <ClipboardPen aria-hidden="true" class="size-6" />
          {words.record}
        </Button>
      ) : (
        <FirstStep />
      )}
      <SyncLine />
      <Refused />
      <WrongClock />
      <DecisionNews />
      <OwedReports />
      <AnswerNews />
      <DueToday />
      <ProgressCard onOpen={openPlatform} />
      <ShareWeek />
      <NoPin />
    </>
  );
}

function NoTeam() {
  return (
    <>
      <PageHeader title={words.hello(me.value?.name ?? "")} />
      <Empty title={words.noTeam}>
        <p>{words.noTeamHow}</p>
      </Empty>
      <SyncLine />
    </>
  );
}

function FirstStep() {
  return (
    <Empty title={words.noHouseholds}>
      <p>{words.noHouseholdsHow}</p>
      <Button look="main" href="/them-ho">
        {words.addHousehold}
      </Button>
    </Empty>
  );
}

const SHOWN = 4;

function DueToday() {
  const due = dueHouseholds(teamHouseholds.value, today.value);
  const again = teamHouseholds.value.filter(({ doc }) => needsAnother(doc)).length;
  if (!mirror.ready.value || teamHouseholds.value.length === 0) return null;
  return (
    <Card title={words.due}>
      {due.length === 0 && <p class="text-base-content/80">{words.nothingDue}</p>}
      <ul class="divide-base-300 divide-y">
        {due.slice(0, SHOWN).map(({ item }) => (
          <HouseholdRow key={item.id} item={item} href={`/ho/${item.id}/ghi`} today={today.value} />
        ))}
      </ul>
      {again > 0 && (
        <a
          href="/ho"
          class="text-primary flex min-h-11 items-center font-semibold underline underline-offset-4"
          onClick={() => {
            typed.value = "";
            filter.value = "again";
          }}
        >
          {words.again(sayNumber(again))}
        </a>
      )}
    </Card>
  );
}

function Refused() {
  const { refused } = unsent.value;
  if (refused === 0) return null;
  return (
    <Card look="error" title={words.refused(refused)}>
      <p>{words.refusedHow}</p>
      <Button href="/chua-nhan">{words.refusedOpen}</Button>
    </Card>
  );
}

function WrongClock() {
  const wrong = sayWrongClock(heard.value);
  return wrong ? (
    <Card look="warning">
      <p>{wrong}</p>
    </Card>
  ) : null;
}

function NoPin() {
  if (hasPin.value !== false) return null;
  return (
    <Card title={accountWords.pin.missing}>
      <p>{accountWords.pin.missingWhy}</p>
      <Button href="/them/ma-pin">{accountWords.pin.set}</Button>
    </Card>
  );
}
