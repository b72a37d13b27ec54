import { day } from "@toso/contract/command";
import { words } from "@toso/contract/text";
import {
  type HandedOverShown,
  type HandoverAsked,
  handedOver,
  handover,
  reformShown,
  unitsFound,
} from "@toso/contract/units/reform";
import { isRefusal, type Refusal, refuse } from "@toso/domain/command/refusal";
import { dayOf } from "@toso/domain/words/day";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { Parts } from "../../platform/parts.ts";
import { nationalList } from "./national/lists.ts";
import { carryOver } from "./reform/carry-over.ts";
import { findUnits, showReform } from "./reform/preview.ts";

const asked = z.object({ q: words(120), day: z.optional(day) });
const OFFICE = { office: true };
const UNNAMED = refuse("commune_missing", "Xã chưa có tên. Hãy xác nhận quyết định thành lập tổ trước.");

/** The national list, and handing a commune's book over to the one that the reform made. */
export function routes(app: FastifyInstance, parts: Parts): void {
  const { clock } = parts;

  app.get<{ Querystring: z.infer<typeof asked> }>(
    "/api/units",
    { config: OFFICE, schema: { querystring: asked, response: { 200: unitsFound } } },
    async ({ query }) => findUnits(query.q, query.day ?? dayOf(clock())),
  );

  app.get(
    "/api/reform",
    { config: OFFICE, schema: { response: { 200: reformShown } } },
    async ({ actor }) => (await showReform(parts, actor.commune, clock())) ?? UNNAMED,
  );

  app.post<{ Body: HandoverAsked }>(
    "/api/reform",
    { config: OFFICE, schema: { body: handover, response: { 200: handedOver } } },
    async ({ actor, body }): Promise<HandedOverShown | Refusal> => {
      const done = await carryOver(parts.pool, {
        commune: actor.commune,
        handover: body,
        list: nationalList(),
        by: { account: actor.account, name: actor.name },
        now: clock(),
      });
      if (isRefusal(done)) return done;
      if ("already" in done) return { name: done.already, teams: 0, records: 0, closed: true, already: true };
      for (const account of done.accounts) parts.forgetAccount(account);
      const { name, teams, written, closed } = done;
      return { name, teams: teams.length, records: written, closed, already: false };
    },
  );
}
