import type { AccountEvents } from "@toso/contract/accounts/colleagues";
import type { Duty } from "@toso/domain/accounts/duty";
import { sayDay } from "@toso/domain/words/day";
import { WORDS } from "./colleague-words.ts";

/** "từ ngày 09/08/2022 đến hết ngày 31/12/2026" */
export function sayDays({ from, to }: Pick<Duty, "from" | "to">): string {
  if (to === null) return WORDS.open(sayDay(from));
  return from === to ? WORDS.oneDay(sayDay(from)) : WORDS.until(sayDay(from), sayDay(to));
}

/** "Làm mọi việc từ ngày 09/08/2022" */
export const sayDuty = (duty: Duty): string => `${WORDS.kinds[duty.kind]} ${sayDays(duty)}`;

/** What happened to an account, in a sentence. */
export function sayEvent({ what, by, about, detail }: AccountEvents["events"][number]): string {
  const say = WORDS.events[what as keyof typeof WORDS.events];
  const from = detail?.from ?? "";
  const to = detail?.to ?? null;
  return (
    say?.({
      by: by ?? WORDS.nobody,
      about: about ?? "",
      kind: detail ? WORDS.inside(detail.kind) : "",
      days: detail ? sayDays({ from, to }) : "",
      taken: to !== null && to < from,
    }) ?? what
  );
}
