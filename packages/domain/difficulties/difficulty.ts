import type { Id } from "../command/command.ts";
import { kind } from "../command/state.ts";

/** A khó khăn, vướng mắc: raised by a team, answered by the commune, seen by the team. */
export interface Difficulty {
  team: Id;
  text: string;
  /** ms since 1970, by the server's clock once received. */
  raisedAt: number;
  raisedBy: string;
  /** The report it came with, if any. */
  report: Id | null;
  answer: { text: string; at: number; by: string } | null;
}

export const difficulties = kind<Difficulty>("difficulty");
