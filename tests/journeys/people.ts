import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../browser.ts";

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1366, height: 768 };

const ARTIFACTS = join(import.meta.dirname, "../.artifacts");

/** Somebody with a browser of their own. */
export class Person {
  readonly context: BrowserContext;
  page: Page;

  constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
  }

  /** Presses the button, link or tab of this name. */
  press(name: string | RegExp): Promise<void> {
    const { page } = this;
    return page.getByRole("button", { name }).or(page.getByRole("link", { name })).first().click();
  }

  /** Goes to a part of the app by its navigation. */
  go(name: string): Promise<void> {
    return this.page.getByRole("navigation").getByRole("link", { name }).first().click();
  }

  fill(label: string | RegExp, text: string): Promise<void> {
    return this.page.getByLabel(label).and(this.page.locator("input, textarea")).first().fill(text);
  }

  /** Waits until this text can be seen. */
  sees(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Everything that can be read on the page. */
  async reads(): Promise<string> {
    return (await this.page.locator("body").allInnerTexts()).join(" ");
  }

  /** Looks again until this text can be seen: it is on its way from somebody else. */
  async awaits(text: string | RegExp): Promise<void> {
    for (let looks = 0; looks < 10; looks += 1) {
      await this.page.reload();
      const seen = this.page.getByText(text).filter({ visible: true }).first();
      if (
        await seen.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        )
      )
        return;
    }
    throw new Error(`never saw ${text}`);
  }

  /** Closes the app and opens it anew, as after a restart. */
  async reopen(address: string): Promise<void> {
    const page = await this.context.newPage();
    await this.page.close();
    this.page = page;
    await page.goto(address);
  }
}

export async function openBrowser(): Promise<Browser> {
  return launchBrowser();
}

export async function meet(browser: Browser, viewport: { width: number; height: number }): Promise<Person> {
  const context = await browser.newContext({
    viewport,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    hasTouch: viewport.width < 600,
    // Pictures of a phone are looked at in the handbook: sharp, as its screen is.
    deviceScaleFactor: viewport.width < 600 ? 1.5 : 1,
    acceptDownloads: true,
    // Bars stand where they belong when the picture is taken.
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(20_000);
  return new Person(context, await context.newPage());
}

/** A picture of what a person sees, kept for looking at. */
export async function picture({ page }: Person, name: string): Promise<void> {
  await mkdir(ARTIFACTS, { recursive: true });
  await page.screenshot({
    path: join(ARTIFACTS, `${name}.png`),
    style: ".fixed.z-50.pointer-events-none { visibility: hidden }",
  });
}

/** What stands in somebody's way on this page: findings that are serious or worse, and sideways scrolling. */
export async function obstacles({ page }: Person): Promise<string[]> {
  // A colour on its way to another is no colour of ours.
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 300))));
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return [
    ...serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`),
    ...(wide ? ["the page scrolls sideways"] : []),
  ];
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
