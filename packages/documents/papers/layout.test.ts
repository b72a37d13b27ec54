import { DEFAULT_TEMPLATES, type Template } from "@toso/domain/papers/template";
import { strFromU8, unzipSync } from "fflate";
import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { docxFile } from "../write/docx-file.ts";
import { pdfFile } from "../write/pdf-file.ts";
import { sheetOf } from "../write/sheet.ts";
import { paperOf } from "./paper.ts";
import { sampleContent } from "./sample-content.ts";

const sheet = (template: Template) => sheetOf(paperOf(template, sampleContent(template)).document);

/** The parts of a Word file, and its paragraphs with the sizes (points) and weights of their runs. */
async function docx(template: Template) {
  const files = unzipSync(await docxFile(sheet(template)));
  const part = (name: string) => strFromU8(files[`word/${name}.xml`]!);
  const xml = part("document");
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([each]) => ({
    text: [...each.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/gs)].map(([, text]) => text).join(""),
    look: [
      [...new Set([...each.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size) / 2))].join("+"),
      each.includes("<w:b/>") ? "bold" : "",
      each.includes("<w:i/>") ? "italic" : "",
    ]
      .filter(Boolean)
      .join(" "),
    style: /<w:pStyle w:val="VB-([^"]+)"/.exec(each)?.[1],
  }));
  return { xml, part, paragraphs, styles: part("styles") };
}

/** NĐ 30/2020/NĐ-CP, Phụ lục I: component, how it begins, size in points and style. */
const LETTERHEAD: [string, RegExp, string][] = [
  ["Quốc hiệu", /^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/, "13 bold"],
  ["Tiêu ngữ", /^Độc lập - Tự do - Hạnh phúc$/, "14 bold"],
  ["superior body", /^TỈNH QUẢNG NGÃI$/, "13"],
  ["issuing body", /^XÃ SUỐI MÂY$/, "13 bold"],
  ["number and symbol", /^Số: {7}\/(QĐ|KH|BC|TB|GM|BB)-UBND$/, "13"],
  ["place and date", /^Suối Mây, ngày 09 tháng 11 năm 2026$/, "14 italic"],
  ["kind", /^(QUYẾT ĐỊNH|KẾ HOẠCH|BÁO CÁO|THÔNG BÁO|GIẤY MỜI|BIÊN BẢN)$/, "14 bold"],
  ["signer's post", /^(CHỦ TỊCH|CHỦ TỌA)$/, "14 bold"],
  ["signer's name", /^Trần Văn Mẫu$/, "14 bold"],
  ["Nơi nhận", /^Nơi nhận:$/, "12 bold italic"],
  ["recipients", /^- Lưu: VT/, "11"],
];

const ONLY_SOME: [string, string, RegExp, string][] = [
  ["establish-body", "who decides", /^CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SUỐI MÂY$/, "14 bold"],
  ["establish-body", "grounds", /^Căn cứ Luật .*;$/, "14 italic"],
  ["establish-body", "last ground", /^Theo đề nghị .*\.$/, "14 italic"],
  ["establish-body", "decides", /^QUYẾT ĐỊNH:$/, "14 bold"],
  ["establish-body", "a team", /^1\. Tổ công nghệ số cộng đồng thôn Cầu Gỗ$/, "14 bold"],
  ["establish-body", "a member", /^- Ông Hồ Văn Sáu/, "14"],
  ["plan", "authority", /^TM\. ỦY BAN NHÂN DÂN$/, "14 bold"],
  ["plan", "a section", /^I\. MỤC ĐÍCH, YÊU CẦU$/, "14 bold"],
  ["report", "addressee", /^Kính gửi: Ủy ban nhân dân tỉnh Quảng Ngãi$/, "14"],
  ["minutes", "secretary", /^THƯ KÝ$/, "14 bold"],
  ["minutes", "secretary's name", /^Lê Thị Thử$/, "14 bold"],
];

const ANNEXED = ["establish-annex", "reorganise-list", "list", "plan", "report"];
const template = (id: string) => DEFAULT_TEMPLATES.find((each) => each.id === id)!;

describe.each(DEFAULT_TEMPLATES.map((each) => [each.id, each] as const))("%s as DOCX", (id, template) => {
  it.runIf(id !== "list")("has its components at their sizes", async () => {
    const { paragraphs } = await docx(template);
    for (const [component, begins, look] of LETTERHEAD)
      expect(paragraphs.find(({ text }) => begins.test(text))?.look, component).toBe(look);
    for (const each of paragraphs.filter(({ style }) => style === "summary"))
      expect(each.look).toBe("14 bold");
  });

  it("is on A4 with margins 20, 20, 30, 15 mm; each part numbers its pages from the second on", async () => {
    const { xml, part } = await docx(template);
    const sections = xml.match(/<w:sectPr.*?<\/w:sectPr>/gs)!;
    expect(sections).toHaveLength((id === "list" ? 0 : 1) + template.annexes.length);
    for (const section of sections) {
      expect(section).toMatch(/w:w="11906" w:h="16838"|w:w="16838" w:h="11906" w:orient="landscape"/);
      expect(section).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"/);
      expect(section).toContain('<w:pgNumType w:start="1"/>');
      expect(section).toContain("<w:titlePg/>");
    }
    expect(part("header1")).toMatch(/<w:jc w:val="center"\/>.*<w:sz w:val="28"\/>.*PAGE/s);
  });

  it("is in Times New Roman, its body justified, 12.7 mm in, 6 points apart, 1.15 lines", async () => {
    const { xml, styles } = await docx(template);
    const faces = [...(xml + styles).matchAll(/w:ascii="([^"]+)"/g)].map(([, face]) => face);
    expect(new Set(faces)).toEqual(new Set(["Times New Roman"]));
    for (const name of ["paragraph", "item", "article", "ground"]) {
      const style = new RegExp(`<w:style [^>]*w:styleId="VB-${name}".*?</w:style>`, "s").exec(styles)![0];
      for (const measure of ['w:val="both"', 'w:firstLine="720"', 'w:after="120"', 'w:line="276"'])
        expect(style, name).toContain(measure);
    }
  });

  it.runIf(ANNEXED.includes(id))(
    "names its annex in 14 bold and repeats the heads of its tables",
    async () => {
      const { xml, paragraphs } = await docx(template);
      const at = paragraphs.findIndex(({ text }) => text === "Phụ lục");
      expect(paragraphs[at]!.look).toBe("14 bold");
      const [title] = paragraphs.slice(at + 1);
      expect(title).toMatchObject({ look: "14 bold", text: title!.text.toLocaleUpperCase("vi") });
      expect(paragraphs.find(({ text }) => text.startsWith("(Kèm theo "))!.look).toBe("14 italic");
      const tables = xml.slice(xml.indexOf(">Phụ lục<")).match(/<w:tbl>.*?<\/w:tbl>/gs)!;
      for (const table of tables) expect(table).toContain("<w:tblHeader/>");
    },
  );
});

it.each(ONLY_SOME)("in %s, %s", async (id, _, begins, look) => {
  const { paragraphs } = await docx(template(id));
  expect(paragraphs.find(({ text }) => begins.test(text))?.look).toBe(look);
});

describe.each(DEFAULT_TEMPLATES.map((each) => [each.id, each] as const))("%s as PDF", (_, template) => {
  it("is on A4 with its letters embedded, all Tinos", async () => {
    const pdf = pdfFile(sheet(template));
    const fonts = [
      ...Buffer.from(pdf)
        .toString("latin1")
        .matchAll(/\/BaseFont\s*\/([\w+-]+)/g),
    ].map(([, name]) => name);
    expect(new Set(fonts.map((name) => name!.replace(/^[A-Z]{6}\+/, "").replace(/-.*$/, "")))).toEqual(
      new Set(["Tinos"]),
    );
    const file = await getDocumentProxy(pdf.slice());
    for (let number = 1; number <= file.numPages; number++) {
      const { view } = await file.getPage(number);
      expect(view.slice(2).map(Math.round).sort()).toEqual([595, 842]);
    }
  });
});
