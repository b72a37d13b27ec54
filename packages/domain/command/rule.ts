import type { Command, Context } from "./command.ts";
import type { Refusal } from "./refusal.ts";
import type { Change, Need, State } from "./state.ts";

/** One command's rule: what it must see, and what follows. Pure; runs on the phone and on the server. */
export interface Rule<Body> {
  type: string;
  needs(body: Body, context: Context): Need[];
  decide(state: State, body: Body, context: Context, command: Command<Body>): Change[] | Refusal;
}

/** Names a rule while keeping the type of its body. */
export const rule = <Body>(definition: Rule<Body>): Rule<Body> => definition;
