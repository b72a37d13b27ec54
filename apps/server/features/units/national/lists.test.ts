import { readFileSync } from "node:fs";
import { join } from "node:path";
import { likelyCommunes, searchCommunes } from "@toso/domain/units/match";
import { readOutline, writeOutline } from "@toso/domain/units/national";
import { describe, expect, test } from "vitest";
import { countryBefore, countrySince } from "./lists.ts";

const before = countryBefore();
const since = countrySince();
const standing = before.communes.filter(({ ended }) => !ended);
const ended = before.communes.filter(({ ended }) => ended);
const into = new Set(before.communes.flatMap(({ successors }) => successors.map(({ code }) => code)));

describe("the country's units, before and since the reform of 1/7/2025", () => {
  test("34 provinces and 3,321 communes since: 2,621 xã, 687 phường, 13 đặc khu (NQ 202/2025/QH15)", () => {
    expect(since.provinces).toHaveLength(34);
    expect(since.districts).toEqual([]);
    expect(kinds(since.communes)).toEqual({ xã: 2_621, phường: 687, "đặc khu": 13 });
  });

  test("63 provinces, 696 districts and 10,035 communes on 30/6/2025", () => {
    expect(before.provinces).toHaveLength(63);
    expect(before.districts.filter(({ ended }) => !ended)).toHaveLength(696);
    expect(standing).toHaveLength(10_035);
  });

  test("and all 10,599 of early 2023: the 567 that had ended since, and three made in 2024", () => {
    expect(ended).toHaveLength(567);
    const made = standing.filter(
      ({ district, code }) => district === "thị xã Mộc Châu" && /^0398[034]$/.test(code),
    );
    expect(made).toHaveLength(3);
    expect(standing.length + ended.length - made.length).toBe(10_599);
  });

  test("no code stands for two communes of one day", () => {
    expect(new Set(since.communes.map(({ code }) => code)).size).toBe(3_321);
    expect(new Set(before.communes.map(({ code }) => code)).size).toBe(10_602);
  });

  test("every commune of 30/6/2025 has a successor, and every successor exists", () => {
    expect(standing.filter(({ successors }) => successors.length === 0)).toEqual([]);
    const known = new Set(since.communes.map(({ code }) => code));
    expect([...into].filter((code) => !known.has(code))).toEqual([]);
  });

  test("every unit of today took over a commune, or an island district that had none", () => {
    const islands = before.districts.flatMap(({ successors }) => successors);
    expect(islands).toHaveLength(5);
    const nobody = since.communes.filter(({ code }) => !into.has(code) && !islands.includes(code));
    expect(nobody).toEqual([]);
  });

  test("a unit of today carries the code of one that went into it, or is an island", () => {
    const islands = new Set(before.districts.flatMap(({ successors }) => successors));
    const own = new Map(before.communes.map((unit) => [unit.code, unit]));
    const strange = since.communes.filter(
      ({ code }) => !islands.has(code) && !own.get(code)?.successors.some((one) => one.code === code),
    );
    expect(strange).toEqual([]);
  });

  test("in whole means one successor, in part several", () => {
    for (const { successors } of before.communes)
      for (const { share } of successors) expect(share).toBe(successors.length > 1 ? "part" : "whole");
    expect(before.communes.filter(({ successors }) => successors.length > 1)).toHaveLength(16);
  });

  test("61 communes that had ended earlier have no successor on record, and each is on the list of what is open", () => {
    const open = fixture("left-open").filter(({ rule }) => rule === "ended, successor unknown");
    const lost = ended.filter(({ successors }) => successors.length === 0).map(({ code }) => code);
    expect(lost.sort()).toEqual(open.map(({ was }) => was).sort());
    expect(lost).toHaveLength(61);
  });

  test("each mend is written down with its rule", () => {
    const rules = Map.groupBy(fixture("mended"), ({ rule }) => rule);
    expect(Object.fromEntries([...rules].map(([rule, of]) => [rule, of.length]))).toEqual({
      "own code": 1,
      "no such code": 383,
      "wrong code": 22,
      "went on unchanged": 1,
      "another part": 8,
      "ended, by name": 425,
      "ended, name goes on": 81,
    });
  });

  test("an outline reads back as it was written", () => {
    expect(readOutline(writeOutline(before))).toEqual(before);
  });
});

describe("Quảng Ngãi", () => {
  const successorOf = (code: string) => {
    const unit = standing.find((one) => one.code === code);
    return [
      unit?.name,
      ...(unit?.successors ?? []).map((one) => since.communes.find((s) => s.code === one.code)?.name),
    ];
  };

  test("has 96 communes: 86 xã, 9 phường, 1 đặc khu (NQ 1677/NQ-UBTVQH15)", () => {
    const here = since.communes.filter(({ province }) => province === "tỉnh Quảng Ngãi");
    expect(kinds(here)).toEqual({ xã: 86, phường: 9, "đặc khu": 1 });
  });

  test("Sơn Trà, Trà Phong and Trà Xinh became Tây Trà, which carries Trà Phong's code", () => {
    const its = standing.filter(({ successors }) => successors.some(({ code }) => code === "21154"));
    expect(its.map(({ code, name, district }) => [code, name, district])).toEqual([
      ["21148", "xã Sơn Trà", "huyện Trà Bồng"],
      ["21154", "xã Trà Phong", "huyện Trà Bồng"],
      ["21163", "xã Trà Xinh", "huyện Trà Bồng"],
    ]);
    expect(successorOf("21163")).toEqual(["xã Trà Xinh", "xã Tây Trà"]);
  });

  test("the other communes of huyện Trà Bồng went to Trà Bồng, Đông Trà Bồng, Thanh Bồng, Cà Đam and Tây Trà Bồng", () => {
    const here = standing.filter(({ district }) => district === "huyện Trà Bồng");
    const names = Map.groupBy(here, ({ successors }) => successors[0]?.code as string);
    expect([...names.keys()].sort()).toEqual(["21115", "21124", "21127", "21136", "21154", "21157"]);
    expect(here).toHaveLength(16);
  });
});

describe("looking for a commune", () => {
  test.each(["tra xinh", "Trà Xinh", "xa tra xinh", "TRÀ XINH trà bồng", "trà xinh, quảng ngãi"])(
    "%s",
    (query) => {
      expect(searchCommunes(before.communes, query, 3)[0]).toMatchObject({ code: "21163" });
    },
  );

  test("finds nothing for words of nobody, and nothing for no words", () => {
    expect(searchCommunes(before.communes, "trà xinh đâu đó", 3)).toEqual([]);
    expect(searchCommunes(before.communes, "  , ", 3)).toEqual([]);
  });

  test("a spelling with its accents comes before one that only folds alike", () => {
    const [first, second] = searchCommunes(since.communes, "Ba Tô", 2);
    expect([first?.name, second?.name]).toEqual(["xã Ba Tô", "xã Ba Tơ"]);
  });

  test("a commune that says where it lies is one alone", () => {
    const said = { name: "xã Trà Xinh", district: "huyện Trà Bồng", province: "tỉnh Quảng Ngãi" };
    expect(likelyCommunes(before.communes, said).map(({ code }) => code)).toEqual(["21163"]);
    expect(likelyCommunes(before.communes, { ...said, district: "huyện Sơn Hà" })).toEqual([]);
  });

  test("Hoà is Hòa, and one under its name of early 2023 is found", () => {
    const hoa = { name: "xã Hoà Bình", district: null, province: "thành phố Hải Phòng" };
    expect(likelyCommunes(since.communes, hoa)).toEqual(
      likelyCommunes(since.communes, { ...hoa, name: "xã Hòa Bình" }),
    );
    const old = { name: "Phường 07", district: "quận Gò Vấp", province: "thành phố Hồ Chí Minh" };
    expect(likelyCommunes(before.communes, old)).toMatchObject([{ code: "26890", name: "phường 1" }]);
  });
});

function kinds(communes: { name: string }[]) {
  const kind = ({ name }: { name: string }) => /^(xã|phường|đặc khu) /.exec(name)?.[1] ?? name;
  return Object.fromEntries([...Map.groupBy(communes, kind)].map(([each, of]) => [each, of.length]));
}

function fixture(name: string): { rule: string; was: string }[] {
  const path = join(import.meta.dirname, "../../../../../fixtures/units", `${name}.tsv`);
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .map(([rule, , was]) => ({ rule: rule as string, was: was as string }));
}
