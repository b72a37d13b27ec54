import { PLATFORMS } from "@toso/domain/indicators/catalogue";
import { describe, expect, it } from "vitest";
import { GUIDES } from "./guides.ts";

describe("the guides", () => {
  it("leave no platform without one, and end with the swindlers", () => {
    expect(GUIDES.map(({ code }) => code)).toEqual([...PLATFORMS.map(({ code }) => code), "scams"]);
  });

  it.each(GUIDES.map((guide) => ({ ...guide })))(
    "$code has 5 to 9 cards, each with its own name",
    ({ cards }) => {
      expect(cards.length).toBeGreaterThanOrEqual(5);
      expect(cards.length).toBeLessThanOrEqual(9);
      expect(new Set(cards.map(({ code }) => code)).size).toBe(cards.length);
      for (const { code } of cards) expect(code).toMatch(/^[a-z0-9-]{1,40}$/);
    },
  );

  it.each(
    GUIDES.flatMap(({ code, cards }) => cards.map((card) => ({ ...card, name: `${code}/${card.code}` }))),
  )("$name is one short sentence with a drawing", ({ say, picture }) => {
    expect(say).toMatch(/^[^.]+\.$|gov\.vn/);
    expect(say.length).toBeLessThanOrEqual(100);
    expect((picture.phone ?? picture.things ?? []).length).toBeGreaterThan(0);
  });
});
