import type { ChangeTemplate } from "@toso/domain/papers/change-template";
import type { CancelPaper, DraftPaper } from "@toso/domain/papers/draft-paper";
import type { EnterPaper, IssuePaper, OpenRegister, SetNumbering } from "@toso/domain/papers/register";
import * as z from "zod/mini";
import { day } from "../command.ts";
import { id, text, words } from "../text.ts";
import { paperContent, template } from "./template.ts";

const symbol = words(60);
const year = z.string().check(z.regex(/^20\d{2}$/, "Năm không đúng. Hãy chọn lại năm."));

export const draftPaper: z.ZodMiniType<DraftPaper> = z.object({
  paper: id,
  template,
  content: paperContent,
  basedOn: z.nullable(z.number()),
});

export const cancelPaper: z.ZodMiniType<CancelPaper> = z.object({ paper: id, reason: words(1_000) });

export const issuePaper: z.ZodMiniType<IssuePaper> = z.object({ paper: id, symbol, day });

export const enterPaper: z.ZodMiniType<EnterPaper> = z.object({
  paper: id,
  title: words(1_000),
  symbol,
  signer: z.nullable(text(120)),
  recipients: z.array(words(300)).check(z.maxLength(60)),
  day,
});

export const openRegister: z.ZodMiniType<OpenRegister> = z.object({
  year,
  symbol,
  last: z.int("Hãy điền một số.").check(z.nonnegative(), z.maximum(99_999)),
});

export const setNumbering: z.ZodMiniType<SetNumbering> = z.object({
  style: z.enum(["by_kind", "one_row"]),
  year,
});

export const changeTemplate: z.ZodMiniType<ChangeTemplate> = z.object({
  template,
  basedOn: z.int().check(z.nonnegative()),
});
