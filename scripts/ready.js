/**
 * Makes a clone ready to run: the packages of package-lock.json in node_modules, the web app built.
 * Runs on the machine's own Node (20 or newer) with nothing installed; silent and quick when all is ready.
 * node scripts/ready.js --packages leaves the web app alone.
 * Speaks on stderr only: the standard output belongs to the command that asked for it.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = realpathSync(fileURLToPath(new URL("..", import.meta.url)));

/** The Node that Tổ Số runs on, brought by npm. */
export const node = join(root, "node_modules", "node", "bin", "node");

const lock = join(root, "package-lock.json");
const installedFrom = join(root, "node_modules", ".installed-from");
const webApp = join(root, "apps", "web");
const builtFrom = join(webApp, "dist", ".built-from");

/**
 * Installs what is missing or out of date and, for who serves it, builds the web app.
 * Throws a ReadyError with a sentence when it cannot.
 */
export async function ready({ web = true } = {}) {
  const isReady = () => isInstalled() && (!web || isBuilt());
  if (isReady()) return;
  await inTurn(async () => {
    if (!isInstalled()) await install();
    if (web && !isBuilt()) await build();
  });
}

/** Not a defect: `sentence` tells the person what to do. */
export class ReadyError extends Error {
  sentence = this.message;
}

/** We installed from this very lock, or somebody's npm brought every package of it. */
function isInstalled() {
  return existsSync(node) && (tells(installedFrom, hashOf(lock)) || holdsAllPackages());
}

/** Those of other systems may be absent. */
function holdsAllPackages() {
  const wanted = packagesIn(lock);
  const found = packagesIn(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(([path, { version, link, optional, devOptional }]) => {
    if (link || !path.includes("node_modules/")) return true;
    return found[path] ? found[path].version === version : Boolean(optional || devOptional);
  });
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

function tells(file, text) {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}

function hashOf(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

async function install() {
  say("Đang cài các gói cần thiết, lần đầu mất chừng một phút… (installing packages)");
  const include = ["--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const installed = (await npm("ci", ...include)) || (await npm("install", "--no-save", ...include));
  if (!installed) {
    throw new ReadyError(
      "Không cài được các gói (xem lỗi của npm ở trên). Hãy kiểm tra mạng rồi chạy lại.\nThe packages could not be installed: see npm's error above, check the network, run again.",
    );
  }
  // brings the runtime itself; npm leaves it out where install scripts are switched off
  if (!existsSync(node)) {
    await run(process.execPath, ["installArchSpecificPackage"], { cwd: join(root, "node_modules", "node") });
  }
  if (!existsSync(node)) {
    throw new ReadyError(
      "Không tải được Node 24 (gói npm “node”) cho máy này. The npm package “node” has no Node 24 for this machine.",
    );
  }
  writeFileSync(installedFrom, hashOf(lock));
}

/** npm outside the clone's own node_modules, which it is about to replace; its words go to stderr. */
function npm(...args) {
  const own = join(root, "node_modules");
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.startsWith(own));
  return run("npm", args, {
    cwd: root,
    env: { ...process.env, PATH: path.join(delimiter) },
    shell: process.platform === "win32",
  });
}

function isBuilt() {
  if (!existsSync(join(webApp, "vite.config.ts"))) return true;
  return tells(builtFrom, sourcesOfWeb());
}

async function build() {
  say("Đang dựng giao diện web… (building the web app)");
  const sources = sourcesOfWeb();
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  // Tests call this too; what they serve is the product as people get it.
  const env = { ...process.env, NODE_ENV: "production" };
  if (!(await run(node, [vite, "build", "--logLevel", "warn", webApp], { cwd: root, env }))) {
    throw new ReadyError(
      "Không dựng được giao diện web (xem lỗi ở trên). The web app could not be built: see above.",
    );
  }
  writeFileSync(builtFrom, sources);
}

/** One hash over the names and contents of all that the web app is built from. */
function sourcesOfWeb() {
  const hash = createHash("sha256");
  const folders = [webApp, ...["domain", "contract", "sync"].map((name) => join(root, "packages", name))];
  for (const file of [lock, ...folders.flatMap(filesIn)]) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (["dist", "dev-dist", "node_modules"].includes(entry.name) || /\.test\.tsx?$/.test(entry.name))
        return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}

/**
 * Runs `work` while no other process of this clone does. The turn is a listening socket: it ends with its
 * holder, so nobody waits for the dead, and whoever waits is told by the closing of a connection.
 */
async function inTurn(work) {
  const name = `toso-ready-${process.getuid?.() ?? ""}-${createHash("sha256").update(root).digest("hex").slice(0, 16)}`;
  const address =
    { linux: `\0${name}`, win32: `\\\\.\\pipe\\${name}` }[process.platform] ?? join(tmpdir(), name);
  let turn = await listen(address);
  while (!turn) {
    await endOf(address);
    turn = await listen(address);
  }
  try {
    await work();
  } finally {
    turn.close();
  }
}

function listen(address) {
  const waiting = new Set();
  const server = createServer((socket) => {
    waiting.add(socket.on("error", () => {}));
  });
  const close = () => {
    server.close();
    for (const socket of waiting) socket.destroy();
  };
  return new Promise((settle, fail) => {
    server.once("error", (error) => (error.code === "EADDRINUSE" ? settle(undefined) : fail(error)));
    server.listen(address, () => settle({ close }));
  });
}

/** Settles when the holder of the turn is done or dead; clears the file that a dead one left (not on Linux). */
function endOf(address) {
  say("Một tiến trình khác đang chuẩn bị, đang chờ… (another process is getting ready, waiting)");
  return new Promise((settle) => {
    const socket = connect(address);
    socket.on("error", (error) => {
      if (error.code === "ECONNREFUSED" && !address.startsWith("\0")) rmSync(address, { force: true });
    });
    socket.on("close", () => setTimeout(settle, 20));
    socket.resume();
  });
}

function run(command, args, options) {
  return new Promise((settle) => {
    spawn(command, args, { stdio: ["ignore", 2, 2], ...options })
      .on("error", () => settle(false))
      .on("close", (code) => settle(code === 0));
  });
}

function say(sentence) {
  console.error(sentence);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await ready({ web: !process.argv.includes("--packages") });
  } catch (error) {
    if (!(error instanceof ReadyError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
