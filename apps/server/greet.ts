import { join } from "node:path";
import { seedDemo } from "./demo/accounts.ts";
import { demoRoutes, makeSignInLink } from "./features/accounts/demo.ts";
import { firstCode } from "./features/accounts/first-code.ts";
import { type Running, type StartOptions, start } from "./start.ts";

/** Starts on the real data and tells the terminal where it is, and the code for the first account. */
export async function startReal(options: StartOptions): Promise<Running> {
  const running = await start(options);
  const code = await firstCode(running.parts);
  say("Tổ Số đang chạy.", `Mở trang:          ${running.address}`);
  if (code) say(`Mã dùng một lần:   ${code}`, "Nhập mã này ở trang vừa mở để tạo tài khoản đầu tiên của xã.");
  return running;
}

/** Starts on an invented commune in a folder of its own, made anew each time. Real data is not opened. */
export async function startDemo({ databaseUrl, ...options }: StartOptions): Promise<Running> {
  const folder = join(options.folder, "demo");
  if (databaseUrl) say("Bản dùng thử không dùng DATABASE_URL: dữ liệu thật được để yên.");
  say("Đang dựng một xã tưởng tượng để dùng thử…");
  const running = await start({ ...options, folder, anew: true, extend: demoRoutes });
  const { parts } = running;
  const people = await seedDemo(parts);
  const links = await Promise.all(
    people.map(async (person) => ({ ...person, link: await makeSignInLink(parts, person.account) })),
  );
  say(
    "Tổ Số đang chạy với một xã tưởng tượng.",
    `Mở trang: ${running.address}`,
    "Bấm một đường dẫn để vào như người đó:",
  );
  for (const { name, duty, link } of links) say(`  ${name}, ${duty}`, `    ${link}`);
  return running;
}

const say = (...lines: string[]): void => {
  for (const line of lines) console.log(line);
};
