import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESK, meet, obstacles, openBrowser, type Person, PHONE, picture } from "./people.ts";
import { type Product, startProduct, told } from "./server.ts";

/** The office writes papers from what is on file, and has one register for their numbers. */
describe("papers of the office", () => {
  let product: Product;
  let browser: Browser;
  let clerk: Person;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct("--demo"), openBrowser()]);
    clerk = await meet(browser, DESK);
    await clerk.page.goto(await told(product, /cán bộ xã\s+(http\S+)/));
    await clerk.sees("Thôn nào cần để ý?");
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const look = async (person: Person, name: string): Promise<string[]> => {
    await person.page.waitForLoadState("networkidle");
    await picture(person, `papers-${name}`);
    return (await obstacles(person)).map((found) => `${name}: ${found}`);
  };
  const drawn = (person: Person) => person.page.getByRole("img", { name: /Xem trước, trang 1/ }).waitFor();
  const pressSeen = (name: string | RegExp) =>
    clerk.page.getByRole("button", { name }).filter({ visible: true }).first().click();

  it("begins a plan with the targets that are on file, and keeps it as a draft", async () => {
    const found: string[] = [];
    await clerk.go("Văn bản");
    await clerk.sees("Năm này chưa có văn bản nào vào sổ.");
    found.push(...(await look(clerk, "register-empty")));
    await clerk.press("Soạn văn bản");
    await clerk.sees("Chọn mẫu để soạn");
    found.push(...(await look(clerk, "choose")));
    await clerk.press(/Kế hoạch giao chỉ tiêu/);
    await drawn(clerk);
    found.push(...(await look(clerk, "plan")));
    await pressSeen("Lưu bản thảo");
    await clerk.page.waitForURL(/\/van-ban\/[0-9a-f-]{36}$/);
    await clerk.sees("Cấp số");
    expect(found).toEqual([]);
  });

  it("gives the plan its number from the register, after which nobody changes it", async () => {
    await pressSeen("Cấp số");
    await pressSeen(/Cấp số, đóng băng/);
    await clerk.sees(/Số 01\/KH-UBND, ngày/);
    await drawn(clerk);
    expect(await look(clerk, "plan-issued")).toEqual([]);
    const download = clerk.page.waitForEvent("download");
    await clerk.press("Tải DOCX để sửa, ký");
    expect((await download).suggestedFilename()).toBe("kh-01.docx");
    expect(await clerk.page.getByRole("button", { name: "Lưu bản thảo" }).count()).toBe(0);
  });

  it("goes on after the number at which the office's book on paper ended", async () => {
    await clerk.go("Văn bản");
    await clerk.sees("01/KH-UBND");
    await clerk.page.getByText("Cơ quan đã cấp số trên sổ giấy?").click();
    await clerk.fill(/Ký hiệu, ví dụ/, "TB-UBND");
    await clerk.fill("Số cuối cùng trên sổ giấy", "57");
    await pressSeen("Cấp tiếp từ số này");
    await clerk.sees("Số sau sẽ là 58/TB-UBND.");
    await clerk.press("Vào sổ văn bản soạn nơi khác");
    await clerk.fill("Trích yếu", "Về việc trực Tết");
    await clerk.page
      .getByRole("dialog")
      .getByLabel(/Ký hiệu/)
      .fill("TB-UBND");
    await pressSeen("Lấy số và vào sổ");
    await clerk.page.getByRole("rowheader", { name: "58/TB-UBND" }).waitFor();
    expect(await look(clerk, "register")).toEqual([]);
  });

  it("changes the words of a template, with what it will look like beside, and refuses a place that does not exist", async () => {
    await clerk.press("Mẫu văn bản");
    await clerk.press(/Giấy mời/);
    await drawn(clerk);
    await clerk.fill("Trích yếu", "Họp {{tổ chức}}");
    await clerk.sees(/Không có chỗ điền nào tên là/);
    expect(await look(clerk, "template-faulty")).toEqual([]);
    await clerk.fill("Trích yếu", "Dự {{cuộc họp}}");
    await clerk.page.getByText(/Không có chỗ điền nào/).waitFor({ state: "detached" });
    await pressSeen("Lưu mẫu");
    await clerk.sees(/sửa/);
    expect(await look(clerk, "templates")).toEqual([]);
  });

  it("writes a kiện toàn decision from the teams as they are, in their words", async () => {
    await clerk.page.goto(`${product.address}/van-ban/soan`);
    await clerk.press(/Quyết định kiện toàn/);
    await clerk.sees("Thay đổi thành viên");
    await clerk.page.getByRole("checkbox").first().check();
    await pressSeen("Thay bằng…");
    await clerk.page.getByLabel("Họ và tên", { exact: true }).first().fill("Hồ Thị Nguyệt");
    await drawn(clerk);
    expect(await look(clerk, "reorganise")).toEqual([]);
    await pressSeen("Lưu bản thảo");
    await clerk.page.waitForURL(/\/van-ban\/[0-9a-f-]{36}$/);
    await pressSeen("Cấp số");
    await pressSeen(/Cấp số, đóng băng/);
    await clerk.sees(/Số 01\/QĐ-UBND, ngày/);
  });

  it("takes the decision into the organisation as if it had come as a file", async () => {
    await clerk.press("Đưa vào tổ chức");
    await clerk.sees(/Hồ Thị Nguyệt/);
    expect(await look(clerk, "to-organisation")).toEqual([]);
  });

  it("works on a phone, the form and the pages one after the other", async () => {
    const phone = await meet(browser, PHONE);
    await phone.page.goto(await told(product, /cán bộ xã\s+(http\S+)/));
    const found: string[] = [];
    for (const [path, name] of [
      ["/van-ban", "register"],
      ["/van-ban/soan?mau=minutes", "minutes"],
      ["/mau-van-ban?mau=establish-body", "template"],
    ] as const) {
      await phone.page.goto(`${product.address}${path}`);
      found.push(...(await look(phone, `phone-${name}`)));
    }
    await phone.page.getByRole("tab", { name: "Xem trước" }).click();
    await drawn(phone);
    found.push(...(await look(phone, "phone-preview")));
    expect(found).toEqual([]);
  });
});
