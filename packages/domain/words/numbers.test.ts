import { expect, it } from "vitest";
import { sayNumber, sayRate } from "./numbers.ts";

it("writes numbers with a point for thousands and a comma for the rest", () => {
  expect(sayNumber(1234.5)).toBe("1.234,5");
  expect(sayNumber(0)).toBe("0");
  expect(sayNumber(-1_234_567)).toBe("-1.234.567");
  expect(sayNumber(0.1 + 0.2)).toBe("0,3");
  expect(sayNumber(999)).toBe("999");
  expect(sayNumber(-0.001)).toBe("0");
});

it("says a rate, and nothing where it is unknown", () => {
  expect(sayRate(38, 100)).toBe("38%");
  expect(sayRate(0, 40)).toBe("0%");
  expect(sayRate(40, 40)).toBe("100%");
  expect(sayRate(5, 0)).toBeNull();
  expect(sayRate(5, null)).toBeNull();
  expect(sayRate(null, 5)).toBeNull();
});

it("rounds to none or all only what is", () => {
  expect(sayRate(999, 1000)).toBe("99,9%");
  expect(sayRate(1, 1000)).toBe("0,1%");
  expect(sayRate(1, 10_000_000)).toBe("dưới 0,001%");
  expect(sayRate(1_000_001, 1_000_000)).toBe("trên 100%");
});
