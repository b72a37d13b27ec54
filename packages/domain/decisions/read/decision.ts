import type { TextDocument } from "./document.ts";
import { type Found, found } from "./found.ts";
import { type Letterhead, letterheadOf } from "./letterhead.ts";
import { passagesOf } from "./passages.ts";
import type { ReadMember } from "./persons.ts";
import { type ReadTeam, teamsOf } from "./teams.ts";
import { TEAM } from "./vocabulary.ts";
import { type ZonedItem, zonesOf } from "./zones.ts";

export type DecisionKind = "establish" | "reorganise" | "none";

/** One change to a team that exists: who leaves, who comes. */
export type ReadChange = { village: Found<string | null>; remove: Found<string>[]; add: ReadMember[] };

export type ReadDecision = {
  kind: Found<DecisionKind>;
  letterhead: Letterhead;
  teams: ReadTeam[];
  changes: ReadChange[];
};

/**
 * Reads a decision on community digital teams. Total: any document gives an answer; what it does not say is null, what
 * is uncertain carries its doubt, and a document that sets up or changes no team has kind "none" with the reason.
 */
export function readDecision(document: TextDocument): ReadDecision {
  const zoned = zonesOf(passagesOf(document));
  const letterhead = letterheadOf(document, zoned);
  const teams = teamsOf(zoned);
  const changes: ReadChange[] = [];
  const kind = kindOf(zoned, teams, changes);
  return { kind, letterhead, teams: kind.value === "none" ? [] : teams, changes };
}

const reorganising = /kien toan|thay the|thay doi|bo sung|dieu chinh|sua doi|mien nhiem|thoi tham gia/;

function kindOf(zoned: ZonedItem[], teams: ReadTeam[], changes: ReadChange[]): Found<DecisionKind> {
  const passages = zoned.flatMap(({ zone, item }) =>
    item.kind === "passage" ? [{ zone, passage: item.passage }] : [],
  );
  const title = passages.find(({ zone }) => zone === "title")?.passage;
  const summary = passages
    .filter(({ zone }) => zone === "title")
    .map(({ passage }) => passage.bare)
    .join(" ");
  const firstArticle = passages.find(({ passage }) => /^\s*dieu 1/.test(passage.bare))?.passage.bare ?? "";
  if (!title || !/quyet dinh|danh sach/.test(title.bare))
    return found("none", null, "Văn bản này không phải quyết định nên không lập hay thay đổi tổ nào.");
  const aboutTeams = new RegExp(TEAM).test(passages.map(({ passage }) => passage.bare).join(" "));
  const source = { start: title.start, end: title.end };
  if (!aboutTeams) return found("none", source, "Quyết định này không nói về Tổ công nghệ số cộng đồng.");
  if (teams.length === 0 && changes.length === 0)
    return found("none", source, "Không thấy danh sách thành viên của tổ nào trong văn bản.");
  return found(
    reorganising.test(summary) || (changes.length > 0 && reorganising.test(firstArticle))
      ? "reorganise"
      : "establish",
    source,
  );
}

export type { Found } from "./found.ts";
export type { ReadMember } from "./persons.ts";
export type { ReadTeam } from "./teams.ts";
