import { confirmDecision } from "@toso/contract/decisions/bodies";
import type { ReadingOfDecision } from "@toso/contract/decisions/reading";
import { expect, test } from "vitest";
import { freshId } from "../../../platform/fresh-id.ts";
import { confirmBody } from "./confirm-body.ts";
import { boxes, change, doubtsOf, keyOf, marksOf, withMembers } from "./edit.ts";
import { faultsOf } from "./faults.ts";
import { blankForm, blankTeam } from "./form.ts";
import { formOf } from "./read-form.ts";
import { typedDay } from "./typed-day.ts";

const found = <T>(value: T, start: number | null = null, doubt: string | null = null) => ({
  value,
  source: start === null ? null : { start, end: start + 4 },
  doubt,
});

const reading: ReadingOfDecision = {
  text: "Quyết định thành lập tổ thôn Suối Mơ, Ông Lò Văn An, Trưởng thôn, Bí thư Chi bộ",
  kind: "establish",
  why: null,
  number: found(null, null, "Số quyết định còn để trống."),
  symbol: found("QĐ-UBND", 0),
  date: found("2024-03-05", 4),
  agency: found("Ủy ban nhân dân xã Nà Lạnh", 8),
  signer: found("Vi Thị Bình", 12),
  signerPosition: found("Chủ tịch", 16),
  commune: found("xã Nà Lạnh", 8),
  district: found(null),
  province: found("tỉnh Sơn La", 20),
  effective: found(null),
  changes: [],
  grounds: [
    found({
      text: "Căn cứ Luật 91/2025/QH15",
      kind: "Luật",
      number: "91/2025/QH15",
      date: null,
      issuer: null,
    }),
  ],
  recipients: [found("UBND huyện (b/c)"), found("Văn phòng UBND xã")],
  executors: [found("Văn phòng UBND xã"), found("các ông, bà có tên tại Điều 1")],
  amends: found(null),
  duties: "Điều 2. Nhiệm vụ",
  teams: [
    {
      level: "hamlet",
      village: found("Suối Mơ", 24),
      villageKind: found("thôn"),
      members: [
        {
          name: found("Lò Văn An", 30),
          gender: found("male", 28),
          positions: [found("Trưởng thôn", 40), found("Bí thư Chi bộ", 50)],
          teamRole: found("leader"),
          phone: found(null),
        },
      ],
    },
  ],
};
const form = formOf(reading, "qd.docx", freshId);
const [team] = form.teams;
const [member] = team?.members ?? [];

test("what was read and not touched is confirmed as it was read", () => {
  expect(faultsOf(form)).toEqual([]);
  const body = confirmBody(form);
  expect(confirmDecision.safeParse(body).success).toBe(true);
  expect(body.read).toMatchObject({ number: null, date: "2024-03-05", kind: "establish" });
  expect(body.read).toMatchObject({ effective: "2024-03-05", amends: null, duties: "Điều 2. Nhiệm vụ" });
  expect(body.read.grounds).toMatchObject([{ number: "91/2025/QH15", kind: "Luật" }]);
  expect(body.commune).toEqual({ name: "xã Nà Lạnh", district: null, province: "tỉnh Sơn La" });
  expect(body.teams).toMatchObject([
    {
      name: "Tổ Công nghệ số thôn Suối Mơ",
      hamlet: { name: "Suối Mơ", type: "thôn" },
      members: [
        {
          name: "Lò Văn An",
          gender: "male",
          positions: ["Trưởng thôn", "Bí thư Chi bộ"],
          role: "leader",
          phone: null,
        },
      ],
    },
  ]);
});

test("who carries it out comes first, is named once, and the members themselves are known as such", () => {
  expect(confirmBody(form).read.recipients).toEqual([
    { name: "Văn phòng UBND xã", duty: "carriesOut" },
    { name: "các ông, bà có tên tại Điều 1", duty: "members" },
    { name: "UBND huyện (b/c)", duty: "informed" },
  ]);
});

test("confirmed twice it is the same decision: its ids are in the form", () => {
  expect(confirmBody(form)).toEqual(confirmBody(form));
});

test("a team of the whole commune bears its name and has no hamlet", () => {
  const whole = { ...form, teams: form.teams.map((one) => ({ ...one, level: "commune" as const })) };
  expect(confirmBody(whole).teams[0]).toMatchObject({ name: "Tổ Công nghệ số xã Nà Lạnh", hamlet: null });
});

test("every place that was read is marked with its box, several positions with one", () => {
  const key = keyOf(member?.id ?? "", "positions");
  expect(marksOf(form).filter(({ field }) => field === key)).toHaveLength(2);
  const keys = new Set(boxes(form).map((box) => box.key));
  expect(marksOf(form).every(({ field }) => keys.has(field))).toBe(true);
});

test("typing settles a box's doubt and leaves the others alone", () => {
  expect(doubtsOf(form).map(({ key }) => key)).toEqual([keyOf("paper", "number")]);
  const typed = change(form, keyOf("paper", "number"), "12");
  expect(doubtsOf(typed)).toEqual([]);
  expect(confirmBody(typed).read.number).toBe("12");
  const renamed = change(form, keyOf(member?.id ?? "", "name"), "Lò Văn Anh");
  expect(confirmBody(renamed).teams[0]?.members[0]?.name).toBe("Lò Văn Anh");
  expect(doubtsOf(renamed)).toHaveLength(1);
});

test("each fault names the box where it is mended", () => {
  const day = change(form, keyOf("paper", "date"), "31/02/2024");
  expect(faultsOf(day).map(({ field }) => field)).toEqual([keyOf("paper", "date")]);
  const blank = blankForm("scan.pdf", "", freshId);
  const fields = faultsOf(blank).map(({ field }) => field);
  expect(fields).toContain(keyOf("paper", "agency"));
  expect(fields).toContain(keyOf(blank.teams[0]?.id ?? "", "village"));
  expect(fields).toContain(keyOf(blank.teams[0]?.members[0]?.id ?? "", "name"));
});

test("two teams of one hamlet, a team without people and no team at all are faults", () => {
  const twin = { ...form, teams: [...form.teams, { ...form.teams[0]!, id: freshId() }] };
  expect(faultsOf(twin)).toHaveLength(1);
  const bare = { ...form, teams: form.teams.map((one) => withMembers(one, () => [])) };
  expect(faultsOf(bare).map(({ field }) => field)).toEqual([`add-member-${team?.id}`]);
  expect(faultsOf({ ...form, teams: [] }).map(({ field }) => field)).toEqual(["add-team"]);
  expect(blankTeam(freshId).members).toHaveLength(1);
});

test.each([
  ["9/8/2022", "2022-08-09"],
  ["09-08-2022", "2022-08-09"],
  ["9.8.22", "2022-08-09"],
  ["31/02/2022", null],
  ["2022-08-09", null],
  ["hôm qua", null],
])("the day %s is read as %s", (text, day) => expect(typedDay(text)).toBe(day));
