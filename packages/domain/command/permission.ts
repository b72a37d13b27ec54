import { addDays, type Day, sayDay } from "../words/day.ts";
import type { Actor, Id } from "./command.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** The same answer for "not there" and "not yours": nobody learns what another team has. */
export const notYours = (): Refusal =>
  refuse("not_yours", "Việc này thuộc tổ khác hoặc không còn nữa. Hãy mở lại danh sách của tổ mình.");

export const officeOnly = (actor: Actor): Refusal | null =>
  actor.office ? null : refuse("office_only", "Chỉ cán bộ xã làm được việc này. Hãy nhờ UBND xã.");

/** Who of the office only looks changes nothing: not by a command, not in any other way. */
export const workOnly = (actor: Actor): Refusal | null =>
  actor.duty !== "view"
    ? null
    : refuse(
        "view_only",
        "Chức trách của anh/chị ở xã là chỉ xem nên chưa làm được việc này. Hãy nhờ cán bộ xã làm, hoặc giao thêm chức trách ở trang Cán bộ.",
      );

/** May this person work in that team? Its members may, and the office of the commune. */
export const worksIn = (actor: Actor, team: Id | null): boolean =>
  team !== null && (actor.office || actor.teams.includes(team));

/** Days after which nothing is taken any more of what a departed member did before he left. */
export const LATE_DAYS = 30;

/**
 * Why this person's deed of that day does not count in the team; null: it does. Who has left may still hand in for
 * `LATE_DAYS` what he did while he belonged to it: his phone may have been without a signal (S5).
 */
export function outside(actor: Actor, team: Id | null, day: Day): Refusal | null {
  if (worksIn(actor, team)) return null;
  const left = actor.former?.find((former) => former.team === team);
  if (!left) return notYours();
  return day <= left.until
    ? null
    : refuse(
        "left_team",
        `Anh/chị đã thôi ở tổ này từ ngày ${sayDay(addDays(left.until, 1))}. Việc sau ngày đó, hãy báo tổ ghi giúp.`,
      );
}

/** May this person's phone still bring what belongs to a deed for that team: the photos of a visit? */
export const handsInto = (actor: Actor, team: Id): boolean =>
  worksIn(actor, team) || (actor.former ?? []).some((former) => former.team === team);
