import { BODIES } from "@toso/contract/commands";
import pg from "pg";
import * as z from "zod/mini";
import { buildApp } from "./app.ts";

/** The API as OpenAPI 3.1, made from the contract: every route, and the body of every command that `/api/sync` takes. */
export async function describeApi(): Promise<object> {
  // Nothing is asked of the database: the pool never connects.
  const { app } = await buildApp({ pool: new pg.Pool(), clock: Date.now, address: () => "", log: false });
  await app.ready();
  const described = app.swagger() as { components?: { schemas?: object } };
  await app.close();
  const bodies = Object.entries(BODIES).map(([type, schema]) => [
    type,
    z.toJSONSchema(schema as z.ZodMiniType, { unrepresentable: "any", io: "input" }),
  ]);
  return {
    ...described,
    components: {
      ...described.components,
      schemas: { ...described.components?.schemas, ...Object.fromEntries(bodies) },
    },
  };
}
