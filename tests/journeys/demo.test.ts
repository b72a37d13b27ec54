import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESK, meet, obstacles, openBrowser, type Person, PHONE, picture } from "./people.ts";
import { type Product, startProduct, told } from "./server.ts";

const OFFICE_PAGES = [
  "Tiến độ",
  "Báo cáo",
  "Khó khăn",
  "Chỉ tiêu",
  "Hộ dân",
  "Tổ và thành viên",
  "Tổ chức",
  "Quyết định",
  "Cán bộ",
];
const PHONE_PAGES = ["Hộ dân", "Hướng dẫn", "Báo cáo", "Thêm"];

/** Three teams, 450 households, six months of records: every page of both faces, on both screens, light and dark. */
describe("the demo", () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct("--demo"), openBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const enter = async (who: RegExp, size: typeof DESK, colorScheme: "light" | "dark"): Promise<Person> => {
    const person = await meet(browser, size);
    await person.page.emulateMedia({ colorScheme });
    await person.page.goto(await told(product, who));
    return person;
  };

  const look = async (person: Person, name: string): Promise<string[]> => {
    await person.page.waitForLoadState("networkidle");
    await picture(person, `demo-${name}`);
    return (await obstacles(person)).map((found) => `${name}: ${found}`);
  };

  for (const [size, name] of [
    [DESK, "desk"],
    [PHONE, "phone"],
  ] as const)
    for (const scheme of ["light", "dark"] as const) {
      it(`opens every page of the office on a ${name}, ${scheme}`, async () => {
        const clerk = await enter(/cán bộ xã\s+(http\S+)/, size, scheme);
        await clerk.sees("Thôn nào cần để ý?");
        const found = await look(clerk, `office-${name}-${scheme}-0`);
        for (const [n, page] of OFFICE_PAGES.entries()) {
          if (size === PHONE) await clerk.press(/^Mục/);
          await clerk.go(page);
          found.push(...(await look(clerk, `office-${name}-${scheme}-${n + 1}`)));
        }
        expect(found).toEqual([]);
        await clerk.context.close();
      });

      it(`opens every page of a member on a ${name}, ${scheme}`, async () => {
        const member = await enter(/Trưởng thôn, thôn Nước Trong\s+(http\S+)/, size, scheme);
        await member.sees("Chỉ tiêu của tổ");
        const found = await look(member, `member-${name}-${scheme}-0`);
        for (const [n, page] of PHONE_PAGES.entries()) {
          await member.go(page);
          found.push(...(await look(member, `member-${name}-${scheme}-${n + 1}`)));
        }
        expect(found).toEqual([]);
        await member.context.close();
      });
    }
});
