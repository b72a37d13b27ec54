import type { Id } from "../command/command.ts";
import { kind } from "../command/state.ts";
import type { Language } from "./language.ts";

/** A step card: of which guide, and its name in it. */
export interface CardPlace {
  guide: string;
  card: string;
}

/** A card read aloud by a team's member. The sound travels apart and is known by its SHA-256, as a photo (S10). */
export interface Voice extends CardPlace {
  language: Language;
  hash: string;
  bytes: number;
  seconds: number;
  /** Who speaks, and has agreed that the team hears it (Luật 91/2025/QH15, consent for one purpose). */
  by: { account: Id; name: string };
  /** ms since 1970, by the server's clock once received. */
  recordedAt: number;
  /** From then on nobody hears it, and its sound is erased. */
  withdrawn: { at: number; by: string } | null;
}

export const voices = kind<Voice>("voice");
