import type {
  PaperContent,
  PaperMember,
  PaperSigner,
  PaperTeam,
  ReportFigure,
} from "@toso/domain/papers/template-content";
import { TEMPLATE_KINDS, type Template, type TemplateKind } from "@toso/domain/papers/template-form";
import * as z from "zod/mini";
import { day } from "../command.ts";
import { text, words } from "../text.ts";

export const templateKind = z.enum(Object.keys(TEMPLATE_KINDS) as [TemplateKind, ...TemplateKind[]]);

const many = <Item extends z.ZodMiniType>(item: Item, most: number) => z.array(item).check(z.maxLength(most));

const line = words(1_000);
const passage = text(20_000);

const signer: z.ZodMiniType<PaperSigner> = z.object({
  authority: many(z.object({ sign: z.enum(["TM.", "KT.", "TL.", "TUQ.", "Q."]), of: text(200) }), 4),
  post: z.nullable(text(200)),
  name: z.nullable(text(120)),
});

const part = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("article"), title: z.nullable(text(1_000)), text: z.nullable(passage) }),
  z.object({ kind: z.literal("heading"), level: z.literal([1, 2, 3]), text: line }),
  z.object({ kind: z.enum(["paragraph", "item"]), text: passage }),
]);

/** A template's words, as an office may change them. */
export const template: z.ZodMiniType<Template> = z.object({
  id: words(60),
  kind: templateKind,
  name: words(200),
  symbol: z.nullable(words(60)),
  title: text(1_000),
  decider: z.nullable(text(300)),
  addressees: many(line, 20),
  grounds: many(line, 60),
  body: many(part, 300),
  annexes: many(z.object({ title: line, body: many(part, 100), landscape: z.boolean() }), 10),
  recipients: many(line, 60),
  signer,
  secretary: z.nullable(signer),
});

const member: z.ZodMiniType<PaperMember> = z.object({
  name: words(120),
  gender: z.nullable(z.enum(["male", "female"])),
  positions: many(words(200), 10),
  role: z.nullable(z.enum(["leader", "deputy", "member"])),
  phone: z.nullable(text(60)),
});

const teamHead = {
  level: z.enum(["hamlet", "commune"]),
  hamlet: z.nullable(z.object({ type: words(40), name: words(120) })),
};

const team: z.ZodMiniType<PaperTeam> = z.object({ ...teamHead, members: many(member, 100) });

const period = z.object({ label: words(100), from: day, to: day });

const amount = z.nullable(z.number().check(z.nonnegative(), z.maximum(1e12)));

const targets = z.object({
  period,
  indicators: many(z.object({ name: words(300), unit: words(60), share: z.optional(z.boolean()) }), 100),
  teams: many(z.object({ name: words(200), amounts: many(amount, 100) }), 200),
});

const figure: z.ZodMiniType<ReportFigure> = z.object({
  target: amount,
  result: amount,
  inPeriod: z.optional(amount),
  outOf: z.optional(amount),
});

const report = z.object({
  period,
  rows: many(
    z.object({
      name: words(300),
      unit: words(60),
      share: z.optional(z.boolean()),
      teams: many(z.object({ team: words(200), figure }), 200),
    }),
    100,
  ),
  narratives: many(z.object({ team: words(200), text: passage }), 200),
  difficulties: many(z.object({ team: words(200), text: passage, answer: z.nullable(passage) }), 500),
  missing: many(words(200), 200),
  proposals: many(line, 50),
  tasks: many(line, 50),
});

const person = z.nullable(z.object({ name: words(120), post: z.nullable(text(200)) }));
const hour = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Giờ không đúng. Hãy điền như 08:00."));

const meeting = z.object({
  name: text(500),
  day: z.nullable(day),
  starts: z.nullable(hour),
  ends: z.nullable(hour),
  where: z.nullable(text(300)),
  chair: person,
  secretary: person,
  people: many(line, 300),
  absent: many(line, 300),
});

const reference = z.object({
  number: z.nullable(text(40)),
  symbol: text(60),
  date: z.nullable(day),
  by: text(300),
  about: z.nullable(text(1_000)),
});

const change = z.object({
  team: z.object(teamHead),
  replace: many(z.object({ out: member, by: member }), 100),
  remove: many(member, 100),
  add: many(member, 100),
  from: z.nullable(day),
});

/** What a paper says. */
export const paperContent: z.ZodMiniType<PaperContent> = z.object({
  office: z.object({
    agency: words(200),
    superior: z.nullable(text(200)),
    place: text(120),
    commune: text(120),
    district: z.nullable(text(120)),
    province: z.nullable(text(120)),
  }),
  date: z.nullable(z.string().check(z.regex(/^\d{4}(-\d{2}){0,2}$/, "Ngày không đúng. Hãy chọn lại ngày."))),
  number: z.nullable(text(40)),
  symbol: z.nullable(text(60)),
  signer: z.nullable(signer),
  subject: z.nullable(text(1_000)),
  teams: many(team, 200),
  decision: z.nullable(reference),
  changes: many(change, 200),
  targets: z.nullable(targets),
  report: z.nullable(report),
  meeting: z.nullable(meeting),
  paragraphs: many(passage, 200),
  conclusions: many(passage, 200),
});
