import { expect, test } from "vitest";
import { blankDraft, bodyOf, toggled } from "./draft.ts";

const more = { visit: "v", household: "h", photos: [], today: "2026-11-23" };

test("without another word a visit is of today, to the head of the household", () => {
  expect(bodyOf(blankDraft("vneid"), "uses", more)).toEqual({
    visit: "v",
    household: "h",
    day: "2026-11-23",
    platform: "vneid",
    outcome: "uses",
    helped: ["Chủ hộ"],
    byRelative: false,
    note: null,
    photos: [],
    next: null,
  });
});

test("a draft that lay over midnight is of the day on which it is recorded, unless a day was said", () => {
  const draft = { ...blankDraft("dvc"), note: "  " };
  expect(bodyOf(draft, "again", { ...more, today: "2026-11-24" }).day).toBe("2026-11-24");
  expect(bodyOf({ ...draft, day: "2026-11-20" }, "again", more).day).toBe("2026-11-20");
  expect(bodyOf(draft, "again", more).note).toBeNull();
});

test("a name pressed twice is taken off again", () => {
  expect(toggled(["Chủ hộ"], "Con")).toEqual(["Chủ hộ", "Con"]);
  expect(toggled(["Chủ hộ", "Con"], "Chủ hộ")).toEqual(["Con"]);
});
