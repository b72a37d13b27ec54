import type { IParagraphStylePropertiesOptions, IRunStylePropertiesOptions, IStylesOptions } from "docx";
import { FONT, type LineStyle, STYLES, type StyleName, styleOf } from "./layout.ts";
import { halfPoints, lineSpacing, twips, twipsOfMm } from "./twips.ts";

/**
 * Word's id and name of a style. Headings take Word's own, so that its outline shows them; the others
 * a prefix, since Word has a "Title" of its own and tells styles apart without regard to case.
 */
export const styleId = (name: StyleName) => (isHeading(name) ? name.replace("h", "H") : `VB-${name}`);
const styleName = (name: StyleName) => (isHeading(name) ? name.replace("heading", "heading ") : `VB ${name}`);
const isHeading = (name: StyleName) => name.startsWith("heading");

/** Word's word for justified is "both". */
export const ALIGNMENTS = { left: "left", center: "center", right: "right", justify: "both" } as const;

const NAMES = Object.keys(STYLES) as StyleName[];

/** The styles of layout.ts as styles of a Word document. */
export function docxStyles(): IStylesOptions {
  const paragraphStyles = NAMES.map((name) => ({
    id: styleId(name),
    name: styleName(name),
    basedOn: "Normal",
    quickFormat: true,
    run: runLook(styleOf(name)),
    paragraph: paragraphLook(styleOf(name)),
  }));
  const font = FONT.docx;
  return {
    default: { document: { run: { font, size: 28, language: { value: "vi-VN" } } } },
    paragraphStyles,
  };
}

/** Size and weight as Word wants them. */
export const runLook = ({ size, bold = false, italic = false }: LineStyle): IRunStylePropertiesOptions => ({
  font: FONT.docx,
  size: halfPoints(size),
  bold,
  italics: italic,
  color: "000000",
});

const paragraphLook = (style: LineStyle): IParagraphStylePropertiesOptions => ({
  alignment: ALIGNMENTS[style.align],
  spacing: {
    before: twips(style.before),
    after: twips(style.after),
    line: lineSpacing(style.spacing),
    lineRule: "auto",
  },
  indent: { firstLine: twipsOfMm(style.indent ?? 0) },
  keepNext: style.keepNext ?? false,
});
