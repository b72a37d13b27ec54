import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../browser.ts";
import { meet, obstacles, type Person, PHONE, picture } from "./people.ts";
import { type Product, startProduct, told } from "./server.ts";

/** A browser whose microphone is a tone of its own, allowed without being asked. */
const MICROPHONE = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

/** The step cards: shown to a villager, and read aloud by one member for the whole team. */
describe("the step cards", () => {
  let product: Product;
  let browser: Browser;
  let member: Person;
  let other: Person;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct("--demo"), launchBrowser({ args: MICROPHONE })]);
    member = await enter(/Trưởng thôn, thôn Nước Trong\s+(http\S+)/);
    other = await enter(/Bí thư chi đoàn, thôn Nước Trong\s+(http\S+)/);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const enter = async (who: RegExp): Promise<Person> => {
    const person = await meet(browser, PHONE);
    await person.page.goto(await told(product, who));
    await person.sees("Ghi lượt hướng dẫn");
    return person;
  };
  const clear = async (person: Person, name: string) => {
    await picture(person, name);
    expect(await obstacles(person), name).toEqual([]);
  };
  const hears = (person: Person) =>
    person.page.evaluate(
      () =>
        new Promise<boolean>((answer) => {
          const { play } = HTMLMediaElement.prototype;
          HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
            this.addEventListener("ended", () => answer(true));
            this.addEventListener("error", () => answer(false));
            return play.call(this);
          };
          const listen = [...document.querySelectorAll("button")].find((button) =>
            button.textContent?.includes("Cor ·"),
          );
          listen?.click();
        }),
    );

  it("open without a network, one after the other, with the thumb or a button", async () => {
    await member.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await member.context.setOffline(true);
    await member.reopen(product.address);
    await member.go("Hướng dẫn");
    await member.sees("Cảnh giác lừa đảo");
    await clear(member, "guides-list");
    await member.press(/^VNeID/);
    await member.sees("Thẻ 1/7");
    await clear(member, "guides-card");
    await member.press("Thẻ sau");
    await member.sees("Thẻ 2/7");
    await member.page.keyboard.press("ArrowRight");
    await member.sees("Thẻ 3/7");
    await swipe(member, 60, 300);
    await member.sees("Thẻ 2/7");
    await swipe(member, 300, 60);
    await member.sees("Thẻ 3/7");
    await clear(member, "guides-phone");
  });

  it("can be read with letters twice as large: the buttons stay, the card scrolls", async () => {
    await member.page.evaluate(() => document.documentElement.style.setProperty("font-size", "34px"));
    await clear(member, "guides-large");
    const { y, height } =
      (await member.page.getByRole("button", { name: "Thẻ sau" }).boundingBox()) ?? fail();
    expect(height).toBeGreaterThanOrEqual(44);
    expect(height).toBeLessThanOrEqual(120);
    expect(y + height).toBeLessThanOrEqual(PHONE.height);
    await member.page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  });

  it("are read aloud without a network: nothing is shared before a language and a yes", async () => {
    await member.press("Ghi âm bằng tiếng của mình");
    await member.sees("Đọc bằng tiếng gì?");
    await clear(member, "guides-record");
    await member.press("Bắt đầu ghi");
    await member.sees(/Đang ghi: 2 giây/);
    await clear(member, "guides-recording");
    await member.press("Đọc xong, dừng ghi");
    await member.sees(/có đồng ý không/);
    await member.press("Đồng ý, chia sẻ với tổ");
    await member.sees(/Chưa chọn tiếng/);
    await closeSheet(member);
    await member.press("Ghi âm bằng tiếng của mình");
    await member.page.getByText("Cor", { exact: true }).click();
    await clear(member, "guides-recorded");
    await member.press("Đồng ý, chia sẻ với tổ");
    await member.sees(/Có sóng là máy tự gửi/);
    await member.sees(/^Cor · /);
    expect(await hears(member)).toBe(true);
  });

  it("are heard by another member of the team, from then on also without a network", async () => {
    await member.context.setOffline(false);
    await other.go("Hướng dẫn");
    await other.awaits("Có giọng đọc: Cor");
    await other.press(/^VNeID/);
    await other.press("Thẻ sau");
    await other.press("Thẻ sau");
    await other.awaits(/^Cor · /);
    await expect.poll(() => hears(other), { timeout: 20_000 }).toBe(true);
    await clear(other, "guides-heard");
    await other.context.setOffline(true);
    expect(await hears(other)).toBe(true);
    expect(await sounds(other)).toBe(1);
    await other.context.setOffline(false);
  });

  it("fall silent everywhere once the one who spoke takes the voice back", async () => {
    await other.press("Ghi âm bằng tiếng của mình");
    await other.sees("Đọc bằng tiếng gì?");
    expect(await other.reads()).not.toContain("Gỡ bài tiếng Cor");
    await closeSheet(other);
    await member.press("Ghi âm bằng tiếng của mình");
    await member.press(/^Gỡ bài tiếng Cor/);
    await member.sees(/Đã gỡ bài ghi/);
    await other.awaits(/Anh\/chị đọc giúp/);
    expect(await other.reads()).not.toContain("Cor · ");
    await expect.poll(() => sounds(other)).toBe(0);
    await expect.poll(() => sounds(member)).toBe(0);
  });
});

/** How many sounds and photos this phone holds. */
const sounds = ({ page }: Person) =>
  page.evaluate(
    () =>
      new Promise<number>((answer) => {
        const opening = indexedDB.open("toso");
        opening.onsuccess = () => {
          const db = opening.result;
          const counting = db.transaction("photos").objectStore("photos").count();
          counting.onsuccess = () => {
            db.close();
            answer(counting.result);
          };
        };
      }),
  );

/** The card below has a way out of the same name. */
const closeSheet = ({ page }: Person) =>
  page.getByRole("dialog").getByRole("button", { name: "Đóng" }).first().click();

const fail = (): never => {
  throw new Error("not on the page");
};

async function swipe({ page }: Person, from: number, to: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints: x === undefined ? [] : [{ x, y: 250 }] });
  await touch("touchStart", from);
  await touch("touchMove", (from + to) / 2);
  await touch("touchMove", to);
  await touch("touchEnd");
  await devtools.detach();
}
