import type { Actor, Id } from "@toso/domain/command/command";
import { newId } from "@toso/domain/command/new-id";
import type { Pool } from "pg";
import { Journal } from "../platform/journal/journal.ts";
import { type Dice, dice } from "./dice.ts";
import { TEAMS } from "./people.ts";

/** One of the demo's teams, with the people who may sign in for it. */
export interface DemoTeam {
  id: Id;
  hamlet: string;
  members: { membership: Id; account: Id; name: string; positions: readonly string[] }[];
}

/** What the demo's story is written with: its own past clock, and commands like everybody's. */
export interface Story {
  office: Actor;
  teams: DemoTeam[];
  dice: Dice;
  now: number;
  id(): Id;
  /** Does a command at a moment of the past; throws where the rule refuses, since then the story is wrong. */
  tell(actor: Actor, at: number, type: string, body: unknown): Promise<void>;
  memberActor(team: DemoTeam, n: number): Actor;
}

/** An empty story that ends at `now`. The same dice fall each time. */
export function makeStory(pool: Pool, office: Actor, now: number): Story {
  let clock = now;
  const throws = dice(1690);
  const journal = new Journal(pool, { clock: () => clock, report: (error) => console.error(error) });
  const id = () => newId(clock, throws.bytes(10));
  return {
    office,
    now,
    id,
    dice: throws,
    teams: TEAMS.map(({ hamlet, members }) => ({
      id: id(),
      hamlet,
      members: members.map(({ name, positions }) => ({ membership: id(), account: id(), name, positions })),
    })),
    async tell(actor, at, type, body) {
      clock = at;
      const refusal = await journal.ask(actor, { id: id(), type, made: at, body });
      if (refusal) throw new Error(`the demo's story is wrong: ${type}: ${refusal.sentence}`);
    },
    memberActor(team, n) {
      const { account, name } = team.members[n % team.members.length] as DemoTeam["members"][number];
      return { account, name, commune: office.commune, office: false, teams: [team.id] };
    },
  };
}
