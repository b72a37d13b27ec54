import { listedHouseholds, readingOfList } from "@toso/contract/households/office";
import { id } from "@toso/contract/text";
import { readHouseholdFile } from "@toso/documents/read/households";
import { isRefusal, refuse } from "@toso/domain/command/refusal";
import { fold } from "@toso/domain/words/fold";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import { uploadOf } from "../../platform/http/upload.ts";
import type { Parts } from "../../platform/parts.ts";
import { readingOf } from "./reading.ts";
import { householdsOf } from "./reads.ts";

const ofTeam = z.object({ team: id });

export function routes(app: FastifyInstance, { db }: Parts): void {
  /** What stands in an uploaded list, row by row. Nothing is kept: adding is a command. */
  app.post(
    "/api/households/read",
    { config: { office: true }, schema: { response: { 200: readingOfList } } },
    async (request) => {
      const upload = await uploadOf(request);
      if (isRefusal(upload)) return upload;
      const file = await readHouseholdFile(upload.bytes, upload.name);
      return file.refused ? refuse(file.code ?? "no_list", file.reason ?? "") : readingOf(file);
    },
  );

  app.get<{ Params: z.infer<typeof ofTeam> }>(
    "/api/teams/:team/households",
    { config: { office: true }, schema: { params: ofTeam, response: { 200: listedHouseholds } } },
    async ({ actor, params }) => {
      const listed = await householdsOf(db, actor.commune, params.team);
      return { households: listed.sort((a, b) => (fold(a.head) < fold(b.head) ? -1 : 1)) };
    },
  );
}
