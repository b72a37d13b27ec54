import { fold } from "../../words/fold.ts";

/** What a column of a list can mean. */
export type Meaning =
  | "order"
  | "head"
  | "surname"
  | "given"
  | "member"
  | "relation"
  | "people"
  | "male"
  | "female"
  | "part"
  | "phone"
  | "device"
  | "poor"
  | "near_poor"
  | "not_poor"
  | "poverty"
  | "ethnicity"
  | "hamlet"
  | "neighbourhood"
  | "address"
  | "identity"
  | "born"
  | "note"
  | "role"
  | "household_count";

/** In order: the first pattern that fits a folded heading wins, so the particular stands before the general. */
const MEANINGS: [Meaning, RegExp][] = [
  ["order", /^(stt|tt|so tt|so thu tu|s ?t ?t|thu tu|no)$/],
  ["head", /\b(ho va ten|ho ten|ten chu ho)\b.*\b(dien thoai|sdt|so dt)\b/],
  ["relation", /\bquan he\b|\bqh\b/],
  ["head", /\bchu ho\b.* (va|cung|,) .*thanh vien/],
  [
    "role",
    /\b(chuc vu|chuc danh|don vi cong tac|nhiem vu|truong (thon|ban|ap|khu|buon|to)|to truong|can bo|phu trach|bi thu)\b/,
  ],
  ["people", /\bbao nhieu (nguoi|khau|nhan khau|thanh vien)$/],
  ["hamlet", /\b(thon|ban|buon|lang|ap|khom|khu pho|to dan pho) nao$/],
  // "Số người dùng điện thoại thông minh": how many of them, not a telephone.
  [
    "part",
    /\b(so|tong so) (nguoi|khau|thanh vien|nhan khau) (co|biet|dung|su dung|cai|da|duoc|dang|tham gia|trong do tuoi|chua)\b/,
  ],
  [
    "part",
    /\b(lao dong|ld|tre em|nguoi cao tuoi|nguoi gia|dang vien|phu nu|hoc sinh|tu \d+ tuoi|tren \d+|duoi \d+)\b/,
  ],
  [
    "device",
    /\b(thong minh|smartphone|smart phone|nhom zalo|(co|cai|dung|tham gia|su dung) (dien thoai|zalo|dt)|song di dong|mang di dong|internet|vneid)\b/,
  ],
  [
    "phone",
    /\b(dien thoai|d thoai|d t|dthoai|sdt|so dt|dt|dtdd|di dong|zalo|phone|tel|mobile|so may|lien he|lien lac)\b/,
  ],
  ["born", /\b(nam sinh|ngay sinh|ngay thang nam|sinh nam|sinh ngay|ns|tuoi)\b/],
  [
    "identity",
    /\b(cccd|ddcn|so phieu|ma phieu|cmnd|cmt|can cuoc|dinh danh|ma ho|ma so|ma gia dinh|so nha|so so|shk|gcn)\b/,
  ],
  ["ethnicity", /\b(dan toc|dt thieu so)\b/],
  ["household_count", /^(tong )?(so|sl|so luong|tong)( so)? ho( dan| gia dinh| ngheo| can ngheo| hien co)?$/],
  ["not_poor", /\b(khong ngheo|khong thuoc|khong phai ho|ho khac|thoat ngheo)\b/],
  [
    "poverty",
    /(\bngheo\b|\bhn\b).*(\bcan ngheo\b|\bhcn\b)|\b(loai ho|(?<!dai )dien ho|ho dien|phan loai|doi tuong|hoan canh|muc song|xep loai)\b|^dien$/,
  ],
  ["near_poor", /\b(can ngheo|hcn|ho cn)\b/],
  ["poor", /\b(ngheo|hn)\b|^ho n$/],
  ["member", /\bten.*thanh vien\b|(?<!so )\bthanh vien (trong|cua|gia dinh|ho)\b/],
  ["female", /\b(khau|nguoi|so) nu\b|\bnu (khau|gioi)\b/],
  ["hamlet", /\b(noi o|dia chi|cho o)\b.*\b(thon|to dan pho|ap|khu pho)\b/],
  [
    "address",
    /\b(dia chi|noi o|cho o|noi cu tru|ho khau thuong tru|noi thuong tru|hktt)\b|^(thuong tru|tam tru)$/,
  ],
  ["identity", /\bho khau\b(?!.*\bkhau\b)/],
  ["people", /^sk$|\b(khau|nhan khau|nk|so nguoi|tong nguoi|thanh vien|so tv)\b/],
  ["note", /\b(ghi chu|tinh trang|hien trang|bien dong)\b/],
  [
    "hamlet",
    /^(ten |thuoc |dia ban |don vi )?(thon|ban|buon|bon|lang|plei|ap|khom|khu pho|khu|kp|to dan pho|tdp|khu dan cu|khoi|tieu khu)\b/,
  ],
  ["neighbourhood", /^(ten |thuoc )?(to|nhom|xom|cum|ngo|duong|ngach)\b/],
  ["head", /\bchu ho\b|\bdai dien\b/],
  ["surname", /^(ho|ho dem|ho lot|ho va (ten|chu) (dem|lot)|ho chu dem|ho ten dem)$/],
  ["given", /^ten$/],
  [
    "head",
    /\b(ho va ten|ho ten|ho (ten )?(chu )?dem (va )?ten|ho & ten|ten ho|ho gia dinh|ho dan|ten nguoi|hoten)\b|^(ho )?(ong|ba|ong ba)$/,
  ],
];

/** Headings inside another one, which only it explains. */
const TOTAL = /^(tong( so| cong)?|ts|so luong|sl|cong|chung|tong khau)$/;
const SPOUSE = /\b(vo|chong|me|bo|cha|con|nguoi than)\b/;

const plain = (label: string) =>
  fold(label)
    .replace(/[^a-z0-9&]+/g, " ")
    .trim();

/** What one heading means by itself; `null` when it is none that we know. */
export function meaningOf(label: string): Meaning | null {
  const text = plain(label.replace(/^\s*\d+\s*[.):]\s*(?=\p{L})/u, "")); // "3. Gia đình có bao nhiêu người?"
  if (!text || text.length > 80 || /^\d/.test(text)) return null; // "5 khẩu" is a value
  const meaning = MEANINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  if (meaning === "head" && SPOUSE.test(text.replace(/\bchu ho\b|\bvo chong chu ho\b/g, ""))) return null;
  if (meaning === "surname" && /hộ/i.test(label.normalize("NFC"))) return "head";
  return meaning;
}

/** What a column means under its headings from top to bottom: the lowest speaks first, those above explain it. */
export function meaningOfPath(path: string[]): Meaning | null {
  const leaf = path.at(-1);
  if (leaf === undefined) return null;
  const text = plain(leaf);
  const above = path.length > 1 ? meaningOfPath(path.slice(0, -1)) : null;
  if (path.length > 1 && /^\(.*\)$/.test(leaf)) return above; // a unit, "(người)"
  const sex = /^(trong do )?(so )?(nu|nam)$/.exec(text)?.[3];
  if (above === "people") {
    if (TOTAL.test(text)) return "people";
    if (sex) return sex === "nu" ? "female" : "male";
  }
  if (sex)
    return above === "head" || above === "born"
      ? above
      : above === null
        ? sex === "nu"
          ? "female"
          : "male"
        : "part";
  if ((above === "poverty" || above === "poor") && /^(khong|khac)$/.test(text)) return "not_poor";
  if (above === "poverty" && text === "ngheo") return "poor";
  if (above === "head" && SPOUSE.test(text) && !/chu ho/.test(text)) return null;
  const own = meaningOf(leaf);
  if (above === "people" && own !== "people") return own === "note" ? own : "part";
  if (own) return own;
  return above === "head" && text ? null : above;
}
