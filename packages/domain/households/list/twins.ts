import { fold, foldToned } from "../../words/fold.ts";
import type { ListedHousehold } from "./household-list.ts";
import type { RowRead } from "./household-row.ts";

export interface Listed {
  household: ListedHousehold;
  marks: RowRead["marks"];
}

const MOST_OF_A_NAME = 50; // beyond it, only with the rows nearest above: time must not grow with the square

/**
 * Rows whose heads have the same name: one household written twice (`repeats`, the later rows), or several of one hamlet
 * (`namesakes`, all their rows). Told apart by telephone, identity number, birth and place; then by size. A name without
 * its accents, or in another hamlet, repeats a household only if telephone or identity number say so.
 */
export function findTwins(listed: Listed[]): { repeats: Set<Listed>; namesakes: Set<Listed> } {
  const repeats = new Set<Listed>();
  const namesakes = new Set<Listed>();
  const byName = new Map<string, Listed[]>();
  for (const one of listed) {
    const key = fold(one.household.head);
    const all = byName.get(key) ?? [];
    const others = all.slice(-MOST_OF_A_NAME);
    if (others.some((other) => isSame(other, one))) {
      repeats.add(one);
      continue;
    }
    const sameName = others.filter((other) => isNamesake(other, one));
    if (sameName.length > 0) for (const namesake of [...sameName, one]) namesakes.add(namesake);
    all.push(one);
    byName.set(key, all);
  }
  return { repeats, namesakes };
}

function isNamesake({ household: a }: Listed, { household: b }: Listed): boolean {
  const together =
    a.hamlet === null || b.hamlet === null ? a.sheet === b.sheet : fold(a.hamlet) === fold(b.hamlet);
  return together && foldToned(a.head) === foldToned(b.head);
}

function isSame(a: Listed, b: Listed): boolean {
  const agreements = (["identity", "born", "place"] as const).map((key) =>
    agree(a.marks[key] ?? "", b.marks[key] ?? ""),
  );
  const [identity, born, place] = agreements;
  if (identity === true) return true;
  const phone = sharePhone(a.household.phones, b.household.phones);
  if (identity === false || born === false || phone === false) return false;
  if (phone === true) return true;
  const [one, other] = [a.household.people, b.household.people];
  return isNamesake(a, b) && place !== false && (one === null || other === null || one === other);
}

/** `null` when one of them does not say. */
const agree = (a: string, b: string) => (a && b ? fold(a) === fold(b) : null);

const sharePhone = (a: string[], b: string[]) =>
  a.length > 0 && b.length > 0 ? a.some((phone) => b.includes(phone)) : null;
