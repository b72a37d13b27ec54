import { expect, test } from "vitest";
import { sayDays, sayEvent } from "./say-duty.ts";

const event = { id: "", at: 0, by: "Đinh Văn Nay", about: "Hồ Thị Hoa", address: null, detail: null };

test("an event that this version does not know is shown as it is named, not dropped", () => {
  expect(sayEvent({ ...event, what: "something_new" })).toBe("something_new");
});

test("a duty taken back before it began is not said to have days", () => {
  const detail = { kind: "work", from: "2026-12-01", to: "2026-11-30" } as const;
  expect(sayEvent({ ...event, what: "duty_end_set", detail })).toBe(
    "Đinh Văn Nay bỏ chức trách làm mọi việc của Hồ Thị Hoa",
  );
});

test("days are said whole: open, one day, from one to the end of another", () => {
  expect(sayDays({ from: "2026-12-01", to: null })).toBe("từ ngày 01/12/2026");
  expect(sayDays({ from: "2026-12-01", to: "2026-12-01" })).toBe("trong ngày 01/12/2026");
  expect(sayDays({ from: "2026-12-01", to: "2026-12-05" })).toBe(
    "từ ngày 01/12/2026 đến hết ngày 05/12/2026",
  );
});

test("who failed at a name is nobody; who gave a duty and to whom is said", () => {
  expect(sayEvent({ ...event, by: null, about: "hoa", what: "sign_in_failed" })).toBe(
    "Có người nhập sai mật khẩu của tên hoa",
  );
  const detail = { kind: "view", from: "2026-12-01", to: null } as const;
  expect(sayEvent({ ...event, what: "duty_given", detail })).toBe(
    "Đinh Văn Nay giao cho Hồ Thị Hoa: chỉ xem, từ ngày 01/12/2026",
  );
});
