import { OUTCOMES } from "@toso/domain/households/household";
import { PLATFORMS } from "@toso/domain/indicators/catalogue";
import { dice } from "../../apps/server/demo/dice.ts";
import { freshId } from "../../apps/server/platform/fresh-id.ts";
import type { Scratch, ScratchTeam } from "../scratch.ts";

const throws = dice(25);

/** Households of a team, added by its office in one command. Returns their ids. */
export async function addHouseholds(
  { running }: Scratch,
  { commune, team, office }: ScratchTeam,
  n: number,
): Promise<string[]> {
  const households = Array.from({ length: n }, (_, i) => ({
    id: freshId(),
    head: `Hồ Văn ${i}`,
    place: `Xóm ${1 + (i % 7)}, nhà ${i}`,
    phone: `09${String(throws.below(100_000_000)).padStart(8, "0")}`,
    people: 1 + throws.below(7),
    poverty: throws.pick(["none", "near_poor", "poor"]),
  }));
  const actor = { account: office.account, name: "Cán bộ xã", commune, office: true, teams: [] };
  const command = { id: freshId(), type: "addHouseholds", made: Date.now(), body: { team, households } };
  const refusal = await running.parts.journal.ask(actor, command);
  if (refusal) throw new Error(refusal.sentence);
  return households.map(({ id }) => id);
}

/** Visits as phones send them, each to one of these households. */
export const visits = (households: string[], n: number) =>
  Array.from({ length: n }, () => ({
    id: freshId(),
    type: "recordVisit",
    made: Date.now(),
    body: {
      visit: freshId(),
      household: throws.pick(households),
      day: `2026-${throws.pick(["08", "09", "10"])}-${String(1 + throws.below(28)).padStart(2, "0")}`,
      platform: throws.pick(PLATFORMS).code,
      outcome: throws.pick(OUTCOMES),
      helped: throws.pick([["Chủ hộ"], ["Chủ hộ", "Vợ/chồng"]]),
      byRelative: throws.roll() < 0.1,
      note: throws.roll() < 0.3 ? `Đã chỉ ${throws.below(9)} lần, bác làm được một mình, hẹn xem lại.` : null,
      photos: [],
      next: null,
    },
  }));
