import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Actor, Command, Id } from "@toso/domain/command/command";
import { derivedId } from "@toso/domain/command/derived-id";
import { newId } from "@toso/domain/command/new-id";
import type { Change } from "@toso/domain/command/state";
import { briefingId, seenId } from "@toso/domain/decisions/briefing";
import { communeReportId } from "@toso/domain/reports/consolidate";
import { reportId } from "@toso/domain/reports/report";

const FOLDER = join(import.meta.dirname, "../../fixtures/commands");

/** One case of fixtures/commands, with real ids in place of "#names". */
export interface CommandCase {
  /** "recordVisit: to a household of another team" */
  name: string;
  records: Change[];
  actor: Actor;
  now: number;
  command: Command;
  /** What the rule refuses with; null: it accepts. */
  ruleRefuses: string | null;
  /** What the server refuses with: it checks the body and the ids besides. */
  serverRefuses: string | null;
  /** Documents hold these fields at least. */
  changes: Change[];
}

interface Village {
  now: string;
  actors: Record<string, Actor>;
  records: Change[];
}

interface CaseFile {
  command: string;
  cases: {
    name: string;
    actor: string;
    body: unknown;
    refused?: string | [string | null, string];
    changes?: Change[];
  }[];
}

/** Every case, in a commune with this id. */
export function commandCases(commune: Id): CommandCase[] {
  const village = read<Village>("village.json", commune);
  const files = readdirSync(FOLDER).filter((name) => name !== "village.json");
  return files.flatMap((file) => {
    const { command: type, cases } = read<CaseFile>(file, commune);
    return cases.map(({ name, actor, body, refused = null, changes = [] }, n): CommandCase => {
      const now = Date.parse(village.now);
      const [ruleRefuses, serverRefuses] = Array.isArray(refused) ? refused : [refused, refused];
      return {
        name: `${type}: ${name}`,
        records: village.records,
        actor: village.actors[actor] as Actor,
        now,
        command: { id: newId(now + n, new Uint8Array(10)), type, made: now, body },
        ruleRefuses,
        serverRefuses,
        changes,
      };
    });
  });
}

/** Reads a file, each "#name" as the id that this name stands for. */
function read<Content>(file: string, commune: Id): Content {
  return JSON.parse(readFileSync(join(FOLDER, file), "utf8"), (_key, value) =>
    typeof value === "string" && value.startsWith("#") ? idOf(value.slice(1), commune) : value,
  );
}

function idOf(name: string, commune: Id): Id {
  if (name === "commune") return commune;
  const [what, one = "", other = ""] = name.split("/");
  if (what === "report") return reportId(idOf(one, commune), other);
  if (what === "difficulty" && one) return derivedId(reportId(idOf(one, commune), other), "difficulty");
  if (what === "communeReport") return communeReportId(commune, one);
  if (what === "briefing" && one) return briefingId(idOf(one, commune), idOf(other, commune));
  if (what === "seen" && one) return seenId(idOf(one, commune), idOf(other, commune));
  // "#of/register/2026/QĐ": what two clerks of one commune must name alike.
  if (what === "of") return derivedId(commune, ...name.split("/").slice(1));
  return derivedId("fixture", name);
}
