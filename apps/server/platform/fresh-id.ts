import { randomBytes } from "node:crypto";
import type { Id } from "@toso/domain/command/command";
import { newId } from "@toso/domain/command/new-id";

/** A new id of this moment, by the machine's dice. */
export const freshId = (now = Date.now()): Id => newId(now, randomBytes(10));
