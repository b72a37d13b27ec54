import fc from "fast-check";
import { expect, test } from "vitest";
import { bigints, doubles, jsonbs, jsons, texts, uuids } from "./arrays.ts";

/** Reads an array of PostgreSQL's binary format, as its documentation of array_recv has it. */
function elements(bytes: Buffer): (Buffer | null)[] {
  const found: (Buffer | null)[] = [];
  if (bytes.readInt32BE(0) === 0) return found;
  let at = 20;
  for (let n = bytes.readInt32BE(12); n > 0; n -= 1) {
    const length = bytes.readInt32BE(at);
    at += 4;
    found.push(length < 0 ? null : bytes.subarray(at, at + length));
    at += Math.max(length, 0);
  }
  expect(at).toBe(bytes.length);
  return found;
}

const nullable = <Value>(of: fc.Arbitrary<Value>) => fc.array(fc.option(of), { maxLength: 40 });
const repeated = (of: fc.Arbitrary<string>) =>
  nullable(of).map((values) => values.flatMap((value) => [value, value]));

test("texts, also empty, long and repeated ones, arrive as they are", () => {
  fc.assert(
    fc.property(repeated(fc.string({ unit: "binary", maxLength: 400 })), (values) => {
      const wellFormed = values.map((value) => value?.toWellFormed() ?? null);
      const read = (bytes: Buffer, skip: number) =>
        elements(bytes).map((each) => each?.subarray(skip).toString() ?? null);
      expect(read(texts(wellFormed), 0)).toEqual(wellFormed);
      expect(read(jsons(wellFormed), 0)).toEqual(wellFormed);
      expect(read(jsonbs(wellFormed), 1)).toEqual(wellFormed);
    }),
  );
});

test("uuids of any spelling are sixteen bytes each", () => {
  fc.assert(
    fc.property(repeated(fc.uuid()), (values) => {
      const hex = elements(uuids(values)).map((each) => each?.toString("hex") ?? null);
      expect(hex).toEqual(values.map((value) => value?.replaceAll("-", "") ?? null));
      expect(uuids(values.map((value) => value?.toUpperCase() ?? null))).toEqual(uuids(values));
    }),
  );
});

test("numbers are eight bytes each", () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })), (values) => {
      expect(elements(bigints(values)).map((each) => each?.readBigInt64BE())).toEqual(values);
    }),
  );
  expect(elements(doubles([0.1, -2])).map((each) => each?.readDoubleBE())).toEqual([0.1, -2]);
});
