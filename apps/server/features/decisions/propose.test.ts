import { readdirSync } from "node:fs";
import { join } from "node:path";
import { derivedId } from "@toso/domain/command/derived-id";
import type { ConfirmedMember } from "@toso/domain/decisions/confirm-decision";
import type { TeamOnFile } from "@toso/domain/decisions/on-file";
import {
  comingFrom,
  proposeReorganisation,
  type TeamProposal,
} from "@toso/domain/decisions/propose-reorganisation";
import type { DecisionJson, MemberJson } from "@toso/domain/decisions/read/plain";
import { fold } from "@toso/domain/words/fold";
import { expect, test } from "vitest";
import { readDecisionFile } from "./read-file.ts";

const fixtures = join(import.meta.dirname, "../../../../fixtures/decisions");
const DAY = "2030-01-01";

let count = 0;
const id = () => derivedId("proposed", String(count++));
const said = ({ teamRole, ...member }: MemberJson): ConfirmedMember => ({
  id: id(),
  ...member,
  role: teamRole,
});
const named = (name: string): ConfirmedMember => ({
  id: id(),
  name,
  gender: null,
  positions: [],
  role: null,
  phone: null,
});

/** The teams as they may have been before: who leaves by the decision, and two whom it does not name. */
function before({ teams, changes }: DecisionJson): TeamOnFile[] {
  const villages = new Map<string, { village: string; kind: string; leaving: string[] }>();
  const at = (village: string, kind: string) => {
    const known = villages.get(fold(village)) ?? { village, kind, leaving: [] };
    villages.set(fold(village), known);
    return known;
  };
  for (const { village, villageKind } of teams) if (village) at(village, villageKind ?? "thôn");
  for (const { village, remove } of changes) if (village) at(village, "thôn").leaving.push(...remove);
  return [...villages.values()].map(({ village, kind, leaving }) => ({
    id: id(),
    name: `Tổ Công nghệ số ${kind} ${village}`,
    level: "hamlet",
    hamlet: { name: village, type: kind, formerly: [] },
    to: null,
    members: [...leaving, `Người Cũ Một ${village}`, `Người Cũ Hai ${village}`].map((name) => ({
      ...named(name),
      from: "2022-01-01",
      to: null,
    })),
  }));
}

const after = ({ people }: TeamProposal<ConfirmedMember>): string[] => [
  ...people.flatMap((one) => (one.fate === "stays" ? fold(one.member.name) : [])),
  ...comingFrom(people).map(({ name }) => fold(name)),
];

const files = readdirSync(fixtures).filter(
  (name) => /\.(txt|md|docx|pdf)$/.test(name) && name !== "README.md",
);
const read = await Promise.all(
  files.map(async (file) => ({ file, result: await readDecisionFile(join(fixtures, file)) })),
);
const reorganising = read.flatMap(({ file, result }) =>
  result.ok && result.decision.kind === "reorganise" ? { file, decision: result.decision } : [],
);

test("there are decisions of both kinds to try: whole lists and single changes", () => {
  expect(reorganising.filter(({ decision }) => decision.teams.length > 0).length).toBeGreaterThan(3);
  expect(reorganising.filter(({ decision }) => decision.changes.length > 0).length).toBeGreaterThan(5);
});

test.each(reorganising)("$file changes the teams on file as it says, and nothing is lost", ({ decision }) => {
  const onFile = before(decision);
  const lists = decision.teams.map((team) => ({ ...team, members: team.members.map(said) }));
  const changes = decision.changes.map((change) => ({ ...change, add: change.add.map(said) }));
  const proposal = proposeReorganisation<ConfirmedMember>(onFile, { teams: lists, changes }, DAY);
  const everybody = [
    ...proposal.teams.flatMap(after),
    ...proposal.founded.flatMap(({ people }) => comingFrom(people).map(({ name }) => fold(name))),
    ...proposal.unplaced.map(({ name }) => fold(name)),
  ];
  for (const { name } of [...lists.flatMap(({ members }) => members), ...changes.flatMap(({ add }) => add)])
    expect(everybody, name).toContain(fold(name));
  for (const { village, remove, add } of changes) {
    const team = onFile.find(({ hamlet }) => village && hamlet && fold(hamlet.name) === fold(village));
    const then = proposal.teams.find((one) => one.team === team?.id);
    if (!team || !then) continue;
    const people = after(then);
    const back = new Set(add.map(({ name }) => fold(name)));
    for (const name of remove) if (!back.has(fold(name))) expect(people, name).not.toContain(fold(name));
    for (const { name } of add) expect(people, name).toContain(fold(name));
  }
  for (const { village, members } of lists) {
    const team = onFile.find(({ hamlet }) => village && hamlet && fold(hamlet.name) === fold(village));
    const then = proposal.teams.find((one) => one.team === team?.id);
    if (then) expect(after(then)).toEqual(expect.arrayContaining(members.map(({ name }) => fold(name))));
    if (then) expect(after(then).filter((name) => name.startsWith("nguoi cu"))).toEqual([]);
  }
});
