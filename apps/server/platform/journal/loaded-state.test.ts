import { households } from "@toso/domain/households/household";
import { expect, test } from "vitest";
import { LoadedState } from "./loaded-state.ts";

const doc = { head: "A", added: "2026-01-05", standing: { vneid: { outcome: "uses", since: "2026-02-01" } } };
const at = (audience: string | null) => ({ kind: households.name, id: "h", audience, doc });
const sums = (state: LoadedState) => state.changedSums().map(({ team, measure, n }) => [team, measure, n]);

test("a record that goes over to another team takes its sums along and leaves a trace in the old one", () => {
  const state = new LoadedState();
  state.load(at("old"), JSON.stringify(doc));
  state.apply([at("new")], 7n);
  expect(sums(state).sort()).toEqual([
    ["new", "households", 1],
    ["new", "uses:vneid", 1],
    ["old", "households", -1],
    ["old", "uses:vneid", -1],
  ]);
  expect([...state.departures()]).toEqual([
    { audience: "old", id: "h", kind: "household", seq: 7n, back: false },
    { audience: "new", id: "h", kind: "household", seq: 7n, back: true },
  ]);
});

test("there and back within one flush leaves a trace only where it no longer is, and the sums as they were", () => {
  const state = new LoadedState();
  state.load(at("old"), JSON.stringify(doc));
  state.apply([at("new")], 7n);
  state.apply([at("old")], 8n);
  expect(sums(state)).toEqual([]);
  expect([...state.departures()].map(({ audience, back }) => [audience, back])).toEqual([
    ["old", true],
    ["new", false],
  ]);
});

test("a record that stays where it is leaves no trace", () => {
  const state = new LoadedState();
  state.load(at("old"), JSON.stringify(doc));
  state.apply([at("old")], 7n);
  expect([...state.departures()]).toEqual([]);
});
