import { fold, foldToned } from "../../words/fold.ts";
import type { ListedHousehold } from "./household-list.ts";
import type { RowRead } from "./household-row.ts";

export interface Listed {
  household: ListedHousehold;
  marks: RowRead["marks"];
}

/**
 * Rows of one hamlet whose heads have the same name: the same household written twice (`repeats`, later rows), or two
 * households (`namesakes`, all their rows). Told apart by telephone, identity number, birth and place; then by size.
 */
export function findTwins(listed: Listed[]): { repeats: Set<Listed>; namesakes: Set<Listed> } {
  const repeats = new Set<Listed>();
  const namesakes = new Set<Listed>();
  const byName = new Map<string, Listed[]>();
  for (const one of listed) {
    const { hamlet, sheet, head } = one.household;
    const key = `${hamlet === null ? `sheet ${sheet}` : fold(hamlet)}|${foldToned(head)}`;
    const others = byName.get(key) ?? [];
    if (others.some((other) => isSame(other, one))) repeats.add(one);
    else if (others.length > 0) for (const namesake of [...others, one]) namesakes.add(namesake);
    if (!repeats.has(one)) byName.set(key, [...others, one]);
  }
  return { repeats, namesakes };
}

function isSame(a: Listed, b: Listed): boolean {
  const agreements = (["identity", "born", "place"] as const).map((key) =>
    agree(a.marks[key] ?? "", b.marks[key] ?? ""),
  );
  const [identity, born] = agreements;
  if (identity === true) return true;
  const phone = sharePhone(a.household.phones, b.household.phones);
  if (identity === false || born === false || phone === false) return false;
  if (phone === true) return true;
  const [one, other] = [a.household.people, b.household.people];
  return agreements[2] !== false && (one === null || other === null || one === other);
}

/** `null` when one of them does not say. */
const agree = (a: string, b: string) => (a && b ? fold(a) === fold(b) : null);

const sharePhone = (a: string[], b: string[]) =>
  a.length > 0 && b.length > 0 ? a.some((phone) => b.includes(phone)) : null;
