import { difficultyList } from "@toso/contract/difficulties/office";
import { difficulties } from "@toso/domain/difficulties/difficulty";
import { teams } from "@toso/domain/teams/team";
import type { FastifyInstance } from "fastify";
import { recordsOf } from "../../platform/db/records.ts";
import type { Parts } from "../../platform/parts.ts";

export function routes(app: FastifyInstance, { db }: Parts): void {
  app.get(
    "/api/difficulties",
    { config: { office: true }, schema: { response: { 200: difficultyList } } },
    async ({ actor: { commune } }) => {
      const [raised, all] = await Promise.all([
        recordsOf(db, commune, difficulties),
        recordsOf(db, commune, teams),
      ]);
      const names = new Map(all.map(({ id, doc }) => [id, doc.name]));
      return {
        difficulties: raised
          .map(({ id, doc: { report: _, ...said } }) => ({
            id,
            ...said,
            teamName: names.get(said.team) ?? "",
          }))
          .sort((a, b) => b.raisedAt - a.raisedAt),
      };
    },
  );
}
