import { decisionList, decisionPage } from "@toso/contract/decisions/office";
import { id } from "@toso/contract/text";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { Parts } from "../../platform/parts.ts";
import { decisionOf, decisionsOf } from "./reads.ts";

const named = z.object({ decision: id });

/** The office's decisions: which there are, whom each concerns, who has seen it. */
export function pages(app: FastifyInstance, { db }: Parts): void {
  app.get(
    "/api/decisions",
    { config: { office: true }, schema: { response: { 200: decisionList } } },
    ({ actor }) => decisionsOf(db, actor.commune),
  );

  app.get<{ Params: z.infer<typeof named> }>(
    "/api/decisions/:decision",
    { config: { office: true }, schema: { params: named, response: { 200: decisionPage } } },
    ({ actor, params }) => decisionOf(db, actor.commune, params.decision),
  );
}
