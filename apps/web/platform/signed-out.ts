import { signal } from "@preact/signals";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { ask } from "./api.ts";

/** True from the moment the server no longer knows this browser until somebody has signed in again. */
export const signedOut = signal(false);

/** Asks the server, and notices when the time of idleness has signed the person out. */
export async function askSignedIn<Answer>(
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer | Refusal> {
  const answer = await ask<Answer>(method, path, body);
  if (isRefusal(answer) && answer.code === "signed_out") signedOut.value = true;
  return answer;
}
