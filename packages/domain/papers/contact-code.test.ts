import { expect, test } from "vitest";
import { contactCode } from "./contact-code.ts";

const member = (name: string, phone: string | null) => ({
  name,
  phone,
  gender: null,
  positions: [],
  role: null,
});

test("a team without a telephone has no code, rather than one that leads nowhere", () => {
  expect(contactCode("Tổ số thôn Trà Veo", { members: [member("Hồ Văn Sáu", null)] })).toBeNull();
});

test("the first who has a telephone answers for the team", () => {
  const members = [member("Hồ Văn Sáu", null), member("Hồ Thị Mơ", "0905 123.456")];
  expect(contactCode("Tổ số thôn Trà Veo, xã Trà Xinh", { members })?.split("\n")).toEqual([
    "BEGIN:VCARD",
    "VERSION:3.0",
    "FN:Tổ số thôn Trà Veo\\, xã Trà Xinh",
    "N:Tổ số thôn Trà Veo\\, xã Trà Xinh;;;;",
    "NOTE:Hồ Thị Mơ",
    "TEL:0905123456",
    "END:VCARD",
  ]);
});
