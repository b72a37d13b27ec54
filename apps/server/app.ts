import type { FastifyInstance } from "fastify";
import { actorOf, forgetAccount } from "./features/accounts/actor.ts";
import { routes as accounts } from "./features/accounts/routes.ts";
import { pages as decisionPages } from "./features/decisions/pages.ts";
import { routes as decisions } from "./features/decisions/routes.ts";
import { routes as difficulties } from "./features/difficulties/routes.ts";
import { routes as households } from "./features/households/routes.ts";
import { routes as papers } from "./features/papers/routes.ts";
import { routes as reports } from "./features/reports/routes.ts";
import { routes as sync } from "./features/sync/routes.ts";
import { routes as targets } from "./features/targets/routes.ts";
import { routes as teams } from "./features/teams/routes.ts";
import { routes as reform } from "./features/units/reform-routes.ts";
import { routes as units } from "./features/units/routes.ts";
import { routes as visits } from "./features/visits/routes.ts";
import { queries } from "./platform/db/tables.ts";
import { makeApp } from "./platform/http/app.ts";
import { Journal } from "./platform/journal/journal.ts";
import type { Parts } from "./platform/parts.ts";

const FEATURES = [
  accounts,
  decisionPages,
  decisions,
  difficulties,
  households,
  papers,
  reform,
  reports,
  sync,
  targets,
  teams,
  units,
  visits,
];

export type Given = Pick<Parts, "pool" | "clock" | "address"> & { log: boolean };

/** The whole server without a port: tests inject requests, `main.ts` listens. */
export async function buildApp({ log, ...given }: Given): Promise<{ app: FastifyInstance; parts: Parts }> {
  const journal = new Journal(given.pool, {
    clock: given.clock,
    report: (error) => app.log.error(error),
  });
  const parts: Parts = {
    ...given,
    db: queries(given.pool),
    journal,
    forgetAccount: (account) => forgetAccount(given, account),
  };
  const app = await makeApp({ actorOf: actorOf(parts), log });
  for (const routes of FEATURES) await routes(app, parts);
  return { app, parts };
}
