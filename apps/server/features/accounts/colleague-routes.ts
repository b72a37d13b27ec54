import type { Invitation } from "@toso/contract/accounts/accounts";
import {
  accountEvents,
  colleagues,
  type DutyChange,
  type DutyEnd,
  dutyChange,
  dutyEnd,
  type NewColleague,
  type NewDuty,
  newColleague,
  newDuty,
} from "@toso/contract/accounts/colleagues";
import { id } from "@toso/contract/text";
import type { Id } from "@toso/domain/command/command";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { Parts } from "../../platform/parts.ts";
import { addColleague, changeDuty, giveDuty, setDutyEnd } from "./duties.ts";
import { colleaguesOf, eventsOf } from "./duty-reads.ts";
import { makePasswordLink } from "./password-links.ts";

const OFFICE = { config: { office: true } };
const ofAccount = z.object({ account: id });
const ofDuty = z.object({ duty: id });
const page = z.object({ before: z.optional(id) });

type OfAccount = z.infer<typeof ofAccount>;
type OfDuty = z.infer<typeof ofDuty>;

/** Who works in the office: their duties with dates, their passwords, and what happened to the accounts. */
export function routes(app: FastifyInstance, parts: Parts): void {
  const { pool } = parts;

  app.get("/api/colleagues", { ...OFFICE, schema: { response: { 200: colleagues } } }, async ({ actor }) => ({
    colleagues: await colleaguesOf(pool, actor.commune),
  }));

  app.get<{ Querystring: z.infer<typeof page> }>(
    "/api/account-events",
    { ...OFFICE, schema: { querystring: page, response: { 200: accountEvents } } },
    ({ actor, query }) => eventsOf(pool, actor.commune, query.before),
  );

  app.post<{ Body: NewColleague }>(
    "/api/colleagues",
    { ...OFFICE, schema: { body: newColleague } },
    async ({ actor, body, protocol, host }): Promise<Invitation | Refusal> => {
      const account = await addColleague(parts, actor, body);
      return isRefusal(account) ? account : makePasswordLink(parts, actor, account, { protocol, host });
    },
  );

  app.post<{ Params: OfAccount }>(
    "/api/colleagues/:account/password-link",
    { ...OFFICE, schema: { params: ofAccount } },
    ({ actor, params, protocol, host }) => makePasswordLink(parts, actor, params.account, { protocol, host }),
  );

  app.post<{ Params: OfAccount; Body: NewDuty }>(
    "/api/colleagues/:account/duties",
    { ...OFFICE, schema: { params: ofAccount, body: newDuty } },
    async ({ actor, params, body }) => done(await giveDuty(parts, actor, params.account, body)),
  );

  app.post<{ Params: OfDuty; Body: DutyEnd }>(
    "/api/duties/:duty/end",
    { ...OFFICE, schema: { params: ofDuty, body: dutyEnd } },
    async ({ actor, params, body }) => done(await setDutyEnd(parts, actor, params.duty, body)),
  );

  app.post<{ Params: OfDuty; Body: DutyChange }>(
    "/api/duties/:duty/kind",
    { ...OFFICE, schema: { params: ofDuty, body: dutyChange } },
    async ({ actor, params, body }) => done(await changeDuty(parts, actor, params.duty, body)),
  );
}

/** Whose duty it is, or why not. */
const done = (account: Id | Refusal) => (isRefusal(account) ? account : { account });
