import { answersTo, BATCH, CONTRACT } from "@toso/contract/sync/exchange";
import { type Failure, isFailure, type Network, type Store } from "./ports.ts";

/** What one exchange came to. `more`: the server has more, or the outbox has. */
export type Outcome = { more: boolean } | Failure;

/** One request: pushes the oldest commands, pulls what is new, settles the answer (S9). */
export async function exchange(store: Store, network: Network): Promise<Outcome> {
  const commands = await store.waiting(BATCH);
  const full = commands.length === BATCH;
  const answer = await network.exchange({
    contract: CONTRACT,
    device: await store.device(),
    commands,
    since: await store.cursors(),
    // A full outbox goes first; news is asked for with its last batch.
    ...(full && { limit: 0 }),
  });
  if (isFailure(answer)) return answer;
  const answers = answersTo(commands, answer);
  if (!answers) return { failed: "server" };
  await store.settle({ ...answer, answers });
  const settled = new Set(answers.flatMap(({ id, refusal }) => (refusal?.again === "retry" ? [] : id)));
  // What the server could not take now is tried again later, not at once: that would be a storm.
  if (commands.some(({ id }) => !settled.has(id))) return { failed: "server" };
  return { more: full || answer.feeds.some((feed) => feed.more) };
}
