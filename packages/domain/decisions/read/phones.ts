import type { Passage } from "./passages.ts";

/** A Vietnamese telephone number in any spelling: "0912.345.678", "+84 912 345 678", "(055) 3 123 456". */
const number =
  /(?:(?:sđt|đtdđ|đt|sdt|dt|dđ|nr|tel|điện thoại|dien thoai|số đt|số điện thoại|di động|zalo)\s*[:.]?\s*)?(?<![\d/])(?:\(?\+?\s?84\)?[\s.-]?\(?0?\)?|\(?0[\s.-]{0,2})(?:\d[\s.)-]{0,2}){8,10}(?!\d)/iu;

export type PhoneSpan = { value: string; from: number; to: number; doubt: string | null };

/** The first telephone number of a passage, with its label, as digits that begin with 0. */
export function phoneIn(passage: Passage): PhoneSpan | null {
  const match = number.exec(passage.text);
  if (!match) return null;
  const digits = match[0].replace(/\D/g, "").replace(/^840?/, "0");
  const whole = match[0].replace(/[\s.)-]+$/, "");
  const usual = /^0(?:3|5|7|8|9)\d{8}$|^02\d{9}$/.test(digits);
  return {
    value: digits,
    from: match.index,
    to: match.index + whole.length,
    doubt: usual ? null : "Số điện thoại không đúng 10 số, cần xem lại.",
  };
}
