import { fold } from "../../words/fold.ts";
import { hamletAt } from "./hamlets.ts";
import { headingOf } from "./headings.ts";
import { type Passage, type PassageTable, passageOf } from "./passages.ts";
import { phoneIn } from "./phones.ts";
import { roleOf } from "./posts.ts";

/** What a column of a list of members holds. */
export type Column =
  | "index"
  | "name"
  | "position"
  | "role"
  | "village"
  | "gender"
  | "male"
  | "female"
  | "phone"
  | "year"
  | "removed"
  | "added"
  | "note";

const columnWords: [Column, RegExp][] = [
  ["index", /^(?:s\.?tt|tt|so tt|so thu tu|stt)$/],
  [
    "removed",
    /(?:thanh vien|nguoi|ong ba|ho ten).*(?:thoi|cu$|ra khoi|duoc thay|bi thay|mien nhiem|dua ra)|^thoi tham gia|^(?:nay )?thoi|^nguoi cu|^dua ra/,
  ],
  [
    "added",
    /(?:thanh vien|nguoi|ong ba|ho ten).*(?:thay the|bo sung|moi)|^(?:nguoi )?thay the|^bo sung|^nguoi moi/,
  ],
  ["phone", /dien thoai|s[od]t|so dt|^dt$|lien he|zalo|di dong/],
  ["gender", /gioi tinh|^nam ?[,/] ?nu|^nam nu|^phai$/],
  ["male", /^nam$|nam sinh nam$|^sinh nam nam$/],
  ["female", /^nu$|nam sinh nu$/],
  ["year", /nam sinh|ngay sinh|sinh nam|ngay,? thang/],
  [
    "role",
    /(?:chuc (?:vu|danh)|nhiem vu|vai tro|phan cong|co cau|vi tri|trach nhiem|danh xung|tham gia|giu).*(?:\bto\b|to cn)|^(?:vai tro|nhiem vu|phan cong)|phan cong|^chuc danh to|^trong to$/,
  ],
  [
    "name",
    /ho ?(?:va|,|&)? ?(?:chu dem|ten dem|dem)? ?(?:va )?ten|^ho ten|^ten thanh vien|^thanh vien|^ten$|^ong[/ (]*ba|^danh sach thanh vien|^cac thanh vien|^nhan su/,
  ],
  ["position", /chuc vu|chuc danh|nghe nghiep|cong tac|chuc trach|dai dien|don vi cong tac|thanh phan/],
  [
    "village",
    /^(?:ten )?(?:thon|lang|ban|buon|bon|plei|ap|khom|khu pho|khu|tdp|to dan pho|dia ban|to cong nghe|to cn|to cns|ten to|noi o|cho o|dia chi|don vi|khu vuc)|^to(?: so)?$|thon[,/]|[,/] ?(?:thon|tdp|to dan pho)/,
  ],
  ["note", /ghi chu/],
];

/**
 * A PDF shows no borders: the second line of a merged village cell ("Bản Noong" / "Nhai") falls into the next row. Where
 * the others say their kind, a cell without one goes on with the name above.
 */
export function wholeVillages({ columns, body }: Layout): (Passage | null)[][] {
  const at = columns.indexOf("village");
  if (at < 0) return body;
  const rows = body.map((row) => [...row]);
  const names = rows.filter((row) => row[at]?.text.trim());
  const kinds = names.filter((row) => hamletAt(passageOf(row[at]!.text, 0), 0));
  if (kinds.length < names.length * 0.5 || kinds.length === names.length) return rows;
  let first: number | null = null;
  rows.forEach((row, r) => {
    const cell = row[at];
    if (!cell?.text.trim()) return;
    const above = first === null ? null : rows[first]![at]!;
    if (
      hamletAt(passageOf(cell.text, 0), 0) ||
      headingOf(passageOf(cell.text, 0)) ||
      !above ||
      r - first! > 2
    ) {
      first = r;
    } else if (/^\p{Lu}[\p{L}' ]{0,14}$|^\d{1,2}$|^(?:cũ|mới)$/u.test(cell.text.trim())) {
      rows[first!]![at] = {
        ...above,
        ...passageOf(`${above.text} ${cell.text.trim()}`, above.start),
        end: above.end,
      };
      row[at] = null;
    }
  });
  return rows;
}

/** The columns of a list, the rows under its titles, and the titles as keys. */
export type Layout = { columns: (Column | null)[]; body: (Passage | null)[][]; titles: string[] };

export function headerOf(table: PassageTable): Layout | null {
  for (let r = 0; r < Math.min(4, table.rows.length); r++) {
    const titles = table.rows[r]!.map((cell) => titleOf(cell));
    let columns = titles.map(columnFor);
    let used = r + 1;
    const below = table.rows[r + 1]?.map((cell) => titleOf(cell)) ?? [];
    if (below.includes("nam") && below.includes("nu") && !below.some((title) => /\d{4}/.test(title))) {
      columns = columns.map((column, c) =>
        /^(?:nam|nu)$/.test(below[c] ?? "") ? columnFor(below[c]!) : column,
      );
      for (let c = columns.length; c < below.length; c++) columns.push(columnFor(below[c]!));
      used = r + 2;
    }
    const named = columns.includes("name") || (columns.includes("removed") && columns.includes("added"));
    const company = columns.filter((column) => column !== null).length;
    if (named && company >= 2) {
      const body = table.rows.slice(used).filter((row) => !isHeaderRow(row, titles));
      return { columns: onePerKind(columns), body, titles };
    }
  }
  return null;
}

/** Two columns may both say "chức vụ": the later, or the one that names the team, holds the role. */
function onePerKind(columns: (Column | null)[]): (Column | null)[] {
  const seen = new Set<Column>();
  return columns.map((column) => {
    if (column === null) return null;
    if (!seen.has(column)) {
      seen.add(column);
      return column;
    }
    return column === "position" && !columns.includes("role")
      ? "role"
      : column === "position" || column === "role"
        ? column
        : null;
  });
}

function titleOf(cell: Passage | null): string {
  return cell
    ? fold(cell.text.replace(/\n/g, " "))
        .replace(/[.:*]+$/, "")
        .trim()
    : "";
}

function columnFor(title: string): Column | null {
  if (!title || title.length > 60) return null;
  return columnWords.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
}

export function columnTitle(layout: Layout, kind: Column): string {
  return layout.titles[layout.columns.indexOf(kind)] ?? "";
}

/** A column called "Ghi chú" or "Chức vụ" may in truth hold the roles: its values tell. */
export function settleRoles(columns: (Column | null)[], body: (Passage | null)[][]): (Column | null)[] {
  const settled = [...columns];
  const share = (c: number, test: (text: string) => boolean) => {
    const values = body.map((row) => row[c]?.text.trim() ?? "").filter((text) => text);
    return values.length === 0 ? 0 : values.filter(test).length / values.length;
  };
  const isRole = (text: string) => roleOf(text) !== null;
  settled.forEach((column, c) => {
    if ((column === "note" || column === null) && !settled.includes("role") && share(c, isRole) > 0.6)
      settled[c] = "role";
    if (
      column === "village" &&
      share(c, (text) => hamletAt(passageOf(text, 0), 0) !== null) < 0.3 &&
      share(
        c,
        (text) =>
          headingOf(passageOf(text, 0)) === null &&
          /truong|bi thu|cong an|can bo|hoi |ubnd|doan|y te/.test(fold(text)),
      ) > 0.5
    )
      settled[c] = "position";
    if (column === null && share(c, (text) => phoneIn(passageOf(text, 0)) !== null) > 0.6)
      settled[c] = "phone";
  });
  return settled;
}

/** The titles again, at the top of a new page. */
function isHeaderRow(row: (Passage | null)[], titles: string[]): boolean {
  const filled = row.map(titleOf).filter((title) => title);
  return filled.length >= 2 && filled.filter((title) => titles.includes(title)).length >= filled.length * 0.7;
}
