import { execFileSync } from "node:child_process";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

/**
 * Launches a headless Chromium: the one at CHROMIUM_PATH, else the machine's, else the one from npm, which
 * brings its libraries and a typeface with Vietnamese along. Throws with what to install when none starts.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const failures: string[] = [];
  for (const find of process.env.CHROMIUM_PATH ? [chosenBrowser] : [machinesBrowser, npmsBrowser]) {
    try {
      const found = await find();
      if (!found) continue;
      return await chromium.launch({
        ...options,
        executablePath: found.path,
        env: { ...process.env, ...found.env, ...options.env },
        args: [...quiet, ...(options.args ?? [])],
      });
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    `No Chromium starts on this machine. Install one (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM_PATH.\n${failures.join("\n")}`,
  );
}

interface Found {
  path: string;
  env: Record<string, string>;
}

/** No calls home, no sandbox (tests open only our own pages, often as root), the same letters everywhere. */
const quiet = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-dev-shm-usage",
  "--no-pings",
  "--no-first-run",
  "--font-render-hinting=none",
];

function chosenBrowser(): Found {
  return { path: process.env.CHROMIUM_PATH as string, env: {} };
}

function machinesBrowser(): Found | undefined {
  const path = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ].find(existsSync);
  return path ? { path, env: {} } : undefined;
}

/** The package is made for one cloud: its own loader finds libraries and typefaces only there, so we unpack. */
async function npmsBrowser(): Promise<Found | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const home = resolve(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../..");
  const { version } = createRequire(import.meta.url)(join(home, "package.json")) as { version: string };
  const folder = join(unpackingPlace(home), `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(home, "bin"), folder);
  return {
    path: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

/** Beside the package, or where that is not ours to write, in a temporary folder that is ours alone. */
function unpackingPlace(home: string): string {
  const beside = join(home, "..", "..", ".cache");
  const own = join(tmpdir(), `toso-cache-${userInfo().uid}`);
  for (const folder of [beside, own]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      rmSync(mkdtempSync(join(folder, "try-")), { recursive: true });
    } catch {
      continue;
    }
    if (folder === beside || lstatSync(folder).uid === userInfo().uid) return folder;
  }
  throw new Error(`cannot write ${beside} nor ${own}`);
}

async function unpack(packed: string, folder: string): Promise<void> {
  const partial = mkdtempSync(`${folder}-`);
  const inflate = (from: string, to: string, mode: number) =>
    pipeline(
      createReadStream(join(packed, from)),
      createBrotliDecompress(),
      createWriteStream(join(partial, to), { mode }),
    );
  await inflate("chromium.br", "chromium", 0o755);
  for (const name of ["al2023.tar", "fonts.tar"]) {
    await inflate(`${name}.br`, name, 0o644);
    execFileSync("tar", ["-xf", join(partial, name), "-C", partial]);
    rmSync(join(partial, name));
  }
  writeFileSync(
    join(partial, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(partial, folder);
  } catch {
    rmSync(partial, { recursive: true }); // another run was quicker
  }
}
