import { fold } from "../../words/fold.ts";
import {
  carriedWays,
  handRoleOver,
  shareRole,
  takesRole,
  type Verb,
  verbsOf,
  type Way,
  waysOf,
  withoutNames,
} from "./change-verbs.ts";
import { type Found, found } from "./found.ts";
import { hamletIn } from "./hamlets.ts";
import { headingOf } from "./headings.ts";
import { type Passage, type PassageTable, part, trimmed } from "./passages.ts";
import { afterMarks, personsIn, type ReadMember } from "./persons.ts";
import { roleOf, type TeamPlace } from "./posts.ts";
import { entriesOf, rowLines, type TableEntry } from "./tables.ts";
import { OTHER_BODY, TEAM } from "./vocabulary.ts";
import type { ZonedItem } from "./zones.ts";

/** One change to teams that exist: who leaves, who comes; the hamlet is null where the text names none. */
export type ReadChange = { village: Found<string | null>; remove: Found<string>[]; add: ReadMember[] };

/**
 * Who leaves and who comes, as a kiện toàn decision says it in sentences, under labels ("a) Thôi tham gia:") or in a
 * table of two columns. Lists of whole teams yield nothing here.
 */
export function changesOf(zoned: ZonedItem[]): ReadChange[] {
  const walk = new ChangeWalk();
  for (const { zone, item } of zoned) {
    if (item.kind === "passage") {
      if (zone === "title") walk.title(item.passage);
      if (zone === "body" || zone === "annex") walk.line(item.passage);
    } else if (zone === "body" || zone === "annex") walk.table(item.table);
  }
  return walk.settled();
}

class ChangeWalk {
  private changes: ReadChange[] = [];
  private village: Found<string | null> = found(null, null);
  private kind: string | null = null;
  /** The only hamlet that the title names. */
  private titled: { village: Found<string>; kind: string | null } | null = null;
  private mode: Way | null = null;
  /** Under the heading of a body that is no team. */
  private elsewhere = false;
  /** The last line only said who leaves. */
  private left = false;
  /** "Bổ sung 02 thành viên: ông A; bà B": said of all that follow on the line. */
  private shared: ReadMember["teamRole"] | null = null;
  /** "Bổ sung thành viên:" says the role of those below it. */
  private role: ReadMember["teamRole"] | null = null;

  title(passage: Passage): void {
    const hamlet = hamletIn(passage);
    if (hamlet) this.titled = { village: hamlet.name, kind: hamlet.kind };
  }

  line(passage: Passage): void {
    if (/^\s*dieu \d+/.test(passage.bare)) this.reset();
    const body = part(passage, afterMarks(passage));
    const heading = headingOf(passage);
    if (this.elsewhere && heading?.of === "hamlet" && !heading.named) return;
    if (heading?.of === "hamlet" || heading?.of === "commune" || heading?.of === "other") {
      this.reset();
      this.left = false;
      this.elsewhere = heading.of === "other";
      this.village = heading.of === "hamlet" ? heading.hamlet.name : found(null, null);
      this.kind = heading.of === "hamlet" ? heading.hamlet.kind : null;
    }
    if (this.elsewhere) return;
    const before = { village: this.village, kind: this.kind };
    let carried: Verb["way"] | null = null;
    const said = heading?.of === "hamlet" && /^\s*:/.test(heading.rest.text) ? heading.rest : body;
    for (const sentence of sentencesOf(trimmed(part(said, /^[\s:]*/.exec(said.text)![0].length)))) {
      const people = this.sentence(sentence, carried);
      carried = verbsOf(sentence)[0]?.way ?? carried;
      const named = namedTeam(sentence);
      if (!named) continue;
      // The team holds for the rest of its line; said in a label, for the lines below it.
      this.village = named.name;
      this.kind = named.kind;
      if (!people) Object.assign(before, { village: named.name, kind: named.kind });
    }
    this.village = before.village;
    this.kind = before.kind;
  }

  private reset(): void {
    this.elsewhere = false;
    this.mode = null;
    this.role = null;
    this.village = found(null, null);
    this.kind = null;
  }

  /** Takes over what a sentence says; true when it names anybody. */
  private sentence(sentence: Passage, carried: Verb["way"] | null): boolean {
    if (
      (/(?:chiu trach nhiem|can cu)/.test(sentence.bare) || /thi hành/u.test(sentence.low)) &&
      !/thay the|thoi tham gia/.test(sentence.bare)
    )
      return false;
    if (/^ly do/.test(sentence.bare) || ofOtherBody.test(sentence.bare)) return false;
    const place = this.placeIn(sentence);
    const people = peopleIn(sentence, place);
    if (this.moves(sentence, people) || this.arrow(sentence, place)) return true;
    if (people.length === 1) takeNewRole(sentence, people[0]!);
    const said = withoutNames(sentence, people);
    const verbs = verbsOf(said);
    if (people.length === 0) {
      this.label(sentence, verbs);
      return false;
    }
    const ways =
      verbs.length > 0 || !carried
        ? waysOf(said, people, verbs, this.mode)
        : carriedWays(said, people, carried, this.mode);
    // "Bà A thôi làm Tổ phó" / "Ông B, Bí thư Chi đoàn, làm Tổ phó": the second takes what the first leaves.
    if (this.left && verbs.length === 0 && !this.mode && takesRole.test(said.bare)) ways.fill("add");
    this.left = ways.every((way) => way === "remove") || (this.left && ways.every((way) => way === "add"));
    handRoleOver(sentence, people, ways);
    if (carried === "add" && verbs.length === 0 && this.shared)
      for (const person of people) if (!person.teamRole.value) person.teamRole = this.shared;
    this.shared = verbs.length > 0 ? membersSaid(sentence) : this.shared;
    shareRole(people, ways);
    people.forEach((person, i) => {
      const way = ways[i];
      if (way === "add" && this.mode === "add" && !person.teamRole.value && this.role)
        person.teamRole = this.role;
      if (way) this.put(way, person, this.villageIn(sentence, person, people[i + 1]));
    });
    return true;
  }

  /** "Chuyển ông A từ Tổ … thôn Trà Veo sang Tổ … thôn Trà Ôi": he leaves one and comes to the other. */
  private moves(sentence: Passage, people: ReadMember[]): boolean {
    const move = /(?:chuyen|dieu dong).*?\stu\s/.exec(sentence.bare);
    const from = move && hamletIn(sentence, move[0].length + move.index);
    const over = from && /\s(?:sang|ve|den|qua)\s/.exec(sentence.bare.slice(from.to));
    const to = over && hamletIn(sentence, from.to + over.index);
    if (!to || people.length === 0) return false;
    for (const person of people) {
      this.put("remove", person, from.name);
      this.put("add", person, to.name);
    }
    return true;
  }

  /** "Tổ trưởng: Lê A → Lê B": whoever stands before the arrow leaves, his role goes to the one behind it. */
  private arrow(sentence: Passage, place: TeamPlace): boolean {
    const arrow = /\s*(?:→|⇒|[-=]>)\s*/u.exec(sentence.text);
    if (!arrow) return false;
    const [leaver, ...more] = personsIn(trimmed(part(sentence, 0, arrow.index)), place);
    const [comer, ...others] = personsIn(trimmed(part(sentence, arrow.index + arrow[0].length)), place);
    if (!leaver || !comer || more.length > 0 || others.length > 0) return false;
    if (!comer.teamRole.value) comer.teamRole = leaver.teamRole;
    this.put("remove", leaver, this.villageIn(sentence, leaver, comer));
    this.put("add", comer, this.villageIn(sentence, comer));
    return true;
  }

  /** "b) Bổ sung:" governs the lines below it; "Thay đổi, bổ sung thành viên như sau" does not. */
  private label(sentence: Passage, verbs: Verb[]): void {
    const list = /^(?:danh sach|thanh vien|nguoi|nhan su|cac ong)[^:]{0,30}?((?:duoc|bi) )?thay the/.exec(
      sentence.bare,
    );
    if (list && (this.mode || list[1])) {
      this.mode = list[1] ? "remove" : "add";
      return;
    }
    const first = verbs[0];
    if (!first || first.way === "swap" || first.at > 40 || sentence.text.length > 160) return;
    if (/thay doi|thay the|kien toan|sua doi|dieu chinh/.test(sentence.bare)) return;
    if (verbs.some((verb) => verb.way !== first.way)) return;
    this.mode = first.way;
    const source = { start: sentence.start, end: sentence.end };
    const member = /bo sung (?:them )?(?:\d{1,2} )?thanh vien(?: to)?(?: sau)?\s*:?$/.test(
      sentence.bare.trim(),
    );
    this.role = member ? found("member", source) : null;
  }

  table(table: PassageTable): void {
    const entries = entriesOf(table);
    if (!entries) for (const row of rowLines(table)) this.line(row);
    for (const entry of entries ?? []) {
      if (entry.kind === "heading" && entry.heading.of === "hamlet") {
        this.village = entry.heading.hamlet.name;
        this.kind = entry.heading.hamlet.kind;
      }
      if (entry.kind === "text") this.label(entry.passage, verbsOf(entry.passage));
      if (entry.kind !== "replacement" && entry.kind !== "people") continue;
      const row = entry.village?.of === "hamlet" ? entry.village.hamlet : null;
      const village = row?.name ?? this.village;
      const place = { village: village.value, kind: row?.kind ?? this.kind };
      if (entry.kind === "replacement") this.replacement(entry, village, place);
      else this.peopleOfTable(entry, village, place);
    }
  }

  private replacement(
    entry: TableEntry & { kind: "replacement" },
    village: Found<string | null>,
    place: TeamPlace,
  ): void {
    for (const person of entry.removed(place)) this.put("remove", person, village);
    for (const person of entry.added(place)) this.put("add", person, village);
  }

  /** A list under "Bổ sung", or one whose last column says of each who comes and who leaves. */
  private peopleOfTable(
    entry: { members: (place: TeamPlace) => ReadMember[]; note: Passage | null },
    village: Found<string | null>,
    place: TeamPlace,
  ): void {
    const note = entry.note;
    const verb = note ? verbsOf(note)[0] : undefined;
    const way = verb ? (verb.way === "swap" ? "add" : verb.way) : this.mode;
    if (!way) return;
    for (const member of entry.members(place)) this.put(way, member, village);
    if (note && verb?.way === "swap")
      for (const person of personsIn(withoutVerb(note), place)) this.put("remove", person, village);
  }

  private placeIn(sentence: Passage): TeamPlace {
    const named = namedTeam(sentence);
    if (named) return { village: named.name.value, kind: named.kind };
    if (this.village.value) return { village: this.village.value, kind: this.kind };
    return { village: this.titled?.village.value ?? null, kind: this.titled?.kind ?? null };
  }

  private villageIn(sentence: Passage, person: ReadMember, next?: ReadMember): Found<string | null> {
    const own = part(
      sentence,
      (person.name.source?.end ?? sentence.start) - sentence.start,
      (next?.name.source?.start ?? sentence.end) - sentence.start,
    );
    return (
      namedTeam(sentence)?.name ??
      (this.village.value
        ? this.village
        : (this.titled?.village ??
          hamletIn(own)?.name ??
          hamletIn(sentence)?.name ??
          found(null, null, "Không rõ thay đổi này thuộc tổ của thôn nào.")))
    );
  }

  private put(way: Way, person: ReadMember, village: Found<string | null>): void {
    const key = village.value === null ? null : fold(village.value);
    let change = this.changes.find(
      (one) => (one.village.value === null ? null : fold(one.village.value)) === key,
    );
    if (!change) {
      change = { village, remove: [], add: [] };
      this.changes.push(change);
    }
    const name = fold(person.name.value);
    if (way === "remove") {
      if (!change.remove.some((one) => fold(one.value) === name)) change.remove.push(person.name);
    } else if (!change.add.some((one) => fold(one.name.value) === name)) change.add.push(person);
  }

  settled(): ReadChange[] {
    return this.changes;
  }
}

/** "Điều chỉnh nhiệm vụ của bà A từ thành viên sang Tổ phó". */
function takeNewRole(sentence: Passage, person: ReadMember): void {
  const shift = /(?:dieu chinh|thay doi|chuyen) .*\stu .*\s(?:sang|thanh|len)(?: lam)? ([^,;.]*)/.exec(
    sentence.bare,
  );
  const role = shift && roleOf(shift[1]!);
  if (role) person.teamRole = found(role, { start: sentence.start, end: sentence.end });
}

function membersSaid(sentence: Passage): ReadMember["teamRole"] | null {
  const said = /bo sung [^:]{0,20}thanh vien(?: to| moi| sau)*\s*:/.test(sentence.bare);
  return said ? found("member", { start: sentence.start, end: sentence.end }) : null;
}

/** "Thôi tham gia: Lê A, Lê B": names without titles behind a label of change. */
function peopleIn(sentence: Passage, place: TeamPlace): ReadMember[] {
  const people = personsIn(sentence, place);
  const label = people.length === 0 ? /^[^:]{3,60}:\s*/.exec(sentence.text) : null;
  if (!label || verbsOf(part(sentence, 0, label[0].length)).length === 0) return people;
  return personsIn(part(sentence, label[0].length), place);
}

/** "Bổ sung ông A vào Ban Chỉ đạo": no team. */
const ofOtherBody = new RegExp(`^(?!.*${TEAM}).*\\s(?:vao|khoi|tham gia)\\s+${OTHER_BODY}`);

/** The hamlet of a team that the sentence itself names: "… làm Tổ trưởng Tổ công nghệ số cộng đồng thôn Bảo An". */
function namedTeam(sentence: Passage) {
  const match = new RegExp(`${TEAM}\\s+`).exec(sentence.bare);
  if (!match) return null;
  const hamlet = hamletIn(sentence, match.index + match[0].length);
  return hamlet && hamlet.from - (match.index + match[0].length) < 12 ? hamlet : null;
}

/** "Thay Lã Thị Tươi" → the name. */
function withoutVerb(note: Passage): Passage {
  return trimmed(part(note, /^\s*(?:thay(?: the)?(?: cho)?\s+)?/.exec(note.bare)![0].length));
}

const clauseEnd =
  /;|\.(?=\s|$|”)|,(?=\s(?:và\s)?thay(?: thế)? (?:ông|bà|đồng chí|đ\/c) [^,;]{3,60} bằng )|\svà\s(?=(?:miễn nhiệm|bãi nhiệm|bổ nhiệm|bổ sung|cử|cho thôi|rút)\s)/giu;
const ofTeam = new RegExp(`${TEAM}.*(?:^|\\s)(?:ong|ba|dong chi|d/c)\\s`);

/**
 * Semicolons and full stops separate what is said of different people; "thay … bằng …" holds together. "Miễn nhiệm …
 * Tổ thôn A đối với ông B và miễn nhiệm … Tổ thôn C đối với bà D": each half names its team.
 */
function sentencesOf(body: Passage): Passage[] {
  const sentences: Passage[] = [];
  let from = 0;
  for (const match of body.text.matchAll(clauseEnd)) {
    const before = body.bare.slice(from, match.index);
    if (/(?:^|\s)(?:dieu )?\d{1,3}$|(?:^|\s)(?:tp|tt|p|q|ts|ths)$/.test(before)) continue;
    if (
      /^\sva\s/.test(body.bare.slice(match.index)) &&
      !(ofTeam.test(before) && ofTeam.test(body.bare.slice(match.index)))
    )
      continue;
    sentences.push(trimmed(part(body, from, match.index)));
    from = match.index + match[0].length;
  }
  sentences.push(trimmed(part(body, from)));
  return sentences.filter((sentence) => sentence.text).map(unquoted);
}

function unquoted(sentence: Passage): Passage {
  const quotes = /^["“”]+/.exec(sentence.text)?.[0].length ?? 0;
  return part(sentence, quotes);
}
