import type { Household } from "@toso/domain/households/household";
import { expect, test } from "vitest";
import { find } from "./find.ts";
import { byPlace, neighbours } from "./order.ts";

const household = (id: string, head: string, more: Partial<Household> = {}) => ({
  id,
  doc: {
    head,
    place: null,
    phone: null,
    people: null,
    poverty: null,
    added: "2026-01-01",
    standing: {},
    lastVisit: null,
    next: null,
    ...more,
  } as Household,
});

const all = [
  household("sau", "Hồ Văn Sáu", { place: "Nhà 10, xóm Đông", phone: "0905 123 456" }),
  household("deo", "Đinh Thị Đèo", { place: "Nhà 2, xóm Đông", poverty: "poor" }),
  household("hoa", "Nguyễn Thị Hoà", {
    standing: { vneid: { outcome: "uses", since: "2026-02-01", visit: "v" } },
    lastVisit: "2026-02-01",
  }),
];
const ids = (found: { id: string }[]) => found.map(({ id }) => id);

test("names are found without accents, in any order, and by place or telephone", () => {
  expect(ids(find(all, "ho sau", "all"))).toEqual(["sau"]);
  expect(ids(find(all, "SÁU HỒ", "all"))).toEqual(["sau"]);
  expect(ids(find(all, "dinh deo", "all"))).toEqual(["deo"]);
  expect(ids(find(all, "hòa", "all"))).toEqual(["hoa"]);
  expect(ids(find(all, "xom dong", "all"))).toEqual(["sau", "deo"]);
  expect(ids(find(all, "123456", "all"))).toEqual(["sau"]);
  expect(ids(find(all, "khong co", "all"))).toEqual([]);
});

test("filters ask what a member asks", () => {
  expect(ids(find(all, "", "open:vneid"))).toEqual(["sau", "deo"]);
  expect(ids(find(all, "", "poor"))).toEqual(["deo"]);
  expect(ids(find(all, "", "never"))).toEqual(["sau", "deo"]);
});

test("the list follows the houses, and the neighbours come next", () => {
  const ordered = byPlace(all);
  expect(ids(ordered)).toEqual(["deo", "sau", "hoa"]);
  expect(ids(neighbours(ordered, "sau", 2))).toEqual(["hoa", "deo"]);
});
