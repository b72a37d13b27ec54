import { fold } from "../../words/fold.ts";
import { type Column, shortRole, TICK } from "./column-titles.ts";
import { found } from "./found.ts";
import { headingOf } from "./headings.ts";
import { nameAt, postBeginsAt } from "./names.ts";
import { linesOf, type Passage, part, passageOf, trimmed } from "./passages.ts";
import { afterMarks, personsIn, type ReadMember } from "./persons.ts";
import { phoneIn } from "./phones.ts";
import { attributesOf, roleOf, type TeamPlace } from "./posts.ts";
import type { Group, Row } from "./table-layout.ts";

/** The cell of a row in the group's column of that kind. */
export function cellOf(row: Row, { columns }: Group, kind: Column): Passage | null {
  const at = columns.indexOf(kind);
  return at < 0 ? null : (row[at] ?? null);
}

/** The people of one row of a group, with what their columns say of them. `titled`: names here carry "Ông", "Bà". */
export function membersOf(row: Row, group: Group, place: TeamPlace, titled: boolean): ReadMember[] {
  const cell = nameCellOf(row, group);
  if (!cell?.text.trim()) return [];
  const people = peopleInCell(
    cell,
    place,
    titled,
    group.role === null && isOneNumber(cellOf(row, group, "index")),
  );
  const members =
    people.length === 1 ? [withColumns(people[0]!, row, group, place)] : alongside(people, row, group, place);
  if (group.role) for (const member of members) member.teamRole = roleFrom(cell, group, member);
  return members;
}

/** The column's title says the role: "Tổ trưởng". */
function roleFrom(cell: Passage, group: Group, member: ReadMember): ReadMember["teamRole"] {
  return member.teamRole.value ? member.teamRole : found(group.role, { start: cell.start, end: cell.end });
}

/** The name, put together where its last word has a column of its own. */
export function nameCellOf(row: Row, group: Group): Passage | null {
  const cell = cellOf(row, group, "name");
  const given = cellOf(row, group, "given");
  if (!cell || !given?.text.trim()) return cell;
  return passageOf(`${cell.text}${" ".repeat(Math.max(1, given.start - cell.end))}${given.text}`, cell.start);
}

/** Among names without titles "Ông Ích Khiêm" is of the family Ông. */
export function hasTitles(group: Group, body: Row[]): boolean {
  const names = body.flatMap((row) => cellOf(row, group, "name")?.text.trim() || []);
  const titles = names.filter((name) => /^(?:Ông|Bà|Đ\/c|Đồng chí)\s/u.test(name));
  return titles.length > 1 || names.length < 3;
}

function isOneNumber(cell: Passage | null): boolean {
  return /^\s*\d{1,3}\s*[.)]?\s*$/.test(cell?.text ?? "");
}

/** A name cell may hold one name cut over lines, or several people, one a line. `numbered`: its row has one number. */
function peopleInCell(cell: Passage, place: TeamPlace, titled: boolean, numbered: boolean): ReadMember[] {
  const lines = linesOf(cell);
  if (lines.length > 1) {
    const each = lines.map((line) => personsIn(line, place));
    const many =
      lines.filter((line) => afterMarks(line) > 0 || /^(?:Ông|Bà|Đ\/c)\s/u.test(line.text)).length > 1 ||
      (!numbered &&
        each.every((people) => people.length === 1) &&
        lines.every((line) => line.text.split(" ").length >= 2) &&
        !/^(?:\p{L}+ )?(?:Văn|Thị)$/u.test(lines[0]!.text));
    if (many) return each.flat();
  }
  const whole = trimmed(passageOf(cell.text, cell.start));
  const pieces = [...whole.text.matchAll(/[^;]+/g)].map((piece) =>
    trimmed(part(whole, piece.index, piece.index + piece[0].length)),
  );
  if (pieces.length > 1 && pieces.every((piece) => personIn(piece, place).length > 0))
    return pieces.flatMap((piece) => personIn(piece, place));
  const people = titled || !/^Ông /.test(whole.text) ? personsIn(whole, place) : [];
  return people.length > 0 ? people : personNamed(whole);
}

function personIn(piece: Passage, place: TeamPlace): ReadMember[] {
  const people = personsIn(piece, place);
  return people.length > 0 ? people : personNamed(piece);
}

/** In a column of names, or behind "Họ và tên:", anything that has the shape of a name is one. */
export function personNamed(cell: Passage): ReadMember[] {
  const at = afterMarks(cell);
  const name = nameAt(cell, at, true);
  if (!name || name.to < cell.text.trimEnd().replace(/[.,;*]+$/, "").length || headingOf(cell)) return [];
  const doubt = name.words === 1 ? "Tên chỉ có một chữ, cần xem lại." : null;
  return [
    {
      name: found(name.value, { start: cell.start + at, end: cell.start + name.to }, doubt),
      gender: found(null, null),
      positions: [],
      teamRole: found(null, null),
      phone: found(null, null),
      ditto: false,
    },
  ];
}

/** Several people in one row: the other cells give a line to each. */
function alongside(people: ReadMember[], row: Row, group: Group, place: TeamPlace): ReadMember[] {
  return people.map((person, i) => {
    const own = row.map((cell) => {
      const lines = cell ? linesOf(cell) : [];
      return lines.length === people.length ? lines[i]! : null;
    });
    return withColumns(person, own, group, place);
  });
}

/** A person with what each column adds. */
export function withColumns(
  person: ReadMember,
  row: Row,
  { columns }: Pick<Group, "columns">,
  place: TeamPlace,
): ReadMember {
  const member = { ...person, positions: [...person.positions] };
  columns.forEach((column, c) => {
    const cell = row[c];
    if (cell?.text.trim() && column) add(member, column, cell, place);
  });
  return member;
}

function add(member: ReadMember, column: Column, cell: Passage, place: TeamPlace): void {
  const source = { start: cell.start, end: cell.end };
  const short = column === "role" ? shortRole(cell.text) : null;
  if (short) {
    member.teamRole = found(short, source);
  } else if (column === "position" || column === "role") {
    for (const line of postLines(cell)) {
      const beside = attributesOf(line, place);
      for (const post of beside.positions)
        if (!member.positions.some((have) => fold(have.value) === fold(post.value)))
          member.positions.push(post);
      if (beside.role && (column === "role" || !member.teamRole.value)) member.teamRole = beside.role;
      if (beside.ditto) member.ditto = true;
    }
  } else if (column === "gender") {
    const bare = fold(cell.text);
    if (/^(?:nam|nu|ong|ba)$/.test(bare))
      member.gender = found(/^(?:nam|ong)$/.test(bare) ? "male" : "female", source);
  } else if (column === "male" || column === "female") {
    const ticked = TICK.test(cell.text.trim()) || /^(?:\d{4}|[\d/.-]{6,10})$/.test(cell.text.trim());
    if (ticked && !member.gender.value) member.gender = found(column, source);
  } else if (column === "leader" || column === "deputy" || column === "member") {
    if (TICK.test(cell.text.trim()) && !member.teamRole.value) member.teamRole = found(column, source);
  } else if (column === "phone" || (column === "note" && !member.phone.value)) {
    const phone = phoneIn(cell) ?? shortPhone(cell);
    if (phone)
      member.phone = found(
        phone.value,
        { start: cell.start + phone.from, end: cell.start + phone.to },
        phone.doubt,
      );
  }
}

/** A line of a cell that begins with a post is one of its own; any other goes on with the line above. */
function postLines(cell: Passage): Passage[] {
  const starts = linesOf(cell)
    .filter((line, i) => i === 0 || postBeginsAt(line, 0) || roleOf(line.text) !== null)
    .map((line) => line.start - cell.start);
  return starts.map((from, i) =>
    passageOf(cell.text.slice(from, starts[i + 1] ?? cell.text.length), cell.start + from),
  );
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
