import { strToU8, zipSync } from "fflate";

/** A cell to write: a plain value, or one with what real files add to it. */
export type Wanted =
  | string
  | number
  | null
  | {
      value: string | number;
      struck?: boolean;
      font?: string;
      format?: string;
      error?: boolean;
      /** A formula whose last result is `value`. */
      formula?: string;
      runs?: { text: string; struck?: boolean }[];
    };

export interface WantedSheet {
  name: string;
  rows: Wanted[][];
  merges?: string[];
  hidden?: boolean;
  /** Rows hidden by a filter or by hand, from 1. */
  hiddenRows?: number[];
  /** XML before and after the rows, as of panes, columns and filters. */
  before?: string;
  after?: string;
}

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

/** Writes an .xlsx as Excel does: shared strings, styles by number. Only for invented lists. */
export function writeWorkbook(sheets: WantedSheet[]): Uint8Array {
  const strings: string[] = [];
  const known = new Map<string, number>();
  const styles: string[] = ["||"];
  const shared = (xml: string) => {
    if (!known.has(xml)) known.set(xml, strings.push(xml) - 1);
    return known.get(xml)!;
  };
  const styleOf = (key: string) => (styles.includes(key) ? styles.indexOf(key) : styles.push(key) - 1);
  const cellXml = (wanted: Wanted, reference: string): string => {
    if (wanted === null || wanted === "") return "";
    const cell = typeof wanted === "object" ? wanted : { value: wanted };
    const style = styleOf(`${cell.struck ? "s" : ""}|${cell.font ?? ""}|${cell.format ?? ""}`);
    if (cell.error)
      return `<c r="${reference}" s="${style}" t="e"><f>VLOOKUP(A1,Z:Z,2,0)</f><v>${escaped(String(cell.value))}</v></c>`;
    const formula = cell.formula ? `<f>${escaped(cell.formula)}</f>` : "";
    if (typeof cell.value === "number")
      return `<c r="${reference}" s="${style}">${formula}<v>${cell.value}</v></c>`;
    if (formula)
      return `<c r="${reference}" s="${style}" t="str">${formula}<v>${escaped(cell.value)}</v></c>`;
    const runs = cell.runs
      ?.map(
        (run) =>
          `<r><rPr>${run.struck ? "<strike/>" : ""}<rFont val="Times New Roman"/></rPr><t xml:space="preserve">${escaped(run.text)}</t></r>`,
      )
      .join("");
    return `<c r="${reference}" s="${style}" t="s"><v>${shared(runs ?? `<t xml:space="preserve">${escaped(cell.value)}</t>`)}</v></c>`;
  };
  const files: Record<string, string> = {};
  sheets.forEach(({ rows, merges = [], hiddenRows = [], before = "", after = "" }, i) => {
    const body = rows.map((row, r) => {
      const cells = row.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`)).join("");
      const hidden = hiddenRows.includes(r + 1) ? ' hidden="1"' : "";
      return cells ? `<row r="${r + 1}"${hidden}>${cells}</row>` : "";
    });
    const merged = merges.length
      ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : "";
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet ${MAIN}>${before}<sheetData>${body.join("")}</sheetData>${after}${merged}</worksheet>`;
  });
  const fonts = styles.map((key) => {
    const [struck, font] = key.split("|");
    return `<font>${struck ? "<strike/>" : ""}<sz val="12"/><name val="${font || "Times New Roman"}"/></font>`;
  });
  const formats = styles.map(
    (key, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(key.split("|")[2] || "General")}"/>`,
  );
  const xfs = styles.map((_, i) => `<xf numFmtId="${200 + i}" fontId="${i}"/>`);
  files["xl/styles.xml"] =
    `<styleSheet ${MAIN}><numFmts>${formats.join("")}</numFmts><fonts>${fonts.join("")}</fonts><cellXfs>${xfs.join("")}</cellXfs></styleSheet>`;
  files["xl/sharedStrings.xml"] = `<sst ${MAIN}>${strings.map((xml) => `<si>${xml}</si>`).join("")}</sst>`;
  files["xl/workbook.xml"] =
    `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name, hidden }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`;
  files["xl/_rels/workbook.xml.rels"] =
    `<Relationships ${PACKAGE}>${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="rId90" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
  files["_rels/.rels"] =
    `<Relationships ${PACKAGE}><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  files["[Content_Types].xml"] =
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`;
  const parts = Object.entries(files).map(([path, xml]) => [
    path,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ]);
  return zipSync(Object.fromEntries(parts), { mtime: "2026-01-01T00:00:00Z" });
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
