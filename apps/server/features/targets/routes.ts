import { day } from "@toso/contract/command";
import { board, recordsBehind } from "@toso/contract/targets/office";
import { id, text } from "@toso/contract/text";
import { dayOf } from "@toso/domain/words/day";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { Parts } from "../../platform/parts.ts";
import { behind } from "./behind.ts";
import { boardOf } from "./reads.ts";

const boardQuery = z.object({ day: z.optional(day) });
const behindQuery = z.object({
  team: id,
  measure: text(80),
  from: day,
  to: day,
  /** As `next` gave it: "2026-11-02:<id>". */
  after: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))),
});

export function routes(app: FastifyInstance, { db, clock }: Parts): void {
  app.get<{ Querystring: z.infer<typeof boardQuery> }>(
    "/api/board",
    { config: { office: true }, schema: { querystring: boardQuery, response: { 200: board } } },
    async ({ actor, query }) => boardOf(db, actor.commune, query.day ?? dayOf(clock())),
  );

  app.get<{ Querystring: z.infer<typeof behindQuery> }>(
    "/api/records",
    { config: { office: true }, schema: { querystring: behindQuery, response: { 200: recordsBehind } } },
    async ({ actor, query }) => behind(db, actor.commune, query),
  );
}
