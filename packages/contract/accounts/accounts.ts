import * as z from "zod/mini";
import { id, words } from "../text.ts";

/** All of the office's work, or only looking at it. */
export const dutyKind = z.enum(["work", "view"]);

/** Who is signed in, and for what. `first`: nobody has an account yet, the one-time code is asked for. */
export const session = z.object({
  first: z.boolean(),
  account: z.nullable(
    z.object({
      id: z.string(),
      name: z.string(),
      commune: id,
      office: z.boolean(),
      /** The office's: its duty today. */
      duty: z.optional(dutyKind),
      teams: z.array(z.object({ id, name: z.string(), membership: id })),
    }),
  ),
});

export type Session = z.infer<typeof session>;

export const username = z
  .string()
  .check(z.regex(/^[a-z0-9._-]{3,40}$/, "Tên đăng nhập gồm 3 đến 40 chữ thường, số, dấu chấm."));

export const password = z.string().check(z.minLength(10, "Mật khẩu cần ít nhất 10 ký tự."), z.maxLength(200));

/** The first account of a commune: made once, by the person who has the terminal's code. */
export const firstAccount = z.object({ code: words(40), name: words(120), username, password });

export type FirstAccount = z.infer<typeof firstAccount>;

export const signIn = z.object({ username: words(40), password: z.string().check(z.maxLength(200)) });

export type SignIn = z.infer<typeof signIn>;

/** `lost`: the member's old phone is lost or sold; it is signed out at once. */
export const invite = z.object({ membership: id, lost: z.optional(z.boolean()) });

export type Invite = z.infer<typeof invite>;

/** One use, until `expires` (ms since 1970). */
export const invitation = z.object({ link: z.string(), expires: z.number() });

export type Invitation = z.infer<typeof invitation>;

/** What an invitation shows before it is accepted. */
export const invitationShown = z.object({
  name: z.string(),
  teamName: z.string(),
  communeName: z.string(),
  expires: z.number(),
});

export type InvitationShown = z.infer<typeof invitationShown>;

/**
 * Accepts an invitation. The browser makes `key` once for the invitation and keeps it until it has an answer:
 * a repeat with the same key gets the same result, any other browser hears that the invitation is used.
 */
export const acceptance = z.object({
  key: z.string().check(z.regex(/^[\w-]{22,80}$/, "Mã nhận lời mời không đúng. Hãy mở lại đường dẫn mời.")),
});

export type Acceptance = z.infer<typeof acceptance>;
