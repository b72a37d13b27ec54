import type { Id } from "../command/command.ts";
import { addDays, type Day } from "../words/day.ts";
import { byName, sayHamlet } from "./hamlet-name.ts";
import { asOf, type Hamlet, type Succession } from "./unit.ts";

/** What happened to hamlets on a day. */
export interface HamletChange {
  day: Day;
  /**
   * merged: several became a new one, or one became another; absorbed: went into one that stood already;
   * split: one became several; moved: a part went over, the hamlet goes on; decided: what was open has a place.
   */
  kind: "merged" | "absorbed" | "split" | "moved" | "undecided" | "decided" | "renamed" | "begun";
  /** As they were called before. */
  who: string[];
  /** As they were called from then on. */
  into: string[];
  part: string | null;
  /** The hamlets it speaks of: those it happened to, or the one that began. */
  ids: Id[];
}

type Hamlets = ReadonlyMap<Id, Hamlet>;

/** Everything that ever happened to these hamlets, read from their dates and successors; in no order. */
export function hamletChanges(hamlets: Hamlets): HamletChange[] {
  const single = [...hamlets].flatMap(([id, hamlet]) => changesOfOne(id, hamlet, hamlets));
  return [
    ...joined(single.filter(isJoining)),
    ...single.filter((change) => !isJoining(change)),
    ...begun(hamlets),
  ];
}

const isJoining = ({ kind }: HamletChange) => kind === "merged" || kind === "absorbed";

function changesOfOne(id: Id, hamlet: Hamlet, hamlets: Hamlets): HamletChange[] {
  const gone = hamlet.to === null ? null : addDays(hamlet.to, 1);
  const days = [...new Set(hamlet.successors.map(({ from }) => from))];
  const told = (kind: HamletChange["kind"], day: Day, to: Succession[] = []): HamletChange => ({
    day,
    kind,
    who: [sayHamlet(asOf(hamlet, addDays(day, -1)))],
    into: to.flatMap(({ unit }) => nameOn(hamlets, unit, day)),
    part: to.flatMap(({ part }) => part ?? []).join(", ") || null,
    ids: [id],
  });
  const given = days.map((day) => {
    const to = hamlet.successors.filter(({ from }) => from === day);
    return told(kindOf(hamlet, day, to, hamlets), day, to);
  });
  const open = gone && (hamlet.undecided || hamlet.successors.some(({ from }) => from > gone));
  return [
    ...given,
    ...(open ? [told("undecided", gone)] : []),
    ...hamlet.former.map(({ until }) => renamed(id, hamlet, addDays(until, 1))),
  ];
}

function kindOf(hamlet: Hamlet, day: Day, to: Succession[], hamlets: Hamlets): HamletChange["kind"] {
  const last = hamlet.to;
  if (last === null || day <= last) return "moved";
  if (day > addDays(last, 1)) return "decided";
  const [only] = to;
  if (!only || only.share === "part" || to.length > 1) return "split";
  return hamlets.get(only.unit)?.from === day ? "merged" : "absorbed";
}

const renamed = (id: Id, hamlet: Hamlet, day: Day): HamletChange => ({
  day,
  kind: "renamed",
  who: [sayHamlet(asOf(hamlet, addDays(day, -1)))],
  into: [sayHamlet(asOf(hamlet, day))],
  part: null,
  ids: [id],
});

/** Those that went into the same hamlet on the same day are one change. */
function joined(changes: HamletChange[]): HamletChange[] {
  const together = Map.groupBy(changes, ({ day, kind, into }) => `${day} ${kind} ${into.join()}`);
  return [...together.values()].map((group) => ({
    ...(group[0] as HamletChange),
    who: group.flatMap(({ who }) => who).sort(byName),
    ids: group.flatMap(({ ids }) => ids),
  }));
}

/** Hamlets that began out of nothing that is on file: a new settlement. */
function begun(hamlets: Hamlets): HamletChange[] {
  const heirs = new Set(
    [...hamlets.values()].flatMap(({ successors }) => successors.map(({ unit }) => unit)),
  );
  return [...hamlets].flatMap(([id, hamlet]) =>
    hamlet.from === null || heirs.has(id) || (hamlet.to !== null && hamlet.to < hamlet.from)
      ? []
      : [
          {
            day: hamlet.from,
            kind: "begun",
            who: [],
            into: [sayHamlet(asOf(hamlet, hamlet.from))],
            part: null,
            ids: [id],
          },
        ],
  );
}

const nameOn = (hamlets: Hamlets, id: Id, day: Day): string[] => {
  const hamlet = hamlets.get(id);
  return hamlet ? [sayHamlet(asOf(hamlet, day))] : [];
};
