import { type Refusal, refuse } from "@toso/domain/command/refusal";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendProblem } from "./errors.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

const FOREIGN: Refusal = refuse(
  "not_here",
  "Yêu cầu này đến từ một trang khác nên không được nhận. Hãy mở lại Tổ Số rồi làm lại.",
);

/**
 * No other site may act through a signed-in browser. Cookies are SameSite=Lax already; this also stops other
 * names of the same site and old browsers. A client that is no browser sends neither header and has no cookie
 * that it was not given.
 */
export function sameSite(app: FastifyInstance): void {
  // A form of another site can send text/plain without being asked; nothing here reads it.
  app.removeContentTypeParser("text/plain");
  app.addHook("onRequest", async (request, reply) => {
    if (!SAFE.has(request.method) && isForeign(request)) return sendProblem(reply, FOREIGN);
  });
}

function isForeign({ headers, host }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin } = headers;
  return origin !== undefined && hostOf(origin) !== host;
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
