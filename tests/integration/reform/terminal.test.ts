import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { toso } from "../command-line/toso.ts";
import { startServer, type TestServer } from "../server.ts";
import { recordsIn } from "./book.ts";
import { foundVillage, type Village } from "./tra-xinh.ts";

let server: TestServer;
let village: Village;
let DATABASE_URL: string;
beforeAll(async () => {
  server = await startServer();
  village = await foundVillage(server);
  const { rows } = await server.pool.query("select current_database() as name");
  DATABASE_URL = inject("databaseUrl").replace(/\/[^/?]*(\?|$)/, `/${rows[0].name}$1`);
});
afterAll(() => server.stop());

const reform = (...words: string[]) => toso(["units", "reform", ...words], { DATABASE_URL });
const goneTo = async () =>
  (await server.pool.query("select gone_to from communes where commune_id = $1", [village.id])).rows[0]
    .gone_to;

test("without a commune, or with one that is not here, it says so and ends with 2", async () => {
  const nothing = await reform();
  expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining("--code")]);
  const strange = await reform("--code", "21115");
  expect([strange.code, strange.err]).toEqual([2, expect.stringContaining("21115")]);
});

test("--dry-run says what would be done, and does nothing", async () => {
  const before = await recordsIn(server, village.id);
  const { code, out } = await reform("--code", "21163", "--dry-run");
  expect(code).toBe(0);
  expect(out.trim()).toBe(
    "xã Trà Xinh, huyện Trà Bồng, tỉnh Quảng Ngãi: 3 tổ, 9 thành viên, 72 hộ, 0 lượt hướng dẫn, 0 báo cáo → xã Tây Trà (21154)",
  );
  expect(await goneTo()).toBeNull();
  expect(await recordsIn(server, village.id)).toEqual(before);
});

test("--all hands over what can be handed over; asked again there is nothing left", async () => {
  const first = await reform("--all");
  expect(first.code).toBe(0);
  expect(first.out).toContain("xã Trà Xinh, huyện Trà Bồng, tỉnh Quảng Ngãi → xã Tây Trà: 3 tổ");
  expect(await goneTo()).toBe("xã Tây Trà");
  const again = await reform("--code", "21163");
  expect([again.code, again.err]).toEqual([2, expect.stringContaining("21163")]);
});
