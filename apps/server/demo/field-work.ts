import { PLATFORMS } from "@toso/domain/indicators/catalogue";
import { addDays, dayOf } from "@toso/domain/words/day";
import { FAMILY_NAMES, GIVEN_NAMES, MIDDLE_NAMES, NOTES, PLACES } from "./people.ts";
import type { DemoTeam, Story } from "./story.ts";

const DAY_MS = 86_400_000;
const HOUSEHOLDS = [162, 138, 150];
const FIRST_DAY = 190;
/** Some teams are busier than others: a board on which all are alike teaches nothing. */
const VISITS_A_WEEK = [16, 7, 12];

/** Household lists, then visits, week by week until yesterday. */
export async function fieldWork(story: Story): Promise<void> {
  for (const [i, team] of story.teams.entries()) {
    const households = await addList(story, team, HOUSEHOLDS[i] as number);
    await visitWeekly(story, team, households, VISITS_A_WEEK[i] as number);
  }
}

async function addList(story: Story, team: DemoTeam, n: number): Promise<string[]> {
  const { dice } = story;
  const households = Array.from({ length: n }, () => ({
    id: story.id(),
    head: `${dice.pick(FAMILY_NAMES)} ${dice.pick(MIDDLE_NAMES)} ${dice.pick(GIVEN_NAMES)}`,
    place: dice.pick(PLACES),
    phone: dice.roll() < 0.6 ? `09${String(dice.below(100_000_000)).padStart(8, "0")}` : null,
    people: dice.roll() < 0.95 ? 1 + dice.below(7) : null,
    poverty: dice.pick(["none", "none", "none", "near_poor", "poor"]),
  }));
  await story.tell(story.office, story.now - FIRST_DAY * DAY_MS, "addHouseholds", {
    team: team.id,
    households,
  });
  return households.map(({ id }) => id);
}

async function visitWeekly(story: Story, team: DemoTeam, households: string[], aWeek: number): Promise<void> {
  const { dice } = story;
  for (let ago = FIRST_DAY - 7; ago >= 1; ago -= 7) {
    const visits = Math.round(aWeek * (0.6 + dice.roll() * 0.8));
    for (let n = 0; n < visits; n += 1) {
      const at = story.now - (ago - dice.below(Math.min(7, ago))) * DAY_MS;
      const day = dayOf(at);
      const outcome = dice.pick(["uses", "uses", "uses", "again", "no_device", "declined"]);
      await story.tell(story.memberActor(team, dice.below(9)), at, "recordVisit", {
        visit: story.id(),
        household: dice.pick(households),
        day,
        platform: dice.pick([...PLATFORMS.slice(0, 3), ...PLATFORMS]).code,
        outcome,
        helped: dice.roll() < 0.7 ? ["Chủ hộ"] : ["Chủ hộ", "Vợ/chồng"],
        byRelative: dice.roll() < 0.08,
        note: dice.roll() < 0.15 ? dice.pick(NOTES) : null,
        photos: [],
        // Older promises were kept: a list of visits overdue for months teaches nothing.
        next: outcome === "again" && ago < 14 ? addDays(day, 7 + dice.below(14)) : null,
      });
    }
  }
}
