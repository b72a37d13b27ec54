import type { Browser, CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../tests/browser.ts";
import type { Metric } from "./metric.ts";
import { type Scratch, type ScratchTeam, startScratch } from "./scratch.ts";
import { addHouseholds } from "./sync/records.ts";

/** WebPageTest's "3G Slow": 400 kbit/s both ways, 400 ms round trip; the processor six times slower. */
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 6;
const RUNS = 5;
const HOUSEHOLDS = 1_000;

/** A cheap phone: the first load of the member's home, and storing a visit, both throttled. Medians of five. */
export async function* run(): AsyncIterable<Metric> {
  const scratch = await startScratch();
  const browser = await launchBrowser();
  try {
    const team = await scratch.makeTeam();
    await addHouseholds(scratch, team, HOUSEHOLDS);
    const loads = [];
    for (let n = 0; n < RUNS; n += 1) loads.push(await firstLoad(browser, scratch, team));
    yield { metric: "first_load.js_kb", value: median(loads.map(({ js }) => js / 1_000)), unit: "kB" };
    yield { metric: "first_load.all_kb", value: median(loads.map(({ all }) => all / 1_000)), unit: "kB" };
    yield { metric: "first_load.interactive_ms", value: median(loads.map(({ ms }) => ms)), unit: "ms" };
    const visits = await storeVisits(browser, scratch, team);
    yield { metric: "visit.store_ms", value: median(visits), unit: "ms" };
    yield { metric: "visit.store_ms.max", value: Math.max(...visits), unit: "ms" };
  } finally {
    await browser.close();
    await scratch.stop();
  }
}

/** Until the main act of the home can be pressed and answers; everything that came by then, as it was packed. */
async function firstLoad(browser: Browser, scratch: Scratch, team: ScratchTeam) {
  const page = await phoneOf(browser, scratch, team);
  const devtools = await throttled(page);
  const sizes = { js: 0, all: 0 };
  const scripts = new Set<string>();
  devtools.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.mimeType.includes("javascript")) scripts.add(requestId);
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sizes.all += encodedDataLength;
    if (scripts.has(requestId)) sizes.js += encodedDataLength;
  });
  await page.goto(scratch.running.address, { waitUntil: "commit" });
  await page.getByRole("link", { name: "Ghi lượt hướng dẫn" }).waitFor();
  // Interactive: the page answers a press now, not only shows itself.
  const ms = await page.evaluate(
    () =>
      new Promise<number>((answer) =>
        requestAnimationFrame(() => setTimeout(() => answer(performance.now()))),
      ),
  );
  await page.waitForTimeout(3_000);
  await page.context().close();
  return { ...sizes, ms: Math.round(ms) };
}

/** From the press on a result to the record in the phone's database: what the app shows as "Đã ghi" comes after. */
async function storeVisits(browser: Browser, scratch: Scratch, team: ScratchTeam): Promise<number[]> {
  const page = await phoneOf(browser, scratch, team);
  await page.goto(scratch.running.address);
  await page.getByText(/Đã gửi hết/).waitFor();
  await throttled(page);
  const times: number[] = [];
  for (let n = 0; n < RUNS + 2; n += 1) {
    await page.goto(`${scratch.running.address}/ghi`, { waitUntil: "commit" });
    await page
      .getByRole("link", { name: /Hồ Văn/ })
      .nth(n)
      .click();
    await page.getByRole("button", { name: /Cần đến lại/ }).waitFor();
    times.push(await page.evaluate(pressAndWait));
    await page.getByText("Đã ghi").first().waitFor();
  }
  await page.context().close();
  return times.slice(2);
}

/** In the page: presses the result, and looks into the outbox until one more command is there. */
async function pressAndWait(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open("toso");
    asked.onsuccess = () => resolve(asked.result);
  });
  const waiting = () =>
    new Promise<IDBValidKey | undefined>((resolve) => {
      const asked = database.transaction("outbox").objectStore("outbox").openKeyCursor(null, "prev");
      asked.onsuccess = () => resolve(asked.result?.key);
    });
  const before = await waiting();
  const button = [...document.querySelectorAll("button")].find(({ textContent }) =>
    /Cần đến lại/.test(textContent ?? ""),
  );
  const began = performance.now();
  button?.click();
  while ((await waiting()) === before) await new Promise((later) => setTimeout(later));
  const took = performance.now() - began;
  database.close();
  return Math.round(took);
}

async function phoneOf(browser: Browser, { running }: Scratch, { member }: ScratchTeam): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: "vi-VN",
    hasTouch: true,
  });
  const [name = "", ...value] = member.cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), url: running.address }]);
  return context.newPage();
}

async function throttled(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", SLOW_3G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return devtools;
}

const median = (values: number[]): number => {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return Number(middle.toFixed(1));
};
