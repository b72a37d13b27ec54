import type { FastifyInstance } from "fastify";

/** Every registered route, as "METHOD /path": read from the router itself, so that none can hide. */
export function routesOf(app: FastifyInstance): string[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split("\n")
    .flatMap((line) => {
      const [, indent = "", piece = "", methods = ""] =
        /^((?:[│ ] {3})*)[├└]── (\S+)(?: \((.+)\))?$/.exec(line) ?? [];
      if (!piece) return [];
      const depth = indent.length / 4;
      above.length = depth;
      above.push(piece);
      const path = above.join("");
      // HEAD is what Fastify adds to each GET, answered by the same code.
      const asked = methods
        .split(", ")
        .filter((method) => method !== "HEAD" || !methods.includes("GET, HEAD"));
      return asked.filter(Boolean).map((method) => `${method} ${path}`);
    })
    .sort();
}
