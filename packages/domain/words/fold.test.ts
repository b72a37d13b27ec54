import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, foldInPlace, foldToned, lowerInPlace } from "./fold.ts";

test("one key for the spellings of one place", () => {
  expect(fold("Thôn  Hoà Đông")).toBe("thon hoa dong");
  expect(fold("thôn HÒA ĐÔNG".normalize("NFD"))).toBe("thon hoa dong");
  expect(fold("H’ Bia  Niê")).toBe(fold("H'Bia Niê"));
  expect(fold("Ea H'leo")).toBe("ea h'leo");
});

test("the toned key knows where the tone may stand", () => {
  expect(foldToned("Hoà")).toBe(foldToned("HÒA"));
  expect(foldToned("Thuỷ")).toBe(foldToned("Thủy"));
  expect(foldToned("khoẻ")).toBe(foldToned("khỏe"));
  expect(foldToned("Uỷ ban")).toBe(foldToned("Ủy ban"));
  expect(foldToned("tòan")).toBe("toàn");
  expect(foldToned("quý")).toBe("quý");
  expect(foldToned("hoa")).not.toBe(foldToned("hòa"));
  expect(foldToned("Trà")).not.toBe(foldToned("Tra"));
});

test("folding in place keeps every index", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const nfc = text.normalize("NFC");
      expect(foldInPlace(nfc)).toHaveLength(nfc.length);
      expect(lowerInPlace(nfc)).toHaveLength(nfc.length);
    }),
  );
});

test("folding twice is folding once, and NFD does not matter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      expect(foldToned(foldToned(text))).toBe(foldToned(text));
    }),
  );
});
