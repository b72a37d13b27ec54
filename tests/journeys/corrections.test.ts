import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESK, meet, obstacles, openBrowser, type Person, PHONE, picture } from "./people.ts";
import { type Product, startProduct, told } from "./server.ts";

const FIGURE = /Nước Trong, Hộ có người dùng VNeID/;

/** What was recorded wrongly is said anew or taken back on the phone, without a signal, and the figures follow. */
describe("corrections", () => {
  let product: Product;
  let browser: Browser;
  let clerk: Person;
  let member: Person;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct("--demo"), openBrowser()]);
    [clerk, member] = await Promise.all([meet(browser, DESK), meet(browser, PHONE)]);
    await clerk.page.goto(await told(product, /cán bộ xã\s+(http\S+)/));
    await member.page.goto(await told(product, /Trưởng thôn, thôn Nước Trong\s+(http\S+)/));
    await member.sees("Chỉ tiêu của tổ");
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const clear = async (person: Person, name: string) => {
    await picture(person, name);
    expect(await obstacles(person), name).toEqual([]);
  };
  /** Households of the team that use VNeID, as the office sees them now. */
  const figure = async (): Promise<number> => {
    await clerk.go("Tiến độ");
    await clerk.page.reload();
    const cell = clerk.page.getByRole("link", { name: FIGURE }).first();
    return Number(/(\d+)\/\d/.exec((await cell.textContent()) ?? "")?.[1]);
  };
  const open = async (head: string | RegExp) => {
    await member.go("Hộ dân");
    await member.page.getByRole("searchbox").fill(String(head));
    await member.press(new RegExp(String(head)));
    await member.sees("Đang dùng đến đâu");
  };
  const sent = () => member.sees(/Đã gửi hết/);

  it("a visit is corrected without a signal, over a reload, and the figure follows when it is sent", async () => {
    const before = await figure();
    await member.go("Hộ dân");
    await member.press("Thêm hộ");
    await member.fill("Họ và tên chủ hộ", "Hồ Thị Nhầm");
    await member.press("Thêm hộ này");
    await member.press("Ghi lượt hướng dẫn");
    await member.press("Đổi");
    await member.page.getByText("VNeID", { exact: false }).first().click();
    await member.press(/Đã tự dùng/);
    await member.sees("Đã ghi");
    await member.go("Hôm nay");
    await sent();
    expect(await figure()).toBe(before + 1);

    await member.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await member.context.setOffline(true);
    await open("Hồ Thị Nhầm");
    await clear(member, "corrections-household");
    await member.press("Sửa");
    await member.sees("Sửa lượt hướng dẫn");
    await member.press("Ghi bản đã sửa");
    await member.sees("Chưa có gì được sửa.");
    await member.press(/Cần đến lại/);
    await member.fill(/Vì sao sửa/, "Bác mới mở được một lần.");
    await clear(member, "corrections-form");
    await member.page.reload();
    await member.sees("Sửa lượt hướng dẫn");
    expect(await member.page.getByLabel(/Vì sao sửa/).inputValue()).toBe("Bác mới mở được một lần.");
    await member.press("Ghi bản đã sửa");
    await member.sees("Trên máy này");
    await member.page.getByText("Đã sửa 1 lần").click();
    await member.sees("Trước đó:");
    await clear(member, "corrections-versions");

    await member.context.setOffline(false);
    await member.go("Hôm nay");
    await sent();
    expect(await figure()).toBe(before);
  });

  it("the office sees behind the figure that a visit was corrected", async () => {
    await open("Hồ Thị Nhầm");
    await member.press("Sửa");
    await member.press(/Đã tự dùng/);
    await member.press("Ghi bản đã sửa");
    await member.go("Hôm nay");
    await sent();
    await figure();
    await clerk.page.getByRole("link", { name: FIGURE }).first().click();
    await clerk.sees("Hồ Thị Nhầm");
    await clerk.sees(/đã sửa 2 lần/);
    await clear(clerk, "corrections-behind");
    await clerk.page.keyboard.press("Escape");
  });

  it("a visit is withdrawn with a reason, counts for nothing and stays to be read", async () => {
    const before = await figure();
    await open("Hồ Thị Nhầm");
    await member.press("Rút lại");
    await member.press("Rút lại lượt này");
    await member.sees("Chưa có lý do.");
    await member.page.getByText("Ghi nhầm hộ", { exact: true }).click();
    await clear(member, "corrections-withdraw");
    await member.press("Rút lại lượt này");
    await member.sees("Chưa có lượt nào.");
    await member.page.getByText("Lượt đã rút lại (1)").click();
    await member.sees(/Ghi nhầm hộ/);
    await clear(member, "corrections-withdrawn");
    await member.go("Hôm nay");
    await sent();
    expect(await figure()).toBe(before - 1);
    await open("Hồ Thị Nhầm");
  });

  it("who a household is can be said anew, and the earlier version is shown", async () => {
    await member.press("Sửa thông tin hộ");
    await member.fill("Họ và tên chủ hộ", "");
    await member.press("Ghi bản đã sửa");
    await member.sees("Chưa có tên chủ hộ.");
    await member.fill("Họ và tên chủ hộ", "Hồ Thị Lầm");
    await member.fill("Số điện thoại", "0951234567");
    await clear(member, "corrections-household-form");
    await member.press("Ghi bản đã sửa");
    await member.sees("Hồ Thị Lầm");
    await member.page.getByText("Thông tin hộ đã sửa 1 lần").click();
    await member.sees(/từ “Hồ Thị Nhầm” thành “Hồ Thị Lầm”/);
  });

  it("S12 what two phones corrected differently is shown, until somebody chooses", async () => {
    const other = await meet(browser, PHONE);
    await other.page.goto(await told(product, /Trưởng thôn, thôn Nước Trong\s+(http\S+)/));
    await other.sees("Chỉ tiêu của tổ");
    await member.go("Hôm nay");
    await sent();
    await other.go("Hộ dân");
    await other.page.getByRole("searchbox").fill("ho thi lam");
    await other.press(/Hồ Thị Lầm/);
    await open("Hồ Thị Lầm");
    for (const [person, phone, people] of [
      [member, "0951111111", ""],
      [other, "0952222222", "5"],
    ] as const) {
      await person.press("Sửa thông tin hộ");
      await person.fill("Số điện thoại", phone);
      await person.fill("Số người trong hộ", people);
    }
    await member.press("Ghi bản đã sửa");
    await member.go("Hôm nay");
    await sent();
    await other.press("Ghi bản đã sửa");
    await other.sees("Hai người sửa khác nhau");
    await other.go("Hôm nay");
    await other.sees(/Đã gửi hết/);
    await other.context.close();

    await member.page.reload();
    await open("Hồ Thị Lầm");
    await member.sees("Hai người sửa khác nhau");
    await member.sees(/“0951111111”.*“0952222222”/);
    await member.sees(/5 người/);
    await clear(member, "corrections-contested");
    await member.press("Sửa thông tin hộ");
    await member.press("Ghi bản đã sửa");
    await member.page.getByText("Hai người sửa khác nhau").waitFor({ state: "detached" });
  });

  it("a household leaves the list, is found among those that left, and comes back", async () => {
    await member.press(/Hộ đã chuyển đi/);
    await member.press("Đưa ra khỏi danh sách");
    await member.sees("Chưa chọn lý do.");
    await member.page.getByText("Ghi trùng", { exact: true }).click();
    await member.sees("Hộ nào giữ lại?");
    await clear(member, "corrections-twice");
    await member.press("Đưa ra khỏi danh sách");
    await member.sees("Chưa chọn hộ giữ lại.");
    await member.page.getByText("Đã chuyển đi", { exact: true }).click();
    await clear(member, "corrections-leave");
    await member.press("Đưa ra khỏi danh sách");
    await member.sees(/Hộ đã chuyển đi từ ngày/);
    await clear(member, "corrections-left");
    await member.go("Hộ dân");
    await member.page.getByRole("searchbox").fill("ho thi lam");
    await member.sees("Không thấy hộ nào như vậy");
    await member.page.getByRole("combobox").selectOption({ label: "Đã ra khỏi danh sách" });
    await member.press(/Hồ Thị Lầm/);
    await member.press("Đưa lại vào danh sách");
    await member.sees("Ghi lượt hướng dẫn");
  });
});
