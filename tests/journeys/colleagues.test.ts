import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESK, meet, obstacles, openBrowser, type Person, PHONE, picture } from "./people.ts";
import { type Product, startProduct, told } from "./server.ts";

/** Two people of one office: one lets the other in, with days, and neither can lock the commune out. */
describe("the people of an office", () => {
  let product: Product;
  let browser: Browser;
  let clerk: Person;
  let colleague: Person;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    clerk = await meet(browser, DESK);
    colleague = await meet(browser, PHONE);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** The same page on a desk and on a phone. */
  const clear = async (person: Person, name: string) => {
    const own = person.page.viewportSize() ?? DESK;
    for (const [size, where] of [
      [DESK, "desk"],
      [PHONE, "phone"],
    ] as const) {
      await person.page.setViewportSize(size);
      await picture(person, `${name}-${where}`);
      expect(await obstacles(person), `${name}, ${where}`).toEqual([]);
    }
    await person.page.setViewportSize(own);
  };
  const linkShown = () => clerk.page.getByLabel("Đường dẫn", { exact: true }).inputValue();

  it("the only one is not let go: the page says what to do first", async () => {
    const code = await told(product, /([2-9A-Z]{4}-[2-9A-Z]{4})/);
    await clerk.page.goto(product.address);
    await clerk.fill("Mã một lần", code);
    await clerk.fill("Họ và tên của anh/chị", "Đinh Thị Hạnh");
    await clerk.fill("Tên đăng nhập", "hanh.suoique");
    await clerk.fill("Mật khẩu", "suối trong chè xanh");
    await clerk.press("Lập tài khoản và bắt đầu");
    await clerk.sees("Chọn tệp quyết định");
    await clerk.go("Cán bộ");
    await clerk.sees("lập tài khoản đầu tiên của xã");
    await clear(clerk, "colleagues-alone");
    await clerk.press(/^Thay đổi/);
    await clerk.press("Cho thôi ngay");
    await clear(clerk, "colleagues-stop");
    await clerk.page
      .getByRole("dialog", { name: /thôi ngay\?/ })
      .getByRole("button", { name: "Cho thôi ngay" })
      .click();
    await clerk.sees(/Hãy thêm người thay/);
    await clear(clerk, "colleagues-nobody-left");
    await clerk.press("Đóng");
  });

  it("a colleague is added, opens the link on a phone and sets a password of their own", async () => {
    await clerk.press("Thêm cán bộ");
    await clerk.press("Thêm và tạo đường dẫn");
    await clerk.sees("Chưa có họ tên.");
    await clear(clerk, "colleagues-faults");
    await clerk.fill("Họ và tên", "Hồ Thị Hoa");
    await clerk.fill("Tên đăng nhập", "hoa.suoique");
    await clerk.press("Thêm và tạo đường dẫn");
    await clerk.sees("Đã thêm Hồ Thị Hoa.");
    await clear(clerk, "colleagues-link");
    const link = await linkShown();
    await clerk.press("Đóng");
    await clerk.sees("Chưa đặt mật khẩu");

    await colleague.page.goto(link);
    await colleague.sees("Tài khoản của Hồ Thị Hoa");
    await colleague.fill("Mật khẩu", "ngắn");
    await colleague.press("Đặt mật khẩu và vào");
    await colleague.sees("mới có 4");
    await clear(colleague, "colleagues-password");
    await colleague.fill("Mật khẩu", "hoa nở bên suối");
    await colleague.press("Đặt mật khẩu và vào");
    await colleague.sees("Hôm nay");

    const stranger = await meet(browser, PHONE);
    await stranger.page.goto(link);
    await stranger.sees("Đường dẫn này đã dùng");
    await clear(stranger, "colleagues-link-gone");
    await stranger.press("Đến trang đăng nhập");
    await stranger.sees("Quên mật khẩu:");
    await stranger.context.close();
  });

  it("made one who only looks, the colleague reads everything and is told why nothing can be changed", async () => {
    await clerk.awaits("hoa.suoique");
    await clerk.press(/^Thay đổi.*Hồ Thị Hoa/);
    await clerk.press("Đổi thành chỉ xem");
    await clerk.sees(/Chỉ xem\s+từ ngày/);
    await clear(clerk, "colleagues-person");
    await colleague.press(/^Mục/);
    await colleague.go("Cán bộ");
    await colleague.sees("Chức trách của anh/chị là chỉ xem");
    expect(await colleague.reads()).not.toContain("Thêm cán bộ");
    await clear(colleague, "colleagues-viewer");
    expect(
      await colleague.page.evaluate(
        async () => (await fetch("/api/duties/x/end", { method: "POST" })).status,
      ),
    ).toBe(403);
  });

  it("standing in for a while is a duty with days; whoever forgot the password gets a new link", async () => {
    const panel = clerk.page.getByRole("dialog", { name: "Hồ Thị Hoa" });
    const today = await panel.getByLabel("Từ ngày").inputValue();
    await panel.getByLabel("Đến hết ngày").fill(today);
    await panel.getByRole("button", { name: "Giao chức trách" }).click();
    await clerk.sees(/Làm mọi việc\s+trong ngày/);
    await colleague.awaits("Thêm cán bộ");
    await clerk.press("Tạo đường dẫn đặt mật khẩu");
    const link = await linkShown();
    await clerk.press("Đóng");
    await colleague.press(/^Mục/);
    await colleague.press("Đăng xuất");
    await colleague.sees("Quên mật khẩu:");
    await colleague.page.goto(link);
    await colleague.sees("Đặt mật khẩu mới");
    await colleague.fill("Mật khẩu", "hoa rừng bên suối");
    await colleague.press("Đặt mật khẩu và vào");
    await colleague.sees("Hôm nay");
  });

  it("everything of it is told in the log, in words", async () => {
    await clerk.awaits("Hồ Thị Hoa đặt mật khẩu");
    for (const said of [
      "Đinh Thị Hạnh tạo đường dẫn đặt mật khẩu cho Hồ Thị Hoa",
      /Đinh Thị Hạnh giao cho Hồ Thị Hoa: làm mọi việc, trong ngày/,
      /Đinh Thị Hạnh đổi chức trách của Hồ Thị Hoa: chỉ xem, từ ngày/,
      "Hồ Thị Hoa đăng xuất",
    ])
      await clerk.sees(said);
    await clear(clerk, "colleagues-log");
  });
});
