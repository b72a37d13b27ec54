import { readCommand } from "@toso/contract/commands";
import {
  type Answer,
  CONTRACT,
  PAGE,
  type SyncAnswer,
  type SyncRequest,
  syncAnswer,
  syncRequest,
} from "@toso/contract/sync/exchange";
import type { Actor, Command } from "@toso/domain/command/command";
import { isRefusal, refuse } from "@toso/domain/command/refusal";
import type { FastifyInstance } from "fastify";
import type { Asked } from "../../platform/journal/asked.ts";
import type { Parts } from "../../platform/parts.ts";
import { feedsOf } from "./reads.ts";

/** Pushes commands and pulls what is new, in one request (S9). The office pushes here too and pulls nothing. */
export function routes(app: FastifyInstance, { pool, journal, clock }: Parts): void {
  app.post<{ Body: SyncRequest }>(
    "/api/sync",
    { schema: { body: syncRequest, response: { 200: syncAnswer } } },
    async ({ actor, body }, reply) => {
      if (body.contract > CONTRACT || body.contract < CONTRACT - 2) return OUTDATED;
      const answers = await journal.submit(asked(actor, body));
      const scope = scopeOf(actor);
      const { since, limit = PAGE, contract } = body;
      const feeds = limit === 0 ? "" : await feedsOf(pool, actor.commune, scope, since, { limit, contract });
      const head: Omit<SyncAnswer, "feeds"> =
        contract >= 2
          ? { now: clock(), received: answers.length, answers: answers.filter(isNo), scope }
          : { now: clock(), answers, scope };
      reply.type("application/json");
      // The records are text already: PostgreSQL wrote them, nobody here parses them.
      return `${JSON.stringify(head).slice(0, -1)},"feeds":[${feeds}]}`;
    },
  );
}

const isNo = ({ refusal }: Answer): boolean => refusal !== null;

const OUTDATED = refuse(
  "outdated",
  "Ứng dụng trên máy này đã cũ. Hãy mở lại ứng dụng khi có mạng để cập nhật.",
);

/** The members' audiences: the whole commune's and their teams'. */
const scopeOf = (actor: Actor): string[] => (actor.office ? [] : [actor.commune, ...actor.teams]);

function asked(actor: Actor, { device, commands }: SyncRequest): Asked {
  return {
    actor,
    device,
    commands: (commands as Command[]).map((raw) => {
      const read = readCommand(raw);
      return isRefusal(read) ? { unreadable: raw, refusal: read } : read;
    }),
  };
}
