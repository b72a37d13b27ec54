import type { Day } from "../words/day.ts";

/** The last day of the communes of before: districts ended with it (NQ 203/2025/QH15, NQ 1654–1687/NQ-UBTVQH15). */
export const LAST_DAY_OF_BEFORE: Day = "2025-06-30";

/** A commune as the state lists it. Its code alone is no identity: a successor carries that of one predecessor. */
export interface NationalCommune {
  code: string;
  /** "xã Trà Xinh" */
  name: string;
  /** "huyện Trà Bồng"; null since 1/7/2025. */
  district: string | null;
  /** "tỉnh Quảng Ngãi" */
  province: string;
  /** Its name and district in the list of early 2023, where they are not the same. */
  earlier: { name: string; district: string } | null;
  /** It ended before the reform: on which day is not on record. */
  ended: boolean;
  /** Who took it over on 1/7/2025; empty: it stands, or nobody knows. */
  successors: { code: string; share: "whole" | "part" }[];
}

/** A province with its districts and communes, as an outline of lines: what is indented belongs to the line above. */
export interface Outline {
  provinces: { code: string; name: string }[];
  /** `ended`: merged before the reform. An island district without communes has successors of its own. */
  districts: { code: string; name: string; province: string; ended: boolean; successors: string[] }[];
  communes: NationalCommune[];
}

/**
 * Reads an outline of the country, tabs before a line telling its level.
 * Province: code, name. District: code, name, "x" if it had ended, successors.
 * Commune: code, name, successors ("21154"; "26882* 26878*" in part), "x" if it had ended, earlier name and district.
 */
export function readOutline(text: string): Outline {
  const outline: Outline = { provinces: [], districts: [], communes: [] };
  for (const line of text.split("\n")) {
    const fields = line.split("\t");
    const level = fields.findIndex((field) => field !== "");
    if (level === 0) outline.provinces.push({ code: fields[0] as string, name: fields[1] as string });
    else if (level === 1) outline.districts.push(districtOf(outline, fields.slice(1)));
    else if (level === 2) outline.communes.push(communeOf(outline, fields.slice(2)));
  }
  return outline;
}

function districtOf({ provinces }: Outline, [code, name, ended, successors]: string[]) {
  return {
    code: code === "-" ? "" : (code as string),
    name: name as string,
    province: provinces.at(-1)?.name as string,
    ended: ended === "x",
    successors: listed(successors),
  };
}

function communeOf({ provinces, districts }: Outline, fields: string[]): NationalCommune {
  const [code, name, successors, ended, earlierName, earlierDistrict] = fields as [
    string,
    string,
    ...string[],
  ];
  const province = provinces.at(-1)?.name as string;
  const district = districts.at(-1);
  return {
    code,
    name,
    // Since the reform a province has no districts, so none was read before its communes.
    district: district?.province === province ? district.name : null,
    province,
    earlier: earlierName ? { name: earlierName, district: earlierDistrict as string } : null,
    ended: ended === "x",
    successors: listed(successors).map((one) =>
      one.endsWith("*") ? { code: one.slice(0, -1), share: "part" } : { code: one, share: "whole" },
    ),
  };
}

const listed = (codes = ""): string[] => codes.split(" ").filter((code) => code !== "");

/** Writes what `readOutline` reads. Units of the same province and district stand together, by code. */
export function writeOutline({ provinces, districts, communes }: Outline): string {
  const byCode = (a: { code: string }, b: { code: string }) =>
    a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
  const inDistrict = Map.groupBy(communes, ({ district, province }) => `${district ?? ""}|${province}`);
  const lines = (key: string) => [...(inDistrict.get(key) ?? [])].sort(byCode).map(communeLine);
  return [...provinces]
    .sort(byCode)
    .flatMap(({ code, name }) => [
      `${code}\t${name}`,
      ...lines(`|${name}`),
      ...districts
        .filter(({ province }) => province === name)
        .sort(byCode)
        .flatMap((district) => [districtLine(district), ...lines(`${district.name}|${name}`)]),
    ])
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

const districtLine = ({ code, name, ended, successors }: Outline["districts"][number]) =>
  `\t${[code || "-", name, ended ? "x" : "", successors.join(" ")].join("\t")}`;

const communeLine = ({ code, name, successors, ended, earlier }: NationalCommune) =>
  `\t\t${[
    code,
    name,
    successors.map((into) => into.code + (into.share === "part" ? "*" : "")).join(" "),
    ended ? "x" : "",
    earlier?.name ?? "",
    earlier?.district ?? "",
  ].join("\t")}`;
