import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** RFC 9106 with the sizes that OWASP names first for argon2id: 19 MiB, two passes. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** A password as it may be kept: argon2id in the PHC form, which names its own cost. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive("argon2id", { message: normal(password), nonce, tagLength: 32, ...COST });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${bare(nonce)}$${bare(tag)}`;
}

/** Takes as long for a hash that is not there, so that nobody learns which usernames exist. */
export async function passwordFits(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, kept] = PHC.exec(hash ?? "") ?? [];
  if (!nonce || !kept) {
    await hashPassword(password);
    return false;
  }
  const expected = Buffer.from(kept, "base64");
  const tag = await derive("argon2id", {
    message: normal(password),
    nonce: Buffer.from(nonce, "base64"),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(tag, expected);
}

/** A phone and a desk type the same Vietnamese letters in different bytes. */
const normal = (password: string) => Buffer.from(password.normalize("NFKC"));

const bare = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64").replaceAll("=", "");
