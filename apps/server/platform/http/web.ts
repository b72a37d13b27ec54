import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** The app speaks to its own server only, and runs nobody else's script. */
const HEADERS = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/**
 * Serves the built web app: files by name, packed beforehand, and the one page for every other address,
 * so that a link into the app opens it. Without a build (tests, `npm run dev`) it serves nothing.
 */
export async function serveWeb(app: FastifyInstance, dist: string): Promise<void> {
  app.addHook("onSend", async (_request, reply) => {
    reply.headers(HEADERS);
  });
  if (!existsSync(join(dist, "index.html"))) return;
  await app.register(async (files) => {
    files.addHook("onRoute", (route) => {
      route.config = { ...route.config, open: true };
    });
    await files.register(fastifyStatic, {
      root: dist,
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const forever = path.includes("/assets/");
        reply.header("cache-control", forever ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
    files.get("/*", { schema: { hide: true } as object }, (request, reply) =>
      /^\/(api|assets)\//.test(request.url) ? reply.callNotFound() : reply.sendFile("index.html"),
    );
  });
}
