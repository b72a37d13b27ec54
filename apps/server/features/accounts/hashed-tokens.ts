import type { DBAdapter } from "better-auth/types";
import { hashToken } from "./secrets.ts";

type Where = { field: string; value: unknown }[];
type Asked = { model: string; where?: Where; data?: object; update?: object };
type Row = Record<string, unknown> | null;

/**
 * better-auth keeps session tokens as they are; behind this it keeps their hashes and does not notice:
 * a token on its way in is hashed, and a session that was found or made by a token carries that token out.
 */
export function withHashedTokens(adapter: DBAdapter): DBAdapter {
  return new Proxy(adapter, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== "function") return method;
      if (name === "transaction")
        return (work: (inside: DBAdapter) => unknown) =>
          method.call(target, (inside: DBAdapter) => work(withHashedTokens(inside)));
      return async (asked: Asked, ...rest: unknown[]) => {
        if (asked?.model !== "session") return method.call(target, asked, ...rest);
        const raw = rawToken(asked);
        const found: Row = await method.call(target, hashed(asked), ...rest);
        return raw && typeof found === "object" && found?.token ? { ...found, token: raw } : found;
      };
    },
  });
}

const rawToken = ({ data, where }: Asked): unknown =>
  (data as { token?: string })?.token ?? where?.find(({ field }) => field === "token")?.value;

function hashed(asked: Asked): Asked {
  const { where, data, update } = asked;
  return {
    ...asked,
    ...(where && {
      where: where.map((one) => (one.field === "token" ? { ...one, value: hashedValue(one.value) } : one)),
    }),
    ...(data && { data: hashedField(data) }),
    ...(update && { update: hashedField(update) }),
  };
}

const hashedField = (fields: object) =>
  "token" in fields ? { ...fields, token: hashedValue(fields.token) } : fields;

const hashedValue = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(hashedValue) : typeof value === "string" ? hashToken(value) : value;
