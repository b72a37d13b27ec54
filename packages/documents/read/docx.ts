import {
  composeDocument,
  type DraftBlock,
  type DraftCell,
  type TextDocument,
} from "@toso/domain/decisions/read/document";
import { openArchive } from "./archive.ts";
import { type Numbering, numberingOf } from "./docx-numbering.ts";
import { type Unreadable, unreadable } from "./refusals.ts";
import { readXlsx } from "./xlsx.ts";
import { parseXml, type XmlNode } from "./xml.ts";

/**
 * A .docx (or, in the same container, an .xlsx) → blocks. Read from document.xml itself, because merged cells, section rows and automatic numbers are
 * what tells whose list a person is in, and the HTML converters drop them.
 */
export function readDocx(bytes: Uint8Array): TextDocument | Unreadable {
  const archive = openArchive(bytes);
  if (typeof archive === "string") return unreadable(archive);
  const macros = archive.names.some((name) => /vbaProject\.bin$/i.test(name));
  if (macros || archive.file("[Content_Types].xml")?.includes("macroEnabled")) return unreadable("macros");
  if (archive.names.includes("xl/workbook.xml")) return readXlsx(archive);
  const main = archive.file(mainPart(archive.file("_rels/.rels")));
  if (main === null) return unreadable("not_a_document");
  const body = parseXml(main).first("w:body");
  if (!body) return unreadable("damaged");
  const numbering = numberingOf(archive.file("word/numbering.xml"));
  const styles = numberedStyles(archive.file("word/styles.xml"));
  const drafts = blocksOf(body, { numbering, styles });
  const written = drafts.some((draft) =>
    draft.kind === "paragraph" ? /\p{L}/u.test(draft.text) : draft.rows.length > 0,
  );
  if (!written)
    return unreadable(archive.names.some((name) => name.startsWith("word/media/")) ? "scan" : "empty");
  return composeDocument(drafts, "docx", false);
}

function mainPart(relations: string | null): string {
  const target = relations
    ? parseXml(relations)
        .all("Relationship")
        .find((relation) => relation.attribute("Type").endsWith("/officeDocument"))
        ?.attribute("Target")
    : undefined;
  return (target ?? "word/document.xml").replace(/^\//, "");
}

type Context = { numbering: Numbering; styles: Map<string, { list: string; level: number }> };

function blocksOf(container: XmlNode, context: Context): DraftBlock[] {
  return container.elements().flatMap((node): DraftBlock[] => {
    switch (node.name) {
      case "w:p":
        return paragraphs(node, context);
      case "w:tbl":
        return [{ kind: "table", rows: rowsOf(node, context) }];
      case "w:sdt":
        return node.first("w:sdtContent") ? blocksOf(node.first("w:sdtContent")!, context) : [];
      case "w:ins":
      case "w:customXml":
      case "w:smartTag":
        return blocksOf(node, context);
      default:
        return [];
    }
  });
}

/** A paragraph, with its number; a line break inside it begins a new line of text, as the eye sees it. */
function paragraphs(node: XmlNode, context: Context): DraftBlock[] {
  const boxes = textBoxes(node).flatMap((box) => blocksOf(box, context));
  const lines = paragraphText(node, context).split("\n");
  return [...lines.map((text): DraftBlock => ({ kind: "paragraph", text })), ...boxes];
}

function paragraphText(node: XmlNode, context: Context): string {
  const text = runText(node).replace(/\n{2,}/g, "\n");
  if (!text.trim()) return "";
  const properties = node.first("w:pPr");
  const own = properties?.first("w:numPr");
  const style = context.styles.get(properties?.first("w:pStyle")?.attribute("w:val") ?? "");
  const list = own?.first("w:numId")?.attribute("w:val") ?? style?.list;
  if (!list || list === "0") return text;
  const level = Number(own?.first("w:ilvl")?.attribute("w:val") ?? style?.level ?? 0);
  return context.numbering.next(list, level) + text.trimStart();
}

/** The text of runs, however they are cut; deleted text, field codes and drawings are not text. */
function runText(node: XmlNode): string {
  let text = "";
  for (const child of node.children) {
    if (typeof child === "string") continue;
    switch (child.name) {
      case "w:t":
        text += child.children.filter((piece) => typeof piece === "string").join("");
        break;
      case "w:tab":
      case "w:ptab":
        text += "\t";
        break;
      case "w:br":
      case "w:cr":
        text += child.attribute("w:type") === "page" ? "" : "\n";
        break;
      case "w:noBreakHyphen":
        text += "-";
        break;
      case "w:sym":
        text += "- ";
        break;
      case "w:del":
      case "w:moveFrom":
      case "w:instrText":
      case "w:drawing":
      case "w:pict":
      case "mc:AlternateContent":
      case "w:pPr":
      case "w:rPr":
      case "w:footnoteReference":
      case "w:object":
        break;
      default:
        text += runText(child);
    }
  }
  return text;
}

/** Text boxes float, but what stands in them is part of the document. */
function textBoxes(node: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  const look = (at: XmlNode) => {
    for (const child of at.elements()) {
      if (child.name === "mc:Fallback" || child.name === "w:pPr") continue;
      if (child.name === "w:txbxContent") found.push(child);
      else look(child);
    }
  };
  look(node);
  return found;
}

function rowsOf(table: XmlNode, context: Context): DraftCell[][] {
  const rows: DraftCell[][] = [];
  /** By grid column: the cell above that a vertical merge continues. */
  const open = new Map<number, DraftCell>();
  for (const row of rowNodes(table)) {
    const cells: DraftCell[] = [];
    const skipped = Number(row.first("w:trPr")?.first("w:gridBefore")?.attribute("w:val") || 0);
    let column = skipped;
    if (skipped) cells.push({ text: "", columns: skipped });
    for (const node of cellNodes(row)) {
      const properties = node.first("w:tcPr");
      const columns = Number(properties?.first("w:gridSpan")?.attribute("w:val") || 1);
      const merge = properties?.first("w:vMerge");
      const above = open.get(column);
      if (merge && merge.attribute("w:val") !== "restart" && above) {
        above.rows = (above.rows ?? 1) + 1;
      } else {
        const cell: DraftCell = { text: cellText(node, context), columns };
        cells.push(cell);
        if (merge) open.set(column, cell);
        else open.delete(column);
      }
      column += columns;
    }
    rows.push(cells);
  }
  return rows;
}

function rowNodes(table: XmlNode): XmlNode[] {
  return table
    .elements()
    .flatMap((node) =>
      node.name === "w:tr"
        ? [node]
        : /^w:(sdt|sdtContent|ins|customXml)$/.test(node.name)
          ? rowNodes(node)
          : [],
    );
}

function cellNodes(row: XmlNode): XmlNode[] {
  return row
    .elements()
    .flatMap((node) =>
      node.name === "w:tc" ? [node] : /^w:(sdt|sdtContent|customXml)$/.test(node.name) ? cellNodes(node) : [],
    );
}

function cellText(cell: XmlNode, context: Context): string {
  return blocksOf(cell, context)
    .map((block) =>
      block.kind === "paragraph"
        ? block.text
        : block.rows.map((row) => row.map((inner) => inner.text).join(" ")).join("\n"),
    )
    .filter((line, i, lines) => line.trim() || (i > 0 && i < lines.length - 1))
    .join("\n")
    .replace(/\t/g, " ")
    .trim();
}

function numberedStyles(xml: string | null): Map<string, { list: string; level: number }> {
  const styles = new Map<string, { list: string; level: number }>();
  if (!xml) return styles;
  for (const style of parseXml(xml).all("w:style")) {
    const numbered = style.first("w:pPr")?.first("w:numPr");
    const list = numbered?.first("w:numId")?.attribute("w:val");
    if (list)
      styles.set(style.attribute("w:styleId"), {
        list,
        level: Number(numbered?.first("w:ilvl")?.attribute("w:val") || 0),
      });
  }
  return styles;
}
