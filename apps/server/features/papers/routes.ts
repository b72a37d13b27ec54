import {
  begunPaper,
  officeTemplates,
  paperPreview,
  paperShown,
  registerBoard as registerBoardShape,
} from "@toso/contract/papers/office";
import { paperContent, template } from "@toso/contract/papers/template";
import { id, words } from "@toso/contract/text";
import { paperOf } from "@toso/documents/papers/paper";
import { toDocx } from "@toso/documents/write/docx";
import { toPages } from "@toso/documents/write/pages";
import { toPdf } from "@toso/documents/write/pdf";
import { refuse } from "@toso/domain/command/refusal";
import { seriesOf } from "@toso/domain/papers/paper";
import { periodByKey } from "@toso/domain/reports/calendar";
import { dayOf } from "@toso/domain/words/day";
import { fold } from "@toso/domain/words/fold";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { Parts } from "../../platform/parts.ts";
import { beginning } from "./beginning.ts";
import { cardsOf } from "./cards.ts";
import { paperOn, registerBoard, rowOf, templateOf, templatesOf } from "./reads.ts";

const OFFICE = { office: true };
const ofYear = z.object({ year: z.string().check(z.regex(/^20\d{2}$/)) });
const onePaper = z.object({ paper: id });
const paperFile = z.object({ paper: id, format: z.enum(["docx", "pdf"]) });
const begin = z.object({ template: words(60), period: z.optional(words(12)) });
const cards = z.object({ team: z.optional(id), paper: z.enum(["a6", "a4"]) });
const preview = z.object({ template, content: paperContent });

const NOT_THERE = refuse("not_found", "Không thấy văn bản này. Hãy mở lại sổ văn bản.");
const NOT_WRITTEN_HERE = refuse(
  "not_written_here",
  "Văn bản này soạn ở nơi khác, chỉ vào sổ ở đây. Hãy mở bản gốc của nó.",
);
const NO_TEMPLATE = refuse("template_unknown", "Không có mẫu văn bản này. Hãy chọn lại mẫu.");
const NO_TEAM = refuse("not_found", "Tổ này không còn hoạt động. Hãy mở lại danh sách tổ.");
const NO_COMMUNE = refuse("commune_missing", "Chưa có tên xã. Hãy xác nhận quyết định thành lập tổ trước.");

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** The office's outgoing papers, their register and their templates. Writing them is done by commands. */
export function routes(app: FastifyInstance, { db, clock }: Parts): void {
  app.get<{ Querystring: z.infer<typeof ofYear> }>(
    "/api/papers",
    { config: OFFICE, schema: { querystring: ofYear, response: { 200: registerBoardShape } } },
    ({ actor, query }) => registerBoard(db, actor.commune, query.year),
  );

  app.get<{ Querystring: z.infer<typeof begin> }>(
    "/api/papers/beginning",
    { config: OFFICE, schema: { querystring: begin, response: { 200: begunPaper } } },
    async ({ actor, query }) => {
      const chosen = await templateOf(db, actor.commune, query.template);
      if (!chosen) return NO_TEMPLATE;
      const period = query.period === undefined ? undefined : periodByKey(query.period);
      return (
        (await beginning(db, actor.commune, chosen, {
          today: dayOf(clock()),
          period: period ?? undefined,
        })) ?? NO_COMMUNE
      );
    },
  );

  app.get<{ Params: z.infer<typeof onePaper> }>(
    "/api/papers/:paper",
    { config: OFFICE, schema: { params: onePaper, response: { 200: paperShown } } },
    async ({ actor, params }) => {
      const paper = await paperOn(db, actor.commune, params.paper);
      return paper ? { ...rowOf(paper), made: paper.doc.made } : NOT_THERE;
    },
  );

  app.get<{ Params: z.infer<typeof paperFile> }>(
    "/api/papers/:paper/file.:format",
    { config: OFFICE, schema: { params: paperFile } },
    async ({ actor, params }, reply) => {
      const paper = (await paperOn(db, actor.commune, params.paper))?.doc;
      if (!paper) return NOT_THERE;
      if (!paper.made) return NOT_WRITTEN_HERE;
      const { document } = paperOf(paper.made.template, paper.made.content);
      const bytes = await (params.format === "pdf" ? toPdf(document) : toDocx(document));
      const name = [
        fold(seriesOf(paper.symbol, { style: "by_kind" })),
        paper.entry ? String(paper.entry.number).padStart(2, "0") : "du-thao",
      ].join("-");
      reply
        .type(TYPES[params.format])
        .header("content-disposition", `attachment; filename="${name}.${params.format}"`);
      return Buffer.from(bytes);
    },
  );

  app.post<{ Body: z.infer<typeof preview> }>(
    "/api/papers/preview",
    { config: { office: true, looks: true }, schema: { body: preview, response: { 200: paperPreview } } },
    async ({ body }) => {
      const { document, findings } = paperOf(body.template, body.content);
      return { pages: await toPages(document), findings };
    },
  );

  app.get<{ Querystring: z.infer<typeof cards> }>(
    "/api/teams/cards.pdf",
    { config: OFFICE, schema: { querystring: cards } },
    async ({ actor, query: { team, paper } }, reply) => {
      const pdf = await cardsOf(db, actor.commune, team, { today: dayOf(clock()), paper });
      if (!pdf) return NO_TEAM;
      reply.type(TYPES.pdf).header("content-disposition", 'attachment; filename="the-to.pdf"');
      return Buffer.from(pdf);
    },
  );

  app.get(
    "/api/templates",
    { config: OFFICE, schema: { response: { 200: officeTemplates } } },
    async ({ actor }) => ({ templates: await templatesOf(db, actor.commune) }),
  );
}
