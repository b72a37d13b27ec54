import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESK, meet, obstacles, openBrowser, type Person, PHONE, picture } from "./people.ts";
import { type Product, startProduct, told } from "./server.ts";

const DECISION = join(import.meta.dirname, "files/quyet-dinh-tra-xinh.txt");
const PIN = "374928";

/** Xã Trà Xinh goes over to xã Tây Trà while one of its phones is without a signal. */
describe("a commune that was merged in 2025", () => {
  let product: Product;
  let browser: Browser;
  let clerk: Person;
  let member: Person;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    clerk = await meet(browser, DESK);
    member = await meet(browser, PHONE);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const clear = async (person: Person, name: string) => {
    await picture(person, name);
    expect(await obstacles(person), name).toEqual([]);
  };

  it("had teams since 2022, and a member whose phone holds what nobody has heard yet", async () => {
    await clerk.page.goto(product.address);
    await clerk.fill("Mã một lần", await told(product, /([2-9A-Z]{4}-[2-9A-Z]{4})/));
    await clerk.fill("Họ và tên của anh/chị", "Đinh Thị Hạnh");
    await clerk.fill("Tên đăng nhập", "hanh.traxinh");
    await clerk.fill("Mật khẩu", "suối trong chè xanh");
    await clerk.press("Lập tài khoản và bắt đầu");
    await clerk.sees("Chọn tệp quyết định");
    await clerk.page.locator("input[type=file]").first().setInputFiles(DECISION);
    await clerk.press(/^Xác nhận và lập 2 tổ/);
    await clerk.sees(/Đã lập 2 tổ/);
    await clerk.go("Tổ và thành viên");
    await clerk.press(/^Mời.*Hồ Văn Lành/);
    const link = await clerk.page.getByLabel("Liên kết mời").inputValue();
    await clerk.page.getByRole("dialog").getByRole("button", { name: "Đóng" }).first().click();
    await member.page.goto(link);
    await member.fill(/Chọn mã PIN/, PIN);
    await member.fill(/Nhập lại mã PIN/, PIN);
    await member.press("Nhận lời mời");
    await member.press("Vào làm việc");
    await member.sees("Chào Hồ Văn Lành");
    await member.context.setOffline(true);
    await member.go("Hộ dân");
    await member.press("Thêm hộ");
    await member.fill("Họ và tên chủ hộ", "Hồ Thị Lượm");
    await member.press("Thêm hộ này");
    await member.sees("Trên máy này, chưa gửi");
  });

  it("is found in the national list by its name without accents", async () => {
    await clerk.go("Tổ chức");
    await clerk.press("Sáp nhập xã");
    await clerk.sees("Xã này là xã Trà Xinh, huyện Trà Bồng, tỉnh Quảng Ngãi (mã 21163)?");
    await clear(clerk, "reform-1-match");
    await clerk.press("Không phải, tìm xã khác");
    await clerk.fill(/Tìm xã/, "tra xinh");
    await clerk.press("Chọn xã này");
    await clerk.sees("Từ ngày 1/7/2025 thuộc xã Tây Trà, tỉnh Quảng Ngãi.");
  });

  it("shows what goes along, asks once, and hands it over", async () => {
    await clerk.sees(/1677\/NQ-UBTVQH15/);
    for (const box of await clerk.page.getByRole("checkbox").all()) await box.uncheck();
    await clerk.press(/^Chuyển 0 tổ/);
    await clerk.sees("Hãy đánh dấu ít nhất một tổ.");
    for (const box of await clerk.page.getByRole("checkbox").all()) await box.check();
    await clear(clerk, "reform-2-preview");
    await clerk.press("Chuyển sổ sang xã Tây Trà");
    await clerk.sees("Việc này không lấy lại được.");
    await clear(clerk, "reform-3-sure");
    await clerk.page
      .getByRole("dialog")
      .getByRole("button", { name: /^Chuyển sổ/ })
      .click();
    await clerk.sees(/Đã chuyển 2 tổ.*sang xã Tây Trà/);
    await clear(clerk, "reform-4-done");
    await clerk.press("Mở sổ xã Tây Trà");
    await clerk.sees("Xã Tây Trà");
  });

  it("goes on as Tây Trà: the phone's work arrives there, and 2024 is told as it was", async () => {
    await member.context.setOffline(false);
    await member.go("Hôm nay");
    await member.sees(/Đã gửi hết/);
    await member.go("Hộ dân");
    await member.press(/Hồ Thị Lượm/);
    await member.sees("Xã đã nhận");
    await clerk.go("Hộ dân");
    await clerk.awaits("Hồ Thị Lượm");
    await clerk.page.goto(`${product.address}/to-chuc?ngay=2024-06-30`);

    await clerk.sees("Xã Trà Xinh, huyện Trà Bồng, tỉnh Quảng Ngãi");
    await clerk.page.goto(`${product.address}/to-chuc`);
    await clerk.sees("Xã Tây Trà, tỉnh Quảng Ngãi");
    await clear(clerk, "reform-5-organisation");
  });
});
