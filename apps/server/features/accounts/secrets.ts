import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a link. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token, so that a leaked database opens nothing. Fast on purpose: a token cannot be guessed. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
