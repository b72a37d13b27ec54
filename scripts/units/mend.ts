import { fold, foldToned } from "@toso/domain/words/fold";
import { type EarlyCommune, type Mapping, type Sources, withKind } from "./sources.ts";

/** A commune of before the reform. */
export interface OldCommune {
  code: string;
  name: string;
  district: string;
  province: string;
  /** How the list of early 2023 calls it, and where it puts it, when that is not only another spelling. */
  earlier: { name: string; district: string } | null;
  /** It had ended before 30/6/2025. */
  ended: boolean;
  into: { code: string; share: "whole" | "part" }[];
}

/** What was mended, by which rule. */
export interface Mend {
  rule: string;
  what: string;
  was: string;
  is: string;
}

export interface Mended {
  communes: OldCommune[];
  districts: { code: string; name: string; province: string; ended: boolean; into: string[] }[];
  provinces: { code: string; name: string }[];
  /** The units since 1/7/2025. */
  after: { code: string; name: string; province: string }[];
  mends: Mend[];
  /** What neither the data nor the law's text says. */
  left: Mend[];
}

/** "phường 07" is "phường 7": a number in a name has no leading zero. */
const number = (name: string): string => name.replace(/(^| )0+(?=\d)/g, "$1");
/** "Đông Quí" is "Đông Quý". */
const y = (name: string): string =>
  name.replace(/(?<=qu)[iíìỉĩị](?!\p{L})/gu, (i) => "yýỳỷỹỵ"["iíìỉĩị".indexOf(i)] as string);
/** As spelled, but for the tone's place (hoà, hòa), i or y after qu, and zeros. */
const exact = (name: string): string => y(number(foldToned(name)));
/** Thừa Thiên Huế became the city of Huế on 1/1/2025 (NQ 175/2024/QH15). */
const province = (name: string): string =>
  foldToned(name)
    .replace(/^(tỉnh|thành phố) /, "")
    .replace("thừa thiên huế", "huế");

/** Finds by name as spelled and, where that finds nothing, by the folded name: only if it can be one alone. */
class ByName<Unit> {
  readonly #spelled: Map<string, Unit[]>;
  readonly #folded: Map<string, Unit[]>;

  constructor(units: readonly Unit[], key: (unit: Unit) => string) {
    this.#spelled = Map.groupBy(units, (unit) => exact(key(unit)));
    this.#folded = Map.groupBy(units, (unit) => fold(exact(key(unit))));
  }

  find(key: string): Unit | undefined {
    const spelled = this.#spelled.get(exact(key));
    const found = spelled ?? this.#folded.get(fold(exact(key)));
    return found?.length === 1 ? found[0] : undefined;
  }
}

type Placed = { name: string; district: string; province: string };
const inDistrict = (unit: Placed) => `${unit.name}|${unit.district}|${province(unit.province)}`;
const inProvince = (unit: { name: string; province: string }) => `${unit.name}|${province(unit.province)}`;
const say = (unit: Placed) => `${unit.name}, ${unit.district}, ${unit.province}`;

/** Both lists made one: every commune of before with its successors, what was mended, what is left open. */
export function mend(sources: Sources): Mended {
  const mends: Mend[] = [];
  const left: Mend[] = [];
  const after = mendAfter(sources, mends);
  const rows = pointed(sources, after, mends);
  const june = juneCommunes(sources, after, rows, mends);
  const ended = endedCommunes(sources, june, rows, mends, left);
  left.push(...unheard(sources.early, june, rows));
  const districts = districtsOf(sources, june, after);
  return {
    communes: [...june, ...ended.map((unit) => placed(unit, sources, districts))],
    districts,
    provinces: sources.earlyProvinces.map(({ code, name }) => ({
      code,
      name: sources.mappings.find((row) => province(row.province) === province(name))?.province ?? name,
    })),
    after,
    mends,
    left,
  };
}

/**
 * Every unit of today carries the code of one of those that went into it. One that carries a stranger's code
 * has that of the unit of before which has its name.
 */
function mendAfter(
  { communes, provinces, mappings, fromNowhere, early }: Sources,
  mends: Mend[],
): Mended["after"] {
  const nameOf = new Map(provinces.map(({ code, name }) => [code, name]));
  const own = new Set(mappings.filter(({ code, into }) => code === into.code).map(({ code }) => code));
  const named = new ByName(early, ({ name }) => name);
  return communes.map((unit) => {
    const whole = { ...unit, province: nameOf.get(unit.province) as string };
    if (own.has(unit.code) || fromNowhere.includes(unit.code)) return whole;
    const before = named.find(unit.name);
    if (!before) throw new Error(`${unit.code} ${unit.name}: no unit of before has its code or its name`);
    mends.push({
      rule: "own code",
      what: `${unit.name}, ${whole.province}`,
      was: unit.code,
      is: before.code,
    });
    return { ...whole, code: before.code };
  });
}

/** A row of the mapping with the successor that it means. */
type Row = Mapping & { successor: string };

/** Where each row points: by its code if that has the name written beside it, else by that name. Repeats go. */
function pointed({ mappings }: Sources, after: Mended["after"], mends: Mend[]): Row[] {
  const byCode = new Map(after.map((unit) => [unit.code, unit]));
  const byName = new ByName(after, inProvince);
  const seen = new Set<string>();
  return mappings.flatMap((row): Row[] => {
    const { code, name, province: written } = row.into;
    const key = `${row.code} ${say(row)} ${code} ${name}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const coded = byCode.get(code);
    if (coded && exact(coded.name) === exact(name) && province(coded.province) === province(written))
      return [{ ...row, successor: code }];
    const named = byName.find(inProvince({ name, province: withKind(written) }));
    if (!named) throw new Error(`${say(row)} → ${code} ${name}: no such unit`);
    const rule = coded ? "wrong code" : "no such code";
    mends.push({ rule, what: say(row), was: `${code} ${name}`, is: named.code });
    return [{ ...row, successor: named.code }];
  });
}

/** The communes of 30/6/2025: those that the mapping knows by code, and those that nobody mapped and that went on. */
function juneCommunes({ early }: Sources, after: Mended["after"], rows: Row[], mends: Mend[]): OldCommune[] {
  const earlyByCode = new Map(early.map((unit) => [unit.code, unit]));
  const june = rows
    .filter(({ code }) => code)
    .map((row): OldCommune => {
      const code = row.code as string;
      return {
        code,
        name: row.name,
        district: row.district,
        province: row.province,
        earlier: earlierOf(earlyByCode.get(code), row),
        ended: false,
        into: [{ code: row.successor, share: "whole" }],
      };
    });
  const reached = new Set(june.flatMap(({ into }) => into.map(({ code }) => code)));
  const mapped = new Set(june.map(({ code }) => code));
  for (const unit of after) {
    const same = earlyByCode.get(unit.code);
    if (reached.has(unit.code) || mapped.has(unit.code) || !same) continue;
    const { name, district } = same;
    june.push({
      ...{ code: unit.code, name, district, province: same.province, earlier: null, ended: false },
      into: [{ code: unit.code, share: "whole" }],
    });
    mends.push({ rule: "went on unchanged", what: say(same), was: "", is: `${unit.code} ${unit.name}` });
  }
  addParts(rows, june, mends);
  return june;
}

function earlierOf(early: EarlyCommune | undefined, row: Mapping): OldCommune["earlier"] {
  if (!early) return null;
  const same = exact(early.name) === exact(row.name) && exact(early.district) === exact(row.district);
  return same ? null : { name: early.name, district: early.district };
}

/** Was it called otherwise before? Then a row without a code may speak of the unit that had the name earlier. */
const renamed = ({ name, earlier }: OldCommune) => earlier !== null && exact(earlier.name) !== exact(name);

/** A row without a code that names a commune of 30/6/2025 and another successor: it went there in part. */
function addParts(rows: Row[], june: OldCommune[], mends: Mend[]): void {
  const byName = new ByName(june, inDistrict);
  for (const row of rows.filter(({ code }) => !code)) {
    const unit = byName.find(inDistrict(row));
    const { successor: code } = row;
    if (!unit || renamed(unit) || unit.into.some((into) => into.code === code)) continue;
    unit.into = shared([...unit.into.map((into) => into.code), code]);
    mends.push({ rule: "another part", what: say(row), was: "", is: `${code} ${row.into.name}` });
  }
}

/** Communes of the earlier list that were gone on 30/6/2025. */
function endedCommunes(
  { early }: Sources,
  june: OldCommune[],
  rows: Row[],
  mends: Mend[],
  left: Mend[],
): OldCommune[] {
  const standing = new Set(june.map(({ code }) => code));
  const gone = early.filter(({ code }) => !standing.has(code));
  const uncoded = Map.groupBy(
    rows.filter(({ code }) => !code),
    named(early),
  );
  const goesOn = new ByName(june, inDistrict);
  return gone.map(({ code, name, district, province }) => {
    const own = new Set((uncoded.get(code) ?? []).map(({ successor }) => successor));
    const heir = goesOn.find(inDistrict({ name, district, province }));
    const into = own.size > 0 ? shared([...own]) : (heir?.into ?? []);
    const unit: OldCommune = { code, name, district, province, earlier: null, ended: true, into };
    const is = into.map((one) => one.code).join(" ");
    if (own.size > 0) mends.push({ rule: "ended, by name", what: say(unit), was: "", is });
    else if (heir)
      mends.push({ rule: "ended, name goes on", what: say(unit), was: code, is: `${heir.code} → ${is}` });
    else left.push({ rule: "ended, successor unknown", what: say(unit), was: code, is: "" });
    return unit;
  });
}

/** Whom a row means: by name and district, or, its district having been merged or renamed, by a name alone in its province. */
function named(early: EarlyCommune[]): (row: Mapping) => string | undefined {
  const here = new ByName(early, inDistrict);
  const anywhere = new ByName(early, inProvince);
  return (row) => (here.find(inDistrict(row)) ?? anywhere.find(inProvince(row)))?.code;
}

/** Rows without a code that say more than could be written down: of whom they speak is not known for sure. */
function unheard(early: EarlyCommune[], june: OldCommune[], rows: Row[]): Mend[] {
  const meant = named(early);
  const standing = new Map(june.map((unit) => [unit.code, unit]));
  const byName = new ByName(june, inDistrict);
  return rows
    .filter(({ code }) => !code)
    .flatMap((row) => {
      const early = meant(row);
      const unit = (early && standing.get(early)) || byName.find(inDistrict(row));
      if (early && !standing.has(early)) return [];
      if (unit?.into.some(({ code }) => code === row.successor)) return [];
      const rule = unit ? "renamed meanwhile, another part" : "name unknown";
      return [{ rule, what: say(row), was: unit?.code ?? "", is: `${row.successor} ${row.into.name}` }];
    });
}

const shared = (codes: string[]): OldCommune["into"] =>
  codes.map((code) => ({ code, share: codes.length > 1 ? "part" : "whole" }));

/** One that ended while its district went on under another name stands in that district. */
function placed(unit: OldCommune, { early }: Sources, districts: Mended["districts"]): OldCommune {
  const code = early.find((one) => one.code === unit.code)?.districtCode;
  const district = districts.find((one) => one.code === code);
  if (!district) throw new Error(`${say(unit)}: no such district`);
  const moved = exact(district.name) !== exact(unit.district);
  return {
    ...unit,
    district: district.name,
    province: district.province,
    earlier: moved ? { name: unit.name, district: unit.district } : null,
  };
}

function districtsOf({ early, earlyDistricts }: Sources, june: OldCommune[], after: Mended["after"]) {
  const key = (unit: { name: string; province: string }) => inProvince(unit);
  const byName = new Map(earlyDistricts.map((unit) => [exact(key(unit)), unit]));
  const earlyCode = new Map(early.map(({ code, districtCode }) => [code, districtCode]));
  const standing = Map.groupBy(june, ({ district, province: of }) =>
    exact(key({ name: district, province: of })),
  );
  const taken = new Set([...standing.keys()].flatMap((each) => byName.get(each)?.code ?? []));
  const made = [...standing].map(([each, communes]) => {
    const { district: name, province: of } = communes[0] as OldCommune;
    const code = byName.get(each)?.code ?? raised(communes, earlyCode, taken);
    taken.add(code);
    return { code, name, province: of, ended: false, into: [] as string[] };
  });
  const codes = new Set(made.map(({ code }) => code));
  const others = earlyDistricts
    .filter((unit) => !codes.has(unit.code) && !standing.has(exact(key(unit))))
    .map((unit) => {
      const zone = after.find(
        ({ name }) =>
          name.startsWith("đặc khu ") && exact(name.slice(8)) === exact(unit.name.replace("huyện ", "")),
      );
      const island = zone && !early.some(({ districtCode }) => districtCode === unit.code);
      const of = june.find((one) => province(one.province) === province(unit.province))?.province as string;
      return { ...unit, province: of, ended: !island, into: island ? [zone.code] : [] };
    });
  return [...made, ...others];
}

/** A district that became a town or a city keeps its code; where two claim one, the second has none that we know. */
function raised(communes: OldCommune[], earlyCode: Map<string, string>, taken: Set<string>): string {
  const votes = Map.groupBy(
    communes.flatMap(({ code }) => earlyCode.get(code) ?? []),
    (code) => code,
  );
  const [first] = [...votes].sort(([, a], [, b]) => b.length - a.length);
  return first && !taken.has(first[0]) ? first[0] : "";
}
