import type { Id } from "../command/command.ts";
import { staysPast, type TeamRole } from "../teams/team.ts";
import type { Day } from "../words/day.ts";
import type { ConfirmedMember, SaidMember } from "./confirm-decision.ts";
import type { MemberOnFile, TeamOnFile } from "./on-file.ts";
import type { ComingMember, TeamChange } from "./reorganise-teams.ts";
import { alike, differs, isExact, namesakesOf, pair, sameName, together } from "./same-person.ts";
import { teamAt, teamOfNames } from "./same-team.ts";

/** A new full list of one team, as it was read. */
export interface ListRead<Said> {
  level: "hamlet" | "commune";
  village: string | null;
  villageKind: string | null;
  members: Said[];
}

/** Who leaves and who comes, as it was read; null: the text names no hamlet. */
export interface ChangeRead<Said> {
  village: string | null;
  remove: string[];
  add: Said[];
}

/** What becomes of one person. `doubt`: a sentence for the person who confirms, where it is not sure. */
export type Fate<Said> = { doubt: string | null } & (
  | { fate: "stays"; member: MemberOnFile }
  | { fate: "leaves"; member: MemberOnFile }
  /** The same person with another role, position or telephone; `said` is complete, by what is on file. */
  | { fate: "changes"; member: MemberOnFile; said: Said }
  /** `same`: a membership of the same person elsewhere or before, whose account goes along. */
  | { fate: "joins"; said: Said; same: Id | null }
);

export interface TeamProposal<Said> {
  team: Id;
  /** What the decision says of the team: a whole list, single changes, or nothing. */
  by: "list" | "changes" | "nothing";
  people: Fate<Said>[];
  doubt: string | null;
}

export interface Proposal<Said> {
  teams: TeamProposal<Said>[];
  /** Lists of teams that are not on file. */
  founded: { list: ListRead<Said>; people: Fate<Said>[] }[];
  /** People whose team is not said. */
  unplaced: Said[];
  /** Names that are to leave and are in no team. */
  notFound: string[];
}

/**
 * What a kiện toàn decision changes in the teams on file, for a person to correct: people are matched by name (with
 * accents, then without), by position where two have one name. In a whole list, who is not named leaves; what a list
 * does not say of somebody (a telephone, a role) stays as it was.
 */
export function proposeReorganisation<Said extends SaidMember>(
  onFile: TeamOnFile[],
  { teams: lists, changes }: { teams: ListRead<Said>[]; changes: ChangeRead<Said>[] },
  day: Day,
): Proposal<Said> {
  const active = onFile.filter(({ to }) => to === null || to >= day);
  const drafts = new Map(active.map((team) => [team.id, untouched<Said>(team, day)]));
  const founded: Proposal<Said>["founded"] = [];
  for (const [team, { list, doubt }] of listed(active, lists)) {
    if (team) drafts.set(team.id, { ...byList(team, list.members, day), doubt });
    else founded.push({ list, people: list.members.map(joins) });
  }
  const rest = applyChanges(active, drafts, changes);
  const proposal = { teams: [...drafts.values()], founded, ...rest };
  return withSamePersons(proposal, onFile);
}

/** A team's people by a new full list. */
export function byList<Said extends SaidMember>(
  team: TeamOnFile,
  list: Said[],
  day: Day,
): TeamProposal<Said> {
  const present = presentIn(team, day);
  const pairs = pair(present, list);
  const found = list.map((said): Fate<Said> => {
    const match = pairs.get(said);
    return match
      ? stayed(match.member, said, match.doubt ?? roleDoubt(match.member, said, list))
      : joins(said);
  });
  const matched = new Set([...pairs.values()].map(({ member }) => member));
  const gone = present.filter((member) => !matched.has(member));
  return {
    team: team.id,
    by: "list",
    doubt: null,
    people: [...found, ...gone.map((member) => leaves<Said>(member, nearDoubt(member, list, pairs)))],
  };
}

const presentIn = ({ members }: TeamOnFile, day: Day): MemberOnFile[] =>
  members.filter((member) => staysPast(member, day));

const untouched = <Said>(team: TeamOnFile, day: Day): TeamProposal<Said> => ({
  team: team.id,
  by: "nothing",
  doubt: null,
  people: presentIn(team, day).map((member) => ({ fate: "stays", member, doubt: null })),
});

const joins = <Said>(said: Said): Fate<Said> => ({ fate: "joins", said, same: null, doubt: null });

const leaves = <Said>(member: MemberOnFile, doubt: string | null = null): Fate<Said> => ({
  fate: "leaves",
  member,
  doubt,
});

const stayed = <Said extends SaidMember>(
  member: MemberOnFile,
  said: Said,
  doubt: string | null,
): Fate<Said> =>
  differs(member, said)
    ? { fate: "changes", member, said: { ...said, ...together(member, said) }, doubt }
    : { fate: "stays", member, doubt };

const LEADING: Partial<Record<NonNullable<TeamRole>, string>> = { leader: "Tổ trưởng", deputy: "Tổ phó" };

function roleDoubt(member: MemberOnFile, said: SaidMember, list: SaidMember[]): string | null {
  const title = member.role && LEADING[member.role];
  if (!title || said.role !== null || !list.some(({ role }) => role === member.role)) return null;
  return `${member.name} đang là ${title}; danh sách mới ghi người khác làm ${title}. Hãy chọn việc mới của người này.`;
}

function nearDoubt(
  member: MemberOnFile,
  list: SaidMember[],
  pairs: ReadonlyMap<SaidMember, unknown>,
): string | null {
  const near = list.find((said) => !pairs.has(said) && alike(said.name, member.name));
  return near
    ? `Danh sách mới có ${near.name}, tên gần giống. Nếu là một người, hãy chọn “cùng một người” ở tên mới.`
    : null;
}

/** Each list with its team on file, lists of one team put together. Those of no team on file stand alone. */
function listed<Said extends SaidMember>(
  active: TeamOnFile[],
  lists: ListRead<Said>[],
): [TeamOnFile | null, { list: ListRead<Said>; doubt: string | null }][] {
  const found = new Map<TeamOnFile, { list: ListRead<Said>; doubt: string | null }>();
  const alone: [null, { list: ListRead<Said>; doubt: null }][] = [];
  for (const list of lists) {
    const at = teamAt(active, list) ?? null;
    if (!at) alone.push([null, { list, doubt: null }]);
    else {
      const before = found.get(at.team);
      const members = [...(before?.list.members ?? []), ...list.members];
      found.set(at.team, { list: { ...list, members }, doubt: before?.doubt ?? at.doubt });
    }
  }
  return [...found, ...alone];
}

function applyChanges<Said extends SaidMember>(
  active: TeamOnFile[],
  drafts: Map<Id, TeamProposal<Said>>,
  changes: ChangeRead<Said>[],
): Pick<Proposal<Said>, "unplaced" | "notFound"> {
  const unplaced: Said[] = [];
  const notFound: string[] = [];
  for (const change of changes) {
    const at = change.village
      ? teamAt(active, { level: "hamlet", village: change.village, villageKind: null })
      : teamOfNames(active, change.remove);
    const draft = at && drafts.get(at.team.id);
    if (!at || !draft) {
      unplaced.push(...change.add);
      notFound.push(...change.remove);
      continue;
    }
    const removed = withoutThem(draft.people, change.remove);
    notFound.push(...removed.notFound);
    const people = change.add.reduce(withOne, removed.people);
    const by = draft.by === "list" ? "list" : "changes";
    drafts.set(at.team.id, { ...draft, by, people, doubt: draft.doubt ?? at.doubt });
  }
  return { unplaced, notFound };
}

function withoutThem<Said extends SaidMember>(
  people: Fate<Said>[],
  names: string[],
): { people: Fate<Said>[]; notFound: string[] } {
  const notFound: string[] = [];
  let after = people;
  for (const name of names) {
    const gone = sameName(
      after.flatMap((one) => (one.fate === "stays" || one.fate === "changes" ? one.member : [])),
      name,
    );
    if (!gone) notFound.push(name);
    else
      after = after.map((one) =>
        "member" in one && one.member === gone.member ? leaves(gone.member, gone.doubt) : one,
      );
  }
  return { people: after, notFound };
}

/**
 * Who is named to come and is there already stays, perhaps with something new: also who was to leave a moment ago.
 * Only by the exact name: "Hồ Văn Sau" is added to a team in which there is a "Hồ Văn Sáu".
 */
function withOne<Said extends SaidMember>(people: Fate<Said>[], said: Said): Fate<Said>[] {
  const members = people.flatMap((one) => ("member" in one && one.fate !== "changes" ? one.member : []));
  const there = pair(members, [said]).get(said);
  if (!there) return [...people, joins(said)];
  if (!isExact(there.member, said)) return [...people, { ...joins(said), doubt: there.doubt }];
  return people.map((one) =>
    "member" in one && one.member === there.member ? stayed(there.member, said, there.doubt) : one,
  );
}

/** Who comes and bears the name of somebody on file: the same person where he leaves there, else for asking. */
function withSamePersons<Said extends SaidMember>(
  proposal: Proposal<Said>,
  onFile: TeamOnFile[],
): Proposal<Said> {
  const all = [...proposal.teams, ...proposal.founded].flatMap(({ people }) => people);
  const going = new Set(all.flatMap((one) => (one.fate === "leaves" ? one.member.id : [])));
  const known = (people: Fate<Said>[]): Fate<Said>[] => {
    const here = new Set(
      people.flatMap((one) => (one.fate === "stays" || one.fate === "changes" ? one.member.id : [])),
    );
    return people.map((one) => {
      if (one.fate !== "joins") return one;
      const namesakes = namesakesOf(onFile, one.said.name).filter(({ member }) => !here.has(member.id));
      if (namesakes.length === 0) return one;
      const sure = namesakes.filter(({ member }) => going.has(member.id));
      const [only] = sure.length > 0 ? sure : namesakes;
      const same = sure.length === 1 || namesakes.length === 1 ? (only?.member.id ?? null) : null;
      return { ...one, same, doubt: sayNamesakes(namesakes, same !== null) };
    });
  };
  return {
    ...proposal,
    teams: proposal.teams.map((team) => ({ ...team, people: known(team.people) })),
    founded: proposal.founded.map((team) => ({ ...team, people: known(team.people) })),
  };
}

function sayNamesakes(namesakes: { team: TeamOnFile; member: MemberOnFile }[], chosen: boolean): string {
  const [first] = namesakes as [{ team: TeamOnFile; member: MemberOnFile }];
  const where = namesakes.length === 1 ? first.team.name : `${namesakes.length} chỗ trong sổ`;
  return chosen
    ? `Trùng tên với ${first.member.name} ở ${where}, máy coi là một người nên giữ tài khoản cũ. Hãy xem lại.`
    : `Trùng tên với người ở ${where}. Nếu là một người, hãy chọn để giữ tài khoản cũ.`;
}

/** The proposal of one team, as the command says it. */
export const changeFrom = <Said extends ConfirmedMember>({
  team,
  people,
}: Pick<TeamProposal<Said>, "team" | "people">): TeamChange => ({
  team,
  leave: people.flatMap((one) => (one.fate === "leaves" || one.fate === "changes" ? one.member.id : [])),
  join: comingFrom(people),
  ends: false,
});

/** Whose membership begins: who joins, and who stays as somebody else than before. */
export const comingFrom = <Said extends ConfirmedMember>(people: Fate<Said>[]): ComingMember[] =>
  people.flatMap((one) => {
    if (one.fate === "joins") return { ...one.said, same: one.same };
    return one.fate === "changes" ? { ...one.said, same: one.member.id } : [];
  });
