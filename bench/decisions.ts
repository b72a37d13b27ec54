import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isUnreadable, readDocument } from "@toso/documents/read/document";
import { readDecision } from "@toso/domain/decisions/read/decision";
import { type DecisionJson, type MemberJson, plainDecision } from "@toso/domain/decisions/read/plain";
import { fold } from "@toso/domain/words/fold";

/**
 * How well decisions are read: documents against the gold values beside them. What lies in held-out/ was written before
 * the reader was tuned and is not tuned on. `DECISIONS_FOLDER=path` scores another folder instead; `DECISIONS=begin`
 * only the documents whose names begin so, with their faults.
 */
export async function* run(): AsyncIterable<{ metric: string; value: number; unit: string }> {
  const own = join(import.meta.dirname, "../fixtures/decisions");
  const { DECISIONS_FOLDER: other, DECISIONS: begin } = process.env;
  const folders = other ? { given: other } : { tuned: own, held_out: join(own, "held-out") };
  for (const [name, folder] of Object.entries(folders)) {
    const { tally, slowest, count, faults } = await scoreFolder(folder, begin);
    for (const [metric, value] of Object.entries(tally.metrics())) {
      yield { metric: `${name}.${metric}`, value: Math.round(value * 10_000) / 10_000, unit: "ratio" };
    }
    yield { metric: `${name}.documents`, value: count, unit: "documents" };
    yield { metric: `${name}.documents_with_faults`, value: faults.size, unit: "documents" };
    yield { metric: `${name}.slowest`, value: Math.round(slowest), unit: "ms" };
    if (begin !== undefined)
      for (const [file, found] of faults) console.error(`${file}\n  ${found.join("\n  ")}`);
  }
}

type Score = { tally: Tally; slowest: number; count: number; faults: Map<string, string[]> };

/** Scores every document of a folder that has a gold file beside it. The first is read twice: it also loads the readers. */
async function scoreFolder(folder: string, begin = ""): Promise<Score> {
  const tally = new Tally();
  const faults = new Map<string, string[]>();
  const files = readdirSync(folder)
    .filter((file) => /\.(?!json$)\w+$/.test(file) && existsSync(goldOf(join(folder, file))))
    .filter((file) => file.startsWith(begin));
  let slowest = 0;
  for (const [i, file] of [...files.slice(0, 1), ...files].entries()) {
    const start = performance.now();
    const document = await readDocument(readFileSync(join(folder, file)), file);
    const read = isUnreadable(document) ? null : plainDecision(readDecision(document));
    if (i === 0) continue;
    slowest = Math.max(slowest, performance.now() - start);
    const gold = JSON.parse(readFileSync(goldOf(join(folder, file)), "utf8")) as DecisionJson;
    const found = compare(gold, read, tally);
    if (found.length > 0) faults.set(file, found);
  }
  return { tally, slowest, count: files.length, faults };
}

const goldOf = (path: string) => path.replace(/\.\w+$/, ".json");

/** Right, missed and wrongly found, for each kind of thing; a share is made only at the end. */
class Tally {
  private counts = new Map<string, { right: number; missed: number; extra: number }>();

  add(what: string, right: number, missed: number, extra: number): void {
    const count = this.counts.get(what) ?? { right: 0, missed: 0, extra: 0 };
    this.counts.set(what, {
      right: count.right + right,
      missed: count.missed + missed,
      extra: count.extra + extra,
    });
  }

  metrics(): Record<string, number> {
    const at = (what: string) => this.counts.get(what) ?? { right: 0, missed: 0, extra: 0 };
    const share = (right: number, wrong: number) => (right + wrong === 0 ? 1 : right / (right + wrong));
    const f1 = (what: string) => share(2 * at(what).right, at(what).missed + at(what).extra);
    return {
      "team.recall": share(at("team").right, at("team").missed),
      "team.precision": share(at("team").right, at("team").extra),
      "member.f1": f1("member"),
      "positions.f1": f1("position"),
      "role.accuracy": share(at("role").right, at("role").missed),
      "gender.accuracy": share(at("gender").right, at("gender").missed),
      "phone.accuracy": share(at("phone").right, at("phone").missed),
      "fields.accuracy": share(at("field").right, at("field").missed),
      "changes.f1": f1("change"),
      "negatives.right": share(at("negative").right, at("negative").missed),
    };
  }
}

function compare(gold: DecisionJson, read: DecisionJson | null, tally: Tally): string[] {
  const faults: string[] = [];
  if (!read) {
    tally.add("team", 0, gold.teams.length, 0);
    return ["not read"];
  }
  const fields: [string, string | null, string | null][] = [
    ["kind", gold.kind, read.kind],
    ...Object.keys(gold.decision).map((key): [string, string | null, string | null] => {
      const field = key as keyof DecisionJson["decision"];
      return [key, gold.decision[field], read.decision[field]];
    }),
    ...Object.keys(gold.units).map((key): [string, string | null, string | null] => {
      const field = key as keyof DecisionJson["units"];
      return [key, gold.units[field], read.units[field]];
    }),
  ];
  for (const [name, want, have] of fields) {
    const right = key(want) === key(have);
    tally.add("field", right ? 1 : 0, right ? 0 : 1, 0);
    if (!right) faults.push(`${name}: want ${want}, have ${have}`);
  }
  if (gold.kind === "none")
    tally.add(
      "negative",
      read.teams.length === 0 && read.changes.length === 0 ? 1 : 0,
      read.teams.length + read.changes.length,
      0,
    );
  compareTeams(gold, read, tally, faults);
  compareChanges(gold, read, tally, faults);
  return faults;
}

function compareTeams(gold: DecisionJson, read: DecisionJson, tally: Tally, faults: string[]): void {
  const unmatched = [...read.teams];
  for (const team of gold.teams) {
    const at = unmatched.findIndex((other) => teamKey(other) === teamKey(team));
    if (at < 0) {
      tally.add("team", 0, 1, 0);
      tally.add("member", 0, team.members.length, 0);
      faults.push(`team missing: ${teamKey(team)} among ${read.teams.map(teamKey).join(" / ")}`);
      continue;
    }
    const [match] = unmatched.splice(at, 1);
    tally.add("team", 1, 0, 0);
    compareMembers(team.members, match!.members, `team ${team.village}`, tally, faults);
  }
  for (const extra of unmatched) {
    tally.add("team", 0, 0, 1);
    faults.push(
      `team too many: ${teamKey(extra)} (${extra.members.map((member) => member.name).join(", ")})`,
    );
  }
}

function compareMembers(
  want: MemberJson[],
  have: MemberJson[],
  where: string,
  tally: Tally,
  faults: string[],
): void {
  const unmatched = [...have];
  for (const member of want) {
    const at = unmatched.findIndex((other) => key(other.name) === key(member.name));
    if (at < 0) {
      tally.add("member", 0, 1, 0);
      faults.push(`${where}: missing ${member.name} among ${have.map((other) => other.name).join(", ")}`);
      continue;
    }
    const [match] = unmatched.splice(at, 1);
    tally.add("member", 1, 0, 0);
    const wanted = member.positions.map(key);
    const had = match!.positions.map(key);
    const right = wanted.filter((post) => had.includes(post)).length;
    tally.add("position", right, wanted.length - right, had.filter((post) => !wanted.includes(post)).length);
    if (right !== wanted.length || had.length !== wanted.length)
      faults.push(
        `${where}: ${member.name} posts want ${member.positions.join(" | ")}, have ${match!.positions.join(" | ")}`,
      );
    for (const [what, one, other] of [
      ["role", member.teamRole, match!.teamRole],
      ["gender", member.gender, match!.gender],
      ["phone", member.phone, match!.phone],
    ] as const) {
      tally.add(what, one === other ? 1 : 0, one === other ? 0 : 1, 0);
      if (one !== other) faults.push(`${where}: ${member.name} ${what} want ${one}, have ${other}`);
    }
  }
  for (const extra of unmatched) {
    tally.add("member", 0, 0, 1);
    faults.push(`${where}: too many ${extra.name}`);
  }
}

/** A change is one name that leaves or comes, in the right hamlet. */
function compareChanges(gold: DecisionJson, read: DecisionJson, tally: Tally, faults: string[]): void {
  const steps = (decision: DecisionJson) =>
    decision.changes.flatMap(({ village, remove, add }) => [
      ...remove.map((name) => `${key(village)}: - ${key(name)}`),
      ...add.map(
        (member) =>
          `${key(village)}: + ${key(member.name)} ${member.positions.map(key).join(",")} ${member.teamRole}`,
      ),
    ]);
  const want = steps(gold);
  const have = steps(read);
  const right = want.filter((step) => have.includes(step)).length;
  tally.add("change", right, want.length - right, have.filter((step) => !want.includes(step)).length);
  for (const step of want) if (!have.includes(step)) faults.push(`change missing: ${step}`);
  for (const step of have) if (!want.includes(step)) faults.push(`change too many: ${step}`);
}

function teamKey(team: DecisionJson["teams"][number]): string {
  return `${team.level} ${key(team.villageKind)} ${key(team.village)}`;
}

function key(text: string | null): string {
  return text === null ? "∅" : fold(text);
}
