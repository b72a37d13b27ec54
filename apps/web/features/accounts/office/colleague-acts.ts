import type { Invitation } from "@toso/contract/accounts/accounts";
import type { NewColleague, NewDuty } from "@toso/contract/accounts/colleagues";
import type { DutyKind, Id } from "@toso/domain/command/command";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import type { Day } from "@toso/domain/words/day";
import { changes } from "../../../platform/command.ts";
import { askSignedIn } from "../../../platform/signed-out.ts";

/** Asks, and has what is shown asked again where it was done. */
async function act<Answer>(path: string, body: object = {}): Promise<Answer | Refusal> {
  const answer = await askSignedIn<Answer>("POST", path, body);
  if (!isRefusal(answer)) changes.value++;
  return answer;
}

const orRefusal = (answer: unknown): Refusal | null => (isRefusal(answer) ? answer : null);

export const addColleague = (colleague: NewColleague) => act<Invitation>("/api/colleagues", colleague);

export const makePasswordLink = (account: Id) => act<Invitation>(`/api/colleagues/${account}/password-link`);

export const giveDuty = async (account: Id, duty: NewDuty): Promise<Refusal | null> =>
  orRefusal(await act(`/api/colleagues/${account}/duties`, duty));

/** @param to null: no last day is known any more */
export const setDutyEnd = async (duty: Id, to: Day | null): Promise<Refusal | null> =>
  orRefusal(await act(`/api/duties/${duty}/end`, { to }));

export const changeDuty = async (duty: Id, kind: DutyKind): Promise<Refusal | null> =>
  orRefusal(await act(`/api/duties/${duty}/kind`, { kind }));
