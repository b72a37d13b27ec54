import { addDays, dayOf, sayDay } from "@toso/domain/words/day";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESK, meet, obstacles, openBrowser, type Person, PHONE, picture } from "./people.ts";
import { type Product, startProduct, told } from "./server.ts";

/** So many days ago, in Vietnam; the demo begins with a decision 200 days ago. */
const ago = (days: number) => addDays(dayOf(Date.now()), -days);

/** Hamlets merge by a resolution, one is left open; the office looks back, decides, and mends a mistake. */
describe("an organisation with a history", () => {
  let product: Product;
  let browser: Browser;
  let clerk: Person;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct("--demo"), openBrowser()]);
    clerk = await enter(DESK);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  async function enter(size: typeof DESK): Promise<Person> {
    const person = await meet(browser, size);
    await person.page.goto(await told(product, /cán bộ xã\s+(http\S+)/));
    return person;
  }
  const open = async (path: string, { page } = clerk) => {
    await page.goto(product.address + path);
    await page.waitForLoadState("networkidle");
  };
  const choose = (label: string) =>
    clerk.page
      .locator("label")
      .filter({ hasText: new RegExp(`^${label}$`) })
      .last()
      .click();

  it("refuses to write what is not complete, and says what is missing", async () => {
    await open("/to-chuc/sap-xep");
    await clerk.press("Ghi vào sổ");
    await clerk.sees("Chưa có ngày ký văn bản.");
    await clerk.sees("Việc 1: chưa chọn thôn.");
    expect(await obstacles(clerk)).toEqual([]);
  });

  it("says in words what will follow, and follows it", async () => {
    await clerk.fill("Số, ký hiệu", "31/NQ-HĐND");
    await clerk.fill("Ngày ký", ago(30));
    await clerk.fill("Ngày bắt đầu theo thôn mới", ago(220));
    await choose("thôn Nước Trong");
    await choose("thôn Gò Chè");
    await clerk.page.getByLabel("Về thôn nào").selectOption("new");
    await clerk.fill("Tên mới", "Nước Chè");
    await clerk.sees(/có từ ngày|đã thay đổi ngày/);
    await clerk.fill("Ngày bắt đầu theo thôn mới", ago(0));
    await clerk.press("Thêm một việc");
    await choose("để chưa phân định");
    await choose("thôn Suối Lớn");
    await clerk.sees("Thôn Gò Chè và thôn Nước Trong thành thôn Nước Chè.");
    await clerk.sees(/^2 tổ, 300 hộ\. Tổ vẫn làm việc theo thôn cũ/);
    await clerk.sees("Thôn Suối Lớn hết, chưa phân định về đâu.");
    expect(await obstacles(clerk)).toEqual([]);
    await clerk.press("Ghi vào sổ");
    await clerk.sees("Đã ghi. Tổ chức đổi theo từ ngày đã chọn.");
    await clerk.sees("Còn một thôn chưa phân định");
    await clerk.sees(/tổ vẫn làm việc theo thôn Gò Chè/);
  });

  it("shows any day as it was, by keyboard too, and says how that differs from today", async () => {
    await open(`/to-chuc?ngay=${ago(60)}`);
    await clerk.sees(`Tổ chức ngày ${sayDay(ago(60))}`);
    await clerk.page.waitForLoadState("networkidle");
    expect(await clerk.reads()).toMatch(/Nay thuộc thôn Nước Chè/i);
    const summary = clerk.page.locator("summary", { hasText: "Tổ Công nghệ số thôn Gò Chè" });
    await summary.focus();
    await clerk.page.keyboard.press("Enter");
    await clerk.sees(/Đinh Văn Khởi/);
    await picture(clerk, "organisation");
    expect(await obstacles(clerk)).toEqual([]);
    const phone = await enter(PHONE);
    for (const path of [`/to-chuc?ngay=${ago(60)}`, "/to-chuc/sap-xep", "/to-chuc/chuyen-ho"]) {
      await open(path, phone);
      expect(await obstacles(phone), path).toEqual([]);
    }
    await phone.context.close();
  });

  it("tells the team's page what became of its hamlet", async () => {
    await clerk.go("Suối Lớn");
    await clerk.sees(/Thôn này đã hết, chưa phân định về đâu/);
    await clerk.go("Gò Chè");
    await clerk.sees(/Nay là thôn Nước Chè/);
  });

  it("reminds until it is decided, and takes back what was a mistake", async () => {
    await open("/to-chuc");
    await clerk.press("Ghi nhầm, bỏ đi");
    await clerk.press("Bỏ lần sắp xếp này");
    await clerk.sees("Đã bỏ. Các thôn trở lại như trước.");
    await clerk.page.getByText("Còn một thôn chưa phân định").waitFor({ state: "detached" });
    await clerk.sees("Thôn Suối Lớn");
  });

  it("moves a neighbourhood's households to another team, and back again", async () => {
    await open("/to-chuc/chuyen-ho");
    await clerk.page
      .locator("label", { hasText: /^Xóm Dưới \(/ })
      .first()
      .click();
    await clerk.page.getByLabel("Sang tổ").selectOption({ index: 1 });
    const all = /\/(\d+) hộ/.exec((await clerk.page.getByText(/^Đã chọn/).textContent()) ?? "")?.[1];
    await clerk.press(/^Chuyển \d+ hộ sang/);
    await clerk.sees(/^Đã chuyển \d+ hộ\./);
    await clerk.page.getByText(`Đã chọn 0/${all} hộ`, { exact: true }).waitFor({ state: "detached" });
    await clerk.sees(/^Đã chọn 0\//);
    await clerk.press("Hoàn tác");
    await clerk.sees(`Đã chọn 0/${all} hộ`);
  });
});
