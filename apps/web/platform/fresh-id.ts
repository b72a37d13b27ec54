import type { Id } from "@toso/domain/command/command";
import { newId } from "@toso/domain/command/new-id";

/** A new id of this moment, by the browser's dice. */
export const freshId = (): Id => newId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
