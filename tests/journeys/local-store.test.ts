import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { extname, join } from "node:path";
import { STORE_RULES } from "@toso/sync/store-contract";
import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";

const root = join(import.meta.dirname, "../..");

/** The sources as they are, their types stripped: nothing has to be built for this. */
const IMPORTS = {
  "@toso/": "/packages/",
  dexie: "/node_modules/dexie/dist/dexie.mjs",
  preact: "/node_modules/preact/dist/preact.mjs",
  "preact/hooks": "/node_modules/preact/hooks/dist/hooks.mjs",
  "@preact/signals": "/node_modules/@preact/signals/dist/signals.mjs",
  "@preact/signals-core": "/node_modules/@preact/signals-core/dist/signals-core.mjs",
};

const PAGE = `<!doctype html><script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>
<script type="module">
  import { STORE_RULES } from "@toso/sync/store-contract";
  import { local as db } from "/apps/web/platform/local/database.ts";
  import { localStore } from "/apps/web/platform/local/store.ts";
  window.holds = async (n) => {
    await db.delete();
    await db.open();
    const command = (item) => ({ command: item.command, refusal: item.refusal });
    await STORE_RULES[n].holds({
      store: localStore(),
      add: (command) => db.outbox.add({ command, state: "waiting", refusal: null }),
      records: async () => (await db.records.toCollection().primaryKeys()).sort(),
      refused: async () => (await db.outbox.where("state").equals("refused").toArray()).map(command),
    });
  };
  window.keepsOnceOutside = async () => {
    await db.delete();
    await db.open();
    const blob = new Blob(["x"]);
    await db.photos.bulkPut([
      { hash: "own", team: "own", blob, state: "sent" },
      { hash: "theirs", team: "other", blob, state: "sent" },
      { hash: "waits", team: "other", blob, state: "waiting" },
    ]);
    const store = localStore();
    const feeds = ["own", "other"].map((audience) => ({ audience, records: [], cursor: "1:a", more: false }));
    await store.settle({ answers: [], feeds, scope: ["own", "other"], now: 0 });
    await store.settle({ answers: [], feeds: feeds.slice(0, 1), scope: ["own"], now: 0 });
    return (await db.photos.toCollection().primaryKeys()).sort();
  };
</script>`;

async function serve(route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (pathname === "/") return route.fulfill({ contentType: "text/html", body: PAGE });
  const file = join(root, extname(pathname) ? pathname : `${pathname}.ts`);
  const source = readFileSync(file, "utf8");
  const body = file.endsWith(".ts") ? stripTypeScriptTypes(source) : source;
  return route.fulfill({ contentType: "text/javascript", body });
}

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.route("http://phone.test/**", serve);
  await page.goto("http://phone.test/");
  await page.waitForFunction("window.holds");
});
afterAll(() => browser.close());

describe("the phone's store, on a real browser's IndexedDB", () => {
  test.each(STORE_RULES.map(({ name }, n) => ({ name, n })))("$name", async ({ n }) => {
    await expect(page.evaluate(`window.holds(${n})`)).resolves.toBeUndefined();
  });

  test("S5 photos and sounds of a team that is no longer one's are forgotten, but for what waits", async () => {
    expect(await page.evaluate("window.keepsOnceOutside()")).toEqual(["own", "waits"]);
  });
});
