import { households } from "@toso/domain/households/household";
import { expect, test } from "vitest";
import { Mirror } from "./mirror.ts";

const DAY = "2026-11-01";
const SPAN = ["2026-01-01", "2026-12-31"] as const;

const household = (id: string, outcome?: "uses" | "again") => ({
  id,
  kind: "household",
  audience: "team",
  doc: {
    head: id,
    added: DAY,
    standing: outcome ? { vneid: { outcome, since: DAY, visit: "v" } } : {},
  },
});

const feed = (records: ReturnType<typeof household>[]) => ({
  audience: "team",
  records,
  cursor: "1",
  more: false,
});
const nothing = { cleared: false, gone: [] };

test("what this phone did lies over what the server told, until nothing waits", () => {
  const mirror = new Mirror();
  mirror.settle([feed([household("a"), household("b")])], nothing);
  mirror.cover([household("a", "uses")]);
  expect(mirror.get(households, "a")).toMatchObject({ here: true, doc: { standing: { vneid: {} } } });
  mirror.settle([feed([household("a", "again")])], nothing);
  expect(mirror.get(households, "a")?.doc.standing.vneid?.outcome).toBe("uses");
  mirror.settle([], { cleared: true, gone: [] });
  expect(mirror.get(households, "a")).toMatchObject({ here: false });
  expect(mirror.get(households, "a")?.doc.standing.vneid?.outcome).toBe("again");
});

test("sums move with every record that comes, changes and goes", () => {
  const mirror = new Mirror();
  const totals = () => Object.fromEntries(mirror.sums.totals("team", ...SPAN));
  mirror.settle([feed([household("a"), household("b")])], nothing);
  expect(totals()).toEqual({ households: 2 });
  mirror.cover([household("a", "uses"), household("c")]);
  expect(totals()).toEqual({ households: 3, "uses:vneid": 1 });
  mirror.uncover(["a", "c"]);
  expect(totals()).toEqual({ households: 2 });
  mirror.settle([], { cleared: false, gone: ["team"] });
  expect(totals()).toEqual({});
  expect(mirror.all(households).size).toBe(0);
});

test("what a refused command made is gone once the outbox is settled", () => {
  const mirror = new Mirror();
  mirror.cover([household("new")]);
  mirror.settle([], { cleared: true, gone: [] });
  expect(mirror.get(households, "new")).toBeUndefined();
});

test("S5 a record that left its team goes, and one that went over to another team of this member's stays", () => {
  const mirror = new Mirror();
  const to = (audience: string, ...records: object[]) =>
    [{ audience, records, cursor: "1", more: false }] as Parameters<Mirror["settle"]>[0];
  mirror.settle(to("team", household("a"), household("b")), nothing);
  mirror.settle(to("new", household("b")), nothing);
  mirror.settle(to("team", { ...household("a"), doc: null }, { ...household("b"), doc: null }), nothing);
  expect([...mirror.all(households).values()].map(({ id, audience }) => [id, audience])).toEqual([
    ["b", "new"],
  ]);
  expect([...mirror.sums.totals("team", ...SPAN)].filter(([, n]) => n !== 0)).toEqual([]);
  expect(Object.fromEntries(mirror.sums.totals("new", ...SPAN))).toEqual({ households: 1 });
});
