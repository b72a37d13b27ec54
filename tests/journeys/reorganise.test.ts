import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { addDays, dayOf, sayDay } from "@toso/domain/words/day";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESK, meet, obstacles, openBrowser, type Person, PHONE, picture } from "./people.ts";
import { type Product, startProduct, told } from "./server.ts";

const FOUNDING = join(import.meta.dirname, "files/quyet-dinh.txt");
const TODAY = dayOf(Date.now());
const PIN = "258036";

/** A decision as a commune types it, in force from today. */
function kienToan(): string {
  const [year, month, date] = addDays(TODAY, -1).split("-");
  return `ỦY BAN NHÂN DÂN
XÃ SUỐI QUẾ

Số: 88/QĐ-UBND

Suối Quế, ngày ${date} tháng ${month} năm ${year}

QUYẾT ĐỊNH
Về việc kiện toàn Tổ Công nghệ số cộng đồng thôn Nước Trong

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SUỐI QUẾ

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
Căn cứ Quyết định số 1690/QĐ-TTg ngày 26/12/2023 của Thủ tướng Chính phủ;
Căn cứ Quyết định số 15/QĐ-UBND ngày 05/01/2026 của Chủ tịch UBND xã về việc thành lập các Tổ Công nghệ số cộng đồng;

QUYẾT ĐỊNH:

Điều 1. Kiện toàn Tổ Công nghệ số thôn Nước Trong, danh sách mới như sau:

I. Tổ Công nghệ số thôn Nước Trong
- Ông Hồ Văn Lành, Bí thư Chi bộ, Trưởng thôn Nước Trong: Tổ trưởng
- Bà Hồ Thị Sương, Chi hội trưởng Phụ nữ thôn Nước Trong: Thành viên
- Bà Hồ Thị Mai, Bí thư chi đoàn thôn Nước Trong: Thành viên

Điều 2. Nhiệm vụ của Tổ Công nghệ số
1. Tuyên truyền đến từng hộ.
2. Hướng dẫn người dân dùng VNeID, dịch vụ công trực tuyến.

Điều 3. Quyết định này sửa đổi Quyết định số 15/QĐ-UBND ngày 05/01/2026, có hiệu lực từ ngày ${sayDay(TODAY)}.

Điều 4. Văn phòng HĐND và UBND xã và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 4;
- UBND tỉnh Lâm Trường;
- Lưu: VT.

CHỦ TỊCH

Phạm Văn Chính
`;
}

/** A team changes by a decision: what is proposed, what is confirmed, who sees it, what the past looks like. */
describe("kiện toàn", () => {
  let product: Product;
  let browser: Browser;
  let clerk: Person;
  let member: Person;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    [clerk, member] = await Promise.all([meet(browser, DESK), meet(browser, PHONE)]);
    await found();
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** On a desk and on a phone nothing may stand in the way. */
  const clear = async (name: string, at?: Locator) => {
    for (const [size, kind] of [
      [PHONE, "phone"],
      [DESK, "desk"],
    ] as const) {
      await clerk.page.setViewportSize(size);
      await at?.evaluate((part) => part.scrollIntoView());
      await picture(clerk, `reorganise-${name}-${kind}`);
      expect(await obstacles(clerk), `${name} ${kind}`).toEqual([]);
    }
  };

  async function found(): Promise<void> {
    await clerk.page.goto(product.address);
    await clerk.fill("Mã một lần", await told(product, /([2-9A-Z]{4}-[2-9A-Z]{4})/));
    await clerk.fill("Họ và tên của anh/chị", "Đinh Thị Hạnh");
    await clerk.fill("Tên đăng nhập", "hanh.suoique");
    await clerk.fill("Mật khẩu", "suối trong chè xanh");
    await clerk.press("Lập tài khoản và bắt đầu");
    await clerk.page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: "qd15.txt", mimeType: "text/plain", buffer: await readFile(FOUNDING) });
    await clerk.press(/^Xác nhận và lập 2 tổ/);
    await clerk.sees(/Đã lập 2 tổ/);
    await clerk.go("Tổ và thành viên");
    await clerk.press(/^Mời.*Hồ Văn Lành/);
    await member.page.goto(await clerk.page.getByLabel("Liên kết mời").inputValue());
    await clerk.page.keyboard.press("Escape");
    await member.fill(/Chọn mã PIN/, PIN);
    await member.fill(/Nhập lại mã PIN/, PIN);
    await member.press("Nhận lời mời");
    await member.press("Vào làm việc");
    await member.sees("Chào Hồ Văn Lành");
  }

  it("proposes who stays, leaves, comes and changes, and refuses what is half done", async () => {
    await clerk.go("Quyết định");
    const file = { name: "qd88.txt", mimeType: "text/plain", buffer: Buffer.from(kienToan()) };
    await clerk.page.locator("input[type=file]").first().setInputFiles(file);
    await clerk.sees("Xem lại quyết định kiện toàn");
    await clerk.sees("Tổ Công nghệ số thôn Nước Trong");
    const team = clerk.page.getByRole("group", { name: /Kiện toàn .*Nước Trong/ });
    const lines = await team.textContent();
    expect(lines).toMatch(/Thôi\s*Ông Đinh Văn Tú/);
    expect(lines).toMatch(/Đổi\s*Trước đó: Ông Hồ Văn Lành/);
    expect(lines).toMatch(/Vào mới/);
    expect(await clerk.page.getByRole("textbox", { name: /Hiệu lực từ ngày/ }).inputValue()).toBe(
      sayDay(TODAY),
    );
    await clerk.sees("1 tổ quyết định không nhắc đến, giữ nguyên");
    await clear("confirm", team);
    const newcomer = clerk.page.getByRole("textbox", { name: "Họ và tên" }).last();
    await newcomer.fill("");
    await clerk.press("Xác nhận kiện toàn");
    await clerk.sees(/có người chưa có họ tên/);
    await newcomer.fill("Hồ Thị Mai");
  });

  it("is confirmed, and stands on file with what it rests on and who has seen it", async () => {
    await clerk.press("Xác nhận kiện toàn");
    await clerk.sees("Đã kiện toàn 1 tổ.");
    await clerk.sees("Kiện toàn: 88/QĐ-UBND");
    await clerk.sees(/sửa đổi, bổ sung Quyết định số 15/);
    await clerk.sees("Thôi: Ông Đinh Văn Tú.");
    const source = clerk.page.getByRole("link", { name: /Tìm trên vbpl.vn.*1690/ });
    expect(await source.getAttribute("href")).toContain("Keyword=1690%2FQ%C4%90-TTg");
    await clear("decision");
    await clerk.press("Ghi đã giao");
    await clerk.page.getByText("bản giấy").click();
    await clerk.press("Lưu");
    await clerk.sees(/Đã giao ngày .*bản giấy/);
  });

  it("is seen by the member it names, also without a network, and the office learns of it", async () => {
    await member.page.reload();
    await member.fill(/Mã PIN/, PIN);
    await member.sees("Quyết định 88/QĐ-UBND có tên anh/chị");
    await picture(member, "reorganise-card");
    expect(await obstacles(member)).toEqual([]);
    await member.press("Xem");
    await member.sees("Nhiệm vụ của tổ");
    await picture(member, "reorganise-on-phone");
    expect(await obstacles(member)).toEqual([]);
    await member.context.setOffline(true);
    await member.press("Đã xem");
    await member.sees("Chào Hồ Văn Lành");
    expect(await member.reads()).not.toContain("Quyết định 88/QĐ-UBND có tên anh/chị");
    await member.context.setOffline(false);
    await clerk.awaits(/Đã xem lúc/);
    expect(await clerk.reads()).toContain("2 người chưa xem");
  });

  it("leaves the past as it was: any day has its people, each change its decision", async () => {
    await clerk.press("Tổ Công nghệ số thôn Nước Trong");
    await clerk.sees("Tổ qua các ngày");
    await clerk.sees(/Thôi: Ông Đinh Văn Tú/);
    await clerk.page.getByLabel("Xem tổ ngày").fill(addDays(TODAY, -1));
    await clerk.sees(`Ngày ${sayDay(addDays(TODAY, -1))} tổ có 3 người`);
    const then = await clerk.page.locator("section", { hasText: "Tổ qua các ngày" }).last().textContent();
    expect(then).toContain("Đinh Văn Tú");
    await clear("history");
  });

  it("mends what was written down wrongly", async () => {
    await clerk.press(/^Sửa\s+Hồ Thị Mai/);
    await clerk.fill("Họ và tên", "Hồ Thị Mây");
    await clerk.press("Lưu");
    await clerk.sees("Bà Hồ Thị Mây");
  });
});
