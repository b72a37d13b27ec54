import type { Id } from "../command/command.ts";
import { officeOnly } from "../command/permission.ts";
import { type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { type Change, every, type Kind, one, put, type State } from "../command/state.ts";
import { type Membership, memberships, newMembership, teams } from "../teams/team.ts";
import { hamletKey } from "../units/hamlet-name.ts";
import { communes, type HamletShape, hamlets, newHamlet } from "../units/unit.ts";
import { foldToned } from "../words/fold.ts";
import { brief, briefingId, briefings } from "./briefing.ts";
import { type ConfirmedPaper, decisions, effectiveDay, onFile } from "./decision.ts";

/** What a decision says of one person of a team. */
export type SaidMember = Pick<Membership, "name" | "gender" | "positions" | "role" | "phone">;

export interface ConfirmedMember extends SaidMember {
  id: Id;
}

export interface ConfirmedTeam {
  id: Id;
  name: string;
  level: "hamlet" | "commune";
  /** null for the team of the whole commune. */
  hamlet: { id: Id; name: string; type: string } | null;
  members: ConfirmedMember[];
}

export interface ConfirmDecision {
  decision: Id;
  commune: { name: string; district: string | null; province: string | null };
  text: string;
  read: ConfirmedPaper;
  teams: ConfirmedTeam[];
}

/** A person confirmed what was read from a decision that establishes teams: from its first day they exist. */
export const confirmDecision = rule<ConfirmDecision>({
  type: "confirmDecision",
  needs: (body, { actor }) => [
    one(communes, actor.commune),
    ...idsOf(body).map((id) => one(decisions, id)),
    ...body.teams.map(({ id }) => one(briefings, briefingId(body.decision, id))),
    every(teams),
    every(hamlets),
  ],
  decide(state, body, { actor }) {
    const wrong = officeOnly(actor) ?? incomplete(body) ?? alreadyThere(state, body) ?? taken(state, body);
    if (wrong) return wrong;
    const { date, agency } = body.read;
    const before = state.get(communes, actor.commune)?.doc;
    const paper = onFile(
      body.read,
      body.text,
      body.teams.map((team) => team.id),
    );
    return [
      put(communes, actor.commune, actor.commune, {
        ...body.commune,
        agency,
        code: before?.code ?? null,
        from: before?.from ?? date,
        to: before?.to ?? null,
        successors: before?.successors ?? [],
        former: before?.former ?? [],
      }),
      put(decisions, body.decision, null, paper),
      ...body.teams.flatMap((team) => [
        ...establish(state, team, body),
        brief(body.decision, team.id, paper),
      ]),
    ];
  },
});

function establish(state: State, team: ConfirmedTeam, { decision, read }: ConfirmDecision): Change[] {
  const from = effectiveDay(read);
  const { hamlet } = team;
  const known = hamlet && onFileAlready(state, hamlet);
  return [
    ...(hamlet && !known ? [put(hamlets, hamlet.id, team.id, newHamlet(hamlet, from))] : []),
    put(teams, team.id, team.id, {
      name: team.name,
      level: team.level,
      hamlet: known?.id ?? hamlet?.id ?? null,
      decision,
      endedBy: null,
      from,
      to: null,
      predecessors: [],
      heir: null,
    }),
    ...team.members.map(({ id, ...said }) =>
      put(memberships, id, team.id, newMembership({ ...said, team: team.id, from, decision, account: null })),
    ),
  ];
}

/** A hamlet that came about by another paper stays the same one: a reshaping began it, or a team of before had it. */
const onFileAlready = (state: State, hamlet: HamletShape) =>
  state.all(hamlets).find(({ doc }) => doc.to === null && hamletKey(doc) === hamletKey(hamlet));

function incomplete({ commune, read, teams }: ConfirmDecision): Refusal | null {
  if (!commune.name.trim())
    return refuse("commune_missing", "Chưa có tên xã. Hãy điền tên xã rồi xác nhận lại.");
  if (teams.length === 0)
    return refuse("no_team", "Quyết định chưa có tổ nào. Hãy thêm ít nhất một tổ rồi xác nhận lại.");
  return undated(read) ?? nameless(teams);
}

/** A decision without a day, or in force before it was signed. */
export function undated(read: ConfirmedPaper): Refusal | null {
  if (!read.date)
    return refuse("date_missing", "Chưa có ngày của quyết định. Hãy điền ngày ký rồi xác nhận lại.");
  return effectiveDay(read) < read.date
    ? refuse("in_force_too_early", "Ngày có hiệu lực ở trước ngày ký. Hãy sửa lại ngày rồi xác nhận lại.")
    : null;
}

/** A team without people, or with people without a name. */
export function nameless(list: { name: string; members: { name: string }[] }[]): Refusal | null {
  const empty = list.find((team) => team.members.length === 0 || team.members.some((m) => !m.name.trim()));
  return empty
    ? refuse("member_missing", `${empty.name} còn thiếu tên thành viên. Hãy điền đủ họ tên rồi xác nhận lại.`)
    : null;
}

/** Every record that it would make: the decision, its hamlets, teams and members. */
const idsOf = ({ decision, teams: confirmed }: ConfirmDecision): Id[] => [
  decision,
  ...confirmed.flatMap(({ id, hamlet, members }) => [
    id,
    ...(hamlet ? [hamlet.id] : []),
    ...members.map((member) => member.id),
  ]),
];

const taken = (state: State, body: ConfirmDecision): Refusal | null => takenIds(state, idsOf(body));

/** Ids that are to be new, and are not. */
export function takenIds(state: State, ids: Id[]): Refusal | null {
  const kinds: Kind<unknown>[] = [decisions, hamlets, teams, memberships];
  const known = ids.some((id) => kinds.some((kind) => state.get(kind, id)));
  return known || new Set(ids).size < ids.length
    ? refuse("decision_exists", "Quyết định này đã được xác nhận rồi. Hãy mở danh sách tổ để xem.")
    : null;
}

const alreadyThere = (state: State, { teams: confirmed }: ConfirmDecision): Refusal | null =>
  sameName(
    state.all(teams).flatMap(({ doc }) => (doc.to === null ? doc.name : [])),
    confirmed,
  );

/** A new team that bears the name of one that goes on, or of another new one. */
export function sameName(goingOn: string[], fresh: { name: string }[]): Refusal | null {
  const seen = new Set(goingOn.map(foldToned));
  for (const { name } of fresh) {
    const key = foldToned(name);
    if (seen.has(key))
      return refuse("team_exists", `${name} đã có rồi. Hãy bỏ tổ trùng hoặc đổi tên rồi xác nhận lại.`);
    seen.add(key);
  }
  return null;
}
