import type { Id } from "@toso/domain/command/command";
import { freshId } from "../../apps/server/platform/fresh-id.ts";
import { startPhone, until } from "./phone.ts";
import { type Fate, type Outbox, planOf } from "./plan.ts";
import { startProxy } from "./proxy.ts";
import type { MortalServer } from "./server.ts";
import { absent, appliedTwice, DISAGREEMENTS, GAPS } from "./truth.ts";

/** What one seed came to. */
export interface Verdict {
  seed: number;
  /** Faults that really struck. */
  struck: Map<Fate["fate"], number>;
  /** Acknowledged records that are not there. */
  lost: number;
  /** Commands applied more than once, or counted so. */
  duplicated: number;
  /** Everything that is not as it should be, in words; empty: the seed holds. */
  wrong: string[];
}

const STUCK_MS = 20_000;

/** A phone empties its outbox through the faults of one seed; then the truth of the database is looked at. */
export async function play(server: MortalServer, seed: number): Promise<Verdict> {
  const { commune, team, member } = await server.makeTeam();
  const plan = planOf(seed);
  const outbox = plan.outbox(team);
  const proxy = await startProxy(server, plan.fates);
  const phone = startPhone(proxy.port, member.cookie, freshId(), outbox.commands);
  const wrong: string[] = [];
  const note = (what: string, found: unknown[]) => {
    if (found.length > 0) wrong.push(`${what}: ${JSON.stringify(found.slice(0, 5))}`);
    return found.length;
  };

  phone.want();
  const empty = async () => (await phone.answered()).size === outbox.commands.length;
  await until(async () => proxy.left() === 0 || (await empty()), STUCK_MS);
  // Without a signal now: what the phone holds for received must be there already.
  let lost = note(
    "acknowledged, but not there",
    await absent(server, commune, madeBy(outbox, await phone.answered())),
  );

  await proxy.mend();
  phone.want();
  const done = await until(empty, STUCK_MS);
  if (!done) wrong.push("the outbox does not empty");
  // The feed of the last answer: what the phone sent has come back to it.
  const all = [...outbox.records.values()];
  if (done && !(await until(() => all.every((id) => phone.store.records.has(id)), STUCK_MS)))
    wrong.push("the feed does not bring back what was sent");
  phone.stop();
  await proxy.stop();

  lost += note("missing at the end", await absent(server, commune, madeBy(outbox, await phone.answered())));
  const refused = phone.store.refused.map(({ command }) => command.id);
  note(
    "refused, but should not be",
    refused.filter((id) => !outbox.doomed.has(id)),
  );
  note(
    "refused, but its reason is not on the phone",
    [...outbox.doomed].filter((id) => done && !refused.includes(id)),
  );
  const twice = note("applied twice", await appliedTwice(server, commune));
  note("gaps in the sequence", await server.query(GAPS, [commune]));
  const miscounted = note("totals that are not the records'", await server.query(DISAGREEMENTS, [commune]));
  return { seed, struck: proxy.struck, lost, duplicated: twice + miscounted, wrong };
}

const madeBy = ({ records }: Outbox, answered: Set<Id>): Id[] =>
  [...answered].flatMap((command) => records.get(command) ?? []);
