import { effect, type Signal, signal } from "@preact/signals";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { useEffect } from "preact/hooks";
import { changes } from "./command.ts";
import { askSignedIn, signedOut } from "./signed-out.ts";

/** What the server told, or why not. While it is asked anew, the last answer stays on the screen. */
export interface Asked<Answer> {
  answer: Answer | undefined;
  refusal: Refusal | null;
  again: () => void;
}

/** One address of the server, as all who look at it see it. */
interface Source {
  told: Signal<{ answer: unknown; refusal: Refusal | null }>;
  asking: Promise<void> | null;
  watchers: number;
}

const sources = new Map<string, Source>();

/**
 * The server's answer to a GET, asked again after every act of this page and whenever the person comes back to
 * the window. Never on a clock: a page left open must not keep its person signed in.
 */
export function useAsked<Answer>(path: string): Asked<Answer> {
  const source = sourceOf(path);
  useEffect(() => {
    source.watchers += 1;
    void ask(path, source);
    return () => {
      source.watchers -= 1;
    };
  }, [path, source]);
  const { answer, refusal } = source.told.value;
  return { answer: answer as Answer | undefined, refusal, again: () => void ask(path, source) };
}

function sourceOf(path: string): Source {
  const known = sources.get(path);
  if (known) return known;
  const made: Source = {
    told: signal({ answer: undefined, refusal: null }),
    asking: null,
    watchers: 0,
  };
  sources.set(path, made);
  return made;
}

/** Several who want the same at once share one request. */
function ask(path: string, source: Source): Promise<void> {
  source.asking ??= askSignedIn<unknown>("GET", path).then((told) => {
    source.asking = null;
    source.told.value = isRefusal(told)
      ? { answer: source.told.value.answer, refusal: told }
      : { answer: told, refusal: null };
  });
  return source.asking;
}

/** What was on its way before an act does not know of it: it is waited for and asked once more. */
async function askAllAgain(): Promise<void> {
  const watched = [...sources].filter(([, { watchers }]) => watchers > 0);
  await Promise.all(watched.map(([, { asking }]) => asking));
  for (const [path, source] of watched) if (source.watchers > 0) void ask(path, source);
}

effect(() => {
  if (changes.value > 0) void askAllAgain();
});

let wasOut = false;
effect(() => {
  if (wasOut && !signedOut.value) void askAllAgain();
  wasOut = signedOut.value;
});

if (typeof addEventListener === "function") addEventListener("focus", () => void askAllAgain());

/** Forgets everything that was told: another person may sit down at this computer. */
export const forgetTold = (): void => sources.clear();
