import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedFields, contestedIn, corrected, type Done, lastChange } from "./correction.ts";

interface Said {
  outcome: string;
  helped: string[];
  note: string | null;
}

const done = (name: string): Done => ({ by: { account: name, name }, at: 1, reason: null });
const anySaid: fc.Arbitrary<Said> = fc.record({
  outcome: fc.constantFrom("uses", "again"),
  helped: fc.subarray(["Chủ hộ", "Con"]),
  note: fc.constantFrom(null, "Máy cũ"),
});
const three = fc.tuple(anySaid, anySaid, anySaid);

/** Two people saw the same and correct it without having heard of each other; the first arrives before the second. */
function both(before: Said, first: Said, second: Said) {
  const one = corrected(before, { before, said: first }, done("first"));
  return { one, two: corrected(one.said, { before, said: second }, done("second"), one.earlier) };
}

describe("S12 two who correct one record at once", () => {
  it("contest a field that both changed to something else: the later stands, the other is kept", () => {
    fc.assert(
      fc.property(three, ([before, first, second]) => {
        const { one, two } = both(before, first, second);
        const clash = changedFields(before, first).filter(
          (field) =>
            changedFields(before, second).includes(field) && changedFields(first, second).includes(field),
        );
        expect([...contestedIn(two)].sort()).toEqual(clash.sort());
        for (const field of clash) {
          expect(two.said[field]).toEqual(second[field]);
          expect(two.earlier.at(-1)?.said[field]).toEqual(first[field]);
        }
        expect(two.earlier.map(({ said }) => said)).toEqual([before, one.said]);
      }),
    );
  });

  it("are merged field by field where they changed different ones, whoever arrives first", () => {
    fc.assert(
      fc.property(three, ([before, first, second]) => {
        const { two } = both(before, first, second);
        if (contestedIn(two).length > 0) return;
        expect(both(before, second, first).two.said).toEqual(two.said);
        for (const field of changedFields(before, two.said))
          expect([first[field], second[field]]).toContainEqual(two.said[field]);
      }),
    );
  });

  it("are at one again once somebody has chosen, also by leaving it as it is", () => {
    const before = { outcome: "again", helped: [], note: null };
    const { two } = both(before, { ...before, note: "Máy cũ" }, { ...before, note: "Hết pin" });
    expect(contestedIn(two)).toEqual(["note"]);
    const chosen = corrected(two.said, { before: two.said, said: two.said }, done("leader"), two.earlier);
    expect(contestedIn(chosen)).toEqual([]);
    expect(chosen.said).toEqual(two.said);
  });

  it("stay contested while somebody corrects something else, and it is known who said what", () => {
    const before = { outcome: "again", helped: [], note: null };
    const { two } = both(before, { ...before, note: "Máy cũ" }, { ...before, note: "Hết pin" });
    const seen = { before: two.said, said: { ...two.said, outcome: "uses" } };
    const three = corrected(two.said, seen, done("third"), two.earlier);
    expect(contestedIn(three)).toEqual(["note"]);
    expect(lastChange(three.said, three.earlier, "note")).toMatchObject({
      said: { note: "Máy cũ" },
      saidBy: { name: "first" },
      changedBy: { name: "second" },
    });
    expect(lastChange(three.said, three.earlier, "helped")).toBeNull();
    const chosen = { before: three.said, said: { ...three.said, note: "Máy cũ" } };
    expect(contestedIn(corrected(three.said, chosen, done("leader"), three.earlier))).toEqual([]);
  });

  it("keep the newest versions in the document; the journal keeps all", () => {
    let held = corrected({ note: "0" }, { before: { note: "0" }, said: { note: "1" } }, done("a"));
    for (let n = 2; n < 30; n++)
      held = corrected(held.said, { before: held.said, said: { note: `${n}` } }, done("a"), held.earlier);
    expect(held.earlier.map(({ said }) => said.note)).toEqual(
      Array.from({ length: 20 }, (_, n) => `${n + 9}`),
    );
  });
});
