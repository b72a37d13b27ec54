import { expect, test } from "vitest";
import { sayMoment, saySync, sayWrongClock } from "./sync-state.ts";

const NONE = { visits: 0, others: 0, refused: 0, photos: 0 };
const NOON = Date.parse("2026-11-23T05:05:00Z"); // 12:05 in Vietnam
const known = { phase: { at: "rest" } as const, unsent: NONE, heard: NOON, online: true, now: NOON };

test("work without a signal goes on, and the line says so", () => {
  const { text, calm } = saySync({ ...known, online: false, unsent: { ...NONE, visits: 3 } });
  expect(text).toBe("Chưa gửi 3 lượt: máy đang không có sóng. Cứ làm tiếp, có sóng sẽ tự gửi.");
  expect(calm).toBe(false);
  expect(saySync({ ...known, online: false }).calm).toBe(true);
});

test("the network that the phone believes in may still be too weak", () => {
  const phase = { at: "waiting", attempts: 2, why: "network" } as const;
  const unsent = { ...NONE, visits: 1, others: 1 };
  expect(saySync({ ...known, phase, unsent }).text).toMatch(/^Chưa gửi 2 việc: mạng đang yếu/);
});

test("all sent is said with its hour, and with its day when that is past", () => {
  expect(saySync(known).text).toBe("Đã gửi hết lúc 12:05.");
  expect(sayMoment(NOON, NOON + 86_400_000)).toBe("12:05 ngày 23/11/2026");
});

test("what only a person can mend is said in the server's own words", () => {
  const refusal = {
    refused: true,
    code: "signed_out",
    sentence: "Hãy đăng nhập lại.",
    again: "final",
  } as const;
  expect(saySync({ ...known, phase: { at: "stopped", refusal } })).toEqual({
    text: refusal.sentence,
    calm: false,
  });
});

test("a clock that is wrong by more than ten minutes is noticed", () => {
  expect(sayWrongClock(null)).toBeNull();
  expect(sayWrongClock({ server: NOON, phone: NOON + 9 * 60_000 })).toBeNull();
  expect(sayWrongClock({ server: NOON, phone: NOON - 3 * 3_600_000 })).toContain("chậm 3 giờ");
  expect(sayWrongClock({ server: NOON, phone: NOON + 5 * 86_400_000 })).toContain("nhanh 5 ngày");
});
