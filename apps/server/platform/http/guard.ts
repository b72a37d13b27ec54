import type { Actor } from "@toso/domain/command/command";
import { officeOnly, workOnly } from "@toso/domain/command/permission";
import { type Refusal, refuse } from "@toso/domain/command/refusal";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendProblem } from "./errors.ts";

/** Finds who is signed in by a request's cookie; null: a stranger. */
export type ActorOf = (request: FastifyRequest) => Promise<Actor | null>;

declare module "fastify" {
  interface FastifyContextConfig {
    /** For everybody, signed in or not. */
    open?: boolean;
    /** For the commune's office only. */
    office?: boolean;
    /** A POST that changes nothing: also for who of the office only looks. */
    looks?: boolean;
  }
  interface FastifyRequest {
    /** Who asks. Set on every route that is not `open`. */
    actor: Actor;
  }
}

const SIGNED_OUT: Refusal = refuse(
  "signed_out",
  "Chưa đăng nhập trên máy này. Hãy đăng nhập, hoặc mở lại lời mời của UBND xã.",
);

const READING = new Set(["GET", "HEAD"]);

/** Closes every route: a new one is safe before anybody thinks of it. What may change something needs a duty of work. */
export function guard(app: FastifyInstance, actorOf: ActorOf): void {
  app.decorateRequest("actor");
  app.addHook("onRequest", async (request, reply) => {
    const { open, office, looks } = request.routeOptions.config;
    if (open || request.is404) return;
    const actor = await actorOf(request);
    if (!actor) return sendProblem(reply, SIGNED_OUT);
    const changes = !looks && !READING.has(request.method);
    const refusal = (office ? officeOnly(actor) : null) ?? (changes ? workOnly(actor) : null);
    if (refusal) return sendProblem(reply, refusal);
    request.actor = actor;
  });
}
