import type { Problem } from "@toso/contract/problem";
import type { SyncAnswer } from "@toso/contract/sync/exchange";
import type { Network } from "./ports.ts";

/** Codes after which asking again is of no use before a person did something. */
const STOP = new Set([400, 401, 403, 422]);

/** The network port over fetch. An answer that does not arrive whole counts as no answer. */
export function httpNetwork(ask: (path: string, init: RequestInit) => Promise<Response>): Network {
  return {
    async exchange(request) {
      try {
        const response = await ask("/api/sync", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(request),
        });
        if (response.ok) return (await response.json()) as SyncAnswer;
        if (!STOP.has(response.status)) return { failed: "server" };
        const { code, detail, again } = (await response.json()) as Problem;
        return { failed: "stop", refusal: { refused: true, code, sentence: detail, again } };
      } catch {
        return { failed: "network" };
      }
    },
  };
}
