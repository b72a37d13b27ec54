import { reorganiseTeams } from "@toso/contract/decisions/bodies";
import type { CommuneOverview, TeamOverview } from "@toso/contract/teams/office";
import { expect, test } from "vitest";
import { freshId } from "../../../platform/fresh-id.ts";
import { handoversOf, reorganiseBody } from "./confirm-body.ts";
import { change, doubtsOf, keyOf, marksOf } from "./edit.ts";
import { faultsOf } from "./faults.ts";
import { blankForm, blankMember, type DecisionForm, type Plan, type TeamForm, type Value } from "./form.ts";
import { planOf, relocated, warningsOf } from "./plan.ts";

const member = (name: string, more: Partial<TeamOverview["members"][number]> = {}) => ({
  id: freshId(),
  name,
  gender: null,
  positions: [],
  role: null,
  phone: null,
  from: "2022-08-09",
  to: null,
  decision: null,
  endedBy: null,
  joined: true,
  ...more,
});

const team = (hamlet: string, members: TeamOverview["members"]): TeamOverview => ({
  id: freshId(),
  name: `Tổ Công nghệ số thôn ${hamlet}`,
  level: "hamlet",
  hamlet,
  hamletType: "thôn",
  formerly: [],
  from: "2022-08-09",
  to: null,
  decision: null,
  endedBy: null,
  predecessors: [],
  heir: null,
  households: 0,
  members,
});

const veo = team("Trà Veo", [
  member("Hồ Văn Sáu", { role: "leader", positions: ["Trưởng thôn"], phone: "0912345678" }),
  member("Hồ Văn Hậu"),
]);
const kem = team("Trà Kem", [member("Hồ Văn Thức")]);
const commune: CommuneOverview = {
  id: freshId(),
  name: "xã Trà Xinh",
  agency: "",
  district: null,
  province: null,
  teams: [veo, kem],
  decisions: [],
  hamlets: [],
};

const typed = (value: string): Value => ({ value, source: [], doubt: null });
const person = (name: string, role = "") => ({
  ...blankMember(freshId),
  name: typed(name),
  role: typed(role),
});

/** A form in which the whole list of Trà Veo was read. */
function formWith(lists: [village: string, people: ReturnType<typeof person>[]][]): DecisionForm {
  const blank = blankForm("qd.txt", "", freshId);
  const first = blank.teams[0] as TeamForm;
  const paper = {
    ...blank.paper,
    agency: typed("UBND"),
    date: typed("16/11/2026"),
    commune: typed("xã Trà Xinh"),
  };
  const teams = lists.map(([village, members]) => ({
    ...first,
    id: freshId(),
    hamlet: freshId(),
    village: typed(village),
    members,
  }));
  return { ...blank, kind: "reorganise", paper, teams };
}

const planned = (form: DecisionForm): DecisionForm & { plan: Plan } => ({
  ...form,
  plan: planOf(form, commune),
});

test("nothing changed, nobody left and an unreadable day are faults", () => {
  const same = planned(formWith([["Trà Kem", [person("Hồ Văn Thức")]]]));
  expect(faultsOf(same).map(({ field }) => field)).toEqual(["plan"]);
  const [, silent] = same.plan.teams as [Plan["teams"][0], Plan["teams"][0]];
  const emptied = { ...silent, people: silent.people.map((one) => ({ ...one, fate: "leaves" as const })) };
  const nobody = { ...same, plan: { ...same.plan, teams: [emptied as Plan["teams"][0]] } };
  expect(faultsOf(nobody).map(({ field }) => field)).toEqual([`add-member-${kem.id}`]);
  const early = change(
    planned(formWith([["Trà Veo", [person("Hồ Thị Mơ")]]])),
    "paper/effective",
    "15/11/2026",
  );
  expect(faultsOf(early).map(({ field }) => field)).toEqual(["paper/effective"]);
});

test("who changes has every box filled from what is on file, and may be corrected there", () => {
  const form = planned(formWith([["Trà Veo", [person("Hồ Văn Sáu", "deputy"), person("Hồ Văn Hậu")]]]));
  const [sau] = form.plan.teams[0]?.people ?? [];
  if (sau?.fate !== "changes") throw new Error(sau?.fate);
  expect([sau.said.positions.value, sau.said.phone.value]).toEqual(["Trưởng thôn", "0912345678"]);
  const moved = change(form, keyOf(sau.said.id, "phone"), "0987654321");
  const body = reorganiseBody(moved, moved.plan as Plan);
  expect(reorganiseTeams.safeParse(body).success).toBe(true);
  expect(body.teams).toMatchObject([
    {
      team: veo.id,
      leave: [veo.members[0]?.id],
      join: [{ role: "deputy", phone: "0987654321", same: veo.members[0]?.id }],
    },
  ]);
});

test("only teams that change are in the command; a place that is not on file is a new team", () => {
  const form = planned(formWith([["Trà Mới", [person("Hồ Văn Hậu"), person("Hồ Thị Mơ")]]]));
  const body = reorganiseBody(form, form.plan);
  expect(body.teams).toEqual([]);
  expect(body.founded).toMatchObject([
    { name: "Tổ Công nghệ số thôn Trà Mới", members: [{ same: veo.members[1]?.id }, { same: null }] },
  ]);
});

test("an ended team's heir is a predecessor's follower where it is new, and is handed over to", () => {
  const form = planned(formWith([["Trà Mới", [person("Hồ Thị Mơ")]]]));
  const heir = form.plan.founded[0]?.team.id as string;
  const teams = form.plan.teams.map((one) => (one.team === veo.id ? { ...one, ends: true, heir } : one));
  const plan = { ...form.plan, teams };
  expect(reorganiseBody(form, plan)).toMatchObject({
    teams: [{ team: veo.id, leave: [], join: [], ends: true }],
    founded: [{ predecessors: [veo.id] }],
  });
  expect(handoversOf(plan)).toEqual([{ from: veo.id, into: heir }]);
});

test("a list that was another team's moves there, and the first team is as it was", () => {
  const form = planned(formWith([["Trà Veo", [person("Hồ Văn Thức"), person("Hồ Thị Mơ")]]]));
  const at = { commune, day: "2026-11-16" };
  const moved = relocated(form.plan, form.plan.teams[0] as Plan["teams"][0], kem.id, at);
  const fates = moved.teams.map(({ people }) => people.map(({ fate }) => fate));
  expect(fates).toEqual([
    ["stays", "stays"],
    ["stays", "joins"],
  ]);
  const fresh = relocated(form.plan, form.plan.teams[0] as Plan["teams"][0], null, at);
  expect(fresh.founded[0]?.team.members.map(({ name }) => name.value)).toEqual(["Hồ Văn Thức", "Hồ Thị Mơ"]);
});

test("a team that would lose its leader, or be two, is warned of; one that nothing happens to is not", () => {
  const [of, silent] = planned(formWith([["Trà Veo", [person("Hồ Văn Hậu"), person("Hồ Thị Mơ")]]])).plan
    .teams;
  expect(warningsOf(of as Plan["teams"][0])).toEqual(["noLeader", "few"]);
  expect(warningsOf(silent as Plan["teams"][0])).toEqual([]);
});

test("what is unsure about a person is among the doubts, and is marked where it was read", () => {
  const read = { ...person("Hồ Văn Hầu"), name: { ...typed("Hồ Văn Hầu"), source: [{ start: 3, end: 9 }] } };
  const form = planned(formWith([["Trà Veo", [person("Hồ Văn Sáu"), read]]]));
  const key = keyOf(veo.members[1]?.id ?? "", "fate");
  expect(doubtsOf(form).map((box) => box.key)).toEqual([key]);
  expect(marksOf(form)).toEqual([{ field: key, start: 3, end: 9 }]);
});
