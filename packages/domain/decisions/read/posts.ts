import { fold, lowerInPlace } from "../../words/fold.ts";
import { type Found, found } from "./found.ts";
import { hamletAt } from "./hamlets.ts";
import { postBeginsAt } from "./names.ts";
import { type Passage, part, trimmed } from "./passages.ts";
import { DOMAIN_AFTER, DOMAIN_BEFORE, HAMLET_KIND, POST_HEAD, TEAM } from "./vocabulary.ts";

export type TeamRole = "leader" | "deputy" | "member";

/** What stands beside a name: posts, team role, gender, and "as above" marks. */
export type Attributes = {
  positions: Found<string>[];
  role: Found<TeamRole> | null;
  gender: "male" | "female" | null;
  ditto: boolean;
};

/** The team a person is read for: its hamlet's name is left out of posts ("Trưởng thôn Trà Veo" → "Trưởng thôn"). */
export type TeamPlace = { village: string | null; kind: string | null };

const roleWords: [RegExp, TeamRole][] = [
  [/^(?:to truong|truong to|nhom truong|truong nhom|doi truong)/, "leader"],
  [/^(?:to pho|pho to truong|pho to|to pho thuong truc|nhom pho|pho nhom|pho truong nhom|doi pho)/, "deputy"],
  [/^(?:thanh vien|to vien|t vien|uy vien|thu ky|tv|cac thanh vien|nhom vien)/, "member"],
];
const roleRest = new RegExp(
  `^(?:\\s*(?:thuong truc|kiem thu ky|thu ky|thu nhat|thu hai|thu [12]|so [12]|chinh thuc|moi|cu(?=\\s*$)|(?:cua |trong )?(?:${TEAM}|to(?= *$))))*(?:\\s+(?:thon|lang|ban|buon|bon|plei|ap|khom|khu|khu pho|xom|khoi|tdp|to dan pho|xa|phuong|cap)(?: .*)?)?$`,
);

/** A phrase that is a role in the team and nothing else: "Tổ trưởng", "Phó Tổ trưởng Tổ CNSCĐ". Not "Tổ trưởng TDP". */
export function roleOf(phrase: string): TeamRole | null {
  const bare = fold(phrase)
    .replace(
      /^(?:lam|la|giu chuc(?: vu)?|chuc vu|chuc danh|nhiem vu|vai tro|giu vai tro|kiem|cu lam|phan cong)\s*:?\s+/,
      "",
    )
    .replace(/[.,;:()*]+/g, " ")
    .replace(/\s+/g, " ")
    // A scan's "Thành vlên", "T0 trưởng".
    .replace(/(?<=^(?:thanh|to|t) )v[l1]en\b/, "vien")
    .replace(/^t0 /, "to ")
    .trim();
  for (const [pattern, role] of roleWords) {
    const match = pattern.exec(bare);
    if (!match) continue;
    const rest = bare.slice(match[0].length);
    if (
      /^\s*(?:to\s+)?(?:dan pho|tdp|to dan pho|hoa giai|tiet kiem|lien gia|an ninh|\d)/.test(rest) ||
      /^\s*tdp/.test(rest)
    )
      return null;
    if (role === "leader" && /^(?:\s+(?:to dan pho|tdp|khu pho|to \d|thon|lang|ap|khom))/.test(rest))
      return null;
    if (roleRest.test(rest)) return role;
  }
  return null;
}

/** The text beside a name → its posts in order, role, gender. `place` is the team's hamlet. */
export function attributesOf(passage: Passage, place: TeamPlace): Attributes {
  const attributes: Attributes = { positions: [], role: null, gender: null, ditto: false };
  for (const piece of piecesOf(withoutAlias(passage))) addPiece(piece, place, attributes);
  return attributes;
}

/** "Lâm Thị Mỹ Ba (Ba Lành)": how people call her is no post. */
function withoutAlias(tail: Passage): Passage {
  const alias =
    /^\s*\(\s*(?:(?:tức|thường gọi|còn gọi|tên thường gọi)(?: là)?:?\s+)?(?:\p{Lu}\p{Ll}+\s?){1,3}\)/u.exec(
      tail.text,
    );
  const inside = alias ? alias[0].indexOf("(") + 1 : 0;
  return alias && !postBeginsAt(tail, inside) ? part(tail, alias[0].length) : tail;
}

function addPiece(raw: Passage, place: TeamPlace, attributes: Attributes): void {
  let piece = stripEdges(raw);
  const intro =
    /^(?:hien (?:la|giu chuc vu|dang la)|la|giu (?:chuc(?: vu| danh)?|nhiem vu|vai tro)|chuc (?:vu|danh)|don vi(?: cong tac)?|voi (?:vai tro|tu cach|nhiem vu)(?: la)?|vai tro|nhiem vu(?: trong to)?|lam|kiem|dong thoi(?: la)?|nay la|tham gia(?= (?:thanh vien|to vien|to truong|to pho|pho to))|dam (?:nhan|nhiem)(?: (?:nhiem vu|chuc vu|vai tro|chuc danh))?)\s*:?\s+(?=\S)/.exec(
      piece.bare,
    );
  if (intro) piece = stripEdges(part(piece, intro[0].length));
  const bare = piece.bare.trim();
  if (
    !bare ||
    /^(?:hien(?: nay)?|nay|kiem(?: nhiem)?|(?:da )?(?:duoc|bi)|(?:thanh vien|nguoi|nhan su) (?:bo sung|thay the|thoi tham gia|moi)|va|(?:va )?cac (?:ong|ba|dong chi|d\/c))$/.test(
      bare,
    )
  )
    return;
  if (/^[-–"”″'‘’*.\s]*n\.?t\.?[-–"”″*.\s]*$/.test(bare) || /^["”″〃]+$/.test(bare)) {
    attributes.ditto = true;
    return;
  }
  if (/^(?:gioi tinh\s*:?\s*)?(?:nam|nu)$/.test(bare)) {
    attributes.gender = bare.endsWith("nam") ? "male" : "female";
    return;
  }
  if (
    /^(?:sinh (?!vien)|sn\b|nam sinh|ngay sinh|dan toc|sdt|dt\b|dtdd|dd$|nr$|dien thoai|so dien thoai|email|cccd|so cmnd|zalo|dia chi|tru tai|thuong tru|x$|(?:chuc vu|chuc danh|don vi|don vi cong tac|nhiem vu|vai tro|cong tac tai)$|\d[\d\s./-]*$|co ten|trinh do|gom|ghi chu|thay(?: (?!giao)|$)|thoi |nghi |ly do|da chuyen|chuyen (?!vien|trach|mon)|ke tu|tham gia|bo sung|khong |duoc (?!si)|vao |bang |da |do |theo |sang |cho |khoi (?!pho|truong)|tu (?=to |thon |ap |nhom |doi |thanh vien )|(?:dam nhiem|dam nhan|ve|cu|moi|nghi)$)/.test(
      bare,
    )
  )
    return;
  if (new RegExp(`^(?:o |tai )?(?:${HAMLET_KIND})\\s+[^,]*$`, "u").test(piece.low) && !postBeginsAt(piece, 0))
    return;
  if (/^(?:xa|phuong|huyen|tinh|thi tran) [a-z' ]+$/.test(bare) && !postBeginsAt(piece, 0)) return;
  const role = roleOf(piece.text);
  if (role) {
    // "Tổ phó, làm Tổ trưởng thay ông A": what one is made counts.
    if (attributes.role === null || /^(?:lam|giu|dam) /.test(intro?.[0] ?? ""))
      attributes.role = found(role, { start: piece.start, end: piece.end }, roleDoubt(role, piece, place));
    return;
  }
  const post = withoutOwnHamlet(withoutTeam(piece), place);
  if (/\p{L}{2}/u.test(post.text)) {
    const doubt = postBeginsAt(post, 0) ? null : "Chức danh này lạ, cần xem lại.";
    attributes.positions.push(
      found(capitalised(post.text.replace(/\s+/g, " ").trim()), { start: post.start, end: post.end }, doubt),
    );
  }
}

/** "Trưởng ấp vào Tổ công nghệ số cộng đồng ấp 5": what joins the team is said apart from the post. */
function withoutTeam(piece: Passage): Passage {
  const team = teamSaid.exec(piece.bare);
  return team ? trimmed(part(piece, 0, team.index)) : piece;
}

const teamSaid = new RegExp(
  `(?:^|\\s)(?:(?:vao|tai|thuoc|trong|cua|o|cho)\\s+)?${TEAM}|\\s(?:vao|trong) to$`,
);

/** In a "tổ dân phố" a bare "Tổ trưởng" may be the head of the neighbourhood as well as of the team. */
function roleDoubt(role: TeamRole, piece: Passage, place: TeamPlace): string | null {
  if (place.kind !== "tổ dân phố" || role === "member" || !/^(?:to truong|to pho)$/.test(piece.bare.trim()))
    return null;
  return "“Tổ trưởng” ở đây có thể là tổ trưởng tổ dân phố; cần xem lại vai trò trong tổ.";
}

/** Cuts "Bí thư Chi bộ, Trưởng thôn – Tổ trưởng" into its posts. A dash inside "Văn hóa – Xã hội" is no cut. */
function piecesOf(passage: Passage): Passage[] {
  const pieces: Passage[] = [];
  let from = 0;
  const cut = (to: number, next: number) => {
    if (passage.text.slice(from, to).trim()) pieces.push(trimmed(part(passage, from, to)));
    from = next;
  };
  const separator =
    /[,;()\t]|[”"](?=\sbằng )|\s[-–—]\s?|(?<=\S)[–—](?=\S)|\s?-\s| {3,}|:|\/|\.(?=\s|$)|\s(?=ki[êe]m(?: |$))|\s(?:đồng thời là|đồng thời)\s|\s(?:và|va)\s|-(?=\p{Lu}|nt)|^[-–]|\s(?=(?:giữ|giu) (?:chức|vai|chuc|nhiệm|nhiem)|(?:làm|lam|là) (?:tổ|to |thành viên|thanh vien|thư ký|nhóm)|(?:thay|thay thế|thay cho|tham gia|thôi|đảm nhận|đảm nhiệm|không tham gia|được) |(?:đảm nhiệm|đảm nhận|vào thay|vào thay thế)\s*[.;]?$|về (?:làm|giữ) |(?:với|voi) (?:vai trò|tư cách|nhiệm vụ) |từ (?:tổ|thôn|ấp|nhóm|đội|thành viên) )|\s(?:và|va)\s*$/giu;
  for (const match of passage.text.matchAll(separator)) {
    const end = match.index + match[0].length;
    if (cutsHere(passage, match[0], match.index, end, from)) cut(match.index, end);
  }
  cut(passage.text.length, passage.text.length);
  return pieces;
}

const domainAfterComma =
  /^\s*(?:thuong binh|the thao|du lich|thong ke|ho tich|xay dung|do thi|moi truong|nong nghiep|cong nghiep|ke toan|thong tin|gia dinh|tre em|ton giao|dan toc|thi dua|binh dang|trat tu|va )/;
function cutsHere(passage: Passage, mark: string, at: number, end: number, from: number): boolean {
  const before = passage.bare.slice(from, at);
  const rest = part(passage, end);
  const startsPost = () =>
    postBeginsAt(trimmed(rest), 0) || roleOf(/^[^,;(\t–-]*/.exec(rest.text.trim())![0]) !== null;
  const sign = mark.trim();
  if (/^[;()”"]$/.test(sign) || mark.includes("\t")) return true;
  if (sign === ",")
    return !(domainAfterComma.test(rest.bare) && DOMAIN_BEFORE.test(before)) && !/^\s*va\s/.test(rest.bare);
  if (sign === ":") return true;
  if (sign === ".") return before.length > 3 && !/(?:^|\s)(?:tp|tt|p|q|tx)$/.test(before);
  if (sign === "/") return !/^\s*\d/.test(rest.bare) && startsPost();
  if (/^(?:và|va)$/i.test(sign)) return startsPost() && new RegExp(`^\\s*${POST_HEAD}`).test(before);
  if (/^[-–—]$/.test(sign)) {
    if (!before.trim()) return true;
    if (hamletAt(trimmed(rest), 0) && !postBeginsAt(trimmed(rest), 0)) return true;
    if (/^nt\b/.test(rest.bare.trim()) || /(?:^|\s)nt\s*$/.test(before)) return true;
    if (!DOMAIN_BEFORE.test(before)) return startsPost() || !DOMAIN_AFTER.test(rest.bare);
    return startsPost() && !DOMAIN_AFTER.test(rest.bare);
  }
  return true;
}

function stripEdges(passage: Passage): Passage {
  const from = /^[\s,;:.()*–—•+"“”-]*(?=\S)/.exec(passage.text)![0].length;
  if (/^[\s–-]*n\.?t/.test(passage.bare)) return trimmed(passage);
  const to =
    passage.text.length - /(?:[\s,;:.()*/–—"“”-]|\s(?:va|cung)(?=[\s,;.]*$))*$/.exec(passage.bare)![0].length;
  return part(passage, from, Math.max(from, to));
}

/**
 * Leaves out the team's own hamlet: "Công an viên xã tại thôn Trà Veo" → "Công an viên xã"; where the kind belongs to
 * the post only the name goes: "Trưởng thôn Trà Veo" → "Trưởng thôn".
 */
export function withoutOwnHamlet(piece: Passage, place: TeamPlace): Passage {
  if (!place.village) return piece;
  const name = fold(place.village)
    .replace(/^so 0*/, "")
    .replace(/^0+(?=\d)/, "");
  const pattern = name
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/'/g, "'\\s?")
    .replace(/ /g, "\\s+");
  const tail = new RegExp(`(?:\\s*,)?\\s+(?:so\\s+)?0*${pattern}\\s*$`).exec(piece.bare);
  if (!tail) return piece;
  const kept = piece.low.slice(0, tail.index);
  const kind = new RegExp(
    `\\s*,?\\s*(?:(?:tại|ở|thuộc|của|tai|o|cua)\\s+)?(?:địa bàn\\s+)?(${HAMLET_KIND})$`,
    "u",
  ).exec(kept);
  if (!kind) return part(piece, 0, tail.index);
  const before = kept.slice(0, kind.index);
  if (!before.trim()) return piece;
  const partOfPost =
    /(?:trưởng|truong|phó|pho|phó trưởng|đội|công an|công an viên|y tế|già|già làng)$/u.test(before) &&
    !/(?:tại|ở|thuộc|tai)\s/u.test(kind[0]);
  const headOnly =
    /^(?:q\.?\s*|quyền\s+)?(?:trưởng|truong|phó|pho|phó trưởng|pho truong|tổ trưởng|to truong|tổ phó|to pho|công an|cong an|già|y tế)$/u.test(
      before.trim(),
    );
  return partOfPost && headOnly ? part(piece, 0, tail.index) : part(piece, 0, kind.index);
}

/** First letter capital; a post wholly in capitals becomes an ordinary one ("TRƯỞNG BUÔN"). */
function capitalised(text: string): string {
  if (!/\p{Ll}/u.test(text) && text.length > 7) return text[0]! + lowerInPlace(text.slice(1));
  return text.length > 0 ? text[0]!.toUpperCase() + text.slice(1) : text;
}
