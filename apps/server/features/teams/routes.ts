import { communeOverview } from "@toso/contract/teams/office";
import type { FastifyInstance } from "fastify";
import type { Parts } from "../../platform/parts.ts";
import { overview } from "./reads.ts";

export function routes(app: FastifyInstance, { db, clock }: Parts): void {
  app.get(
    "/api/commune",
    { config: { office: true }, schema: { response: { 200: communeOverview } } },
    async ({ actor }) => overview(db, actor.commune, clock()),
  );
}
