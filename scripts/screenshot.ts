/** node scripts/screenshot.ts URL OUT.png [--size 360x740]… : pictures of a page for developers. */
import { parseArgs } from "node:util";
import { launchBrowser } from "../tests/browser.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: "string", multiple: true, default: ["360x740"] },
    wait: { type: "string", default: "500" },
    full: { type: "boolean", default: false },
  },
});
const [url, out] = positionals;
if (!url || !out) {
  console.error("node scripts/screenshot.ts URL OUT.png [--size 360x740]… [--wait milliseconds] [--full]");
  process.exit(2);
}

const browser = await launchBrowser();
for (const size of values.size) {
  const [width = 360, height = 740] = size.split("x").map(Number);
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2, locale: "vi-VN" });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(Number(values.wait));
  const path = values.size.length > 1 ? out.replace(/(\.png)?$/, `-${size}.png`) : out;
  await page.screenshot({ path, fullPage: values.full });
  console.log(path);
  await page.close();
}
await browser.close();
