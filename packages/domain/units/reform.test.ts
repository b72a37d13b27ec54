import { describe, expect, test } from "vitest";
import { isRefusal, type Refusal } from "../command/refusal.ts";
import type { Stored } from "../command/state.ts";
import type { Team } from "../teams/team.ts";
import type { NationalCommune } from "./national.ts";
import {
  type Handover,
  namesTogether,
  planHandover,
  type ReformOf,
  reformOf,
  wentOn,
  withHeirs,
} from "./reform.ts";
import { asOf, type Commune } from "./unit.ts";

const unit = (code: string, name: string, into: string[] = [], district: string | null = "huyện Cũ") => ({
  ...{ code, name, district, province: "tỉnh Thử", earlier: null, ended: false },
  successors: into.map((successor) => ({
    code: successor,
    share: into.length > 1 ? ("part" as const) : ("whole" as const),
  })),
});
const list = {
  before: [
    unit("00001", "xã Một", ["00001"]),
    unit("00002", "xã Hai", ["00001"]),
    unit("00003", "xã Chia", ["00001", "00009"]),
    unit("00004", "xã Yên", ["00004"]),
    unit("00005", "xã Lạc"),
  ] satisfies NationalCommune[],
  since: [
    unit("00001", "xã Mới", [], null),
    unit("00009", "xã Khác", [], null),
    unit("00004", "xã Yên", [], null),
  ],
};
const of = (code: string) => reformOf(list, { code, from: "2022-08-09" }) as ReformOf;
const plan = (code: string, handover: Partial<Handover> = {}, here = ["a", "b"], today = "2026-11-17") =>
  planHandover(of(code), { into: null, teams: null, ...handover }, { here, earlier: false, list, today });
const codeOf = (said: unknown) => (isRefusal(said) ? (said as Refusal).code : said);

describe("what the reform means for a commune", () => {
  test("cannot be said of one that is not matched, not of before, or of today", () => {
    expect(codeOf(reformOf(list, { code: null, from: null }))).toBe("not_matched");
    expect(codeOf(reformOf(list, { code: "00009", from: null }))).toBe("not_before");
    // It carries the code of one of its predecessors.
    expect(codeOf(reformOf(list, { code: "00001", from: "2025-07-01" }))).toBe("of_today");
  });

  test("alone into one of its own name, it goes on as it is", () => {
    expect([of("00004").goesOn, of("00001").goesOn, of("00003").goesOn]).toEqual([true, false, false]);
    expect(codeOf(plan("00004"))).toBe("goes_on");
  });
});

describe("a handover", () => {
  test.each<[string, string, Partial<Handover>, string]>([
    ["one of two successors must be chosen", "00003", {}, "successor_missing"],
    ["where none is on record, one must be named", "00005", {}, "successor_missing"],
    ["one that did not follow it cannot be", "00002", { into: "00009" }, "successor_unknown"],
    ["a team of elsewhere cannot go", "00002", { teams: ["z"] }, "team_not_here"],
    ["nobody goes", "00002", { teams: [] }, "team_none"],
  ])("%s", (_what, code, handover, refused) => {
    expect(codeOf(plan(code, handover))).toBe(refused);
  });

  test("not before the new communes exist", () => {
    expect(codeOf(plan("00002", {}, ["a"], "2025-06-30"))).toBe("too_early");
    expect(plan("00002", {}, ["a"], "2025-07-01")).toMatchObject({ closes: true });
  });

  test("of all teams closes the book, of some it does not", () => {
    expect(plan("00002")).toMatchObject({ teams: ["a", "b"], closes: true, share: "whole" });
    expect(plan("00003", { into: "00009", teams: ["b", "b"] })).toMatchObject({
      ...{ teams: ["b"], closes: false, share: "part" },
    });
  });

  test("a commune that had no team at all closes too", () => {
    expect(plan("00002", {}, [])).toMatchObject({ teams: [], closes: true });
  });

  test("where no successor is on record the office names any commune of today", () => {
    expect(plan("00005", { into: "00009" })).toMatchObject({ into: { name: "xã Khác" } });
  });
});

test("a team that has handed over goes with its heir, whichever of them is chosen", () => {
  const team = (id: string, heir: string | null) => ({ id, audience: id, doc: { heir } }) as Stored<Team>;
  const teams = [team("old", "now"), team("older", "old"), team("now", null), team("other", null)];
  for (const chosen of ["old", "older", "now"])
    expect(withHeirs([chosen], teams).sort()).toEqual(["now", "old", "older"]);
  expect(withHeirs(["other"], teams)).toEqual(["other"]);
});

test("a commune that goes on is told of before as it was before", () => {
  const commune: Commune = {
    ...{ code: "00004", name: "xã Yên", district: "huyện Cũ", province: "tỉnh Thử" },
    ...{ agency: "Ủy ban nhân dân xã Yên", from: "2022-08-09", to: null, successors: [], former: [] },
  };
  const after = wentOn(commune, list.since[2] as NationalCommune);
  expect(after).toMatchObject({ district: null, name: "xã Yên" });
  expect(asOf(after, "2025-06-30").district).toBe("huyện Cũ");
  expect(asOf(after, "2025-07-01").district).toBeNull();
});

describe("teams of one name", () => {
  const team = (id: string, name: string, from?: string): Stored<Team> => ({
    ...{ id, audience: id },
    doc: {
      ...{ name, level: "hamlet", hamlet: null, decision: null, endedBy: null, from: "2022-01-01", to: null },
      ...{ predecessors: [], heir: null, ...(from && { origins: [{ commune: from, name }] }) },
    },
  });
  const place = (commune: string) => ({ A: "Trà Xinh", B: "Sơn Trà" })[commune];
  const together = (coming: Stored<Team>[], there: Stored<Team>[]) =>
    Object.fromEntries(namesTogether(coming, there, place, "A", "2026-11-17"));

  test("bear where they come from, both; whoever was here before bears nothing", () => {
    expect(together([team("1", "Tổ thôn 1")], [team("2", "Tổ thôn 1", "B")])).toEqual({
      "1": "Tổ thôn 1 (Trà Xinh)",
      "2": "Tổ thôn 1 (Sơn Trà)",
    });
    expect(together([team("1", "Tổ thôn 1")], [team("2", "Tổ thôn 1")])).toEqual({
      "1": "Tổ thôn 1 (Trà Xinh)",
    });
  });

  test("a third is told apart from those with brackets already", () => {
    const there = team("2", "Tổ thôn 1 (Sơn Trà)", "B");
    const named = { ...there, doc: { ...there.doc, origins: [{ commune: "B", name: "Tổ thôn 1" }] } };
    expect(together([team("1", "Tổ thôn 1")], [named])["1"]).toBe("Tổ thôn 1 (Trà Xinh)");
  });

  test("another accent is another name, and a team of the past is in nobody's way", () => {
    const ended = team("3", "Tổ thôn Ba Tơ", "B");
    expect(together([team("1", "Tổ thôn Ba Tô")], [team("2", "Tổ thôn Ba Tơ", "B")])).toEqual({});
    expect(
      together([team("1", "Tổ thôn Ba Tơ")], [{ ...ended, doc: { ...ended.doc, to: "2024-01-01" } }]),
    ).toEqual({});
  });
});
