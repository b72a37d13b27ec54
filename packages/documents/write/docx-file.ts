import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import { docxColumns, docxFlow } from "./docx-flow.ts";
import { docxStyles } from "./docx-styles.ts";
import { FONT, PAGE, PAGE_NUMBER_SIZE, POINTS_PER_MM } from "./layout.ts";
import type { Sheet } from "./sheet.ts";
import { halfPoints, twipsOfMm } from "./twips.ts";

const points = (widths: readonly number[]) => widths.map((mm) => mm * POINTS_PER_MM);

/** A sheet as the bytes of a Word document: one section for the text, one for each annex. */
export async function docxFile({ title, author, main, annexes }: Sheet): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: docxStyles(),
    sections: [
      ...(main ? [section(textOf(main), false)] : []),
      ...annexes.map((annex) => section(docxFlow(annex.flow), annex.landscape)),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const textOf = ({ head, flow, foot }: NonNullable<Sheet["main"]>): FileChild[] => [
  docxColumns(points(PAGE.headColumns), head),
  ...docxFlow(flow),
  new Paragraph({ keepNext: true, spacing: { line: 240, lineRule: "exact" } }),
  docxColumns(points(PAGE.footColumns), foot),
];

function section(children: FileChild[], landscape: boolean): ISectionOptions {
  const { margin } = PAGE;
  return {
    properties: {
      titlePage: true, // the first page shows no number
      page: {
        size: {
          width: twipsOfMm(PAGE.width),
          height: twipsOfMm(PAGE.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMm(margin.top),
          bottom: twipsOfMm(margin.bottom),
          left: twipsOfMm(margin.left),
          right: twipsOfMm(margin.right),
          header: twipsOfMm(PAGE.numberFromEdge),
          footer: twipsOfMm(PAGE.numberFromEdge),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [pageNumber()] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    children,
  };
}

const pageNumber = () =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ children: [PageNumber.CURRENT], font: FONT.docx, size: halfPoints(PAGE_NUMBER_SIZE) }),
    ],
  });
