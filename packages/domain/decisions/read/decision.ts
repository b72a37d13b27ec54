import { type Amended, amendedOf } from "./amended.ts";
import { changesOf, type ReadChange } from "./changes.ts";
import type { TextDocument } from "./document.ts";
import { executorsOf } from "./executors.ts";
import { doubtFaint } from "./faint.ts";
import { type Found, found, missing } from "./found.ts";
import { type Ground, groundsOf } from "./grounds.ts";
import { type Letterhead, letterheadOf } from "./letterhead.ts";
import { passagesOf } from "./passages.ts";
import { type DecisionKind, purposeOf } from "./purpose.ts";
import { recipientsOf } from "./recipients.ts";
import { type ReadTeam, teamsOf } from "./teams.ts";
import { type ZonedItem, zonesOf } from "./zones.ts";

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
  return doubtFaint(document, {
    ...content,
    letterhead: letterheadOf(document, zoned),
    grounds: groundsOf(zoned),
    recipients: recipientsOf(zoned),
    executors: executorsOf(zoned),
    amends: content.kind.value === "reorganise" ? amendedOf(zoned) : missing(),
  });
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

export type { Amended } from "./amended.ts";
export type { ReadChange } from "./changes.ts";
export type { Found } from "./found.ts";
export type { Ground } from "./grounds.ts";
export type { ReadMember } from "./persons.ts";
export type { DecisionKind } from "./purpose.ts";
export type { ReadTeam } from "./teams.ts";
