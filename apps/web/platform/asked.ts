import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { changes } from "./command.ts";
import { askSignedIn, signedOut } from "./signed-out.ts";

/** What the server told, or why not. While it is asked anew, the last answer stays on the screen. */
export interface Asked<Answer> {
  answer: Answer | undefined;
  refusal: Refusal | null;
  again: () => void;
}

const told = new Map<string, unknown>();

/**
 * The server's answer to a GET, asked again after every act of this page and whenever the person comes back to
 * the window. Never on a clock: a page left open must not keep its person signed in.
 */
export function useAsked<Answer>(path: string | null): Asked<Answer> {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [, redraw] = useState(0);
  const wanted = useRef(path);
  wanted.current = path;
  const again = useCallback(async () => {
    if (!path) return;
    const answer = await askSignedIn<Answer>("GET", path);
    if (!isRefusal(answer)) told.set(path, answer);
    if (wanted.current !== path) return;
    setRefusal(isRefusal(answer) ? answer : null);
    redraw((n) => n + 1);
  }, [path]);
  useEffect(() => {
    setRefusal(null);
    void again();
    const unwatch = [changes.subscribe(skipFirst(again)), signedOut.subscribe(skipFirst(again))];
    addEventListener("focus", again);
    return () => {
      for (const stop of unwatch) stop();
      removeEventListener("focus", again);
    };
  }, [again]);
  return { answer: path ? (told.get(path) as Answer | undefined) : undefined, refusal, again };
}

/** A signal tells its value at once on subscription; only what comes later is news. */
function skipFirst(call: () => void): (value: unknown) => void {
  let first = true;
  return (value) => {
    const news = !first && value !== true; // signed out just now: asking again would be refused again
    first = false;
    if (news) call();
  };
}

/** Forgets everything that was told: another person may sit down at this computer. */
export const forgetTold = (): void => told.clear();
