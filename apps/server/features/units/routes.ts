import { day } from "@toso/contract/command";
import {
  organisationChanges as changesShape,
  organisation as organisationShape,
} from "@toso/contract/units/office";
import { dayOf } from "@toso/domain/words/day";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { Parts } from "../../platform/parts.ts";
import { changes, organisation } from "./reads.ts";

const onDay = z.object({ day: z.optional(day) });

export function routes(app: FastifyInstance, { db, clock }: Parts): void {
  app.get<{ Querystring: z.infer<typeof onDay> }>(
    "/api/organisation",
    { config: { office: true }, schema: { querystring: onDay, response: { 200: organisationShape } } },
    async ({ actor, query }) => organisation(db, actor.commune, query.day ?? dayOf(clock())),
  );

  app.get(
    "/api/organisation/changes",
    { config: { office: true }, schema: { response: { 200: changesShape } } },
    async ({ actor }) => changes(db, actor.commune),
  );
}
