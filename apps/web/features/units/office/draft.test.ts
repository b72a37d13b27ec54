import { readCommand } from "@toso/contract/commands";
import { isRefusal } from "@toso/domain/command/refusal";
import { reshape } from "@toso/domain/units/reshape";
import { newHamlet } from "@toso/domain/units/unit";
import { describe, expect, it } from "vitest";
import { freshId } from "../../../platform/fresh-id.ts";
import { type Act, bodyOf, type Draft, endsElsewhere, faultsOf, newAct } from "./draft.ts";

const [veo, kem, oi] = [freshId(), freshId(), freshId()];
const hamlets = new Map(
  [veo, kem, oi].map((id, n) => [id, newHamlet({ name: `Trà ${n}`, type: "thôn" }, null)]),
);
const draft = (...acts: Act[]): Draft => ({
  reshaping: freshId(),
  on: "2026-01-01",
  paper: "Nghị quyết",
  number: " ",
  date: "2025-12-20",
  acts,
});
const act = (kind: Act["kind"], ids: string[], to: Partial<Act["targets"][number]>[] = []): Act => {
  const made = newAct(kind, freshId, "thôn", ids);
  return { ...made, targets: made.targets.map((target, n) => ({ ...target, ...to[n] })) };
};

describe("a draft of a reshaping", () => {
  it("says what is missing, and in which act", () => {
    const empty = { ...draft(act("merge", [])), paper: " ", on: "" as const, date: "" as const };
    expect(faultsOf(empty)).toHaveLength(4);
    expect(faultsOf(draft(act("merge", [veo])))[0]?.sentence).toContain("chưa chọn thôn nhận");
    expect(faultsOf(draft(act("merge", [veo], [{ to: "new" }])))[0]?.sentence).toContain("chưa có tên");
    const one = act("split", [veo], [{ name: "A" }, { name: "B" }]);
    expect(faultsOf(draft({ ...one, targets: one.targets.slice(0, 1) }))).toHaveLength(1);
    expect(faultsOf(draft(one))).toEqual([]);
  });

  it.each([
    [
      "merging into a new one",
      [act("merge", [veo, kem], [{ to: "new", name: "Mới" }])],
      [veo, kem].length + 1,
    ],
    ["merging into one that stands", [act("merge", [veo], [{ to: kem }])], 1],
    ["splitting", [act("split", [veo], [{ name: "A", part: "Xóm Trên" }, { to: "open" }])], 2],
    ["two parts of one hamlet", [act("move", [veo], [{ to: kem }]), act("move", [veo], [{ to: oi }])], 1],
    ["renaming", [act("rename", [veo], [{ name: "Khác" }])], 1],
    ["leaving open", [act("leave", [veo])], 1],
    ["a new settlement", [act("begin", [], [{ name: "Tái định cư" }])], 1],
    [
      "old ones that nobody had on file",
      [{ ...act("merge", [], [{ to: veo }]), unlisted: "làng Cũ\n Suối Nhỏ \n" }],
      2,
    ],
  ])("becomes a command that its rule accepts: %s", (_name, acts, touched) => {
    const said = draft(...acts);
    expect(faultsOf(said)).toEqual([]);
    const body = bodyOf(said);
    const read = readCommand({ id: freshId(), type: "reshapeHamlets", made: 0, body });
    expect(isRefusal(read) && read.sentence).toBe(false);
    const after = reshape(hamlets, body);
    if (isRefusal(after)) throw new Error(after.sentence);
    expect(after.size).toBe(touched);
  });

  it("offers an act no hamlet that ends by another one", () => {
    const [first, second, moving] = [act("merge", [veo]), act("leave", [kem]), act("move", [oi])];
    const said = draft(first, second, moving);
    expect(endsElsewhere(said, first.id)).toEqual(new Set([kem]));
    expect(endsElsewhere(said, moving.id)).toEqual(new Set([veo, kem]));
  });

  it("takes the kind of an old hamlet from its name, and a blank number for none", () => {
    const body = bodyOf(draft({ ...act("merge", [], [{ to: veo }]), unlisted: "làng Cũ\nSuối Nhỏ" }));
    expect(body.unlisted.map(({ name, type }) => [type, name])).toEqual([
      ["làng", "Cũ"],
      ["thôn", "Suối Nhỏ"],
    ]);
    expect(body.ground.number).toBeNull();
  });
});
