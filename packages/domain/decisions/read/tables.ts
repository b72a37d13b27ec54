import { fold } from "../../words/fold.ts";
import { type Found, found } from "./found.ts";
import { hamletAt, placeName } from "./hamlets.ts";
import { type Heading, headingOf } from "./headings.ts";
import { nameAt } from "./names.ts";
import { linesOf, type Passage, type PassageTable, part, passageOf, trimmed } from "./passages.ts";
import { afterMarks, personsIn, type ReadMember } from "./persons.ts";
import { phoneIn } from "./phones.ts";
import { attributesOf, roleOf, type TeamPlace, type TeamRole } from "./posts.ts";

/** What a column of a list of members holds. */
type Column =
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

/** One row, in the order of the table: a heading across the table, or people with the hamlet that their row says. */
export type TableEntry =
  | { kind: "heading"; heading: Heading; passage: Passage }
  | { kind: "label"; role: Found<TeamRole> }
  | {
      kind: "people";
      village: Heading | null;
      members: (place: TeamPlace) => ReadMember[];
      note: Passage | null;
    }
  | { kind: "replacement"; village: Heading | null; removed: Passage[]; added: Passage[]; beside: Passage[] };

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
    /(?:chuc (?:vu|danh)|nhiem vu|vai tro|phan cong|co cau|vi tri|trach nhiem|danh xung|tham gia|giu).*(?:\bto\b|to cn)|^(?:vai tro|nhiem vu|phan cong)|phan cong|^chuc danh to|^trong to$|^to cnscd$/,
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

/** Reads a table of members or of replacements; null when its columns tell of neither. */
export function entriesOf(table: PassageTable): TableEntry[] | null {
  const layout = headerOf(table);
  if (!layout) return null;
  const { columns } = layout;
  const body = wholeVillages(layout);
  const entries: TableEntry[] = [];
  const settled = settleRoles(columns, body);
  const titled = hasTitles(settled, body);
  let village: Heading | null = null;
  let lastVillageCell = -1;
  const above = new Map<number, Passage>();
  for (const row of body) {
    const across = acrossRow(row, settled);
    if (across) {
      const heading = headingOf(across);
      const role = roleOf(part(across, afterMarks(across)).text);
      if (heading && !namesSomeone(row, settled)) {
        entries.push({ kind: "heading", heading, passage: across });
        village = null;
        lastVillageCell = -1;
        continue;
      }
      if (role && !namesSomeone(row, settled)) {
        entries.push({ kind: "label", role: found(role, { start: across.start, end: across.end }) });
        continue;
      }
    }
    const villageCell = cellOf(row, settled, "village");
    if (villageCell?.text.trim() && villageCell.start !== lastVillageCell) {
      village = villageHeading(villageCell, settled, columnTitle(layout, "village"));
      lastVillageCell = villageCell.start;
    }
    const entry =
      settled.includes("removed") && settled.includes("added")
        ? replacementEntry(row, settled, village)
        : peopleEntry(row, settled, village, above, titled);
    if (entry) entries.push(entry);
  }
  return entries;
}

/**
 * A PDF shows no borders: the second line of a merged village cell ("Bản Noong" / "Nhai") falls into the next row. Where
 * the others say their kind, a cell without one goes on with the name above.
 */
function wholeVillages({ columns, body }: Layout): (Passage | null)[][] {
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

type Layout = { columns: (Column | null)[]; body: (Passage | null)[][]; titles: string[] };

function headerOf(table: PassageTable): Layout | null {
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

function columnTitle(layout: Layout, kind: Column): string {
  return layout.titles[layout.columns.indexOf(kind)] ?? "";
}

/** A column called "Ghi chú" or "Chức vụ" may in truth hold the roles: its values tell. */
function settleRoles(columns: (Column | null)[], body: (Passage | null)[][]): (Column | null)[] {
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

/** The one text that a row holds, its number apart: a section row. */
function acrossRow(row: (Passage | null)[], columns: (Column | null)[]): Passage | null {
  const distinct = new Map<number, Passage>();
  row.forEach((cell, c) => {
    if (
      cell?.text.trim() &&
      !(columns[c] === "village" && row.filter((other) => other?.text.trim()).length > 2)
    )
      distinct.set(cell.start, cell);
  });
  const cells = [...distinct.values()].filter(
    (cell) => !/^\s*(?:\d{1,3}|[IVXivx]{1,5}|[A-Da-d])\s*[.)]?\s*$/.test(cell.text),
  );
  return cells.length === 1 ? passageOf(cells[0]!.text, cells[0]!.start) : null;
}

function namesSomeone(row: (Passage | null)[], columns: (Column | null)[]): boolean {
  const cell = cellOf(row, columns, "name");
  if (!cell?.text.trim()) return false;
  const flat = passageOf(cell.text, cell.start);
  if (headingOf(flat)) return false;
  return personsIn(flat, { village: null, kind: null }).length > 0;
}

function cellOf(row: (Passage | null)[], columns: (Column | null)[], kind: Column): Passage | null {
  const at = columns.indexOf(kind);
  return at < 0 ? null : (row[at] ?? null);
}

function villageHeading(cell: Passage, _columns: (Column | null)[], title: string): Heading | null {
  const flat = trimmed(passageOf(cell.text, cell.start));
  const body = part(flat, /^\d{1,2}[.)]\s+/.exec(flat.text)?.[0].length ?? 0);
  const heading = headingOf(body);
  if (heading && heading.of !== "teams") return heading;
  const inner = hamletAt(body, 0);
  if (inner) return { of: "hamlet", hamlet: inner, named: false, rest: part(body, inner.to) };
  if (/^(?:ubnd )?(?:cap )?(?:xa|phuong|thi tran)(?:$| )/.test(body.bare))
    return {
      of: "commune",
      source: found(body.text, { start: body.start, end: body.end }),
      rest: part(body, body.text.length),
    };
  const name = placeName(body, 0);
  if (!name || /cong tac|dia chi|cho o/.test(title)) return null;
  const kind =
    /^(?:ten )?(thon|lang|buon|ap|khom|khu pho|tdp|to dan pho|ban|bon|khu)\b(?!.*[,/])/.exec(title)?.[1] ??
    null;
  return {
    of: "hamlet",
    hamlet: { kind: kind ? kindFromTitle(kind) : null, name: name.found, from: 0, to: name.to },
    named: false,
    rest: part(body, name.to),
  };
}

function kindFromTitle(bare: string): string {
  const kinds: Record<string, string> = {
    thon: "thôn",
    lang: "làng",
    buon: "buôn",
    ap: "ấp",
    khom: "khóm",
    "khu pho": "khu phố",
    tdp: "tổ dân phố",
    "to dan pho": "tổ dân phố",
    ban: "bản",
    bon: "bon",
    khu: "khu",
  };
  return kinds[bare] ?? bare;
}

const dittoMark = /^[-–\s"”″〃]*(?:n\.?t\.?|["”″〃]+)[-–\s"”″]*$/i;

function peopleEntry(
  row: (Passage | null)[],
  columns: (Column | null)[],
  village: Heading | null,
  above: Map<number, Passage>,
  titled: boolean,
): TableEntry | null {
  const resolved = row.map((cell, c) => {
    if (!cell) return null;
    if (dittoMark.test(cell.text.trim())) return above.get(c) ?? cell;
    if (cell.text.trim()) above.set(c, cell);
    return cell;
  });
  const nameCell = cellOf(resolved, columns, "name");
  if (!nameCell?.text.trim()) return null;
  const note = cellOf(resolved, columns, "note");
  return {
    kind: "people",
    village,
    members: (place) => membersOf(nameCell, resolved, columns, place, titled),
    note: note?.text.trim() ? passageOf(note.text, note.start) : null,
  };
}

function membersOf(
  nameCell: Passage,
  row: (Passage | null)[],
  columns: (Column | null)[],
  place: TeamPlace,
  titled: boolean,
): ReadMember[] {
  const people = peopleInCell(nameCell, place, titled);
  if (people.length !== 1) return people.length > 1 ? alongside(people, row, columns, place) : people;
  return [
    withColumns(
      people[0]!,
      row.map((cell) => (cell ? passageOf(cell.text, cell.start) : null)),
      columns,
      place,
    ),
  ];
}

/** Among names without titles "Ông Ích Khiêm" is of the family Ông. */
function hasTitles(columns: (Column | null)[], body: (Passage | null)[][]): boolean {
  const names = body.flatMap((row) => cellOf(row, columns, "name")?.text.trim() || []);
  const titles = names.filter((name) => /^(?:Ông|Bà|Đ\/c|Đồng chí)\s/u.test(name));
  return titles.length > 1 || names.length < 3;
}

/** A name cell may hold one name cut over lines, or several people, one a line. */
function peopleInCell(cell: Passage, place: TeamPlace, titled: boolean): ReadMember[] {
  const lines = linesOf(cell);
  if (lines.length > 1) {
    const each = lines.map((line) => personsIn(line, place));
    const many =
      lines.filter((line) => afterMarks(line) > 0 || /^(?:Ông|Bà|Đ\/c)\s/u.test(line.text)).length > 1 ||
      (each.every((people) => people.length === 1) &&
        lines.every((line) => line.text.split(" ").length >= 2) &&
        !/^(?:\p{L}+ )?(?:Văn|Thị)$/u.test(lines[0]!.text));
    if (many) return each.flat();
  }
  const flat = trimmed(passageOf(cell.text, cell.start));
  const people = titled || !/^Ông /.test(flat.text) ? personsIn(flat, place) : [];
  if (people.length > 0) return people;
  const at = afterMarks(flat);
  const name = nameAt(flat, at, true);
  if (!name || name.to < flat.text.trimEnd().replace(/[.,;*]+$/, "").length || headingOf(flat)) return [];
  const source = { start: flat.start + at, end: flat.start + name.to };
  const doubt =
    name.family && name.words > 1 ? null : name.words === 1 ? "Tên chỉ có một chữ, cần xem lại." : null;
  return [
    {
      name: found(name.value, source, doubt),
      gender: found(null, null),
      positions: [],
      teamRole: found(null, null),
      phone: found(null, null),
      ditto: false,
    },
  ];
}

/** Several people in one row: the other cells give a line to each, or one value for all roles. */
function alongside(
  people: ReadMember[],
  row: (Passage | null)[],
  columns: (Column | null)[],
  place: TeamPlace,
): ReadMember[] {
  return people.map((person, i) => {
    const own = row.map((cell) => {
      if (!cell) return null;
      const lines = linesOf(cell);
      return lines.length === people.length ? lines[i]! : null;
    });
    return withColumns(person, own, columns, place);
  });
}

function withColumns(
  person: ReadMember,
  row: (Passage | null)[],
  columns: (Column | null)[],
  place: TeamPlace,
): ReadMember {
  const member = { ...person, positions: [...person.positions] };
  columns.forEach((column, c) => {
    const cell = row[c];
    if (!cell?.text.trim()) return;
    const source = { start: cell.start, end: cell.end };
    if (column === "position" || column === "role") {
      const beside = attributesOf(cell, place);
      for (const post of beside.positions)
        if (!member.positions.some((have) => fold(have.value) === fold(post.value)))
          member.positions.push(post);
      if (beside.role && (column === "role" || !member.teamRole.value)) member.teamRole = beside.role;
      if (beside.ditto) member.ditto = true;
    } else if (column === "gender") {
      const bare = fold(cell.text);
      if (bare === "nam" || bare === "nu") member.gender = found(bare === "nam" ? "male" : "female", source);
    } else if (
      (column === "male" || column === "female") &&
      !member.gender.value &&
      /^(?:x|\+|✓|v|\d{4}|[\d/.-]{8,10})$/i.test(cell.text.trim())
    ) {
      member.gender = found(column, source);
    } else if (column === "phone" || (column === "note" && !member.phone.value)) {
      const phone = phoneIn(cell) ?? shortPhone(cell);
      if (phone)
        member.phone = found(
          phone.value,
          { start: cell.start + phone.from, end: cell.start + phone.to },
          phone.doubt,
        );
    }
  });
  return member;
}

/** A spreadsheet drops the leading zero: 912345678. */
function shortPhone(cell: Passage) {
  const digits = cell.text.replace(/\D/g, "");
  if (!/^[35789]\d{8}$/.test(digits)) return null;
  return {
    value: `0${digits}`,
    from: 0,
    to: cell.text.length,
    doubt: "Số điện thoại thiếu số 0 đầu, đã thêm vào.",
  };
}

function replacementEntry(
  row: (Passage | null)[],
  columns: (Column | null)[],
  village: Heading | null,
): TableEntry | null {
  const removed = cellOf(row, columns, "removed");
  const added = cellOf(row, columns, "added");
  if (!removed?.text.trim() && !added?.text.trim()) return null;
  const extra = columns.flatMap((column, c) =>
    (column === "position" || column === "role") && row[c]?.text.trim()
      ? [passageOf(row[c]!.text, row[c]!.start)]
      : [],
  );
  return {
    kind: "replacement",
    village,
    removed: removed ? linesOf(removed) : [],
    added: added ? linesOf(added) : [],
    beside: extra,
  };
}
