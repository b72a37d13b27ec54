import { PLACE_TITLE } from "./column-titles.ts";
import { type Found, found } from "./found.ts";
import { hamletAt, placeName } from "./hamlets.ts";
import { type Heading, headingOf } from "./headings.ts";
import { nameAt } from "./names.ts";
import { linesOf, type Passage, type PassageTable, part, passageOf, trimmed } from "./passages.ts";
import { afterMarks, personsIn, type ReadMember } from "./persons.ts";
import { roleOf, type TeamPlace, type TeamRole } from "./posts.ts";
import { type Group, type Layout, layoutOf, type Row } from "./table-layout.ts";
import { cellOf, hasTitles, membersOf } from "./table-people.ts";
import { officialKind } from "./vocabulary.ts";

type People = (place: TeamPlace) => ReadMember[];

/** One row, in the order of the table: a heading across the table, or people with the hamlet that their row says. */
export type TableEntry =
  | { kind: "heading"; heading: Heading; passage: Passage }
  | { kind: "label"; role: Found<TeamRole> }
  | { kind: "text"; passage: Passage }
  | { kind: "people"; village: Heading | null; members: People; note: Passage | null }
  | { kind: "replacement"; village: Heading | null; removed: People; added: People };

/** Reads a table of members or of replacements; null when its columns tell of neither. */
export function entriesOf(table: PassageTable): TableEntry[] | null {
  const layout = layoutOf(table);
  if (!layout) return null;
  const titled = layout.groups.map((group) => hasTitles(group, layout.body));
  const dittos = new Map<number, Passage>();
  const entries: TableEntry[] = [];
  let village: Heading | null = null;
  let lastVillage = -1;
  for (const row of layout.body) {
    const section = sectionOf(row, layout);
    if (section) {
      entries.push(section);
      if (section.kind === "heading") {
        village = null;
        lastVillage = -1;
      }
      continue;
    }
    const cell = row[layout.village];
    if (cell?.text.trim() && cell.start !== lastVillage) {
      village = villageHeading(cell, layout);
      lastVillage = cell.start;
    }
    const entry = peopleEntry(
      withRole(withoutDittos(row, dittos), layout, dittos),
      layout.groups,
      village,
      titled,
    );
    if (entry) entries.push(entry);
  }
  return entries;
}

/** A row across the table: "II. Tổ công nghệ số thôn Trà Ôi", "Thành viên". */
function sectionOf(row: Row, layout: Layout): TableEntry | null {
  const across = acrossRow(row, layout.village);
  if (!across || namesSomeone(row, layout.groups)) return null;
  const heading = headingOf(across);
  if (heading) return { kind: "heading", heading, passage: across };
  const role = roleOf(part(across, afterMarks(across)).text);
  if (role) return { kind: "label", role: found(role, { start: across.start, end: across.end }) };
  return layout.groups.some((group) => isAcross(across, row, group))
    ? { kind: "text", passage: across }
    : null;
}

/** The text of a row stands where names do, and is none. */
function isAcross(across: Passage, row: Row, group: Group): boolean {
  return (
    cellOf(row, group, "name")?.start === across.start &&
    nameAt(across, afterMarks(across), true)?.to !== across.text.length
  );
}

/** The one text that a row holds, its number apart. */
function acrossRow(row: Row, village: number): Passage | null {
  const distinct = new Map<number, Passage>();
  const filled = row.filter((cell) => cell?.text.trim()).length;
  row.forEach((cell, c) => {
    if (cell?.text.trim() && !(c === village && filled > 2)) distinct.set(cell.start, cell);
  });
  const cells = [...distinct.values()].filter(
    (cell) => !/^\s*(?:\d{1,3}|[IVXLivxl]{1,8}|[A-Da-d])\s*[.)]?\s*$/.test(cell.text),
  );
  return cells.length === 1 ? passageOf(cells[0]!.text, cells[0]!.start) : null;
}

function namesSomeone(row: Row, groups: Group[]): boolean {
  return groups.some((group) => {
    const cell = cellOf(row, group, "name");
    if (!cell?.text.trim()) return false;
    const flat = passageOf(cell.text, cell.start);
    return !headingOf(flat) && personsIn(flat, { village: null, kind: null }).length > 0;
  });
}

function villageHeading(cell: Passage, { villageTitle: title, bareVillages }: Layout): Heading | null {
  const flat = trimmed(passageOf(cell.text, cell.start));
  const body = part(flat, /^\d{1,2}[.)]\s+/.exec(flat.text)?.[0].length ?? 0);
  const heading = headingOf(body);
  // "Sóc Bưng" among "Tắc Gồng" and "Trà Mẹt" under "Ấp" is the ấp of that whole name.
  const kind = kindInTitle(title);
  const whole = bareVillages && kind && heading?.of === "hamlet" && !heading.named;
  if (whole && kind !== heading.hamlet.kind && kindInName.test(body.text)) {
    const name = placeName(body, 0);
    if (name && name.to === body.text.length) return namedPlace(body, kind, name);
  }
  if (heading && heading.of !== "teams") return heading;
  const inner = hamletAt(body, 0);
  if (inner) return { of: "hamlet", hamlet: inner, named: false, rest: part(body, inner.to) };
  if (/^(?:ubnd )?(?:cấp |cap )?(?:xã|xa|phường|phuong|thị trấn|thi tran)(?:$| )/.test(body.low))
    return {
      of: "commune",
      source: found(body.text, { start: body.start, end: body.end }),
      rest: part(body, body.text.length),
    };
  const name = placeName(body, 0);
  if (!name || /cong tac|dia chi|cho o|cu tru/.test(title)) return null;
  return namedPlace(body, kind, name);
}

/** Kinds of hamlet that grew into names. */
const kindInName = /^(?:Sóc|Bản|Buôn|Bon|Plei|Plơi|Làng|Phum|Xóm|Khu|Khe) \p{Lu}\p{Ll}+/u;

function namedPlace(body: Passage, kind: string | null, name: { found: Found<string>; to: number }): Heading {
  return {
    of: "hamlet",
    hamlet: { kind, name: name.found, from: 0, to: name.to },
    named: false,
    rest: part(body, name.to),
  };
}

/** "Tên thôn" → "thôn"; "Thôn, tổ dân phố" tells none. */
function kindInTitle(title: string): string | null {
  const kind = new RegExp(`^(?:ten |thuoc |o )?(${PLACE_TITLE})\\b(?!.*[,/])`).exec(title)?.[1];
  if (!kind) return null;
  return { ban: "bản", ap: "ấp" }[kind] ?? officialKind(kind);
}

const dittoMark = /^[-–\s"”″〃]*(?:n\.?t\.?|["”″〃]+)[-–\s"”″]*$/i;

/** "-nt-" in a cell stands for the cell above it. */
function withoutDittos(row: Row, above: Map<number, Passage>): Row {
  return row.map((cell, c) => {
    if (!cell) return null;
    if (dittoMark.test(cell.text.trim())) return above.get(c) ?? cell;
    if (cell.text.trim()) above.set(c, cell);
    return cell;
  });
}

/** "Thành viên" left of the first of several names holds for those below it. */
function withRole(row: Row, { groups, village }: Layout, above: Map<number, Passage>): Row {
  const columns = groups.length === 1 ? groups[0]!.columns : [];
  const at = columns.indexOf("role");
  const last = above.get(at);
  if (at < 0 || at === village || at > columns.indexOf("name") || row[at]?.text.trim() || !last) return row;
  return roleOf(last.text) === "member" ? row.map((cell, c) => (c === at ? last : cell)) : row;
}

function peopleEntry(
  row: Row,
  groups: Group[],
  village: Heading | null,
  titled: boolean[],
): TableEntry | null {
  const inGroups =
    (of: Group["of"]): People =>
    (place) =>
      groups.flatMap((group, i) => (group.of === of ? membersOf(row, group, place, titled[i]!) : []));
  if (!groups.some((group) => cellOf(row, group, "name")?.text.trim())) return null;
  if (groups.some(({ of }) => of !== "people"))
    return { kind: "replacement", village, removed: inGroups("removed"), added: inGroups("added") };
  const note = cellOf(row, groups[0]!, "note");
  return {
    kind: "people",
    village,
    members: inGroups("people"),
    note: note?.text.trim() ? passageOf(note.text, note.start) : null,
  };
}

/** A whole team may stand in one cell, a person on each line; other cells are one piece. */
function listIn(cell: Passage): Passage[] {
  const lines = linesOf(cell);
  const items = lines.filter(
    (line) =>
      afterMarks(line) > 0 || roleOf(/^[^:–-]*/.exec(line.text)![0]) || /^(?:Ông|Bà|Đ\/c)\s/u.test(line.text),
  );
  return lines.length > 1 && items.length === lines.length ? lines : [cell];
}

/** A table without column titles: each row is a line of a list, its cells set apart by tabs. */
export function rowLines(table: PassageTable): Passage[] {
  return table.rows.flatMap((row) => {
    const cells = [
      ...new Map(row.flatMap((cell) => (cell?.text.trim() ? [[cell.start, cell] as const] : []))).values(),
    ];
    const gapless = cells.every((cell, i) => i === 0 || cell.start >= cells[i - 1]!.end);
    if (cells.length === 0 || !gapless) return [];
    const { start } = cells[0]!;
    const [first, ...list] = listIn(cells.at(-1)!);
    let text = "";
    for (const cell of [...cells.slice(0, -1), first!])
      text = text.padEnd(cell.start - start, "\t") + cell.text;
    return [passageOf(text.replace(/^(\s*\d{1,3})\t/, "$1."), start), ...list];
  });
}
