import type { Actor } from "@toso/domain/command/command";
import { addDays, dayOf } from "@toso/domain/words/day";
import { hashPassword } from "../features/accounts/passwords.ts";
import { newToken } from "../features/accounts/secrets.ts";
import { writeAccount } from "../features/accounts/writes.ts";
import { freshId } from "../platform/fresh-id.ts";
import type { Parts } from "../platform/parts.ts";
import { CHAIRMAN, CLERK } from "./people.ts";
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
  const { commune } = office;
  const chairman = freshId(now);
  // The demo is entered by its links: this password is nobody's, and makes them people who can come in.
  const hash = await hashPassword(newToken());
  for (const [id, { name, username }, kind] of [
    [office.account, CLERK, "work"],
    [chairman, CHAIRMAN, "view"],
  ] as const) {
    const duty = { kind, from: addDays(dayOf(now), -730), to: null };
    await writeAccount(pool, { id, commune, name, duty, login: { username, hash } });
  }
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
  return [
    { account: office.account, name: CLERK.name, duty: "cán bộ xã" },
    { account: chairman, name: CHAIRMAN.name, duty: "chủ tịch xã, chỉ xem" },
    ...members,
  ];
}
