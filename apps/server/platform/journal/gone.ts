import type { Id } from "@toso/domain/command/command";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import type { Change, Need, State } from "@toso/domain/command/state";

/** What of a commune has gone over to another: the teams, and the names of those communes once all have. */
export interface Gone {
  teams: ReadonlySet<Id>;
  to: string | null;
}

/**
 * Said, and not remembered: whoever asks belongs to the other commune already and only has not noticed. Asked again,
 * it reaches the book in which it is decided.
 */
const moved = (code: string, sentence: string): Refusal => ({
  refused: true,
  code,
  sentence,
  again: "retry",
});

export const bookClosed = (to: string): Refusal =>
  moved("commune_gone", `Sổ của xã này đã chuyển sang ${to}, nay chỉ để xem. Hãy tải lại để làm tiếp ở đó.`);

const TEAM_GONE = moved(
  "team_gone",
  "Tổ này đã chuyển sang xã mới, việc của tổ nay ghi ở xã đó. Máy sẽ tự gửi lại khi anh/chị được chuyển theo.",
);

/**
 * Is this about a team that has gone? Then why it is not decided here: neither changed, nor refused for good, since
 * whoever asks may belong to it where it is now.
 */
export function astray(
  decided: Change[] | Refusal,
  needs: readonly Need[],
  state: State,
  gone: Gone | null | undefined,
): Refusal | null {
  if (!gone || gone.teams.size === 0) return null;
  const audiences = isRefusal(decided)
    ? needs.flatMap((need) => ("id" in need ? (state.get({ name: need.kind }, need.id)?.audience ?? []) : []))
    : decided.map(({ audience }) => audience);
  return audiences.some((audience) => audience !== null && gone.teams.has(audience)) ? TEAM_GONE : null;
}
