import { type Amended, amendedOf } from "./amended.ts";
import { changesOf, type ReadChange } from "./changes.ts";
import type { TextDocument } from "./document.ts";
import { executorsOf } from "./executors.ts";
import { type Found, found, missing } from "./found.ts";
import { type Ground, groundsOf } from "./grounds.ts";
import { headingOf } from "./headings.ts";
import { type Letterhead, letterheadOf } from "./letterhead.ts";
import { passagesOf } from "./passages.ts";
import { recipientsOf } from "./recipients.ts";
import { type ReadTeam, teamsOf } from "./teams.ts";
import { TEAM } from "./vocabulary.ts";
import { type ZonedItem, zonesOf } from "./zones.ts";

export type DecisionKind = "establish" | "reorganise" | "none";

export type ReadDecision = {
  kind: Found<DecisionKind>;
  letterhead: Letterhead;
  teams: ReadTeam[];
  changes: ReadChange[];
  /** Căn cứ. */
  grounds: Found<Ground>[];
  /** Nơi nhận, without "Lưu". */
  recipients: Found<string>[];
  /** Who must carry it out, as the last article says. */
  executors: Found<string>[];
  /** The earlier decision that it amends or replaces. */
  amends: Found<Amended | null>;
};

/**
 * Reads a decision on community digital teams. Total: any document gives an answer; what it does not say is null, what
 * is uncertain carries its doubt, and a document that sets up or changes no team has kind "none" with the reason.
 */
export function readDecision(document: TextDocument): ReadDecision {
  const zoned = zonesOf(passagesOf(document));
  const content = contentOf(zoned);
  return {
    ...content,
    letterhead: letterheadOf(document, zoned),
    grounds: groundsOf(zoned),
    recipients: recipientsOf(zoned),
    executors: executorsOf(zoned),
    amends: content.kind.value === "reorganise" ? amendedOf(zoned) : missing(),
  };
}

/** What it does to teams. */
function contentOf(zoned: ZonedItem[]): Pick<ReadDecision, "kind" | "teams" | "changes"> {
  const kind = purposeOf(zoned);
  if (kind.value === "none") return { kind, teams: [], changes: [] };
  const changes = kind.value === "reorganise" ? changesOf(zoned) : [];
  const teams = withoutChanged(teamsOf(zoned), changes);
  if (teams.length > 0 || changes.length > 0) return { kind, teams, changes };
  const doubt = "Không thấy danh sách thành viên của tổ nào trong văn bản.";
  return { kind: found("none", kind.source, doubt), teams, changes };
}

/** People named in a sentence of change are not a list of the whole team. */
function withoutChanged(teams: ReadTeam[], changes: ReadChange[]): ReadTeam[] {
  const changed = new Set(
    changes.flatMap(({ remove, add }) =>
      [...remove, ...add.map((member) => member.name)].map((name) => name.source?.start),
    ),
  );
  return teams
    .map((team) => ({
      ...team,
      members: team.members.filter((member) => !changed.has(member.name.source?.start)),
    }))
    .filter((team) => team.members.length > 0);
}

const mentionsTeam = new RegExp(TEAM);
const reorganising =
  /kien toan|thay the|thay doi|bo sung|dieu chinh|sua doi|mien nhiem|thoi tham gia|thoi giu/;
const otherAim =
  /khen thuong|tang giay khen|bieu duong|ho tro kinh phi|phan bo|kinh phi|phe duyet|giao chi tieu|quy che|giai the|ke hoach|thu hoi/;

/** What the document sets out to do, by its kind and title: set up teams, change them, or something else. */
function purposeOf(zoned: ZonedItem[]): Found<DecisionKind> {
  const passages = zoned.flatMap(({ zone, item }) =>
    item.kind === "passage" ? [{ zone, passage: item.passage }] : [],
  );
  const title = passages.find(({ zone }) => zone === "title")?.passage;
  if (!title || !/quyet dinh|danh sach|phu luc/.test(title.bare)) {
    return found("none", null, "Văn bản này không phải quyết định nên không lập hay thay đổi tổ nào.");
  }
  const source = { start: title.start, end: title.end };
  const summary = passages.flatMap(({ zone, passage }) => (zone === "title" ? [passage.bare] : [])).join(" ");
  const articles = passages.flatMap(({ passage }) =>
    /^\s*dieu \d/.test(passage.bare) ? [passage.bare] : [],
  );
  const announced = passages.some(({ zone, passage }) => {
    if (zone !== "body" && zone !== "annex") return false;
    const heading = headingOf(passage);
    return heading !== null && heading.of !== "other" && mentionsTeam.test(passage.bare);
  });
  const decided = articles.some((article) =>
    new RegExp(`^\\s*dieu \\d.{0,120}(?:thanh lap|kien toan|thay|bo sung).{0,120}${TEAM}`).test(article),
  );
  if (!mentionsTeam.test(summary) && !announced && !decided) {
    return found("none", source, "Quyết định này không lập hay thay đổi Tổ công nghệ số cộng đồng nào.");
  }
  if (otherAim.test(summary) && !/thanh lap|cong nhan/.test(summary) && !reorganising.test(summary)) {
    return found(
      "none",
      source,
      "Quyết định này nói về Tổ công nghệ số cộng đồng nhưng không lập hay thay đổi tổ nào.",
    );
  }
  const changes =
    reorganising.test(summary) || (!/thanh lap/.test(summary) && reorganising.test(articles[0] ?? ""));
  const alone = /quyet dinh/.test(title.bare) ? null : "Tệp chỉ có danh sách, không thấy quyết định đi kèm.";
  return found(changes ? "reorganise" : "establish", source, alone);
}

export type { Amended } from "./amended.ts";
export type { ReadChange } from "./changes.ts";
export type { Found } from "./found.ts";
export type { Ground } from "./grounds.ts";
export type { ReadMember } from "./persons.ts";
export type { ReadTeam } from "./teams.ts";
