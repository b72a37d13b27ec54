import compress from "@fastify/compress";
import multipart from "@fastify/multipart";
import swagger from "@fastify/swagger";
import { problem } from "@toso/contract/problem";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import Fastify, { type FastifyInstance } from "fastify";
import { vi } from "zod/locales";
import * as z from "zod/mini";
import { refusalOf, sendProblem } from "./errors.ts";
import { type ActorOf, guard } from "./guard.ts";
import { sameSite } from "./same-site.ts";

// What is wrong with a body is told to the person who filled it in.
z.config(vi());

/** The largest body of JSON: a decision's text or a list of 20,000 households. */
const BODY_BYTES = 12_000_000;
/** The largest file that may be read: refused before it fills the memory. */
const FILE_BYTES = 20_000_000;

/**
 * Requests under way have this long to end when the server stops. A browser also opens connections that it has no
 * request for yet; nobody else would close them for a minute.
 */
const GRACE_MS = 3_000;

/**
 * A server without features: JSON by the contract's schemas, refusals as problem+json (RFC 9457),
 * every route closed to strangers unless it says `open`, and closed to members where it says `office`.
 */
export async function makeApp({
  actorOf,
  log,
}: {
  actorOf: ActorOf;
  log: boolean;
}): Promise<FastifyInstance> {
  const app = Fastify({
    logger: log && { level: "warn" },
    bodyLimit: BODY_BYTES,
    trustProxy: "loopback",
    // A key such as "__proto__" is dropped: one odd body must not keep its neighbours in the batch out (S3).
    onProtoPoisoning: "remove",
    onConstructorPoisoning: "remove",
  });
  app.setValidatorCompiler<z.ZodMiniType>(({ schema }) => (data) => {
    const read = schema.safeParse(data);
    return read.success ? { value: read.data } : { error: read.error };
  });
  app.setSerializerCompiler(() => (data) => (typeof data === "string" ? data : JSON.stringify(data)));
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    if (!refusal) request.log.error(error);
    return sendProblem(reply, refusal ?? DEFECT);
  });
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, NOT_FOUND));
  app.addHook("preSerialization", async (_request, reply, payload) => {
    if (!isRefusal(payload)) return payload;
    const body = problem(payload);
    reply.code(body.status).type("application/problem+json");
    return body;
  });
  await app.register(compress, { threshold: 1_000, encodings: ["zstd", "br", "gzip"] });
  await app.register(multipart, { limits: { fileSize: FILE_BYTES, files: 1 }, throwFileSizeLimit: false });
  await app.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Tổ Số", version: "1" } },
    transform: ({ schema, url }) => ({ schema: describe(schema as Described | undefined) as never, url }),
  });
  app.addHook("preClose", async () => {
    setTimeout(() => app.server.closeAllConnections(), GRACE_MS).unref();
  });
  sameSite(app);
  guard(app, actorOf);
  return app;
}

const DEFECT: Refusal = {
  refused: true,
  code: "defect",
  sentence: "Máy chủ gặp lỗi. Việc vừa làm chưa được nhận; hãy thử lại sau ít phút.",
  again: "retry",
};

const NOT_FOUND: Refusal = {
  refused: true,
  code: "not_found",
  sentence: "Không có trang này. Hãy quay về trang đầu.",
  again: "final",
};

type Described = Record<string, unknown> & { response?: Record<string, unknown> };

/** The contract's schemas as JSON Schema, for OpenAPI. */
function describe(schema: Described | undefined): Described {
  const { response, ...parts } = schema ?? {};
  const described = Object.fromEntries(
    Object.entries(parts).map(([part, value]) => [part, asJsonSchema(value)]),
  );
  if (!response) return described;
  return {
    ...described,
    response: Object.fromEntries(
      Object.entries(response).map(([status, value]) => [status, asJsonSchema(value)]),
    ),
  };
}

const asJsonSchema = (value: unknown) =>
  value && typeof value === "object" && "_zod" in value
    ? z.toJSONSchema(value as unknown as z.ZodMiniType, { unrepresentable: "any", io: "input" })
    : value;
