import type { Id } from "../command/command.ts";
import { officeOnly } from "../command/permission.ts";
import { type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { type Change, every, type Kind, one, put, type State } from "../command/state.ts";
import { type Membership, memberships, type TeamRole, teams } from "../teams/team.ts";
import { communes, hamlets, newHamlet } from "../units/unit.ts";
import { foldToned } from "../words/fold.ts";
import { type Decision, decisions } from "./decision.ts";

export interface ConfirmedMember extends Pick<Membership, "name" | "gender" | "positions" | "phone"> {
  id: Id;
  role: TeamRole;
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
  read: Omit<Decision, "text" | "teams">;
  teams: ConfirmedTeam[];
}

/** A person confirmed what was read from a decision that establishes teams: from its date they exist. */
export const confirmDecision = rule<ConfirmDecision>({
  type: "confirmDecision",
  needs: (body, { actor }) => [
    one(communes, actor.commune),
    ...idsOf(body).map((id) => one(decisions, id)),
    every(teams),
  ],
  decide(state, body, { actor }) {
    const wrong = officeOnly(actor) ?? incomplete(body) ?? alreadyThere(state, body) ?? taken(state, body);
    if (wrong) return wrong;
    const { date, agency } = body.read;
    const before = state.get(communes, actor.commune)?.doc;
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
      put(decisions, body.decision, null, {
        ...body.read,
        text: body.text,
        teams: body.teams.map((team) => team.id),
      }),
      ...body.teams.flatMap((team) => establish(team, body)),
    ];
  },
});

function establish(team: ConfirmedTeam, { decision, read }: ConfirmDecision): Change[] {
  const dates = { from: read.date, to: null };
  const { hamlet } = team;
  return [
    ...(hamlet ? [put(hamlets, hamlet.id, team.id, newHamlet(hamlet, read.date))] : []),
    put(teams, team.id, team.id, {
      name: team.name,
      level: team.level,
      hamlet: hamlet?.id ?? null,
      decision,
      ...dates,
    }),
    ...team.members.map(({ id, ...member }) =>
      put(memberships, id, team.id, { ...member, team: team.id, ...dates, account: null }),
    ),
  ];
}

function incomplete({ commune, read, teams }: ConfirmDecision): Refusal | null {
  if (!commune.name.trim())
    return refuse("commune_missing", "Chưa có tên xã. Hãy điền tên xã rồi xác nhận lại.");
  if (!read.date)
    return refuse("date_missing", "Chưa có ngày của quyết định. Hãy điền ngày ký rồi xác nhận lại.");
  if (teams.length === 0)
    return refuse("no_team", "Quyết định chưa có tổ nào. Hãy thêm ít nhất một tổ rồi xác nhận lại.");
  const empty = teams.find((team) => team.members.length === 0 || team.members.some((m) => !m.name.trim()));
  if (empty)
    return refuse(
      "member_missing",
      `${empty.name} còn thiếu tên thành viên. Hãy điền đủ họ tên rồi xác nhận lại.`,
    );
  return null;
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

function taken(state: State, body: ConfirmDecision): Refusal | null {
  const ids = idsOf(body);
  const kinds: Kind<unknown>[] = [decisions, hamlets, teams, memberships];
  const known = ids.some((id) => kinds.some((kind) => state.get(kind, id)));
  return known || new Set(ids).size < ids.length
    ? refuse("decision_exists", "Quyết định này đã được xác nhận rồi. Hãy mở danh sách tổ để xem.")
    : null;
}

function alreadyThere(state: State, { teams: confirmed }: ConfirmDecision): Refusal | null {
  const names = state
    .all(teams)
    .filter((team) => team.doc.to === null)
    .map((team) => foldToned(team.doc.name));
  const seen = new Set(names);
  for (const { name } of confirmed) {
    const key = foldToned(name);
    if (seen.has(key))
      return refuse("team_exists", `${name} đã có rồi. Hãy bỏ tổ trùng hoặc đổi tên rồi xác nhận lại.`);
    seen.add(key);
  }
  return null;
}
