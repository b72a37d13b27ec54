import type { Day } from "../words/day.ts";
import { fold, foldToned } from "../words/fold.ts";
import { LAST_DAY_OF_BEFORE, type NationalCommune } from "./national.ts";
import type { Commune } from "./unit.ts";

/** The communes that the state listed on that day, and before the reform also those that had ended earlier. */
export interface NationalList {
  before: readonly NationalCommune[];
  since: readonly NationalCommune[];
}

export const listOf = ({ before, since }: NationalList, day: Day): readonly NationalCommune[] =>
  day <= LAST_DAY_OF_BEFORE ? before : since;

/** "xã Trà Xinh" is searched for as "Trà Xinh" too. */
const KIND = /^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s+/i;
export const bareName = (name: string): string => name.normalize("NFC").replace(KIND, "");

/** Number words of a place have no leading zero: "Phường 05". */
const key = (text: string): string => fold(text).replace(/(^| )0+(?=\d)/g, "$1");

/**
 * The communes of a list that a search means, the likeliest first: each word begins a word of its name, its district
 * or its province, with or without accents; its own name counts before its earlier one and before where it lies.
 */
export function searchCommunes(
  list: readonly NationalCommune[],
  query: string,
  most: number,
): NationalCommune[] {
  const words = key(query).replace(/[,;]/g, " ").split(" ").filter(Boolean);
  if (words.length === 0) return [];
  return list
    .map((commune) => ({ commune, rank: rank(commune, words, query) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || (a.commune.code < b.commune.code ? -1 : 1))
    .slice(0, most)
    .map(({ commune }) => commune);
}

interface Keys {
  own: string;
  bare: string;
  all: string;
}

/** Folding ten thousand names at every letter typed would be felt. */
const known = new WeakMap<NationalCommune, Keys>();

function keysOf(commune: NationalCommune): Keys {
  const { name, earlier, district, province } = commune;
  const keys = known.get(commune) ?? {
    own: key(name),
    bare: key(bareName(name)),
    all: ` ${key([name, earlier?.name, earlier?.district, district, province].filter(Boolean).join(" "))}`,
  };
  known.set(commune, keys);
  return keys;
}

function rank(commune: NationalCommune, words: string[], query: string): number {
  const { own, bare, all } = keysOf(commune);
  if (!words.every((word) => all.includes(` ${word}`))) return 0;
  const asked = words.join(" ");
  const spelled = foldToned(bareName(commune.name)) === foldToned(bareName(query)) ? 1 : 0;
  if (own === asked || bare === asked) return 8 + spelled;
  if (asked.startsWith(bare) || asked.startsWith(own)) return 6;
  if (bare.startsWith(asked) || own.startsWith(asked)) return 4;
  return words.some((word) => ` ${own}`.includes(` ${word}`)) ? 2 : 1;
}

type Named = Pick<Commune, "name" | "district" | "province">;

/**
 * Which commune of the list this one is: the same name, and no other district or province than it says of itself.
 * Several are possible while it does not say where it lies; accents decide only between those.
 */
export function likelyCommunes(
  list: readonly NationalCommune[],
  { name, district, province }: Named,
): NationalCommune[] {
  const isHere = (a: string, b: string | null) => b === null || key(bareName(a)) === key(bareName(b));
  const fits = (its: string, at: string | null, of: string) =>
    key(its) === key(name) && (at === null || isHere(at, district)) && isHere(of, province);
  const found = list.filter(
    ({ name: its, district: at, province: of, earlier }) =>
      fits(its, at, of) || (earlier !== null && fits(earlier.name, earlier.district, of)),
  );
  const spelled = found.filter((one) =>
    [one.name, one.earlier?.name].some((its) => its && foldToned(its) === foldToned(name)),
  );
  const close = spelled.length > 0 ? spelled : found;
  const standing = close.filter(({ ended }) => !ended);
  return standing.length > 0 ? standing : close;
}
