import { fold } from "../../words/fold.ts";
import { type Column, columnFor } from "./column-titles.ts";
import { type Passage, part, trimmed } from "./passages.ts";
import { afterMarks, personsIn, type ReadMember } from "./persons.ts";
import { roleOf, type TeamPlace } from "./posts.ts";
import { personNamed, withColumns } from "./table-people.ts";

/** "Họ và tên: …", "Chức vụ: …": what a label says stands behind it, as a column's title says it of its cells. */
type Field = { column: Column | null; value: Passage };

const label =
  /(?:^|[;,.]\s*|\s[-–+]\s*|\t\s*)((?:ho (?:va |, ?)?(?:chu dem )?ten|ten thanh vien|chuc (?:vu|danh)|don vi|nghe nghiep|vai tro|nhiem vu|phan cong|(?:so )?dien thoai|so dt|sdt|dt|gioi tinh|nam sinh|ngay sinh|sinh nam|ngay, thang, nam sinh|dan toc|dia chi|noi o|cho o|trinh do|ghi chu|cccd|email)(?: [a-z]+){0,4})\s*:\s*/g;

/** The labelled fields of a line; empty unless it begins with a label. */
function fieldsOf(passage: Passage): Field[] {
  const body = part(passage, afterMarks(passage));
  const labels = [...body.bare.matchAll(label)];
  if (labels[0]?.index !== 0) return [];
  return labels.map((match, i) => ({
    column: columnFor(fold(match[1]!)),
    value: trimmed(part(body, match.index + match[0].length, labels[i + 1]?.index ?? body.text.length)),
  }));
}

/** The person that a line of labels names: "Họ và tên: Hồ Văn Sáu; Chức vụ: Trưởng thôn". */
export function recordIn(passage: Passage, place: TeamPlace): ReadMember | null {
  const fields = fieldsOf(passage);
  const name = fields.find(({ column }) => column === "name")?.value;
  const person = name && (personsIn(name, place)[0] ?? personNamed(name)[0]);
  return person ? filled(person, fields, place) : null;
}

/** The person above, with what a line of labels without a name adds; null when the line says nothing of a person. */
export function recordGoesOn(person: ReadMember, passage: Passage, place: TeamPlace): ReadMember | null {
  const fields = fieldsOf(passage);
  // "Nhiệm vụ: tuyên truyền …" is the duty of a team.
  const speaks = fields.some(
    ({ column, value }) => column && (column !== "role" || roleOf(value.text) !== null),
  );
  return speaks && !fields.some(({ column }) => column === "name") ? filled(person, fields, place) : null;
}

function filled(person: ReadMember, fields: Field[], place: TeamPlace): ReadMember {
  const columns = fields.map(({ column }) => (column === "name" ? null : column));
  return withColumns(
    person,
    fields.map(({ value }) => value),
    { columns },
    place,
  );
}
