import { expect, test } from "vitest";
import { isPin, isWeakPin, makePin, TRIES, tryPin } from "./pin.ts";

test("the right PIN opens, and forgets the wrong tries", async () => {
  const kept = await makePin("280945");
  const [after, answer] = await tryPin(kept, "280946", 0);
  expect(answer).toEqual({ is: "wrong", left: TRIES - 1 });
  const [opened, right] = await tryPin(after, "280945", 1);
  expect(right).toEqual({ is: "right" });
  expect(opened.wrong).toBe(0);
});

test("five wrong tries lock it for half an hour, also for the right PIN", async () => {
  let kept = await makePin("280945");
  for (let n = 0; n < TRIES; n++) [kept] = await tryPin(kept, "000000", 1_000);
  const halfAnHour = 30 * 60_000;
  expect((await tryPin(kept, "280945", 1_000 + halfAnHour - 1))[1].is).toBe("locked");
  expect((await tryPin(kept, "280945", 1_000 + halfAnHour))[1].is).toBe("right");
});

test("what is kept does not hold the PIN, and differs on every phone", async () => {
  const [one, other] = await Promise.all([makePin("280945"), makePin("280945")]);
  expect(one.hash).not.toEqual(other.hash);
  expect(one.iterations).toBeGreaterThanOrEqual(200_000);
});

test("a PIN has six digits, and not the six that everybody tries", () => {
  expect(["280945", "12345", "1234567", "12a456"].map(isPin)).toEqual([true, false, false, false]);
  expect(["111111", "123456", "987654", "280945"].map(isWeakPin)).toEqual([true, true, true, false]);
});
