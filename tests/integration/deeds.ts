import type { Command, Id } from "@toso/domain/command/command";
import type { AddHouseholds } from "@toso/domain/households/add-households";
import type { RecordVisit } from "@toso/domain/visits/record-visit";
import { madeUp, START } from "./server.ts";

/** A command as a phone makes it. */
export const deed = (type: string, body: unknown): Command => ({ id: madeUp(), type, made: START, body });

/** Adds households with these ids to a team. */
export function addHouseholds(team: Id, ids: Id[], head = "Hồ Văn Thử"): Command<AddHouseholds> {
  const households = ids.map((id) => ({ id, head, place: null, phone: null, people: 4, poverty: null }));
  return deed("addHouseholds", { team, households }) as Command<AddHouseholds>;
}

/** A visit to a household: one person was helped with VNeID and uses it now. */
export const recordVisit = (household: Id, said: Partial<RecordVisit> = {}): Command<RecordVisit> =>
  deed("recordVisit", {
    visit: madeUp(),
    household,
    day: "2026-11-16",
    platform: "vneid",
    outcome: "uses",
    helped: ["Chủ hộ"],
    byRelative: false,
    note: null,
    photos: [],
    next: null,
    ...said,
  }) as Command<RecordVisit>;
