import type { Actor, Id } from "@toso/domain/command/command";
import { addDays, dayOf } from "@toso/domain/words/day";
import type { Pool } from "pg";
import { fieldWork } from "./field-work.ts";
import { COMMUNE, TEAMS } from "./people.ts";
import { reorganising } from "./reorganising.ts";
import { reporting } from "./reporting.ts";
import { makeStory, type Story } from "./story.ts";

const DAY_MS = 86_400_000;

/**
 * Fills an empty commune with an invented one: three teams, 450 households, six months of work, two merged
 * hamlets. Everything goes through the journal as in real life, only earlier.
 */
export async function seed(pool: Pool, office: Actor, now: number): Promise<Story> {
  const story = makeStory(pool, office, now);
  const founding = await establish(story);
  await fieldWork(story);
  await reporting(story);
  await reorganising(story, founding);
  return story;
}

/** What was noted of hamlets that are no more: they went into one of today's, a month before its team. */
async function merge(story: Story, at: number, names: readonly string[], into: Id): Promise<void> {
  const on = addDays(dayOf(at), -30);
  const old = names.map((name) => ({ id: story.id(), name, type: "thôn" }));
  await story.tell(story.office, at, "reshapeHamlets", {
    reshaping: story.id(),
    on,
    ground: {
      paper: "Nghị quyết của Hội đồng nhân dân xã",
      number: "07/NQ-HĐND",
      date: addDays(on, -20),
    },
    unlisted: old,
    begins: [],
    leaves: old.map(({ id }) => ({ hamlet: id, ends: true, goes: [{ to: into, part: null }] })),
    renames: [],
  });
}

/** The decision that establishes the teams, the hamlets that merged, and each member's first day. */
async function establish(story: Story): Promise<Id> {
  const at = story.now - 200 * DAY_MS;
  const hamlets = TEAMS.map(() => story.id());
  const decision = story.id();
  await story.tell(story.office, at, "confirmDecision", {
    decision,
    commune: COMMUNE,
    text: "Quyết định của một xã tưởng tượng, dùng để chạy thử.",
    read: {
      kind: "establish",
      number: "15",
      symbol: "QĐ-UBND",
      date: dayOf(at),
      agency: "Ủy ban nhân dân xã Suối Quế",
      signer: "Phạm Văn Chính",
      signerPosition: "Chủ tịch",
    },
    teams: TEAMS.map(({ hamlet, members }, i) => ({
      id: story.teams[i]?.id,
      name: `Tổ Công nghệ số thôn ${hamlet}`,
      level: "hamlet",
      hamlet: { id: hamlets[i], name: hamlet, type: "thôn" },
      members: members.map((member, j) => ({
        ...member,
        id: story.teams[i]?.members[j]?.membership,
        phone: null,
      })),
    })),
  });
  for (const [i, { merged }] of TEAMS.entries())
    if (merged.length > 0) await merge(story, at, merged, hamlets[i] as Id);
  for (const team of story.teams)
    for (const [n, { membership }] of team.members.entries())
      await story.tell(story.memberActor(team, n), at + DAY_MS, "joinTeam", { membership });
  return decision;
}
