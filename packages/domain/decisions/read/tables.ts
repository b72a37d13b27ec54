import { fold } from "../../words/fold.ts";
import { type Found, found } from "./found.ts";
import { hamletAt, placeName } from "./hamlets.ts";
import { type Heading, headingOf } from "./headings.ts";
import { nameAt } from "./names.ts";
import { linesOf, type Passage, type PassageTable, part, passageOf, trimmed } from "./passages.ts";
import { afterMarks, personsIn, type ReadMember } from "./persons.ts";
import { phoneIn } from "./phones.ts";
import { attributesOf, roleOf, type TeamPlace, type TeamRole } from "./posts.ts";
import { type Column, columnTitle, headerOf, settleRoles, wholeVillages } from "./table-columns.ts";

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
