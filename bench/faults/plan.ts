import type { Command, Id } from "@toso/domain/command/command";
import { newId } from "@toso/domain/command/new-id";
import { OUTCOMES } from "@toso/domain/households/household";
import { type Dice, dice } from "../../apps/server/demo/dice.ts";

/** What happens to one connection between phone and server. */
export type Fate =
  | { fate: "pass" }
  /** Cut after so many bytes of the request, or of the answer. */
  | { fate: "cut request"; at: number }
  | { fate: "cut answer"; at: number }
  /** Everything arrives and is committed; the phone never hears of it. */
  | { fate: "lose answer" }
  /** The network delivers the request twice at the same moment. */
  | { fate: "twice" }
  /** The network delivers the request once more, long after. */
  | { fate: "late" }
  /** kill -9, so many ms after the request's first byte. */
  | { fate: "kill server"; after: number }
  | { fate: "kill database"; after: number };

/** Everything that a seed decides. */
export interface Plan {
  seed: number;
  fates: Fate[];
  /** The phone's outbox, for a team. */
  outbox(team: Id): Outbox;
}

export interface Outbox {
  commands: Command[];
  /** Ids of the commands that any server must refuse. */
  doomed: Set<Id>;
  /** The record that each other command makes, by the command's id. */
  records: Map<Id, Id>;
}

const NOW = Date.parse("2026-11-17T09:00:00+07:00");

/** Every 20th seed kills the server in mid-request, and four of 200 the database. */
export function planOf(seed: number): Plan {
  const throws = dice(seed);
  const fates = Array.from({ length: 2 + throws.below(6) }, () => fateOf(throws));
  if (seed % 20 === 0) fates.unshift({ fate: "kill server", after: throws.below(25) });
  if (seed % 50 === 15) fates.unshift({ fate: "kill database", after: throws.below(25) });
  return { seed, fates, outbox: (team) => outboxOf(throws, team) };
}

function fateOf(throws: Dice): Fate {
  // Near the beginning more often: heads are where parsers stumble.
  const anywhere = () => throws.below(throws.pick([300, 1_500, 20_000]));
  switch (throws.below(7)) {
    case 0:
    case 1:
      return { fate: "cut request", at: anywhere() };
    case 2:
      return { fate: "cut answer", at: anywhere() };
    case 3:
      return { fate: "lose answer" };
    case 4:
      return { fate: "twice" };
    case 5:
      return { fate: "late" };
    default:
      return { fate: "pass" };
  }
}

function outboxOf(throws: Dice, team: Id): Outbox {
  let made = NOW;
  const id = () => newId(made++, throws.bytes(10));
  const command = (type: string, body: unknown): Command => ({ id: id(), type, made, body });
  const households = Array.from({ length: 1 + throws.below(4) }, id);
  const visit = (household: Id) =>
    command("recordVisit", {
      visit: id(),
      household,
      day: `2026-10-${String(1 + throws.below(28)).padStart(2, "0")}`,
      platform: throws.pick(["vneid", "dvc", "payment"]),
      outcome: throws.pick(OUTCOMES),
      helped: throws.pick([["Chủ hộ"], ["Chủ hộ", "Vợ/chồng"]]),
      byRelative: throws.roll() < 0.2,
      note: throws.roll() < 0.3 ? "Đã chỉ hai lần, bác làm được một mình.".repeat(1 + throws.below(9)) : null,
      photos: [],
      next: null,
    });
  const adds = households.map((household) =>
    command("addHouseholds", {
      team,
      households: [{ id: household, head: "Hồ Văn Thử", place: null, phone: null, people: 4, poverty: null }],
    }),
  );
  const visits = Array.from({ length: 1 + throws.below(throws.pick([10, 60, 120])) }, () =>
    visit(throws.pick(households)),
  );
  const doomed = visit(id());
  const commands = [...adds, ...visits];
  commands.splice(throws.below(commands.length), 0, doomed);
  const records = new Map([
    ...adds.map(({ id }, n) => [id, households[n] as Id] as const),
    ...visits.map(({ id, body }) => [id, (body as { visit: Id }).visit] as const),
  ]);
  return { commands, doomed: new Set([doomed.id]), records };
}
