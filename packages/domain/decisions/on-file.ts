import type { Id } from "../command/command.ts";
import type { Day } from "../words/day.ts";
import type { SaidMember } from "./confirm-decision.ts";

/** A membership on file. */
export interface MemberOnFile extends SaidMember {
  id: Id;
  from: Day;
  to: Day | null;
}

/** A team on file with everybody who ever belonged to it. */
export interface TeamOnFile {
  id: Id;
  name: string;
  level: "hamlet" | "commune";
  /** `formerly`: names that it bore before. */
  hamlet: { name: string; type: string; formerly: string[] } | null;
  to: Day | null;
  members: MemberOnFile[];
}
