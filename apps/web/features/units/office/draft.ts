import type { BodyOf } from "@toso/contract/commands";
import type { Id } from "@toso/domain/command/command";
import type { Leaving, NamedHamlet } from "@toso/domain/units/reshaping";
import type { Day } from "@toso/domain/words/day";
import type { Fault } from "../../../platform/ui/error-summary.tsx";
import { WORDS } from "./words.ts";

export type ActKind = keyof typeof WORDS.kinds;

/** Where something goes: a hamlet that stands, a new one, or nobody knows yet. */
export interface Target {
  /** Of the new hamlet, if it is one. */
  id: Id;
  to: "" | "new" | "open" | Id;
  name: string;
  type: string;
  part: string;
}

/** One thing that happens to hamlets, as a person fills it in. */
export interface Act {
  id: Id;
  kind: ActKind;
  hamlets: Id[];
  /** Old hamlets that are not on file, a name a line, with the ids they will have. */
  unlisted: string;
  targets: Target[];
}

export interface Draft {
  reshaping: Id;
  on: Day | "";
  paper: string;
  number: string;
  date: Day | "";
  acts: Act[];
}

export const newTarget = (id: Id, type: string, to: Target["to"] = ""): Target => ({
  id,
  to,
  name: "",
  type,
  part: "",
});

/** An act of a kind, with as many places to go to as it needs. */
export function newAct(kind: ActKind, fresh: () => Id, type = "thôn", hamlets: Id[] = []): Act {
  const made = kind === "rename" || kind === "begin";
  const count = kind === "leave" ? 0 : kind === "split" ? 2 : 1;
  const targets = Array.from({ length: count }, () =>
    newTarget(fresh(), type, made || kind === "split" ? "new" : ""),
  );
  return { id: fresh(), kind, hamlets, unlisted: "", targets };
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Old hamlets by name: "thôn Suối Nhỏ" or only "Suối Nhỏ". */
function unlistedOf({ id, unlisted, targets }: Act): NamedHamlet[] {
  return linesOf(unlisted).map((line, n) => {
    const type = WORDS.hamletKinds.find((kind) => line.toLowerCase().startsWith(`${kind} `));
    const name = type ? line.slice(type.length + 1).trim() : line;
    return { id: numbered(id, n), name, type: type ?? targets[0]?.type ?? "thôn" };
  });
}

/** Ids that follow from the act's own: the same each time the draft is read. */
const numbered = (id: Id, n: number): Id => `${id.slice(0, -3)}${n.toString(16).padStart(3, "0")}`;

const begun = ({ id, name, type }: Target): NamedHamlet => ({ id, name: name.trim(), type: type.trim() });
const going = ({ id, to, part }: Target) => ({
  to: to === "open" ? null : to === "new" ? id : to,
  part: part.trim() || null,
});

/** The draft as its command says it. Only for one in which `faultsOf` finds nothing. */
export function bodyOf({ reshaping, on, paper, number, date, acts }: Draft): BodyOf<"reshapeHamlets"> {
  const renames = acts.filter(({ kind }) => kind === "rename");
  const others = acts.filter(({ kind }) => kind !== "rename");
  return {
    reshaping,
    on,
    ground: { paper: paper.trim(), number: number.trim() || null, date },
    unlisted: others.flatMap((act) => (act.kind === "merge" ? unlistedOf(act) : [])),
    begins: others.flatMap(({ targets }) => targets.filter(({ to }) => to === "new").map(begun)),
    leaves: together(others.flatMap(leaving)),
    renames: renames.flatMap(({ hamlets: [id], targets: [target] }) =>
      id && target ? [{ ...begun(target), id }] : [],
    ),
  };
}

function leaving(act: Act): Leaving[] {
  if (act.kind === "begin") return [];
  const old = act.kind === "merge" ? unlistedOf(act).map(({ id }) => id) : [];
  const goes = act.kind === "leave" ? [{ to: null, part: null }] : act.targets.map(going);
  return [...act.hamlets, ...old].map((hamlet) => ({ hamlet, ends: act.kind !== "move", goes }));
}

/** Two parts of one hamlet are one leaving. */
function together(all: Leaving[]): Leaving[] {
  const found = new Map<string, Leaving>();
  for (const each of all) {
    const key = `${each.hamlet} ${each.ends}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, goes: [...known.goes, ...each.goes] } : each);
  }
  return [...found.values()];
}

/** Hamlets that end by another act of the draft: no act can have them too. */
export const endsElsewhere = ({ acts }: Draft, own: Id): ReadonlySet<Id> =>
  new Set(
    acts
      .filter(({ id, kind }) => id !== own && ["merge", "split", "leave", "decide"].includes(kind))
      .flatMap(({ hamlets }) => hamlets),
  );

/** What is still missing, act by act. */
export function faultsOf({ on, paper, date, acts }: Draft): Fault[] {
  const { faults } = WORDS;
  const all: (Fault | false)[] = [
    !paper.trim() && { field: "paper", sentence: faults.paper },
    !date && { field: "date", sentence: faults.date },
    !on && { field: "on", sentence: faults.on },
    ...acts.map((act, n) => faultOf(act, n + 1)),
  ];
  return all.filter((fault) => fault !== false);
}

function faultOf(act: Act, n: number): Fault | false {
  const { faults } = WORDS;
  const { id, kind, hamlets, unlisted, targets } = act;
  const at = (sentence: string): Fault => ({ field: id, sentence });
  if (kind !== "begin" && hamlets.length === 0 && !(kind === "merge" && unlisted.trim()))
    return at(faults.noHamlet(n));
  if (kind === "split" && targets.length < 2) return at(faults.oneTarget(n));
  if (targets.some(({ to }) => to === "")) return at(faults.noTarget(n));
  if (targets.some(({ to, name }) => to === "new" && !name.trim())) return at(faults.noName(n));
  return false;
}
