import type { Actor, Command, Id } from "@toso/domain/command/command";
import type { Refusal } from "@toso/domain/command/refusal";

/** Commands of one device that came in one request, in the device's order (S3). */
export interface Asked {
  actor: Actor;
  device: Id | null;
  commands: (Command | Unreadable)[];
  /** An earlier command of the same request met a defect: a refusal may only follow from that. */
  doubtful?: boolean;
}

/** A command whose body could not be read: answered and remembered, never decided. */
export interface Unreadable {
  unreadable: Command;
  refusal: Refusal;
}

export const idOf = (command: Command | Unreadable): Id =>
  "unreadable" in command ? command.unreadable.id : command.id;
