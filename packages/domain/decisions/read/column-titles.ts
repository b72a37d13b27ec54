import { fold } from "../../words/fold.ts";
import type { Passage } from "./passages.ts";
import { roleOf, type TeamRole } from "./posts.ts";

/** What a column of a list of members holds. */
export type Column =
  | "index"
  | "name"
  /** The last word of a name whose other words stand in the column before. */
  | "given"
  | "position"
  | "role"
  /** Crosses under the name of a role. */
  | TeamRole
  | "village"
  | "gender"
  | "male"
  | "female"
  | "phone"
  | "year"
  | "note"
  /** A title that says nothing known. */
  | "other";

/** Whose columns these are: members, those of one role, or those who leave or come in a replacement. */
export type GroupKind = { of: "people" | "removed" | "added"; role: TeamRole | null };

/** Kinds of hamlet as they stand in titles (accentless), longest first. */
export const PLACE_TITLE =
  "to dan pho|tdp|khu dan cu|kdc|khu pho|khu vuc|khoi pho|tieu khu|cum dan cu|thon|lang|ban|buon|bon|plei|ap|khom|xom|phum|soc|khoi|khu";

const groupWords: [GroupKind["of"], RegExp][] = [
  [
    "removed",
    /(?:thanh vien|nguoi|nhan su|ong ba|ho ten).*(?:thoi|cu$|ra khoi|duoc thay|bi thay|mien nhiem|dua ra|truoc)|^(?:nay )?thoi|^thay (?:the )?cho|^nguoi cu|^dua ra|^mien nhiem/,
  ],
  [
    "added",
    /(?:thanh vien|nguoi|nhan su|ong ba|ho ten).*(?:thay the|thay$|bo sung|moi|kien toan)|^(?:nguoi |cu |bau )?thay the|^bo sung|^nguoi moi/,
  ],
];

const columnWords: [Column, RegExp][] = [
  ["index", /^(?:s\.?tt|tt|so tt|so thu tu|stt|#)$/],
  ["phone", /dien thoai|s[od]t|so dt|^dt$|lien he|zalo|di dong/],
  ["gender", /gioi tinh|^nam ?[,/] ?nu|^nam nu|^phai$/],
  ["male", /^nam$|nam sinh nam$|^sinh nam nam$/],
  ["female", /^nu$|nam sinh nu$/],
  ["year", /nam sinh|ngay sinh|sinh nam|ngay,? thang/],
  [
    "role",
    /(?:chuc (?:vu|danh)|nhiem vu|vai tro|phan cong|co cau|vi tri|trach nhiem|danh xung|tham gia|giu).*(?:\bto\b|to cn)|^(?:vai tro|nhiem vu|phan cong)|phan cong|^chuc danh to|^trong to$|^giu (?:vai tro|chuc)|^vi tri$/,
  ],
  [
    "name",
    /ho ?(?:va|,|&)? ?(?:chu dem|ten dem|dem|chu lot|lot)? ?(?:va )?ten|^ho (?:va )?(?:chu )?(?:dem|lot)|^ho ten|^ten thanh vien|^thanh vien|^ten$|^ong[/ (]*ba|^danh sach thanh vien|^cac thanh vien|^nhan su/,
  ],
  [
    "position",
    /chuc vu|chuc danh|nghe nghiep|cong tac|cong viec|chuc trach|dai dien|don vi cong tac|thanh phan/,
  ],
  [
    "village",
    new RegExp(
      `^(?:ten |thuoc |o )?(?:${PLACE_TITLE}|dia ban|to cong nghe|to cn|to cns|to cds|ten to|noi o|cho o|noi cu tru|dia chi|don vi)|^to(?: so)?$|thon[,/]|[,/] ?(?:thon|tdp|to dan pho)`,
    ),
  ],
  ["note", /ghi chu|ly do/],
];

/** A cross in a column that says yes or no. */
export const TICK = /^(?:x|\+|✓|✔|☑|√|ü|v|có)$/iu;

/** "TT", "TP", "TV" where roles stand. */
export function shortRole(text: string): TeamRole | null {
  switch (fold(text).replace(/[^a-z]/g, "")) {
    case "tt":
      return "leader";
    case "tp":
      return "deputy";
    case "tv":
      return "member";
    default:
      return null;
  }
}

/** The title of a column as a key: accentless, one line, without closing marks. */
export function titleOf(cell: Passage | null): string {
  return cell
    ? fold(cell.text.replace(/\n/g, " "))
        .replace(/[.:*]+$/, "")
        .trim()
    : "";
}

export function columnFor(title: string): Column | null {
  if (!title || title.length > 60) return null;
  if (groupFor(title)) return "name";
  return columnWords.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
}

/** "Người thôi tham gia", "Tổ trưởng", "Họ tên Tổ phó": a column, or several under one title, of these people only. */
export function groupFor(title: string): GroupKind | null {
  if (!title || title.length > 60) return null;
  const way = groupWords.find(([, pattern]) => pattern.test(title))?.[0];
  if (way) return { of: way, role: null };
  const said = title.replace(/^(?:ho (?:va )?ten|ten|danh sach|cac|so luong)\s+/, "").replace(/\s*\(.*$/, "");
  const role = roleOf(said);
  return role && role !== "member" ? { of: "people", role } : null;
}

/** "Thành viên" names a role only where another column names the leader. */
export function isMembersTitle(title: string): boolean {
  return /^(?:(?:ho (?:va )?ten|ten|danh sach)\s+)?(?:cac )?(?:thanh vien|to vien|uy vien)(?: to| khac)?(?: \(.*)?$/.test(
    title,
  );
}
