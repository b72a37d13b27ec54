import { foldToned } from "../words/fold.ts";
import type { HamletShape } from "./unit.ts";

/** "thôn Trà Veo"; a name that says its kind already is left alone: "Tổ dân phố số 3 cũ". */
export const sayHamlet = ({ name, type }: HamletShape): string =>
  foldToned(name).startsWith(`${foldToned(type)} `) ? name : `${type} ${name}`;

/**
 * The key by which two hamlets of one day have the same name, however it is spelled: Hoà or Hòa, thôn 3 or Thôn 03.
 * "Tổ dân phố số 3" and "Tổ dân phố số 3 cũ" are two places; a name is not an identity.
 */
export const hamletKey = (hamlet: HamletShape): string =>
  foldToned(sayHamlet(hamlet)).replace(/(?<!\d)0+(?=\d)/g, "");

const collator = new Intl.Collator("vi", { numeric: true });

/** As people read a list of hamlets: thôn 2 before thôn 10. */
export const byName = (a: string, b: string): number => collator.compare(a, b);
