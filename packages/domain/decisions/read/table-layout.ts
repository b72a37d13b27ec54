import { fold } from "../../words/fold.ts";
import {
  type Column,
  columnFor,
  type GroupKind,
  groupFor,
  isMembersTitle,
  PLACE_TITLE,
  shortRole,
  TICK,
  titleOf,
} from "./column-titles.ts";
import { hamletAt } from "./hamlets.ts";
import { headingOf } from "./headings.ts";
import { postBeginsAt } from "./names.ts";
import { type Passage, type PassageTable, passageOf } from "./passages.ts";
import { phoneIn } from "./phones.ts";
import { roleOf } from "./posts.ts";

export type Row = (Passage | null)[];

/** Columns that speak of the same people; null where a column is not theirs. */
export type Group = GroupKind & { columns: (Column | null)[] };

/**
 * A list of people as a table: the village's column and what else all share, the groups of people that stand side by side in a row
 * (most tables have one), and the rows under the titles.
 */
export type Layout = {
  village: number;
  villageTitle: string;
  /** Some cells of the village's column hold names without a kind: the title says it. */
  bareVillages: boolean;
  groups: Group[];
  body: Row[];
};

/** The layout of a table whose titles tell of people; null for any other table. */
export function layoutOf(table: PassageTable): Layout | null {
  const head = headOf(table.rows);
  if (!head) return null;
  const titles = withTicks(
    withoutNotes(head.titles, table.rows.slice(head.used)),
    table.rows.slice(head.used),
  );
  const village = villageColumn(titles, table.rows.slice(head.used));
  const body = wholeVillages(
    table.rows.slice(head.used).filter((row) => !isHeaderRow(row, titles)),
    village,
    titles[village]?.text ?? "",
  );
  const groups = groupsOf(titles).map((group) => ({ ...group, columns: settled(group.columns, body) }));
  nameWhoLeaves(groups);
  const kept = groups.some((group) => group.columns[village] === "position") ? -1 : village;
  const bareVillages = body.some(
    (row) => row[kept]?.text.trim() && !hamletAt(passageOf(row[kept].text.trim(), 0), 0),
  );
  return { village: kept, villageTitle: titles[village]?.text ?? "", bareVillages, groups, body };
}

/** By its title, else by its values: most of them are hamlets. */
function villageColumn(titles: Title[], body: Row[]): number {
  const titled = titles.findIndex(({ column }) => column === "village");
  if (titled >= 0) return titled;
  return titles.findIndex(({ column }, c) => {
    const values =
      column === null || column === "note"
        ? body.map((row) => row[c]?.text.trim() ?? "").filter((text) => text)
        : [];
    return (
      values.length > 1 &&
      values.filter((text) => hamletAt(passageOf(text, 0), 0)?.from === 0).length > values.length * 0.6
    );
  });
}

/** A column called "Thay thế" may say of each who is replaced ("Thay ông A"): a note, not a list of people. */
function withoutNotes(titles: Title[], body: Row[]): Title[] {
  return titles.map((title, c) => {
    const values = body.map((row) => fold(row[c]?.text ?? "")).filter((text) => text);
    const notes = values.filter((text) =>
      /^(?:thay|bo sung|thoi|cho thoi|mien nhiem|giu nguyen|moi|ra khoi to$|vao to$)(?: |$)/.test(text),
    );
    return (title.group || title.column === null) && notes.length > values.length / 2
      ? { ...title, column: "note", group: null }
      : title;
  });
}

/** "Tổ trưởng | Tổ phó | Thành viên" over crosses: columns that say who is what, and name nobody. */
function withTicks(titles: Title[], body: Row[]): Title[] {
  const short = titles.some(({ text }) => text === "tp" || text === "tv");
  return titles.map((title, c) => {
    const role = title.group?.role ?? roleOf(title.text) ?? (short && c > 0 ? shortRole(title.text) : null);
    const values = body.flatMap((row) => row[c]?.text.trim() || []);
    return role && values.every((text) => TICK.test(text) || titleOf(passageOf(text, 0)) === title.text)
      ? { ...title, column: role, group: null }
      : title;
  });
}

/** A column's title, with the wider title above it where there is one. */
type Title = { text: string; column: Column | null; group: GroupKind | null; groupAt: number };

function headOf(rows: Row[]): { titles: Title[]; used: number } | null {
  for (let r = 0; r < Math.min(4, rows.length); r++) {
    if (isNumbered(rows[r]!)) return null;
    const upper = rows[r]!.map(titleOf);
    const lower = isSubHead(rows[r + 1], rows[r]!) ? rows[r + 1]!.map(titleOf) : null;
    const titles = titlesOf(rows[r]!, upper, lower);
    const named = titles.some(({ column }) => column === "name");
    if (named && titles.filter(({ column }) => column !== null).length >= 2)
      return { titles, used: r + (lower ? 2 : 1) };
  }
  return null;
}

/** "1 | Ông …", "- Ông …": people already, whatever their posts sound like. */
function isNumbered(row: Row): boolean {
  const person = /^\s*(?:[-–+•*]\s*)?(?:\d{1,3}[.)/]?\s*)?(?:Ông|Bà|Đ\/c|Đồng chí)[\s:]+\p{Lu}/u;
  if (row.some((cell) => person.test(cell?.text ?? ""))) return true;
  return /^\s*\d{1,3}\s*[.)/]?\s*$/.test(row.find((cell) => cell?.text.trim())?.text ?? "");
}

/** A second row of titles: "Họ và tên | Chức vụ" under "Tổ trưởng", "Nam | Nữ" under "Năm sinh". */
function isSubHead(row: Row | undefined, above: Row): boolean {
  if (!row) return false;
  const filled = row.flatMap((cell, c) =>
    cell?.text.trim() ? [{ cell, above: above[c], title: titleOf(cell) }] : [],
  );
  const own = filled.filter(
    ({ cell, above }) => cell.start !== above?.start && titleOf(above ?? null) !== titleOf(cell),
  );
  return (
    own.length >= 2 &&
    own.every(
      ({ title }) =>
        title.length < 40 &&
        !/\d{3}/.test(title) &&
        (columnFor(title) !== null ||
          roleOf(title) !== null ||
          /^(?:hien nay|tp|trong to|tai .{2,12}|o .{2,12}|cu|moi)$/.test(title)),
    ) &&
    new Set(filled.flatMap(({ title }) => roleOf(title) ?? [])).size !== 1 &&
    filled.every(({ title }) => !/^\d+$/.test(title)) &&
    own.some(({ title }) => !/^(?:thon|lang|ban|buon|ap|khom|khu|to) /.test(title))
  );
}

function titlesOf(row: Row, upper: string[], lower: string[] | null): Title[] {
  let wide = 0;
  const titles = Array.from({ length: Math.max(upper.length, lower?.length ?? 0) }, (_, c): Title => {
    // A cell swallowed by the one to its left, or left blank beside a wide title that has titles under it.
    const continues =
      c > 0 && (row[c] === null || row[c] === undefined || (lower !== null && !upper[c] && !!lower[c]));
    if (!continues) wide = c;
    const above = upper[wide] ?? "";
    const own = lower?.[c] && lower[c] !== above ? lower[c] : "";
    const text = own || (continues && lower === null ? "" : above);
    const column = columnFor(text) ?? (own ? columnFor(`${above} ${own}`) : null);
    return { text, column, group: groupFor(own ? above : text), groupAt: wide };
  });
  // Beside "Họ và tên" a column "Ông/Bà" holds the title alone.
  if (titles.some(({ column, text }) => column === "name" && /^ho /.test(text)))
    for (const title of titles)
      if (/^(?:ong[/, (]*ba\)?|danh xung|xung ho)$/.test(title.text)) title.column = "gender";
  const leader = titles.some(({ group }) => group?.role);
  if (!leader) return titles;
  return titles.map((title, c) => {
    const above = upper[title.groupAt] ?? "";
    if (!isMembersTitle(above) || title.group) return title;
    return {
      ...title,
      column: title.text === above ? "name" : title.column,
      group: { of: "people", role: "member" },
      groupAt: title.groupAt || c,
    };
  });
}

/** Beside those who come, the other names are of those who leave, whatever their title says. */
function nameWhoLeaves(groups: Group[]): void {
  const some = (of: Group["of"]) => groups.some((group) => group.of === of);
  // Beside "Thay thế cho" the other names are of those who come.
  if (some("removed") && !some("added"))
    for (const group of groups) if (group.of === "people" && group.role === null) group.of = "added";
  if (!some("added") || some("removed")) return;
  for (const group of groups) if (group.of === "people" && group.role === null) group.of = "removed";
}

const everybody: GroupKind = { of: "people", role: null };

/** Attributes belong to the name they stand behind; index, village and note to all. */
function groupsOf(titles: Title[]): Group[] {
  const groups: (Group & { at: number })[] = [];
  const owner: number[] = [];
  titles.forEach((title, c) => {
    const last = groups.at(-1);
    if (
      title.group
        ? last?.at !== title.groupAt || !sameKind(last, title.group)
        : title.column === "name" && opensGroup(titles, c, last !== undefined)
    )
      groups.push({ ...(title.group ?? everybody), columns: [], at: title.groupAt });
    owner[c] = Math.max(0, groups.length - 1);
    // What stands behind "Thay thế cho" is said of the one who comes, unless it was said already.
    const owned = (kind: Column | null) =>
      titles.some(({ column }, at) => at < c && owner[at] === 0 && column === kind);
    if (
      !title.group &&
      title.column !== "name" &&
      groups.length === 2 &&
      groups[1]!.of === "removed" &&
      !owned(title.column)
    )
      owner[c] = 0;
  });
  return groups
    .map(({ of, role }, g) => ({
      of,
      role,
      columns: onePerKind(
        titles.map(({ column }, c) =>
          owner[c] === g ? (column ?? "other") : column === "note" || column === "index" ? column : null,
        ),
        titles,
      ),
    }))
    .filter(({ columns }) => columns.includes("name"));
}

function sameKind(one: GroupKind, other: GroupKind): boolean {
  return one.of === other.of && one.role === other.role;
}

/** A second column of names is a second list only beside its own numbers or under the same title. */
function opensGroup(titles: Title[], c: number, already: boolean): boolean {
  if (!already) return true;
  const first = titles.findIndex(({ column }) => column === "name");
  return titles[c]!.text === titles[first]!.text || titles[c - 1]?.column === "index";
}

/** Two columns may both say "chức vụ": the later, or the one that names the team, holds the role. */
function onePerKind(columns: (Column | null)[], titles: Title[]): (Column | null)[] {
  const seen = new Set<Column>();
  return columns.map((column, c) => {
    if (column === null || column === "other") return column;
    if (column === "name" && seen.has("name"))
      return columns[c - 1] === "name" && /^ten$/.test(titles[c]!.text) ? "given" : null;
    if (!seen.has(column)) {
      seen.add(column);
      return column;
    }
    if (column === "position" && !columns.includes("role")) return "role";
    return column === "position" || column === "role" ? column : null;
  });
}

/** A column called "Ghi chú" may in truth hold the roles, and one with a title not known, anything: their values tell. */
function settled(columns: (Column | null)[], body: Row[]): (Column | null)[] {
  const result = [...columns];
  const share = (c: number, test: (text: string) => boolean) => {
    const values = body.map((row) => row[c]?.text.trim() ?? "").filter((text) => text);
    return values.length === 0 ? 0 : values.filter(test).length / values.length;
  };
  result.forEach((column, c) => {
    if (column === "village" && notPlaces(share, c)) result[c] = "position";
    if (column !== "note" && column !== "other") return;
    const holds = (kind: Column, test: (text: string) => boolean) => {
      if (!result.includes(kind) && share(c, test) > 0.6) result[c] = kind;
    };
    holds("role", (text) => roleOf(text) !== null);
    if (column !== "other" || result[c] !== "other") return;
    holds("position", (text) => postBeginsAt(passageOf(text, 0), 0));
    holds("phone", (text) => phoneIn(passageOf(text, 0)) !== null);
  });
  return result;
}

/** "Đơn vị" may hold posts: "Trưởng thôn", "Công an xã". */
function notPlaces(share: (c: number, test: (text: string) => boolean) => number, c: number): boolean {
  const post =
    /truong|bi thu|cong an|can bo|hoi |ubnd|doan|y te|^chi bo|^tram |^ban (?:cong tac|chi huy)|mat tran/;
  return (
    share(c, (text) => hamletAt(passageOf(text, 0), 0) !== null) < 0.3 &&
    share(c, (text) => headingOf(passageOf(text, 0)) === null && post.test(fold(text))) > 0.5
  );
}

/** The titles again, at the top of a new page. */
function isHeaderRow(row: Row, titles: Title[]): boolean {
  const filled = row.map(titleOf).filter((title) => title);
  return (
    filled.length >= 2 &&
    filled.filter((title) => titles.some(({ text }) => text === title)).length >= filled.length * 0.7
  );
}

/**
 * A PDF shows no borders: the second line of a merged village cell ("Bản Noong" / "Nhai") falls into the next row. Where
 * the others say their kind, a cell without one goes on with the name above.
 */
function wholeVillages(body: Row[], at: number, title: string): Row[] {
  if (at < 0) return body;
  const rows = body.map((row) => [...row]);
  const names = rows.filter((row) => row[at]?.text.trim());
  const kinds = names.filter((row) => hamletAt(passageOf(row[at]!.text, 0), 0));
  // Under "Ấp" the cell "Sóc Bưng" tells little of how the others should begin.
  const others = kinds.filter((row) => fold(row[at]!.text).split(" ")[0] !== title).length;
  const enough = others > 0 && new RegExp(`^(?:${PLACE_TITLE})$`).test(title) ? 0.7 : 0.5;
  if (kinds.length < names.length * enough || kinds.length === names.length) return rows;
  let first: number | null = null;
  let joined = -1;
  rows.forEach((row, r) => {
    const cell = row[at];
    if (!cell?.text.trim()) return;
    if (cell.start === joined) {
      row[at] = null;
      return;
    }
    const above = first === null ? null : rows[first]![at]!;
    if (
      hamletAt(passageOf(cell.text, 0), 0) ||
      headingOf(passageOf(cell.text, 0)) ||
      !above ||
      r - first! > 2
    ) {
      first = r;
    } else if (/^\p{Lu}[\p{L}' ]{0,14}(?: \d{1,2}\p{L}?)?$|^\d{1,2}$|^(?:cũ|mới)$/u.test(cell.text.trim())) {
      rows[first!]![at] = {
        ...above,
        ...passageOf(`${above.text} ${cell.text.trim()}`, above.start),
        end: above.end,
      };
      joined = cell.start;
      row[at] = null;
    }
  });
  return rows;
}
