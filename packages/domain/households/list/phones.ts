/** Prefixes after the change of 15/9/2018 (QĐ 798/QĐ-BTTTT): 11 digits became 10. */
const NEW_PREFIX: Record<string, string> = {
  ...{ "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078" },
  ...{ "0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082" },
  ...{
    "0162": "032",
    "0163": "033",
    "0164": "034",
    "0165": "035",
    "0166": "036",
    "0167": "037",
    "0168": "038",
    "0169": "039",
  },
  ...{ "0186": "056", "0188": "058", "0199": "059" },
};
const MOBILE = /^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
const LANDLINE = /^02\d{9}$/;
const NOTHING =
  /^(|-+|–|\.+|…|\/|x|k|ko|0|khong( co| dung)?( so| dien thoai| sdt| dt)?|chua co|k co|ko co|none)$/;

export interface PhonesRead {
  phones: string[];
  /** Something stands there that is no telephone number. */
  bad: boolean;
}

/**
 * The telephone numbers of a cell: one or several, with points, spaces or +84, without the zero that Excel took away, with
 * an old 11-digit prefix. `folded` is the cell's text without accents (see `fold`).
 */
export function readPhones(folded: string): PhonesRead {
  const text = folded.replace(/(?<=\d)[.,]0+$/, "").replace(/(?<=\d)o|o(?=[\d.])/g, "0");
  if (NOTHING.test(text)) return { phones: [], bad: false };
  if (/\de\+\d/.test(text)) return { phones: [], bad: true };
  const groups = text.match(/\d+/g) ?? [];
  const phones: string[] = [];
  let left = 0;
  for (let at = 0; at < groups.length; ) {
    const taken = phoneFrom(groups, at);
    if (taken) {
      if (!phones.includes(taken.phone)) phones.push(taken.phone);
      at = taken.next;
    } else {
      left += groups[at]!.length;
      at += 1;
    }
  }
  return { phones, bad: phones.length === 0 ? true : left >= 6 };
}

/** A telephone number made of the fewest groups of digits from here on. */
function phoneFrom(groups: string[], from: number): { phone: string; next: number } | null {
  let digits = "";
  for (let next = from; next < groups.length && digits.length < 14; next++) {
    digits += groups[next]!;
    const phone = wholePhone(digits);
    // "0168 123 456 7": ten digits may be the start of an old eleven
    if (phone) return { phone, next: next + 1 };
  }
  return splitRun(groups[from]!, from);
}

/** Two numbers typed without a gap. */
function splitRun(run: string, at: number): { phone: string; next: number } | null {
  if (run.length < 20) return null;
  const first = wholePhone(run.slice(0, 10)) ?? wholePhone(run.slice(0, 11));
  return first ? { phone: first, next: at + 1 } : null;
}

/** Exactly one number's digits → its form of today; `null` when they are none. */
function wholePhone(digits: string): string | null {
  const local = digits.replace(/^(00)?840?(?=[1-9]\d{8,9}$)/, "0");
  const whole = /^[1-9]\d{8,9}$/.test(local) ? `0${local}` : local;
  const old = whole.length === 11 ? NEW_PREFIX[whole.slice(0, 4)] : undefined;
  const phone = old ? old + whole.slice(4) : whole;
  return MOBILE.test(phone) || LANDLINE.test(phone) ? phone : null;
}
