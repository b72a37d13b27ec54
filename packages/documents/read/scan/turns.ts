/** Documents recognised at once, each in a process of its own; more wait for their turn. */
const AT_ONCE = 1;
const MOST_WAITING = 8;

type Waiting = { begin: () => void; moveUp: (before: number) => void };

let running = 0;
const queue: Waiting[] = [];

/**
 * Waits until it is this document's turn, and for as long as it says `end` nobody else's. Null: too many wait already,
 * or it was given up before. @param onWait hears how many documents come first, whenever that changes
 */
export async function takeTurn(
  signal: AbortSignal | undefined,
  onWait: (before: number) => void,
): Promise<{ end(): void } | null> {
  if (signal?.aborted) return null;
  if (running >= AT_ONCE) {
    if (queue.length >= MOST_WAITING) return null;
    if (!(await comeFirst(signal, onWait))) return null;
  } else running += 1;
  return { end: pass };
}

/** The turn goes to who has waited longest. */
function pass(): void {
  const next = queue.shift();
  if (next) next.begin();
  else running -= 1;
  tellQueue();
}

function comeFirst(signal: AbortSignal | undefined, moveUp: (before: number) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const own: Waiting = {
      moveUp,
      begin: () => {
        signal?.removeEventListener("abort", leave);
        resolve(true);
      },
    };
    const leave = () => {
      queue.splice(queue.indexOf(own), 1);
      resolve(false);
      tellQueue();
    };
    signal?.addEventListener("abort", leave, { once: true });
    queue.push(own);
    moveUp(running + queue.length - 1);
  });
}

function tellQueue(): void {
  for (const [i, { moveUp }] of queue.entries()) moveUp(running + i);
}
