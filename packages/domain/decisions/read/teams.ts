import { fold } from "../../words/fold.ts";
import { type Found, found } from "./found.ts";
import { type Heading, headingOf } from "./headings.ts";
import { type Passage, type PassageTable, part, passageOf, trimmed } from "./passages.ts";
import { afterMarks, personsIn, type ReadMember } from "./persons.ts";
import { roleOf, type TeamPlace, type TeamRole } from "./posts.ts";
import { recordGoesOn, recordIn } from "./records.ts";
import { entriesOf, rowLines } from "./tables.ts";
import { TEAM } from "./vocabulary.ts";
import type { ZonedItem } from "./zones.ts";

export type ReadTeam = {
  level: Found<"hamlet" | "commune">;
  village: Found<string | null>;
  villageKind: Found<string | null>;
  members: ReadMember[];
};

/** Walks body and annexes with one thing in mind: whose list is this line in? */
export function teamsOf(zoned: ZonedItem[]): ReadTeam[] {
  const walk = new Walk(titledTeam(zoned));
  for (const { zone, item } of zoned) {
    if (zone !== "body" && zone !== "annex") continue;
    if (item.kind === "passage") walk.line(item.passage);
    else walk.table(item.table);
  }
  return walk.teams.filter((team) => team.members.length > 0);
}

type TeamHeading = Heading & { of: "hamlet" | "commune" };

const many = /(?:cac|nhung|tung|moi|\d{1,2})\s+(?:to|nhom)\s/;

/** "Về việc thành lập Tổ công nghệ số cộng đồng thôn Trà Veo": the team of a decision that sets up only one. */
function titledTeam(zoned: ZonedItem[]): TeamHeading | null {
  const inArticles = new Set<TeamHeading>();
  const headings = zoned.flatMap(({ zone, item }) => {
    if (item.kind !== "passage" || (zone !== "title" && !/^\s*dieu \d/.test(item.passage.bare))) return [];
    const at = new RegExp(TEAM).exec(item.passage.bare)?.index ?? -1;
    if (at < 0 || many.test(item.passage.bare.slice(0, at + 4))) return [];
    const heading = headingOf(part(item.passage, at));
    if (heading?.of !== "hamlet" && heading?.of !== "commune") return [];
    if (zone !== "title" || opensList(item.passage)) inArticles.add(heading);
    return [heading];
  });
  const hamlets = new Set(
    headings.map((heading) => (heading.of === "hamlet" ? fold(heading.hamlet.name.value) : null)),
  );
  if (hamlets.size !== 1) return null;
  return inArticles.size > 0 ? headings[0]! : doubted(headings[0]!);
}

/** "DANH SÁCH Tổ công nghệ số …": a title that heads the list itself. */
function opensList({ bare }: Passage): boolean {
  return /^\s*(?:danh sach|phu luc)/.test(bare);
}

function doubted(heading: TeamHeading): TeamHeading {
  const doubt = "Tên tổ chỉ có ở trích yếu, cần xem lại.";
  if (heading.of === "commune") return { ...heading, source: { ...heading.source, doubt } };
  return { ...heading, hamlet: { ...heading.hamlet, name: { ...heading.hamlet.name, doubt } } };
}

class Walk {
  teams: ReadTeam[] = [];
  /** The team whose list is being read; null outside of lists. */
  private team: ReadTeam | null = null;
  /** Inside the list of a body that is no team. */
  private elsewhere = false;
  private role: Found<TeamRole> | null = null;
  /** Which part of its hamlet a team is of, where the text says one. */
  private parts = new Map<ReadTeam, string>();
  /** The one team that title or articles name; a list under no heading of its own is of its people. */
  private titled: TeamHeading | null;

  constructor(titled: TeamHeading | null) {
    this.titled = titled;
  }

  line(passage: Passage): void {
    if (/^\s*dieu \d+/.test(passage.bare)) this.leave();
    if (this.record(passage)) return;
    const heading = headingOf(passage);
    if (heading) {
      this.enter(heading);
      if (heading.of === "teams" && this.titled && !many.test(passage.bare)) this.enter(this.titled);
      if (heading.of === "hamlet" || heading.of === "commune") this.rest(heading.rest);
      return;
    }
    if (
      /^\s*(?:dieu \d+|(?:\d{1,2}|[ivx]+|[a-d])\s?[.)]\s*(?:nhiem vu|trach nhiem|chuc nang|quyen han|che do|phuong thuc|to chuc thuc hien|kinh phi|hoat dong|bao cao|quy che))/.test(
        passage.bare,
      ) ||
      /^\s*(?:nhiem vu|trach nhiem|chuc nang|quyen han)/.test(passage.bare)
    ) {
      this.leave();
      return;
    }
    this.people(passage);
  }

  /** "Họ và tên: …" names the next person, "Chức vụ: …" speaks of the last. */
  private record(passage: Passage): boolean {
    if (!this.team || this.elsewhere) return false;
    const place = placeOf(this.team);
    const person = recordIn(passage, place);
    if (person) {
      this.add([person], true);
      return true;
    }
    const last = this.team.members.at(-1);
    const fuller = last && recordGoesOn(last, passage, place);
    if (fuller) this.team.members[this.team.members.length - 1] = fuller;
    return Boolean(fuller);
  }

  private rest(rest: Passage): void {
    const start =
      /^[\s:,.;)–-]*(?:\([^)]*\)[\s:,–-]*)?(?:(?:gom|co|voi|do)(?![a-z])(?:\s+(?:co|cac|\d+|thanh vien|nguoi|ong|ba|dong chi|sau day|ten|cac ong|nhu sau|\(?ba\)?|,|va|so luong|la)(?![a-z]))*\s*:?\s*)?/.exec(
        rest.bare,
      );
    const led = start?.[0] ?? "";
    // In "do ông Hồ Văn Nam" the title is his; in "gồm các ông bà:" it is everybody's.
    const own = /(?<!(?:cac|nhung|va|,|ong)\s+)(?:ong|ba|dong chi)\s*$/.exec(led)?.[0].length ?? 0;
    const body = part(rest, led.length - own);
    if (body.text.trim()) this.people(trimmed(body));
  }

  private people(passage: Passage): void {
    if (!this.team || this.elsewhere) return;
    const body = part(passage, afterMarks(passage));
    const label = /^([^:]{2,45}):?\s*$/.exec(body.text);
    const role = label ? roleOf(label[1]!) : null;
    if (role) {
      this.role = found(role, { start: body.start, end: body.end });
      return;
    }
    for (const piece of body.text.includes("\n") ? [passageOf(passage.text, passage.start)] : [passage]) {
      this.add(personsIn(piece, placeOf(this.team), this.role));
    }
  }

  table(table: PassageTable): void {
    const entries = entriesOf(table);
    if (!entries) {
      for (const row of rowLines(table)) this.line(row);
      return;
    }
    for (const entry of entries) {
      if (entry.kind === "heading") this.enter(entry.heading);
      else if (entry.kind === "label") this.role = entry.role;
      else if (entry.kind === "people") {
        if (entry.village) this.enter(entry.village);
        else if (!this.team && !this.elsewhere && this.titled && this.teams.length === 0)
          this.enter(this.titled);
        if (this.team && !this.elsewhere) this.add(entry.members(placeOf(this.team)), true);
      }
    }
  }

  private enter(heading: Heading): void {
    this.role = null;
    // "1. Bản Lằn" under "Thành lập Tổ hòa giải" is no team of ours; only a line that names one leads back.
    if (this.elsewhere && heading.of === "hamlet" && !heading.named) return;
    this.elsewhere = heading.of === "other";
    if (heading.of === "hamlet") this.team = this.hamletTeam(heading);
    else if (heading.of === "commune") this.team = this.communeTeam(heading.source);
    else this.team = null;
  }

  private leave(): void {
    this.team = null;
    this.role = null;
    this.elsewhere = false;
  }

  private hamletTeam({ hamlet, within }: Heading & { of: "hamlet" }): ReadTeam {
    const { kind, name } = hamlet;
    const key = fold(name.value);
    const same = this.teams.find(
      (team) =>
        team.village.value !== null &&
        fold(team.village.value) === key &&
        isSamePart(this.parts.get(team), within) &&
        (!kind || !team.villageKind.value || team.villageKind.value === kind),
    );
    if (same) {
      if (!same.villageKind.value && kind) same.villageKind = found(kind, name.source);
      if (within) this.parts.set(same, within);
      return same;
    }
    const sister = this.teams.find((team) => team.village.value && fold(team.village.value) === key);
    const team: ReadTeam = {
      level: found("hamlet", name.source),
      village: sister && within ? { ...name, doubt: "Văn bản có nhiều tổ ở nơi này; cần xem lại." } : name,
      villageKind: found(kind, kind ? name.source : null),
      members: [],
    };
    this.teams.push(team);
    if (within) this.parts.set(team, within);
    return team;
  }

  private communeTeam(source: Found<string>): ReadTeam {
    const same = this.teams.find((team) => team.level.value === "commune");
    if (same) return same;
    const team: ReadTeam = {
      level: found("commune", source.source),
      village: found(null, null),
      villageKind: found(null, null),
      members: [],
    };
    this.teams.push(team);
    return team;
  }

  private add(members: ReadMember[], fromTable = false): void {
    for (const member of members) {
      const team = this.team!;
      const previous = team.members.at(-1);
      if (member.ditto && previous) member.positions = [...previous.positions, ...member.positions];
      if (fromTable && !member.teamRole.value && this.role) member.teamRole = this.role;
      const known = team.members.find((one) => fold(one.name.value) === fold(member.name.value));
      if (!known) team.members.push(member);
      else if (known.name.source?.start !== member.name.source?.start) complete(known, member);
    }
  }
}

/** "Liên gia tổ 4" and "liên gia tổ 6" of one hamlet are two teams; what names no part may be either. */
function isSamePart(one: string | undefined, other: string | undefined): boolean {
  return !one || !other || one === other;
}

/** A person named again in the annex of the same team: what was not said before is taken over. */
function complete(known: ReadMember, again: ReadMember): void {
  if (known.positions.length === 0) known.positions = again.positions;
  if (!known.teamRole.value) known.teamRole = again.teamRole;
  if (!known.phone.value) known.phone = again.phone;
  if (!known.gender.value) known.gender = again.gender;
}

export function placeOf(team: ReadTeam): TeamPlace {
  return { village: team.village.value, kind: team.villageKind.value };
}
