import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Id } from "../command/command.ts";
import { isRefusal } from "../command/refusal.ts";
import { addDays, type Day } from "../words/day.ts";
import { reshape } from "./reshape.ts";
import type { Going, Reshaping } from "./reshaping.ts";
import { successorOn } from "./successors.ts";
import { type Hamlet, newHamlet, stoodOn } from "./unit.ts";

const START: Day = "2025-01-01";
const GROUND = { paper: "Nghị quyết", number: null, date: START };
const FIRST = ["A", "B", "C", "D", "E"];
const PLACES = FIRST.flatMap((hamlet) => [1, 2, 3].map((n) => `${hamlet}${n}`));

/** Where every neighbourhood is: the truth that the records must tell. null: undecided; open: of which hamlet. */
type Truth = Record<string, { hamlet: Id | null; open: Id | null }>;

/** An act in small numbers, read against whatever hamlets there are when its turn comes. */
const anyAct = fc.record({
  what: fc.constantFrom(
    "merge",
    "absorb",
    "split",
    "move",
    "rename",
    "leave",
    "decide",
  ) as fc.Arbitrary<string>,
  days: fc.integer({ min: 0, max: 3 }),
  a: fc.nat(20),
  b: fc.nat(20),
  some: fc.integer({ min: 1, max: 6 }),
});
type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

/** The act as a reshaping, and where the neighbourhoods are after it; null where there is nothing to do it to. */
function toldAs(act: Act, n: number, on: Day, living: Id[], open: Id[], truth: Truth) {
  const said: Reshaping = { on, ground: GROUND, unlisted: [], begins: [], leaves: [], renames: [] };
  const after: Truth = { ...truth };
  const fresh = (letter: string) => {
    const id = `${letter}${n}`;
    said.begins.push({ id, name: id, type: "thôn" });
    return id;
  };
  const held = (id: Id) => PLACES.filter((place) => truth[place]?.hamlet === id);
  const take = (places: string[], hamlet: Id | null, from: Id) => {
    for (const place of places) after[place] = { hamlet, open: hamlet ? null : from };
  };
  const a = living[act.a % living.length];
  const b = living[act.b % living.length];
  const all = (to: Id | null): Going[] => [{ to, part: null }];
  if (act.what === "decide") {
    const id = open[act.a % open.length];
    if (!id || !b) return null;
    const to = act.some % 2 ? fresh("decided") : b;
    said.leaves.push({ hamlet: id, ends: true, goes: all(to) });
    take(
      PLACES.filter((place) => truth[place]?.open === id),
      to,
      id,
    );
    return { said, after };
  }
  if (!a || !b) return null;
  if (act.what === "rename") said.renames.push({ id: a, name: `${a} ${n}`, type: "thôn" });
  if (act.what === "leave") {
    said.leaves.push({ hamlet: a, ends: true, goes: all(null) });
    take(held(a), null, a);
  }
  if (act.what === "merge" || act.what === "absorb") {
    const to = act.what === "merge" ? fresh("merged") : b;
    const old = [...new Set([a, b, living[act.some % living.length] as Id])].filter((id) => id !== to);
    for (const id of old) {
      said.leaves.push({ hamlet: id, ends: true, goes: all(to) });
      take(held(id), to, id);
    }
  }
  if (act.what === "move") {
    const part = held(a).slice(0, Math.min(act.some, held(a).length - 1));
    if (part.length === 0 || a === b) return null;
    said.leaves.push({ hamlet: a, ends: false, goes: [{ to: b, part: part.join(", ") }] });
    take(part, b, a);
  }
  if (act.what === "split") {
    const [one, two] = [held(a).slice(0, act.some), held(a).slice(act.some)];
    const second = act.some % 3 === 0 ? null : fresh("second");
    said.leaves.push({
      hamlet: a,
      ends: true,
      goes: [
        { to: fresh("first"), part: one.join(", ") || null },
        { to: second, part: two.join(", ") || null },
      ],
    });
    take(one, `first${n}`, a);
    take(two, second, a);
  }
  return { said, after };
}

function play(acts: Act[]) {
  let hamlets = new Map<Id, Hamlet>(FIRST.map((id) => [id, newHamlet({ name: id, type: "thôn" }, null)]));
  let truth: Truth = Object.fromEntries(
    PLACES.map((place) => [place, { hamlet: place[0] as Id, open: null }]),
  );
  const history: { from: Day; truth: Truth }[] = [{ from: START, truth }];
  let on = START;
  let done = 0;
  for (const [n, act] of acts.entries()) {
    on = addDays(on, act.days);
    const living = [...hamlets].filter(([, { to }]) => to === null).map(([id]) => id);
    const open = [...hamlets].filter(([, { undecided }]) => undecided).map(([id]) => id);
    const told = toldAs(act, n, on, living, open, truth);
    const after = told && reshape(hamlets, told.said);
    if (!told || !after || isRefusal(after)) continue;
    done += 1;
    hamlets = new Map([...hamlets, ...after]);
    truth = told.after;
    history.push({ from: on, truth });
  }
  return { hamlets, history, last: on, done };
}

const truthOn = (history: { from: Day; truth: Truth }[], day: Day): Truth =>
  history.findLast(({ from }) => from <= day)?.truth as Truth;

describe("hamlets after any sequence of merges, splits, moves and decisions", () => {
  it("hold every neighbourhood exactly once on every day, or say that it is undecided", () => {
    let done = 0;
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 14 }), (acts) => {
        const { hamlets, history, last, done: now } = play(acts);
        done += now;
        for (let day = START; day <= addDays(last, 1); day = addDays(day, 1)) {
          const truth = truthOn(history, day);
          for (const place of PLACES) {
            const { units, undecided } = successorOn(hamlets, place[0] as Id, day);
            const at = truth[place] as Truth[string];
            if (at.hamlet) expect(units, `${place} on ${day}`).toContain(at.hamlet);
            else expect(undecided, `${place} on ${day}`).toContain(at.open);
          }
          // Nothing is held by a hamlet that is no more.
          for (const id of FIRST)
            for (const unit of successorOn(hamlets, id, day).units)
              expect(stoodOn(hamlets.get(unit) as Hamlet, day), `${unit} on ${day}`).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(done).toBeGreaterThan(300); // the acts are not all refused
  });

  it("are the same on every day before it: a past period keeps its shape", () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 10 }), anyAct, (acts, one) => {
        const before = play(acts);
        const after = play([...acts, { ...one, days: one.days + 1 }]);
        for (let day = START; day <= before.last; day = addDays(day, 1))
          for (const id of FIRST)
            expect(successorOn(after.hamlets, id, day)).toEqual(successorOn(before.hamlets, id, day));
      }),
    );
  });
});

describe("22 old hamlets into 10 new ones, one of them undecided for months", () => {
  const old = Array.from({ length: 22 }, (_, n) => `old${n}`);
  const fresh = Array.from({ length: 10 }, (_, n) => ({
    id: `new${n}`,
    name: `Thôn ${n + 1}`,
    type: "thôn",
  }));
  const before = new Map(
    old.map((id, n) => [id, newHamlet({ name: `Thôn cũ ${n + 1}`, type: "thôn" }, null)]),
  );
  const told = reshape(before, {
    on: "2026-01-01",
    ground: GROUND,
    unlisted: [],
    begins: fresh,
    leaves: old.map((hamlet, n) => ({
      hamlet,
      ends: true,
      goes: [{ to: n === 21 ? null : `new${n % 10}`, part: null }],
    })),
    renames: [],
  });
  if (isRefusal(told)) throw new Error(told.sentence);
  const decided = reshape(told, {
    on: "2026-05-01",
    ground: GROUND,
    unlisted: [],
    begins: [],
    leaves: [{ hamlet: "old21", ends: true, goes: [{ to: "new3", part: null }] }],
    renames: [],
  });
  if (isRefusal(decided)) throw new Error(decided.sentence);
  const all = new Map([...told, ...decided]);

  it.each([
    ["old0", "2025-12-31", ["old0"], []],
    ["old0", "2026-01-01", ["new0"], []],
    ["old20", "2026-01-01", ["new0"], []],
    ["old21", "2025-12-31", ["old21"], []],
    ["old21", "2026-01-01", [], ["old21"]],
    ["old21", "2026-04-30", [], ["old21"]],
    ["old21", "2026-05-01", ["new3"], []],
    ["new3", "2025-12-31", [], []],
  ])("%s is on %s in %j, left open: %j", (id, day, units, undecided) => {
    expect(successorOn(all, id, day)).toEqual({ units, undecided });
  });
});
