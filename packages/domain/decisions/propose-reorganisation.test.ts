import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedState } from "../../../tests/commands/asked-state.ts";
import { derivedId } from "../command/derived-id.ts";
import { isRefusal } from "../command/refusal.ts";
import { type Change, put } from "../command/state.ts";
import { holdsOn, type Membership, memberships, newMembership, teams } from "../teams/team.ts";
import { fold } from "../words/fold.ts";
import type { ConfirmedMember } from "./confirm-decision.ts";
import type { MemberOnFile, TeamOnFile } from "./on-file.ts";
import { byList, changeFrom, proposeReorganisation } from "./propose-reorganisation.ts";
import { reorganiseTeams } from "./reorganise-teams.ts";

let count = 0;
const freshId = () => derivedId("proposal", String(count++));

const said = (name: string, more: Partial<ConfirmedMember> = {}): ConfirmedMember => ({
  id: freshId(),
  name,
  gender: null,
  positions: [],
  role: null,
  phone: null,
  ...more,
});

const member = (name: string, more: Partial<MemberOnFile> = {}): MemberOnFile => ({
  ...said(name),
  from: "2022-08-09",
  to: null,
  ...more,
});

const team = (hamlet: string, members: MemberOnFile[], more: Partial<TeamOnFile> = {}): TeamOnFile => ({
  id: freshId(),
  name: `Tổ Công nghệ số thôn ${hamlet}`,
  level: "hamlet",
  hamlet: { name: hamlet, type: "thôn", formerly: [] },
  to: null,
  members,
  ...more,
});

const list = (village: string, members: ConfirmedMember[], villageKind: string | null = "thôn") => ({
  level: "hamlet" as const,
  village,
  villageKind,
  members,
});

const DAY = "2026-11-20";
const propose = (
  onFile: TeamOnFile[],
  reading: Partial<Parameters<typeof proposeReorganisation<ConfirmedMember>>[1]>,
) => proposeReorganisation<ConfirmedMember>(onFile, { teams: [], changes: [], ...reading }, DAY);

/** "Hồ Văn Sáu leaves", in the order of the proposal. */
const told = (people: ReturnType<typeof byList<ConfirmedMember>>["people"]) =>
  people.map((one) => `${"member" in one ? one.member.name : one.said.name} ${one.fate}`);

describe("a new full list", () => {
  const veo = team("Trà Veo", [
    member("Hồ Văn Sáu", { role: "leader", positions: ["Trưởng thôn"], phone: "0912345678" }),
    member("Hồ Văn Hậu", { role: "member" }),
    member("Đinh Văn Huynh", { role: "member" }),
    member("Hồ Thị Cũ", { to: "2024-01-01" }),
  ]);

  test("who is not in it leaves, who is new joins, who has another role changes", () => {
    const { teams: proposed, founded } = propose([veo], {
      teams: [
        list("TRÀ VEO", [said("hồ văn  sáu"), said("Đinh Văn Huynh", { role: "deputy" }), said("Hồ Thị Mơ")]),
      ],
    });
    expect(told(proposed[0]?.people ?? [])).toEqual([
      "Hồ Văn Sáu stays",
      "Đinh Văn Huynh changes",
      "Hồ Thị Mơ joins",
      "Hồ Văn Hậu leaves",
    ]);
    expect(founded).toEqual([]);
  });

  test("what the list does not say of somebody stays as it was", () => {
    const { people } = byList(veo, [said("Đinh Văn Huynh", { role: "deputy" })], DAY);
    const [change] = changeFrom({ team: veo.id, people }).join;
    expect(change).toMatchObject({ name: "Đinh Văn Huynh", role: "deputy", phone: null });
    const [sau] = byList(veo, [said("Hồ Văn Sáu", { role: "member" })], DAY).people;
    expect(changeFrom({ team: veo.id, people: sau ? [sau] : [] }).join[0]).toMatchObject({
      positions: ["Trưởng thôn"],
      phone: "0912345678",
    });
  });

  test("who is now called a member, and of whom nothing was said before, does not change", () => {
    const silent = team("Trà Kem", [member("Hồ Văn Sáu"), member("Hồ Văn Hậu")]);
    const read = [said("Hồ Văn Sáu", { role: "member" }), said("Hồ Văn Hậu", { role: "leader" })];
    expect(told(byList(silent, read, DAY).people)).toEqual(["Hồ Văn Sáu stays", "Hồ Văn Hậu changes"]);
  });

  test("a name with other accents is the same person with a doubt; an exact one goes first", () => {
    const twins = team("Trà Kem", [member("Hồ Văn Hoa"), member("Hồ Văn Hòa")]);
    const exact = byList(twins, [said("Hồ Văn Hoà"), said("Hồ Văn Hoa")], DAY).people;
    expect(exact.map(({ doubt }) => doubt)).toEqual([null, null]);
    const [unsure] = byList(team("Trà Kem", [member("Hồ Văn Luông")]), [said("Hồ Văn Luồng")], DAY).people;
    expect(unsure).toMatchObject({ fate: "stays", doubt: expect.stringContaining("Hồ Văn Luồng") });
  });

  test("of two with one name the position tells; where nothing tells, the person is asked", () => {
    const officer = member("Hồ Văn An", { positions: ["Công an viên"] });
    const two = team("Trà Kem", [member("Hồ Văn An", { positions: ["Trưởng thôn"] }), officer]);
    const [found] = byList(two, [said("Hồ Văn An", { positions: ["Công an viên"] })], DAY).people;
    expect(found).toMatchObject({ fate: "stays", member: officer, doubt: null });
    expect(byList(two, [said("Hồ Văn An")], DAY).people[0]?.doubt).toContain("hai người");
  });

  test("a name that is one slip away leaves and comes, and is pointed at", () => {
    const { people } = byList(team("Trà Kem", [member("Hồ Văn Luông")]), [said("Hồ Văn Luông B")], DAY);
    expect(told(people)).toEqual(["Hồ Văn Luông B joins", "Hồ Văn Luông leaves"]);
    const slip = byList(team("Trà Kem", [member("Hồ Văn Luông")]), [said("Hồ Văn Luônh")], DAY).people;
    expect(slip.find(({ fate }) => fate === "leaves")?.doubt).toContain("gần giống");
  });

  test("of a leader whom the list names without a role, while another leads, the person is asked", () => {
    const { people } = byList(veo, [said("Hồ Văn Sáu"), said("Hồ Văn Hậu", { role: "leader" })], DAY);
    expect(people[0]?.doubt).toContain("Tổ trưởng");
  });

  test("of a place that is not on file founds a team; a team that no list names stays as it is", () => {
    const { teams: proposed, founded } = propose([veo], { teams: [list("Trà Mới", [said("Hồ Thị Mơ")])] });
    expect(founded.map((one) => told(one.people))).toEqual([["Hồ Thị Mơ joins"]]);
    expect(proposed).toMatchObject([{ by: "nothing", team: veo.id }]);
    expect(new Set(proposed[0]?.people.map(({ fate }) => fate))).toEqual(new Set(["stays"]));
  });

  test("finds its team by number, by kind, by a former name", () => {
    const thon = team("3", []);
    const tdp = team("3", [], { hamlet: { name: "3", type: "tổ dân phố", formerly: ["Bờ Hồ"] } });
    const at = (village: string, kind: string | null) =>
      propose([thon, tdp], { teams: [list(village, [said("Hồ Thị Mơ")], kind)] }).teams.find(
        ({ by }) => by === "list",
      );
    expect(at("số 03", "tổ dân phố")).toMatchObject({ team: tdp.id, doubt: null });
    expect(at("03", "thôn")).toMatchObject({ team: thon.id, doubt: null });
    expect(at("3", null)?.doubt).toContain("hai tổ");
    expect(at("Bờ Hồ", "tổ dân phố")).toMatchObject({ team: tdp.id, doubt: expect.any(String) });
  });

  test("in two parts is one list", () => {
    const parts = [list("Trà Veo", [said("Hồ Văn Sáu")]), list("Trà Veo", [said("Hồ Văn Hậu")])];
    expect(told(propose([veo], { teams: parts }).teams[0]?.people ?? [])).toEqual([
      "Hồ Văn Sáu stays",
      "Hồ Văn Hậu stays",
      "Đinh Văn Huynh leaves",
    ]);
  });
});

describe("single changes", () => {
  const veo = team("Trà Veo", [member("Hồ Văn Sáu", { role: "leader" }), member("Hồ Văn Hậu")]);
  const kem = team("Trà Kem", [member("Hồ Văn Thức"), member("Hồ Văn Sau")]);
  const change = (village: string | null, remove: string[], add: ConfirmedMember[] = []) =>
    propose([veo, kem], { changes: [{ village, remove, add }] });

  test("nobody else is touched", () => {
    const { teams: proposed } = change("Trà Veo", ["Hồ Văn Hậu"], [said("Hồ Thị Mơ")]);
    expect(proposed.map(({ people }) => told(people))).toEqual([
      ["Hồ Văn Sáu stays", "Hồ Văn Hậu leaves", "Hồ Thị Mơ joins"],
      ["Hồ Văn Thức stays", "Hồ Văn Sau stays"],
    ]);
  });

  test("who leaves tells the team where the text names none; a doubt says so", () => {
    const { teams: proposed } = change(null, ["Hồ Văn Thức"], [said("Hồ Thị Mơ")]);
    expect(told(proposed[1]?.people ?? [])).toContain("Hồ Thị Mơ joins");
    expect(proposed[1]?.doubt).toContain("Trà Kem");
  });

  test("who only comes, to no hamlet that is named, comes to the commune's own team, with a doubt", () => {
    const whole = team("", [member("Hồ Văn An")], {
      level: "commune",
      hamlet: null,
      name: "Tổ Công nghệ số xã",
    });
    const { teams: proposed } = propose([veo, kem, whole], {
      changes: [{ village: null, remove: [], add: [said("Hồ Thị Mơ")] }],
    });
    expect(told(proposed[2]?.people ?? [])).toEqual(["Hồ Văn An stays", "Hồ Thị Mơ joins"]);
    expect(proposed[2]?.doubt).toContain("Tổ Công nghệ số xã");
  });

  test("a name that is nowhere, and people of no team, are shown and not lost", () => {
    expect(change("Trà Veo", ["Hồ Văn Nào"]).notFound).toEqual(["Hồ Văn Nào"]);
    const nowhere = said("Hồ Thị Mơ");
    expect(change("Trà Lạ", [], [nowhere]).unplaced).toEqual([nowhere]);
  });

  test("who stops leading and stays changes; who is added though there already stays", () => {
    const { teams: proposed } = change("Trà Veo", ["Hồ Văn Sáu"], [said("Hồ Văn Sáu", { role: "member" })]);
    expect(told(proposed[0]?.people ?? [])).toEqual(["Hồ Văn Sáu changes", "Hồ Văn Hậu stays"]);
  });

  test("who leaves one team and joins another is the same person; one merely of that name is asked about", () => {
    const [sau] = veo.members;
    const moved = propose([veo, kem], {
      changes: [
        { village: "Trà Veo", remove: ["Hồ Văn Sáu"], add: [] },
        { village: "Trà Kem", remove: [], add: [said("Hồ Văn Sáu")] },
      ],
    });
    expect(moved.teams[1]?.people.at(-1)).toMatchObject({ fate: "joins", same: sau?.id });
    const both = change("Trà Kem", [], [said("Hồ Văn Sáu")]).teams[1]?.people.at(-1);
    expect(both?.doubt).toContain("Trà Veo");
  });
});

describe("what was proposed and confirmed", () => {
  const NAMES = ["Hồ Văn Sáu", "Hồ Văn Hậu", "Đinh Văn Huynh", "Hồ Thị Mơ", "Y Nhàn", "A Liêng", "Sùng A Pó"];
  const role = fc.constantFrom("leader" as const, "deputy" as const, "member" as const);
  const person = fc.record({
    name: fc.constantFrom(...NAMES),
    role,
    phone: fc.constantFrom("0912345678", "0987654321"),
    positions: fc.constantFrom<string[][]>(["Trưởng thôn"], ["Công an viên"], ["Bí thư chi đoàn", "Kế toán"]),
  });
  const people = fc.uniqueArray(person, { minLength: 1, maxLength: 6, selector: ({ name }) => name });

  const outline = (one: Pick<Membership, "name" | "role" | "positions" | "phone">) =>
    [fold(one.name), one.role, one.positions.join("+"), one.phone].join("|");
  const on = (records: Change[], day: string) =>
    records
      .map(({ doc }) => doc as Membership)
      .filter((doc) => "role" in doc && holdsOn(doc, day))
      .map(outline)
      .sort();

  test("is on its first day exactly the list, and the day before exactly what was", () => {
    fc.assert(
      fc.property(people, people, (before, after) => {
        const veo = team(
          "Trà Veo",
          before.map(({ name, ...more }) => member(name, more)),
        );
        const read = after.map(({ name, ...more }) => said(name, more));
        const { teams: proposed } = propose([veo], { teams: [list("Trà Veo", read)] });
        const { leave, join, ends } = changeFrom(proposed[0] as (typeof proposed)[0]);
        const records = confirmed(veo, { team: veo.id, leave, join, ends });
        expect(on(records, DAY)).toEqual(after.map(outline).sort());
        expect(on(records, "2026-11-19")).toEqual(before.map(outline).sort());
      }),
    );
  });

  const commune = freshId();
  const office = { account: freshId(), name: "Cán bộ", commune, office: true, teams: [] };

  /** The records of a team after the command. */
  function confirmed(veo: TeamOnFile, change: ReturnType<typeof changeFrom>): Change[] {
    const { id, name, level } = veo;
    const dates = { from: "2022-08-09", to: null, decision: null };
    const records = [
      put(teams, id, id, {
        name,
        level,
        hamlet: null,
        endedBy: null,
        predecessors: [],
        heir: null,
        ...dates,
      }),
      ...veo.members.map(({ id: membership, ...doc }) =>
        put(memberships, membership, id, newMembership({ ...doc, ...dates, team: id, account: null })),
      ),
    ];
    const paper = {
      kind: "reorganise" as const,
      number: null,
      symbol: "QĐ-UBND",
      agency: "UBND",
      signer: "",
    };
    const body = {
      decision: freshId(),
      text: "",
      read: { ...paper, signerPosition: "", date: "2026-11-16", effective: DAY },
      teams: [change],
      founded: [],
    };
    const context = { now: Date.parse("2026-11-17T09:00:00+07:00"), actor: office };
    const state = askedState(records, reorganiseTeams.needs(body, context));
    const command = { id: freshId(), type: "reorganiseTeams", made: context.now, body };
    const decided = reorganiseTeams.decide(state, body, context, command);
    if (isRefusal(decided)) {
      if (decided.code === "nothing_changes") return records;
      throw new Error(decided.sentence);
    }
    const after = new Map(records.map((record) => [record.id, record]));
    for (const each of decided) after.set(each.id, each);
    return [...after.values()];
  }
});
