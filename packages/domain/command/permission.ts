import type { Actor, Id } from "./command.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** The same answer for "not there" and "not yours": nobody learns what another team has. */
export const notYours = (): Refusal =>
  refuse("not_yours", "Việc này thuộc tổ khác hoặc không còn nữa. Hãy mở lại danh sách của tổ mình.");

export const officeOnly = (actor: Actor): Refusal | null =>
  actor.office ? null : refuse("office_only", "Chỉ cán bộ xã làm được việc này. Hãy nhờ UBND xã.");

/** May this person work in that team? Its members may, and the office of the commune. */
export const worksIn = (actor: Actor, team: Id | null): boolean =>
  team !== null && (actor.office || actor.teams.includes(team));
