import { fold } from "../../words/fold.ts";
import type { Poverty } from "../household.ts";

const MARK = /^(x|v|✓|✔|√|●|•|1|01|co|dung|true|yes|\+|\*|hn|hcn|ho ngheo|ho can ngheo|ngheo|can ngheo)$/;

/** A tick in a column of its own. */
export const isMark = (text: string) => MARK.test(fold(text));

/** What the words of a cell, a group row or a title say; `null` when they say nothing, or both. */
export function povertyIn(text: string): Poverty | null {
  const said = fold(text);
  if (
    /thoat (can )?ngheo|khong (phai )?(ho |thuoc )?.*ngheo|^khong( co)?$|trung binh|\bkha\b|\bgiau\b|binh thuong|^(bt|tb)$/.test(
      said,
    )
  )
    return "none";
  const near = /can ngheo|\bhcn\b|^cn$/.test(said);
  const poor = /ngheo|\bhn\b|^n$/.test(said.replace(/can ngheo|\bhcn\b/g, ""));
  if (near && poor) return null;
  return near ? "near_poor" : poor ? "poor" : null;
}
