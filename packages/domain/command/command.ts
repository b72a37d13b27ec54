/** A UUID, version 7 where a device makes it, derived where two devices must make the same one. */
export type Id = string;

/** What was asked. `id` is made on the device, so a repeat is known as a repeat (S1). */
export interface Command<Body = unknown> {
  id: Id;
  type: string;
  /** The device's clock, ms since 1970. It orders nothing (S8). */
  made: number;
  body: Body;
}

/** What an office account may do: all of the office's work, or only look at it. */
export type DutyKind = "work" | "view";

/** Who asks: an account of one commune, for its office or for the teams it belongs to today. */
export interface Actor {
  account: Id;
  name: string;
  commune: Id;
  office: boolean;
  /** The office's: its duty today. */
  duty?: DutyKind;
  teams: readonly Id[];
  /** Teams that it left of late: of these it hears nothing, and still hands in its deeds up to `until`. */
  former?: readonly { team: Id; until: string }[];
}

/** Everything a rule may know besides the state: the clock and the asker are passed in. */
export interface Context {
  /** ms since 1970, of whoever decides. */
  now: number;
  actor: Actor;
}
