import { describe, expect, it } from "vitest";
import type { Id } from "../command/command.ts";
import type { Stored } from "../command/state.ts";
import { type Membership, newMembership, type Team } from "../teams/team.ts";
import { changesOf } from "./changes.ts";
import { hamletTotal, type OrganisationRecords, organisationOn } from "./organisation.ts";
import type { KeptReshaping } from "./reshaping.ts";
import { type Commune, type Hamlet, newHamlet } from "./unit.ts";

const stored = <Doc>(id: Id, doc: Doc): Stored<Doc> => ({ id, audience: null, doc });
const commune: Commune = {
  code: "21154",
  name: "xã Tây Trà",
  district: null,
  province: "tỉnh Quảng Ngãi",
  agency: "Ủy ban nhân dân xã Tây Trà",
  from: "2022-08-09",
  to: null,
  successors: [],
  former: [
    {
      name: "xã Trà Xinh",
      district: "huyện Trà Bồng",
      province: "tỉnh Quảng Ngãi",
      agency: "Ủy ban nhân dân xã Trà Xinh",
      until: "2025-06-30",
    },
  ],
};
const hamlet = (name: string, more: Partial<Hamlet> = {}) =>
  stored(name, { ...newHamlet({ name, type: "thôn" }, "2022-08-09"), ...more });
const team = (name: string, more: Partial<Team> = {}): Stored<Team> =>
  stored(`Tổ ${name}`, {
    name: `Tổ Công nghệ số thôn ${name}`,
    level: "hamlet",
    hamlet: name,
    decision: null,
    endedBy: null,
    from: "2022-08-09",
    to: null,
    predecessors: [],
    heir: null,
    ...more,
  });
const member = (name: string, of: string, more: Partial<Membership> = {}) =>
  stored(`${name} ${of}`, {
    ...newMembership({
      team: `Tổ ${of}`,
      name,
      gender: null,
      positions: [],
      role: "member",
      phone: null,
      from: "2022-08-09",
      decision: null,
      account: null,
    }),
    ...more,
  });

/** Trà Xinh with its three hamlets; Trà Ôi went to Trà Veo in 2024, Trà Kem ended in 2026 and is open until May. */
const records: OrganisationRecords = {
  commune,
  hamlets: [
    hamlet("Trà Veo", { former: [{ name: "Trà Vẹo", type: "làng", until: "2023-12-31" }] }),
    hamlet("Trà Ôi", {
      to: "2024-06-30",
      successors: [{ unit: "Trà Veo", share: "whole", from: "2024-07-01" }],
    }),
    hamlet("Trà Kem", {
      to: "2025-12-31",
      successors: [{ unit: "Trà Veo", share: "whole", from: "2026-05-01" }],
    }),
  ],
  teams: [team("Trà Veo"), team("Trà Ôi"), team("Trà Kem"), team("xã", { level: "commune", hamlet: null })],
  memberships: [
    member("Hồ Văn Thành viên", "Trà Veo"),
    member("Hồ Thị Trưởng", "Trà Veo", { role: "leader", to: "2024-12-31" }),
    member("Hồ Thị Kế", "Trà Veo", { role: "leader", from: "2025-01-01" }),
  ],
};

describe("the organisation of Trà Xinh on a day", () => {
  it.each([
    ["2022-08-08", "xã Trà Xinh", [], [], []],
    [
      "2022-08-09",
      "xã Trà Xinh",
      ["làng Trà Vẹo", "thôn Trà Kem", "thôn Trà Ôi"],
      [],
      ["Tổ Trà Kem", "Tổ Trà Veo", "Tổ Trà Ôi"],
    ],
    [
      "2024-07-01",
      "xã Trà Xinh",
      ["thôn Trà Kem", "thôn Trà Veo"],
      [],
      ["Tổ Trà Kem", "Tổ Trà Veo", "Tổ Trà Ôi"],
    ],
    ["2026-01-01", "xã Tây Trà", ["thôn Trà Veo"], ["thôn Trà Kem"], ["Tổ Trà Veo", "Tổ Trà Ôi"]],
    ["2026-05-01", "xã Tây Trà", ["thôn Trà Veo"], [], ["Tổ Trà Kem", "Tổ Trà Veo", "Tổ Trà Ôi"]],
  ])("%s: %s with %j, left open %j", (day, name, hamlets, undecided, teams) => {
    const told = organisationOn(records, day);
    expect(told.commune?.name).toBe(name);
    expect(told.hamlets.map((one) => one.name)).toEqual(hamlets);
    expect(told.undecided.map((one) => one.name)).toEqual(undecided);
    expect(told.hamlets.flatMap((one) => one.teams.map(({ id }) => id)).sort()).toEqual(teams);
  });

  it("has a district until 30/6/2025 and none since", () => {
    expect(organisationOn(records, "2025-06-30").commune?.district).toBe("huyện Trà Bồng");
    expect(organisationOn(records, "2025-07-01").commune?.district).toBeNull();
  });

  it("has the members of that day, the leader first", () => {
    const names = (day: string) =>
      organisationOn(records, day)
        .hamlets.flatMap(({ teams }) => teams)
        .find(({ id }) => id === "Tổ Trà Veo")
        ?.members.map(({ name }) => name);
    expect(names("2024-12-31")).toEqual(["Hồ Thị Trưởng", "Hồ Văn Thành viên"]);
    expect(names("2025-01-01")).toEqual(["Hồ Thị Kế", "Hồ Văn Thành viên"]);
  });

  it("says by which old hamlet a team still works", () => {
    const [veo] = organisationOn(records, "2024-07-01").hamlets.filter(({ id }) => id === "Trà Veo");
    expect(veo?.predecessors).toEqual(["thôn Trà Ôi"]);
    expect(veo?.teams.map(({ follows }) => follows)).toEqual([null, "thôn Trà Ôi"]);
  });

  it("has the commune's own team, in no hamlet", () => {
    expect(organisationOn(records, "2026-01-01").wide.map(({ id }) => id)).toEqual(["Tổ xã"]);
  });
});

describe("sums by hamlet", () => {
  const of = (id: Id) => ({ "Tổ Trà Veo": 100, "Tổ Trà Ôi": 40, "Tổ Trà Kem": 3 })[id] ?? 0;

  it("wait only where a team works in two hamlets, or for one that is left open; the others go on", () => {
    const split = {
      ...records,
      hamlets: [
        ...records.hamlets.filter(({ id }) => id !== "Trà Ôi"),
        hamlet("Trà Ôi", {
          to: "2024-06-30",
          undecided: true,
          successors: [{ unit: "Trà Kem", share: "part", from: "2024-07-01" }],
        }),
      ],
    };
    const told = organisationOn(split, "2024-07-01");
    const sums = [...told.hamlets, ...told.undecided].map((one) => [one.id, hamletTotal(one, of)]);
    expect(sums).toEqual([
      ["Trà Kem", null],
      ["Trà Veo", 100],
      ["Trà Ôi", null],
    ]);
  });

  it("are those of all teams whose hamlets went there", () => {
    const told = organisationOn(records, "2024-07-01");
    expect(told.hamlets.map((one) => [one.id, hamletTotal(one, of)])).toEqual([
      ["Trà Kem", 3],
      ["Trà Veo", 140],
    ]);
  });
});

describe("the time line", () => {
  const ground = { paper: "Nghị quyết", number: "5/NQ-HĐND", date: "2024-06-01" };
  const none = { unlisted: [], begins: [], leaves: [], renames: [], before: [] };
  const leaves = [{ hamlet: "Trà Ôi", ends: true, goes: [{ to: "Trà Veo", part: null }] }];
  const reshapings: Stored<KeptReshaping>[] = [
    stored("kept", { ...none, on: "2024-07-01", ground, leaves, takenBack: false }),
    stored("mistake", {
      ...none,
      on: "2024-01-01",
      ground: { ...ground, number: "sai" },
      renames: [{ id: "Trà Veo", name: "Sai", type: "thôn" }],
      takenBack: true,
    }),
  ];
  const paper = {
    kind: "establish" as const,
    number: "15",
    symbol: "QĐ-UBND",
    date: "2022-08-09",
    effective: "2022-08-09",
  };
  const decisions = [stored("decision", { ...paper, teams: ["Tổ Trà Veo", "Tổ Trà Ôi"] })];
  const told = changesOf({ ...records, decisions, reshapings });

  it("tells what happened on which day, newest first, by which paper", () => {
    expect(told.map(({ day, kind, who, into }) => [day, kind, who.join("; "), into.join("; ")])).toEqual([
      ["2026-05-01", "decided", "thôn Trà Kem", "thôn Trà Veo"],
      ["2026-01-01", "undecided", "thôn Trà Kem", ""],
      [
        "2025-07-01",
        "communeRenamed",
        "xã Trà Xinh, huyện Trà Bồng, tỉnh Quảng Ngãi",
        "xã Tây Trà, tỉnh Quảng Ngãi",
      ],
      ["2025-01-01", "left", "Hồ Thị Trưởng", "Tổ Công nghệ số thôn Trà Veo"],
      ["2025-01-01", "joined", "Hồ Thị Kế", "Tổ Công nghệ số thôn Trà Veo"],
      ["2024-07-01", "absorbed", "thôn Trà Ôi", "thôn Trà Veo"],
      ["2024-01-01", "renamed", "làng Trà Vẹo", "thôn Trà Veo"],
      ["2022-08-09", "founded", "Tổ Công nghệ số thôn Trà Veo; Tổ Công nghệ số thôn Trà Ôi", ""],
    ]);
    expect(told.find(({ kind }) => kind === "absorbed")).toMatchObject({
      ground: "Nghị quyết số 5/NQ-HĐND ngày 01/06/2024",
      reshaping: "kept",
    });
  });

  it("tells a person who left and came back on the same day by the role alone, or not at all", () => {
    const again = { from: "2025-06-01", decision: "decision" };
    const of = (...memberships: Stored<Membership>[]) =>
      changesOf({ ...records, memberships, decisions, reshapings: [] })
        .filter(({ day }) => day === "2025-06-01")
        .map(({ kind, who, into, ground: by }) => [kind, who.join(), into.join(), by]);
    const before = member("Hồ Thị An", "Trà Veo", { to: "2025-05-31" });
    const after = { ...member("Hồ Thị An", "Trà Veo", again), id: "again" };
    expect(of(before, after)).toEqual([]);
    expect(of(before, { ...after, doc: { ...after.doc, role: "leader" } })).toEqual([
      ["roleChanged", "Hồ Thị An", "tổ trưởng", "Quyết định số 15/QĐ-UBND ngày 09/08/2022"],
    ]);
  });

  it("tells two people of one name who come together as two", () => {
    const again = { from: "2025-06-01" };
    const two = ["1", "2"].map((id) => ({ ...member("Hồ Thị Lan", "Trà Veo", again), id }));
    const told = changesOf({ ...records, memberships: two, decisions, reshapings: [] });
    expect(told.find(({ kind }) => kind === "joined")?.who).toEqual(["Hồ Thị Lan", "Hồ Thị Lan"]);
  });

  it("tells nothing of a membership that was a mistake", () => {
    const never = member("Hồ Thị Nhầm", "Trà Veo", { from: "2025-06-01", to: "2025-05-31" });
    expect(
      changesOf({ ...records, memberships: [never], decisions, reshapings: [] }).filter(
        ({ day }) => day === "2025-06-01",
      ),
    ).toEqual([]);
  });

  it("names no paper that was taken back", () => {
    expect(told.find(({ kind }) => kind === "renamed")?.ground).toBeNull();
  });
});
