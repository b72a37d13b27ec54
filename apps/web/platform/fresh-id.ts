import type { Id } from "@toso/domain/command/command";
import { newId } from "@toso/domain/command/new-id";

let last = 0;

/**
 * A new id, by the browser's dice. Ids made one after the other sort so, also within a millisecond: the members of a
 * decision keep the order in which it names them.
 */
export function freshId(): Id {
  last = Math.max(Date.now(), last + 1);
  return newId(last, crypto.getRandomValues(new Uint8Array(10)));
}
