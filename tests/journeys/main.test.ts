import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { periodLabel, periodOf } from "@toso/domain/reports/calendar";
import { dayOf } from "@toso/domain/words/day";
import { strFromU8, unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { extractText } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESK, meet, obstacles, openBrowser, type Person, PHONE, picture } from "./people.ts";
import { type Product, startProduct, told } from "./server.ts";

const PERIOD = periodOf("month", dayOf(Date.now()));
const LABEL = periodLabel(PERIOD);
const FILES = join(import.meta.dirname, "files");
const DECISIONS = join(import.meta.dirname, "../../fixtures/decisions");
const LIST = join(import.meta.dirname, "../../fixtures/households/01-plain.xlsx");

/** The journey of the product, step by step as the issue tells it; each step stands on the one before. */
describe("from a real decision to an accepted report", () => {
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

  it("1. the terminal's code makes the first account, and a decision becomes teams", async () => {
    const code = await told(product, /([2-9A-Z]{4}-[2-9A-Z]{4})/);
    await clerk.page.goto(product.address);
    await clerk.sees("Mở sổ của xã");
    await clear(clerk, "1-first-run");
    await clerk.fill("Mã một lần", code);
    await clerk.fill("Họ và tên của anh/chị", "Đinh Thị Hạnh");
    await clerk.fill("Tên đăng nhập", "hanh.suoique");
    await clerk.fill("Mật khẩu", "suối trong chè xanh");
    await clerk.press("Lập tài khoản và bắt đầu");
    await clerk.sees("Chọn tệp quyết định");
    for (const file of ["d08-bang-md-gop-o.md", "d26-docx-danh-so.docx", "h12-pdf-cot.pdf"]) {
      await clerk.page.locator("input[type=file]").first().setInputFiles(join(DECISIONS, file));
      await clerk.sees(`${await teamsIn(file)} tổ, `);
      await clerk.press("Bỏ, chọn tệp khác");
    }
    await clerk.page.locator("input[type=file]").first().setInputFiles(join(FILES, "quyet-dinh.txt"));
    await clerk.sees("Xem lại quyết định");
    expect(await clerk.page.getByRole("textbox", { name: "Người ký", exact: true }).inputValue()).toBe(
      "Phạm Văn Chính",
    );
    await clear(clerk, "1-decision");
    await clerk.press(/^Xác nhận và lập 2 tổ/);
    await clerk.sees(/Đã lập 2 tổ/);
  });

  it("2. an invitation makes a member's account on a phone, once, and the app opens without a network", async () => {
    await clerk.go("Tổ và thành viên");
    await clerk.press(/^Mời.*Hồ Văn Lành/);
    await clerk.page.getByRole("img", { name: "Mã QR mời Hồ Văn Lành" }).waitFor();
    const link = await clerk.page.getByLabel("Liên kết mời").inputValue();
    await clear(clerk, "2-invitation");
    await member.page.goto(link);
    await member.sees("Chào Hồ Văn Lành!");
    await clear(member, "2-invited");
    await member.fill(/Chọn mã PIN/, PIN);
    await member.fill(/Nhập lại mã PIN/, PIN);
    await member.press("Nhận lời mời");
    await member.press("Vào làm việc");
    await member.sees("Chào Hồ Văn Lành");

    const stranger = await meet(browser, PHONE);
    await stranger.page.goto(link);
    await stranger.sees(/lời mời/i);
    expect(await stranger.reads()).not.toContain("Nhận lời mời");
    await stranger.context.close();

    await clerk.page.keyboard.press("Escape");
    await clerk.press(/^Mời.*Hồ Thị Sương/);
    const other = await meet(browser, PHONE);
    await other.page.goto(await clerk.page.getByLabel("Liên kết mời").inputValue());
    await other.page.route("**/accept", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await other.fill(/Chọn mã PIN/, PIN);
    await other.fill(/Nhập lại mã PIN/, PIN);
    await other.press("Nhận lời mời");
    await other.sees("Máy chủ của xã chưa trả lời.");
    await other.page.unroute("**/accept");
    await other.page.reload();
    await other.fill(/Chọn mã PIN/, PIN);
    await other.fill(/Nhập lại mã PIN/, PIN);
    await other.press("Nhận lời mời");
    await other.press("Vào làm việc");
    await other.sees("Chào Hồ Thị Sương");
    await other.context.close();

    await member.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await member.context.setOffline(true);
    await member.page.reload();
    await unlock(member);
    await member.sees("Chào Hồ Văn Lành");
    await member.reopen(product.address);
    await unlock(member);
    await member.sees("Chào Hồ Văn Lành");
    await clear(member, "2-offline");
  });

  it("3. the commune gives each team three targets, and a list of households from a spreadsheet", async () => {
    await clerk.page.keyboard.press("Escape");
    await clerk.go("Chỉ tiêu");
    for (const [name, value] of [
      ["Hộ có người dùng VNeID mức 2", "12"],
      ["Hộ nộp được hồ sơ dịch vụ công trực tuyến", "8"],
      ["Hộ có tài khoản thanh toán điện tử", "6"],
    ])
      for (const village of ["Nước Trong", "Gò Chè"])
        await clerk.page.getByLabel(new RegExp(`^${name}.*${village}`)).fill(value as string);
    await clear(clerk, "3-targets");
    await clerk.press("Giao 6 chỉ tiêu");
    await clerk.sees(/Đã giao 6 chỉ tiêu/);
    await clerk.go("Hộ dân");
    await clerk.press("Tải danh sách Excel lên");
    await clerk.page.locator("input[type=file]").setInputFiles(LIST);
    await clerk.sees(/Xem trước/);
    await clerk.page
      .getByLabel(/Trà Veo/)
      .first()
      .selectOption({ label: "Tổ Công nghệ số thôn Nước Trong" });
    await clear(clerk, "3-list");
    await clerk.press("Thêm 25 hộ");
    await clerk.sees("Đã thêm 25 hộ.");
  });

  it("4. offline, the member adds a household and records a visit in three taps; progress moves at once", async () => {
    await member.context.setOffline(false);
    await member.reopen(product.address);
    await unlock(member);
    await member.sees("0/12 hộ");
    await member.context.setOffline(true);
    await member.go("Hộ dân");
    await member.press("Thêm hộ");
    await member.fill("Họ và tên chủ hộ", "Hồ Thị Lượm");
    await member.press("Thêm hộ này");
    await member.sees("Trên máy này, chưa gửi");
    await clear(member, "4-household");

    await member.go("Hôm nay");
    const began = Date.now();
    await member.press("Ghi lượt hướng dẫn");
    await member.press(/Hồ Thị Lượm/);
    await member.press(/Đã tự dùng/);
    await member.sees("Đã ghi");
    expect(Date.now() - began, "ms for the common act").toBeLessThan(10_000);
    await member.sees("1/12 hộ");
    await clear(member, "4-recorded");

    await member.go("Hộ dân");
    await member.press(/Tống Thị Sáu/);
    await member.press("Ghi lượt hướng dẫn");
    await member.press(/Thêm chi tiết/);
    await member.page.getByText("Vợ/chồng", { exact: true }).click();
    await member.fill("Ghi chú", "Bác chưa quen quét mã, tuần sau chỉ lại.");
    await member.page
      .locator("input[type=file]")
      .first()
      .setInputFiles(await photo(member));
    await member.page.getByRole("img", { name: "Ảnh 1 của lượt này" }).waitFor();
    await member.press(/Cần đến lại/);
    await clear(member, "4-details");
    await member.press("Ghi kết quả");
    await member.sees("Đã ghi");
    await member.go("Hôm nay");
    await member.sees(/Chưa gửi 3/);
    await clear(member, "4-unsent");

    await member.context.setOffline(false);
    await member.sees(/Đã gửi hết/);
    await member.go("Hộ dân");
    await member.press(/Hồ Thị Lượm/);
    await member.sees("Xã đã nhận");
  });

  it("5. the commune sees progress by team and opens a figure down to its records", async () => {
    await clerk.go("Tiến độ");
    await clerk.sees(/1\/12/);
    await clear(clerk, "5-board");
    await clerk.press(/1\/12/);
    await clerk.sees("Hồ Thị Lượm");
    await clear(clerk, "5-records");
    await clerk.page.keyboard.press("Escape");
  });

  it("6. the month's report is drafted, sent, returned, mended, accepted and consolidated as DOCX and PDF", async () => {
    await member.go("Báo cáo");
    await member.press(new RegExp(`Báo cáo ${LABEL}`));
    await member.sees("Số liệu trong kỳ");
    await member.fill("Tổ đã làm được gì?", "Tổ đã đến hai hộ.");
    await member.fill("Khó khăn, điều cần xã giúp", "Xóm Trên không có sóng.");
    await clear(member, "6-report");
    await member.press("Gửi báo cáo");
    await member.sees("Đã gửi, chờ xã duyệt");

    await clerk.page.goto(`${product.address}/bao-cao?ky=${PERIOD.key}`);
    await clerk.awaits("Xem và duyệt");
    await clerk.press("Xem và duyệt");
    await clerk.sees("Tổ đã đến hai hộ.");
    await clear(clerk, "6-judge");
    await clerk.press("Trả lại để sửa");
    await clerk.fill("Tổ cần sửa gì?", "Ghi thêm số người được hướng dẫn.");
    await clerk.press("Gửi trả lại");
    await clerk.sees(/Đã trả lại báo cáo/);

    await member.reopen(product.address);
    await unlock(member);
    await member.sees("Xã trả lại báo cáo");
    await clear(member, "6-returned");
    await member.press("Sửa và gửi lại");
    await member.sees("Ghi thêm số người được hướng dẫn.");
    await member.fill("Tổ đã làm được gì?", "Tổ đã đến hai hộ, hướng dẫn ba người.");
    await member.press("Gửi lại báo cáo");
    await member.sees("Đã gửi, chờ xã duyệt");

    await clerk.awaits("Xem và duyệt");
    await clerk.press("Xem và duyệt");
    await clerk.sees("Tổ đã đến hai hộ, hướng dẫn ba người.");
    await clerk.press("Duyệt báo cáo");
    await clerk.sees(/Đã duyệt báo cáo/);
    await clerk.page.goto(`${product.address}/bao-cao?ky=${PERIOD.key}`);
    await clerk.press("Tổng hợp báo cáo xã");
    await clerk.sees(/Đã tổng hợp/);
    await clear(clerk, "6-consolidated");

    const docx = await download(clerk, "Tải DOCX");
    const xml = strFromU8(unzipSync(docx)["word/document.xml"] as Uint8Array);
    const words = xml.replace(/<[^>]+>/g, "");
    for (const said of ["ỦY BAN NHÂN DÂN", "Hộ có người dùng VNeID mức 2", "hướng dẫn ba người", "Gò Chè"])
      expect(words).toContain(said);
    const pdf = await extractText(await download(clerk, "Tải PDF"), { mergePages: true });
    expect(pdf.text).toContain("Hộ có người dùng VNeID mức 2");
    expect(pdf.text).toContain("Phạm Văn Chính");
  });

  it("7. a difficulty reaches the commune, is answered, and the member sees the answer", async () => {
    await member.go("Thêm");
    await member.press(/Khó khăn, vướng mắc/);
    await member.press("Báo khó khăn");
    await member.fill("Tổ đang vướng điều gì?", "Hai cụ không có điện thoại thông minh.");
    await member.press("Gửi cho xã");
    await member.sees("Xã đã nhận, chưa trả lời");

    await clerk.go("Khó khăn");
    await clerk.sees("Hai cụ không có điện thoại thông minh.");
    await clerk.sees("Xóm Trên không có sóng.");
    await clear(clerk, "7-difficulties");
    await clerk.page.getByRole("button", { name: "Trả lời" }).first().click();
    await clerk.page.getByRole("textbox").first().fill("Xã cho mượn một máy dùng chung ở nhà văn hóa.");
    await clerk.press("Gửi trả lời");
    await clerk.sees(/Đã trả lời/);

    await member.reopen(product.address);
    await unlock(member);
    await member.sees("Xã cho mượn một máy dùng chung ở nhà văn hóa.");
    await clear(member, "7-answered");
  });

  it("8. result, report and reminder are handed to the phone's share sheet as text and as a picture", async () => {
    await standInForShareSheet(member);
    await member.reopen(product.address);
    await unlock(member);
    await member.press("Chia sẻ kết quả tuần");
    await shared(member, "KẾT QUẢ TRONG TUẦN");
    await member.go("Báo cáo");
    await member.press(new RegExp(`Báo cáo ${LABEL}`));
    await member.press("Chia sẻ báo cáo");
    await shared(member, "VNeID");

    await standInForShareSheet(clerk);
    await clerk.page.goto(`${product.address}/bao-cao?ky=${PERIOD.key}`);
    await clerk.press("Nhắc các tổ chưa gửi");
    await shared(clerk, "Gò Chè");
  });

  it("what was received outlives a crash of server and database", async () => {
    await product.crash();
    await member.page.goto(product.address);
    await clerk.page.goto(`${product.address}/tien-do`);
    await clerk.sees(/1\/12/);
  });
});

const PIN = "374928";

/** The sixth digit opens. */
const unlock = (person: Person): Promise<void> => person.fill(/Mã PIN/, PIN);

/** A real JPEG, painted by the browser itself. */
async function photo({ page }: Person): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const data = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 1600, height: 1200 });
    const paint = canvas.getContext("2d") as CanvasRenderingContext2D;
    for (let i = 0; i < 4_000; i += 1) {
      paint.fillStyle = `hsl(${(i * 37) % 360} 60% 50%)`;
      paint.fillRect((i * 97) % 1600, (i * 61) % 1200, 40, 40);
    }
    return canvas.toDataURL("image/jpeg", 0.95);
  });
  return {
    name: "anh.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from(data.split(",")[1] as string, "base64"),
  };
}

async function download(person: Person, name: string): Promise<Uint8Array> {
  const [file] = await Promise.all([person.page.waitForEvent("download"), person.press(name)]);
  return new Uint8Array(await readFile(await file.path()));
}

interface Handed {
  text?: string;
  pictures: number[];
}

/** A browser without a screen has no share sheet: this one notes what it is given, as the phone's would take it. */
async function standInForShareSheet({ context }: Person): Promise<void> {
  await context.addInitScript(() => {
    const handed: Handed[] = [];
    Object.assign(window, { handed });
    navigator.canShare = () => true;
    navigator.share = async ({ text, files = [] } = {}) => {
      handed.push({ text, pictures: files.map(({ size }) => size) });
    };
  });
}

/** Sends what the open sheet shows, as text and as a picture, and sees both arrive. */
async function shared(person: Person, saying: string): Promise<void> {
  await person.page.getByRole("button", { name: /Gửi.*(chữ|lời)/ }).click();
  await person.page.getByRole("button", { name: /Gửi.*ảnh/ }).click();
  const handed = await person.page.evaluate(() =>
    (window as unknown as { handed: Handed[] }).handed.splice(0),
  );
  expect(handed[0]?.text).toContain(saying);
  expect(handed[1]?.pictures[0]).toBeGreaterThan(5_000);
  await person.page.keyboard.press("Escape");
}

/** How many teams the gold of a fixture says there are. */
async function teamsIn(file: string): Promise<number> {
  const gold = await readFile(join(DECISIONS, file.replace(/\.\w+$/, ".json")), "utf8");
  return (JSON.parse(gold) as { teams: unknown[] }).teams.length;
}
