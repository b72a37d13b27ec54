import type { Actor } from "@toso/domain/command/command";
import { addDays, dayOf } from "@toso/domain/words/day";
import { hashPassword } from "../features/accounts/passwords.ts";
import { newToken } from "../features/accounts/secrets.ts";
import { writeAccount } from "../features/accounts/writes.ts";
import { freshId } from "../platform/fresh-id.ts";
import type { Parts } from "../platform/parts.ts";
import { CLERK } from "./people.ts";
import { seed } from "./seed.ts";

/** Somebody the demo can be entered as. */
export interface DemoPerson {
  account: string;
  name: string;
  duty: string;
}

/** Fills the empty database with the demo's commune, and returns the people in it. */
export async function seedDemo({ pool, clock }: Parts): Promise<DemoPerson[]> {
  const now = clock();
  const office: Actor = {
    account: freshId(now),
    name: CLERK.name,
    commune: freshId(now),
    office: true,
    teams: [],
  };
  await pool.query("insert into communes (commune_id) values ($1)", [office.commune]);
  const { account, commune, name } = office;
  const duty = { kind: "work", from: addDays(dayOf(now), -730), to: null } as const;
  // The demo is entered by its links: this password is nobody's, and makes the clerk somebody who can come in.
  const login = { username: CLERK.username, hash: await hashPassword(newToken()) };
  await writeAccount(pool, { id: account, commune, name, duty, login });
  const { teams } = await seed(pool, office, now);
  const members = teams.flatMap(({ hamlet, members }) =>
    members.map(({ account, name, positions }) => ({
      account,
      name,
      duty: `${positions.join(", ")}, thôn ${hamlet}`,
    })),
  );
  for (const { account, name } of members)
    await writeAccount(pool, { id: account, commune, name, duty: null });
  return [{ account: office.account, name: CLERK.name, duty: "cán bộ xã" }, ...members];
}
