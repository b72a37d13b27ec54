import type { FastifyReply, FastifyRequest } from "fastify";

export const COOKIE = "toso";

/** A phone stays signed in while it is used: the longest that browsers keep a cookie. */
export const PHONE_SECONDS = 400 * 86_400;

/** What a request tells of the device behind it. */
export interface Device {
  address: string;
  agent: string;
  /** Reached over TLS: its cookie never travels without. */
  secure: boolean;
}

export const deviceOf = ({ ip, headers, protocol }: FastifyRequest): Device => ({
  address: ip,
  agent: (headers["user-agent"] ?? "").slice(0, 300),
  secure: protocol === "https",
});

/** The cookie's value as it was set: better-auth's `token.signature`; undefined where there is none. */
function cookieOf({ headers: { cookie = "" } }: FastifyRequest): string | undefined {
  for (const pair of cookie.split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === COOKIE) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/**
 * The session's token. Its signature is left to better-auth: 190 random bits that are looked up by their hash
 * need none.
 */
export const tokenOf = (request: FastifyRequest): string | undefined =>
  /^([A-Za-z0-9]{32})(\.|%2E|$)/i.exec(cookieOf(request) ?? "")?.[1];

/** Gives the phone its cookie again, so that its 400 days begin anew. */
export function renewCookie(request: FastifyRequest, reply: FastifyReply): void {
  const { secure } = deviceOf(request);
  reply.header("set-cookie", attributes(cookieOf(request) ?? "", PHONE_SECONDS, secure));
}

export function dropCookie(reply: FastifyReply): void {
  reply.header("set-cookie", attributes("", 0, false));
}

const attributes = (value: string, seconds: number, secure: boolean) =>
  `${COOKIE}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
