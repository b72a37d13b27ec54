import type { Id } from "../command/command.ts";
import { derivedId } from "../command/derived-id.ts";
import { type Refusal, refuse } from "../command/refusal.ts";
import type { Stored } from "../command/state.ts";
import { holdsOn, type Team } from "../teams/team.ts";
import { addDays, type Day, sayDay } from "../words/day.ts";
import { fold, foldToned } from "../words/fold.ts";
import { bareName, listOf, type NationalList } from "./match.ts";
import { LAST_DAY_OF_BEFORE, type NationalCommune } from "./national.ts";
import { type Commune, reshaped } from "./unit.ts";

/** The first day of the communes that the reform made. */
export const FIRST_DAY_OF_AFTER: Day = addDays(LAST_DAY_OF_BEFORE, 1);

/** The book of a commune that the reform made is found by its code alone, whoever hands over to it first. */
export const successorId = (code: string): Id => derivedId("commune", code);

/** What the reform means for a commune. */
export interface ReformOf {
  old: NationalCommune;
  /** Who takes over; empty: not on record. */
  successors: { unit: NationalCommune; share: "whole" | "part" }[];
  /** It alone became its one successor, of its own name: the same book goes on. */
  goesOn: boolean;
}

/** What the national lists say became of the commune with this code, or why that cannot be said. */
export function reformOf(
  list: NationalList,
  { code, from }: Pick<Commune, "code" | "from">,
): ReformOf | Refusal {
  // A unit of today carries the code of one that went into it: only the day tells them apart.
  if (from !== null && from >= FIRST_DAY_OF_AFTER)
    return refuse("of_today", "Xã này thành lập sau ngày 1/7/2025 nên không phải chuyển sổ cho xã nào.");
  if (code === null)
    return refuse("not_matched", "Xã chưa được gắn với danh mục cả nước. Hãy bấm chọn đúng xã mình trước.");
  const old = list.before.find((unit) => unit.code === code);
  if (!old)
    return refuse(
      "not_before",
      "Mã này không có trong danh mục xã trước ngày 1/7/2025. Hãy chọn lại xã trong danh mục.",
    );
  const successors = old.successors.flatMap(({ code: into, share }) => {
    const unit = list.since.find((one) => one.code === into);
    return unit ? [{ unit, share }] : [];
  });
  const [only] = successors;
  const alone =
    only?.share === "whole" &&
    // The mapping leaves some parts out: another name means that others came along.
    fold(bareName(only.unit.name)) === fold(bareName(old.name)) &&
    list.before.filter(({ successors: its }) => its.some((one) => one.code === only.unit.code)).length === 1;
  return { old, successors, goesOn: alone };
}

/** What is to be handed over: these teams, or all that are still here, to the commune with this code. */
export interface Handover {
  /** null: to the only successor. */
  into: string | null;
  /** null: all that are still here. Teams that nobody has decided about stay, and go on working. */
  teams: readonly Id[] | null;
}

export interface HandoverPlan {
  into: NationalCommune;
  share: "whole" | "part";
  teams: Id[];
  /** Nothing stays here: the book is closed. */
  closes: boolean;
}

export const TOO_EARLY = refuse(
  "too_early",
  `Xã mới hoạt động từ ${sayDay(FIRST_DAY_OF_AFTER)}. Hãy chuyển sổ từ ngày đó.`,
);

/**
 * Which teams go where by this handover, or why not.
 * @param here the teams that are still in the commune's own book
 * @param earlier have other teams gone before?
 */
export function planHandover(
  { successors, goesOn }: ReformOf,
  { into, teams: chosen }: Handover,
  { here, earlier, list, today }: { here: readonly Id[]; earlier: boolean; list: NationalList; today: Day },
): HandoverPlan | Refusal {
  if (today < FIRST_DAY_OF_AFTER)
    return refuse(
      "too_early",
      `Xã mới hoạt động từ ${sayDay(FIRST_DAY_OF_AFTER)}. Hãy chuyển sổ từ ngày đó.`,
    );
  if (goesOn)
    return refuse(
      "goes_on",
      "Xã này không nhập với xã nào, chỉ đổi tên hoặc bỏ cấp huyện: sổ được giữ nguyên.",
    );
  const unit = into === null ? only(successors) : successorNamed(successors, list, into);
  if (!unit)
    return into === null
      ? refuse(
          "successor_missing",
          "Xã này về nhiều xã mới, hoặc danh mục chưa ghi về đâu. Hãy chọn xã nhận.",
        )
      : refuse("successor_unknown", "Xã nhận không phải xã kế tục của xã này. Hãy chọn lại xã nhận.");
  const teams = [...new Set(chosen ?? here)];
  if (teams.some((team) => !here.includes(team)))
    return refuse("team_not_here", "Có tổ không còn ở xã này. Hãy tải lại trang rồi chọn lại.");
  const closes = teams.length === here.length;
  if (teams.length === 0 && !closes)
    return refuse("team_none", "Chưa chọn tổ nào. Hãy chọn ít nhất một tổ để chuyển.");
  return { into: unit, share: closes && !earlier ? "whole" : "part", teams, closes };
}

/** A team that has handed over and its heir go together: what still comes for the one belongs to the other. */
export function withHeirs(chosen: readonly Id[], teams: readonly Stored<Team>[]): Id[] {
  const going = new Set(chosen);
  for (let grown = -1; grown !== going.size; ) {
    grown = going.size;
    for (const { id, doc } of teams)
      if (doc.heir !== null && (going.has(id) || going.has(doc.heir))) going.add(id).add(doc.heir);
  }
  return [...going];
}

const only = (successors: ReformOf["successors"]): NationalCommune | undefined =>
  successors.length === 1 ? successors[0]?.unit : undefined;

/** A successor on record; where none is, any commune of today: the office knows, the list does not. */
function successorNamed(successors: ReformOf["successors"], list: NationalList, code: string) {
  const known = successors.find(({ unit }) => unit.code === code)?.unit;
  if (known || successors.length > 0) return known;
  return listOf(list, FIRST_DAY_OF_AFTER).find((unit) => unit.code === code);
}

/** "Ủy ban nhân dân xã Tây Trà" */
const agencyOf = (name: string): string => `Ủy ban nhân dân ${name}`;

/** A commune that the reform made, on its first day. */
export const newCommune = ({ code, name, province }: NationalCommune): Commune => ({
  code,
  name,
  district: null,
  province,
  agency: agencyOf(name),
  from: FIRST_DAY_OF_AFTER,
  to: null,
  successors: [],
  former: [],
});

/** The commune after a handover: it ended with the reform, and says who follows it. */
export function endedCommune(commune: Commune, unit: Id, { share, closes }: HandoverPlan): Commune {
  const others = commune.successors.filter((one) => one.unit !== unit);
  return {
    ...commune,
    to: closes ? LAST_DAY_OF_BEFORE : commune.to,
    successors: [...others, { unit, share, from: FIRST_DAY_OF_AFTER }],
  };
}

/** A commune that nobody was merged with: the same one, without its district, perhaps under a new name. */
export function wentOn(commune: Commune, { code, name, province }: NationalCommune): Commune {
  const { name: was, district, province: of, agency } = commune;
  const after = { name, district: null, province, agency: agencyOf(name) };
  return {
    ...reshaped(commune, { name: was, district, province: of, agency }, after, FIRST_DAY_OF_AFTER),
    code,
  };
}

/** A team as it goes into another commune's book: it remembers where it comes from and how it was called there. */
export const carriedTeam = (team: Team, commune: Id, name: string): Team => ({
  ...team,
  name,
  origins: [...(team.origins ?? []), { commune, name: team.name }],
});

/**
 * Names of teams in the book that receives them. Where one is there already, both bear the commune that they came
 * from in brackets: "Tổ Công nghệ số thôn 1 (Trà Xinh)".
 * @param place what a team of that commune bears
 * @returns the new name by team, of those whose name changes
 */
export function namesTogether(
  coming: readonly Stored<Team>[],
  there: readonly Stored<Team>[],
  place: (commune: Id) => string | undefined,
  from: Id,
  today: Day,
): Map<Id, string> {
  const names = new Map<Id, string>();
  const standing = there.filter(({ doc }) => holdsOn(doc, today));
  for (const { id, doc } of coming) {
    const twins = standing.filter((other) => foldToned(original(other.doc)) === foldToned(doc.name));
    if (twins.length === 0) continue;
    names.set(id, bracketed(doc.name, place(from)));
    for (const twin of twins) {
      const origin = twin.doc.origins?.at(-1);
      if (origin) names.set(twin.id, bracketed(origin.name, place(origin.commune)));
    }
  }
  return names;
}

const original = ({ name, origins }: Team): string => origins?.at(-1)?.name ?? name;
const bracketed = (name: string, place: string | undefined): string => (place ? `${name} (${place})` : name);

/** "Trà Xinh" */
export const placeName = ({ name }: Pick<Commune, "name">): string => bareName(name);
