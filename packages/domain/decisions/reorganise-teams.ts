import type { Id } from "../command/command.ts";
import { notYours, officeOnly } from "../command/permission.ts";
import { type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { type Change, every, one, put, type State, type Stored } from "../command/state.ts";
import {
  holdsOn,
  type Membership,
  memberships,
  newMembership,
  staysPast,
  type Team,
  teams,
} from "../teams/team.ts";
import { hamlets, newHamlet } from "../units/unit.ts";
import { addDays, type Day, dayOf, sayDay } from "../words/day.ts";
import { brief, briefingId, briefings } from "./briefing.ts";
import {
  type ConfirmedMember,
  type ConfirmedTeam,
  nameless,
  sameName,
  takenIds,
  undated,
} from "./confirm-decision.ts";
import { type ConfirmedPaper, decisions, effectiveDay, onFile } from "./decision.ts";

/** Somebody whose membership begins. */
export interface ComingMember extends ConfirmedMember {
  /** A membership of the same person, in this team or another: the account goes along. null: not known here yet. */
  same: Id | null;
}

/** What changes in one team. Whose role, position or telephone changes leaves and comes as the same person. */
export interface TeamChange {
  team: Id;
  /** Memberships that end. Of a team that ends all do, named or not. */
  leave: Id[];
  join: ComingMember[];
  ends: boolean;
}

export interface FoundedTeam extends Omit<ConfirmedTeam, "members"> {
  members: ComingMember[];
  /** Ended teams that it follows: their households come over when the office hands over. */
  predecessors: Id[];
}

export interface ReorganiseTeams {
  decision: Id;
  text: string;
  read: ConfirmedPaper;
  teams: TeamChange[];
  founded: FoundedTeam[];
}

/**
 * Kiện toàn: a person confirmed who leaves, who comes, which teams end and which are new, from the decision's first
 * day in force. Nothing of the past is rewritten: the day before, every team is as it was.
 */
export const reorganiseTeams = rule<ReorganiseTeams>({
  type: "reorganiseTeams",
  needs: (body) => [
    every(teams),
    every(memberships),
    ...[body.decision, ...freshIds(body)].map((id) => one(decisions, id)),
    ...body.founded.flatMap(({ hamlet }) => (hamlet ? [one(hamlets, hamlet.id)] : [])),
    ...touched(body).map((team) => one(briefings, briefingId(body.decision, team))),
  ],
  decide(state, body, { actor, now }) {
    const wrong =
      officeOnly(actor) ??
      undated(body.read) ??
      nothingChanges(body) ??
      takenIds(state, [body.decision, ...freshIds(body)]) ??
      first(body.teams, (change) => unfit(state, change, effectiveDay(body.read))) ??
      unfitNew(state, body);
    if (wrong) return wrong;
    const paper = onFile(body.read, body.text, touched(body));
    const span = { from: paper.effective, noted: dayOf(now), decision: body.decision };
    return [
      put(decisions, body.decision, null, paper),
      ...body.teams.flatMap((change) => changed(state, change, span)),
      ...body.founded.flatMap((team) => founded(state, team, span)),
      ...paper.teams.map((team) => brief(body.decision, team, paper)),
    ];
  },
});

interface Span {
  from: Day;
  /** The day on which it is put on file. */
  noted: Day;
  decision: Id;
}

function changed(state: State, change: TeamChange, span: Span): Change[] {
  const { id, doc } = state.get(teams, change.team) as Stored<Team>;
  const last = addDays(span.from, -1);
  return [
    ...leaving(state, change, span.from).map((gone) =>
      put(memberships, gone.id, id, {
        ...gone.doc,
        to: last,
        endedBy: span.decision,
        endNoted: span.noted,
      }),
    ),
    ...change.join.map((member) => begin(state, member, id, span)),
    ...(change.ends ? [put(teams, id, id, { ...doc, to: last, endedBy: span.decision })] : []),
  ];
}

function founded(state: State, team: FoundedTeam, span: Span): Change[] {
  const { id, name, level, hamlet, members, predecessors } = team;
  const { decision, from } = span;
  return [
    ...(hamlet
      ? [put(hamlets, hamlet.id, id, state.get(hamlets, hamlet.id)?.doc ?? newHamlet(hamlet, from))]
      : []),
    put(teams, id, id, {
      name,
      level,
      hamlet: hamlet?.id ?? null,
      decision,
      endedBy: null,
      from,
      to: null,
      predecessors,
      heir: null,
    }),
    ...members.map((member) => begin(state, member, id, span)),
  ];
}

function begin(
  state: State,
  { id, same, ...said }: ComingMember,
  team: Id,
  { from, decision }: Span,
): Change {
  const account = same ? (state.get(memberships, same)?.doc.account ?? null) : null;
  const begun = { ...said, team, from, decision, account, ...(same && { follows: same }) };
  return put(memberships, id, team, newMembership(begun));
}

/** Whose membership ends: those named, or all of a team that ends. */
function leaving(state: State, { team, leave, ends }: TeamChange, from: Day): Stored<Membership>[] {
  const inTeam = state.all(memberships, { team });
  return inTeam.filter(({ id, doc }) => (ends ? staysPast(doc, from) : leave.includes(id)));
}

function unfit(state: State, change: TeamChange, from: Day): Refusal | null {
  const team = state.get(teams, change.team)?.doc;
  if (!team) return notYours();
  if (team.to !== null)
    return refuse("team_ended", `${team.name} đã thôi hoạt động. Hãy tải lại trang rồi xem lại tổ này.`);
  const foreign = change.leave.some((id) => state.get(memberships, id)?.doc.team !== change.team);
  if (foreign || change.join.some(({ same }) => same && !state.get(memberships, same))) return notYours();
  return unfitMembers(state, change, from, team) ?? unfitTeam(state, change, from, team);
}

function unfitMembers(state: State, change: TeamChange, from: Day, { name: team }: Team): Refusal | null {
  const gone = leaving(state, change, from).map(({ doc }) => doc);
  const ended = gone.find((doc) => !staysPast(doc, from));
  if (ended)
    return refuse(
      "member_gone",
      `${ended.name} đã thôi ở ${team} từ trước. Hãy tải lại trang rồi xem lại tổ này.`,
    );
  const later = gone.find((doc) => doc.from >= from);
  if (later)
    return refuse(
      "member_began_later",
      `${later.name} vào ${team} từ ngày ${sayDay(later.from)}, không thể thôi từ ngày ${sayDay(from)}. Hãy sửa ngày có hiệu lực, hoặc bỏ người này khỏi danh sách thôi.`,
    );
  const twice = change.join.find(
    ({ same }) =>
      same &&
      !change.leave.includes(same) &&
      state.all(memberships, { team: change.team }).some(({ id, doc }) => id === same && holdsOn(doc, from)),
  );
  return twice
    ? refuse(
        "member_twice",
        `${twice.name} đang ở ${team} rồi. Hãy chọn “Đổi việc” ở tên người này thay vì thêm mới.`,
      )
    : null;
}

function unfitTeam(state: State, change: TeamChange, from: Day, { name }: Team): Refusal | null {
  const { team, leave, join, ends } = change;
  if (ends)
    return join.length > 0
      ? refuse("team_ends", `${name} thôi hoạt động thì không nhận người mới. Hãy chọn một trong hai.`)
      : null;
  const staying = state
    .all(memberships, { team })
    .filter(({ id, doc }) => staysPast(doc, from) && !leave.includes(id));
  if (staying.length + join.length === 0)
    return refuse(
      "team_empty",
      `${name} sẽ không còn ai. Hãy thêm người, hoặc chọn cho tổ thôi hoạt động rồi xác nhận lại.`,
    );
  return join.some((member) => !member.name.trim()) ? nameless([{ name, members: join }]) : null;
}

function unfitNew(state: State, { teams: changes, founded: fresh }: ReorganiseTeams): Refusal | null {
  const ending = new Set(changes.flatMap(({ team, ends }) => (ends ? team : [])));
  const goingOn = state.all(teams).filter(({ id, doc }) => doc.to === null && !ending.has(id));
  const unknown = fresh.some(
    ({ predecessors, members }) =>
      predecessors.some((id) => !state.get(teams, id)) ||
      members.some(({ same }) => same && !state.get(memberships, same)),
  );
  if (unknown) return notYours();
  const alive = goingOn.find(({ id }) => fresh.some(({ predecessors }) => predecessors.includes(id)));
  if (alive)
    return refuse(
      "predecessor_goes_on",
      `${alive.doc.name} vẫn hoạt động nên chưa có tổ nào thay. Hãy chọn cho tổ đó thôi hoạt động trước.`,
    );
  return (
    nameless(fresh) ??
    sameName(
      goingOn.map(({ doc }) => doc.name),
      fresh,
    )
  );
}

const nothingChanges = ({ teams: changes, founded: fresh }: ReorganiseTeams): Refusal | null =>
  fresh.length === 0 && changes.every(({ leave, join, ends }) => leave.length + join.length === 0 && !ends)
    ? refuse("nothing_changes", "Chưa có thay đổi nào để xác nhận. Hãy xem lại từng tổ.")
    : null;

/** Every team that the decision concerns. */
const touched = ({ teams: changes, founded: fresh }: ReorganiseTeams): Id[] => [
  ...new Set([...changes.map(({ team }) => team), ...fresh.map(({ id }) => id)]),
];

/** Teams and members that it makes. A hamlet may be there already. */
const freshIds = ({ teams: changes, founded: fresh }: ReorganiseTeams): Id[] => [
  ...changes.flatMap(({ join }) => join.map(({ id }) => id)),
  ...fresh.flatMap(({ id, members }) => [id, ...members.map((member) => member.id)]),
];

function first<Item>(items: Item[], wrong: (item: Item) => Refusal | null): Refusal | null {
  for (const item of items) {
    const found = wrong(item);
    if (found) return found;
  }
  return null;
}
