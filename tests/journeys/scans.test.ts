import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESK, meet, obstacles, openBrowser, type Person, PHONE, picture } from "./people.ts";
import { type Product, startProduct, told } from "./server.ts";

const SCANS = join(import.meta.dirname, "../../fixtures/decisions/scans");
const RULED = join(SCANS, "s01-quet-200-dpi.jpg");
const PHOTO = join(SCANS, "s03-chup-bang-dien-thoai.jpg");

/** A decision comes as a scan or as photos of its pages. */
describe("scans of decisions", () => {
  let product: Product;
  let browser: Browser;
  let clerk: Person;
  let phone: Person;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct("--demo"), openBrowser()]);
    const link = await told(product, /cán bộ xã\s+(http\S+)/);
    [clerk, phone] = [await meet(browser, DESK), await meet(browser, PHONE)];
    for (const person of [clerk, phone]) {
      await person.page.goto(link);
      await person.sees("Thôn nào cần để ý?");
    }
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const look = async (person: Person, name: string): Promise<string[]> => {
    await picture(person, `scans-${name}`);
    return (await obstacles(person)).map((found) => `${name}: ${found}`);
  };
  const upload = async ({ page }: Person, files: Parameters<Person["page"]["setInputFiles"]>[1]) => {
    await page.goto(`${product.address}/quyet-dinh`);
    await page.locator("input[type=file][multiple]").setInputFiles(files);
  };
  /** The next upload begins with an empty page. */
  const forget = (person: Person) =>
    person.page.getByRole("button", { name: "Bỏ, chọn tệp khác" }).first().click();
  /** What a camera sees in a meadow. */
  const meadow = async ({ page }: Person) => {
    const url = await page.evaluate(() => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 900, height: 1200 });
      const context = canvas.getContext("2d")!;
      context.fillStyle = "#dde4cc";
      context.fillRect(0, 0, 900, 1200);
      context.fillStyle = "#335522";
      context.ellipse(450, 600, 250, 180, 0.4, 0, 7);
      context.fill();
      return canvas.toDataURL("image/png");
    });
    return Buffer.from(url.split(",")[1]!, "base64");
  };

  it("says what to do about a picture in which nothing is written", async () => {
    const found: string[] = [];
    for (const [person, at] of [
      [clerk, "desk"],
      [phone, "phone"],
    ] as const) {
      const buffer = await meadow(person);
      await upload(person, { name: "canh-dong.png", mimeType: "image/png", buffer });
      await person.sees(/Hãy chụp lại cho thẳng, đủ sáng/);
      found.push(...(await look(person, `nothing-${at}`)));
    }
    expect(found).toEqual([]);
  });

  it("shows how far a scan is, and the teams when it is read", async () => {
    const found: string[] = [];
    for (const [person, at] of [
      [clerk, "desk"],
      [phone, "phone"],
    ] as const) {
      await upload(person, RULED);
      await person.sees("Đang nhận dạng chữ: trang 1/1");
      found.push(...(await look(person, `reading-${at}`)));
      await person.sees("Xem lại quyết định");
      const villages = person.page.getByRole("textbox", { name: "Tên thôn" });
      expect([await villages.nth(0).inputValue(), await villages.nth(1).inputValue()]).toEqual([
        "Sa Mừng",
        "Khe Mạ",
      ]);
      found.push(...(await look(person, `read-${at}`)));
      await forget(person);
    }
    expect(found).toEqual([]);
  });

  it("stops a reading that is no longer wanted", async () => {
    await upload(clerk, RULED);
    await clerk.sees(/Đang nhận dạng chữ/);
    await clerk.press("Dừng, chọn tệp khác");
    await clerk.page.getByRole("button", { name: "Chọn tệp quyết định" }).last().waitFor();
  });

  it("says that another document is read first", async () => {
    await Promise.all([upload(clerk, RULED), upload(phone, PHOTO)]);
    const waits = /Đang chờ đọc tài liệu khác \(còn 1 tài liệu phía trước\)/;
    const waiting = await Promise.any([clerk, phone].map((one) => one.sees(waits).then(() => one)));
    expect(await look(waiting, "waiting")).toEqual([]);
    for (const person of [clerk, phone]) {
      await person.sees("Xem lại quyết định");
      await forget(person);
    }
  });

  it("reads several photos as the pages of one decision", async () => {
    await upload(phone, [RULED, PHOTO]);
    await phone.sees("2 ảnh");
    await phone.sees("Đang nhận dạng chữ: trang 2/2");
    expect(await look(phone, "photos-phone")).toEqual([]);
    await phone.sees("Xem lại quyết định");
  });
});
