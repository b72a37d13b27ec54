import type { DifficultyRow } from "@toso/contract/difficulties/office";
import type { ReportBoard, ReportRow } from "@toso/contract/reports/office";
import type { Board } from "@toso/contract/targets/office";
import type { CommuneOverview, TeamOverview } from "@toso/contract/teams/office";
import { dayOf, daysBetween } from "@toso/domain/words/day";
import { WORDS } from "./words.ts";

/** One thing that waits for the commune's office, in words, with the way to do it. */
export interface WaitingMatter {
  kind: keyof typeof WORDS.acts;
  title: string;
  detail: string;
  href: string;
}

const names = (list: readonly { name: string }[]): string =>
  list.length > 4
    ? `${list
        .slice(0, 3)
        .map(({ name }) => name)
        .join("; ")}…`
    : list.map(({ name }) => name).join("; ");

/** All that waits, in the order in which it presses. */
export function waitingMatters(told: {
  commune: CommuneOverview;
  reports: ReportBoard;
  difficulties: readonly DifficultyRow[];
  board: Board;
}): WaitingMatter[] {
  const { commune, reports, board } = told;
  const teams = commune.teams.filter(({ to }) => to === null);
  const sent = reports.rows.filter(({ status }) => status === "sent");
  const late = overdueRows(reports.rows, teams);
  const stuck = told.difficulties.filter(({ answer }) => answer === null);
  const absent = teams.flatMap(({ members }) => members.filter(({ joined, to }) => !joined && to === null));
  const bare = teams.filter(({ households }) => households === 0);
  const ended = commune.teams.filter(
    ({ to, heir, households }) => to !== null && to < board.today && heir === null && households > 0,
  );
  const handOverHref = ended[0]?.endedBy ? `/quyet-dinh/${ended[0].endedBy}` : "/to";
  const asked = new Set(board.rows.map(({ team }) => team));
  const untargeted = teams.filter(({ id }) => !asked.has(id));
  const byTeam = (rows: { teamName: string }[]) => names(rows.map(({ teamName: name }) => ({ name })));
  const reportsHref = `/bao-cao?ky=${reports.period}`;
  return [
    matter("judge", sent.length, WORDS.judge(sent.length), byTeam(sent), reportsHref),
    matter("answer", stuck.length, WORDS.answer(stuck.length), oldest(stuck, board.today), "/kho-khan"),
    matter("late", late.length, WORDS.late(late.length, reports.label), byTeam(late), reportsHref),
    matter("handOver", ended.length, WORDS.handOver(ended.length), names(ended), handOverHref),
    matter("join", absent.length, WORDS.join(absent.length), names(absent), "/to"),
    matter("noHouseholds", bare.length, WORDS.noHouseholds(bare.length), names(bare), "/ho-dan"),
    matter(
      "noTargets",
      untargeted.length,
      WORDS.noTargets(untargeted.length),
      names(untargeted),
      "/chi-tieu",
    ),
  ].filter((one) => one !== null);
}

/** Overdue reports of teams that could have sent one: before anybody has joined, joining is what is missing. */
export function overdueRows(rows: readonly ReportRow[], teams: readonly TeamOverview[]): ReportRow[] {
  const manned = new Set(
    teams.filter(({ members }) => members.some(({ joined }) => joined)).map(({ id }) => id),
  );
  return rows.filter(({ team, timeliness }) => timeliness === "overdue" && manned.has(team));
}

const matter = (
  kind: WaitingMatter["kind"],
  count: number,
  title: string,
  detail: string,
  href: string,
): WaitingMatter | null => (count > 0 ? { kind, title, detail, href } : null);

function oldest(list: readonly DifficultyRow[], today: string): string {
  if (list.length === 0) return "";
  return WORDS.oldest(daysBetween(dayOf(Math.min(...list.map(({ raisedAt }) => raisedAt))), today));
}
