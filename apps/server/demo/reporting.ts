import { derivedId } from "@toso/domain/command/derived-id";
import { type Period, periodOf } from "@toso/domain/reports/calendar";
import { reportId } from "@toso/domain/reports/report";
import { addDays, dayOf } from "@toso/domain/words/day";
import { DIFFICULTIES } from "./people.ts";
import type { Story } from "./story.ts";

const DAY_MS = 86_400_000;

/** This year's targets, five accepted months, the last month in three states, two difficulties. */
export async function reporting(story: Story): Promise<void> {
  await assignTargets(story);
  await pastReports(story);
  await difficulties(story);
}

async function assignTargets({ tell, office, teams, now, id }: Story): Promise<void> {
  const { from, to } = periodOf("year", dayOf(now));
  const given = [
    ["HO-VNEID", [42, 36, 34]],
    ["HO-DVC", [48, 30, 36]],
    ["HO-TT", [48, 30, 34]],
  ] as const;
  await tell(office, now - 195 * DAY_MS, "assignTargets", {
    targets: given.flatMap(([indicator, values]) =>
      teams.map((team, i) => ({ id: id(), team: team.id, indicator, value: values[i], from, to })),
    ),
  });
}

async function pastReports({ tell, office, teams, now, memberActor }: Story): Promise<void> {
  for (const [back, { key, to }] of closedMonths(now, 5).entries()) {
    const closed = Date.parse(`${to}T10:00:00Z`) + DAY_MS;
    const last = back === 0;
    for (const [i, team] of teams.entries()) {
      if (last && i === 1) continue;
      await tell(memberActor(team, 0), closed + i * 0.2 * DAY_MS, "submitReport", {
        team: team.id,
        period: key,
        narrative: `Tổ đã đi từng hộ trong thôn ${team.hamlet}, ưu tiên hộ có người già.`,
        difficulty: null,
      });
      if (last && i === 2) continue;
      await tell(office, closed + 0.9 * DAY_MS, "acceptReport", { report: reportId(team.id, key) });
    }
    if (!last) await tell(office, closed + DAY_MS, "consolidateReports", { period: key });
  }
}

/** The newest `n` months that have closed, newest first. */
function closedMonths(now: number, n: number): Period[] {
  const months: Period[] = [];
  for (let { from } = periodOf("month", dayOf(now)); months.length < n; ) {
    const month = periodOf("month", addDays(from, -1));
    months.push(month);
    from = month.from;
  }
  return months;
}

async function difficulties({ tell, office, teams, now, memberActor }: Story): Promise<void> {
  for (const [i, text] of DIFFICULTIES.entries()) {
    const team = teams[i] as Story["teams"][number];
    const difficulty = derivedId(team.id, "demo difficulty");
    await tell(memberActor(team, 1), now - (20 - i * 15) * DAY_MS, "raiseDifficulty", {
      difficulty,
      team: team.id,
      text,
    });
    if (i === 0)
      await tell(office, now - 12 * DAY_MS, "answerDifficulty", {
        difficulty,
        text: "Xã đã gửi công văn cho nhà mạng, sẽ lắp trạm lặp trong quý tới. Trước mắt mời bà con ra nhà văn hóa.",
      });
  }
}
