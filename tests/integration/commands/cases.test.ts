import { BODIES, readCommand } from "@toso/contract/commands";
import type { Command } from "@toso/domain/command/command";
import { isRefusal } from "@toso/domain/command/refusal";
import { counts } from "@toso/domain/indicators/tally";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Journal } from "../../../apps/server/platform/journal/journal.ts";
import { DISAGREEMENTS } from "../../../bench/faults/truth.ts";
import { type CommandCase, commandCases } from "../../commands/cases.ts";
import { madeUp, startServer, type TestServer } from "../server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const count = commandCases(madeUp()).length;
const names = commandCases(madeUp()).map(({ name }, n) => ({ name, n }));

/** Puts a case's state into the database as it is: a commune of its own, its totals counted. */
async function settle(commune: string, { records }: CommandCase): Promise<void> {
  await server.pool.query("insert into communes (commune_id) values ($1)", [commune]);
  await server.pool.query(
    `insert into records (commune_id, id, kind, audience, seq, doc)
     select $1, (r ->> 'id')::uuid, r ->> 'kind', (r ->> 'audience')::uuid, 0, r -> 'doc'
     from jsonb_array_elements($2) r`,
    [commune, JSON.stringify(records)],
  );
  for (const { kind, audience, doc } of records)
    for (const { measure, day, n } of counts(kind, doc))
      await server.pool.query(
        `insert into totals as t values ($1, $2, $3, $4, $5)
         on conflict (commune_id, team_id, measure, day) do update set n = t.n + excluded.n`,
        [commune, audience, measure, day, n],
      );
}

/** As it would come over the wire; what only the server asks has no shape there. */
const received = (command: Command) => {
  if (!(command.type in BODIES)) return command;
  const read = readCommand(command);
  return isRefusal(read) ? { unreadable: command, refusal: read } : read;
};

describe(`the server decides as the phone does: ${count} cases`, () => {
  test.each(names)("$name", async ({ n }) => {
    const commune = madeUp();
    const given = commandCases(commune)[n] as CommandCase;
    const { actor, now, command, serverRefuses, changes } = given;
    await settle(commune, given);
    const journal = new Journal(server.pool, {
      clock: () => now,
      report: (error) => expect(error).toBeNull(),
    });
    const [answer] = await journal.submit({ actor, device: null, commands: [received(command)] });
    expect(answer?.refusal?.code ?? null).toBe(serverRefuses);
    const { rows } = await server.pool.query(
      "select kind, id, audience, doc from records where commune_id = $1 and seq > 0 order by id",
      [commune],
    );
    expect(rows).toHaveLength(changes.length);
    expect(rows).toMatchObject(changes.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    // Totals kept are totals counted anew, whatever the command moved.
    expect((await server.pool.query(DISAGREEMENTS, [commune])).rows).toEqual([]);
  });
});
