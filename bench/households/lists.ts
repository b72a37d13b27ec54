import { csv, gone, mergedHamlets, tablesBelow, twins, wrongCells } from "./doubtful-lists.ts";
import {
  between,
  type InventedList,
  listOf,
  names,
  phone,
  pick,
  randomOf,
  SheetBuilder,
  SIGNATURES,
} from "./invented.ts";
import { tcvn3, vni } from "./old-spellings.ts";

function plain(): InventedList {
  const random = randomOf(1);
  const sheet = new SheetBuilder("Sheet1").lines(
    ["ỦY BAN NHÂN DÂN", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["XÃ TRÀ XINH", null, null, "Độc lập - Tự do - Hạnh phúc"],
    [],
    ["DANH SÁCH HỘ DÂN THÔN TRÀ VEO NĂM 2026"],
    ["STT", "Họ và tên chủ hộ", "Số khẩu", "Số điện thoại", "Ghi chú"],
  );
  sheet.merge("A4:E4");
  names(random, 25).forEach((head, i) => {
    const [people, number] = [between(random, 1, 9), phone(random)];
    sheet.line([i + 1, head, people, number, i === 3 ? "Trưởng thôn" : null], {
      hamlet: "Trà Veo",
      head,
      people,
      phones: [number],
    });
  });
  return listOf("01-plain", sheet.lines([null, "Tổng cộng: 25 hộ", 120], [], ...SIGNATURES));
}

function twoRowHeadings(): InventedList {
  const random = randomOf(2);
  const sheet = new SheetBuilder("Trà Ôi").lines(
    ["Danh sách hộ gia đình và nhân khẩu (số liệu đến 14/11/2026)"],
    [],
    ["TT", "Thông tin chủ hộ", null, null, "Nhân khẩu", null, null, "Điện thoại", "Diện hộ", null, "Ghi chú"],
    [null, "Họ và tên", "Năm sinh", "Dân tộc", "Tổng số", "Nam", "Nữ", null, "Nghèo", "Cận nghèo", null],
  );
  sheet.merge("A1:K1", "A3:A4", "B3:D3", "E3:G3", "H3:H4", "I3:J3", "K3:K4");
  names(random, 30).forEach((head, i) => {
    const [male, female, number, ethnicity] = [
      between(random, 1, 4),
      between(random, 1, 4),
      phone(random),
      pick(random, ["Cor", "Kinh", "Hrê"]),
    ];
    const poverty = pick(random, ["poor", "near_poor", "none", "none"] as const);
    const wrong = i === 7 ? 1 : 0;
    const people = male + female + wrong;
    sheet.line(
      [
        i + 1,
        head,
        1950 + i,
        ethnicity,
        people,
        male,
        female,
        number,
        poverty === "poor" ? "x" : null,
        poverty === "near_poor" ? "X" : null,
      ],
      { hamlet: "Trà Ôi", head, people, phones: [number], ethnicity, poverty },
      ...(wrong ? (["contradiction"] as const) : []),
    );
  });
  return listOf("02-two-row-headings", sheet.lines(["Cộng", null, null, null, 140, 70, 70], ...SIGNATURES));
}

function groupRows(): InventedList {
  const random = randomOf(3);
  const sheet = new SheetBuilder("DS ho").lines(
    ["DANH SÁCH HỘ DÂN XÃ TRÀ XINH"],
    ["STT", "Chủ hộ", "SĐT", "Số nhân khẩu", "Loại hộ"],
  );
  sheet.merge("A1:E1");
  const heads = names(random, 36);
  ["Thôn Trà Veo", "Thôn Trà Ôi", "Thôn Trà Kem"].forEach((hamlet, group) => {
    sheet.lines([["I", "II", "III"][group]!, hamlet, null, group === 1 ? 52 : null]);
    heads.slice(group * 12, group * 12 + 12).forEach((head, i) => {
      const people = between(random, 1, 8);
      const poverty = pick(random, ["poor", "near_poor", "none"] as const);
      const word = { poor: "Hộ nghèo", near_poor: "Cận nghèo", none: "Không" }[poverty];
      sheet.line([i + 1, head, null, people, word], { hamlet: hamlet.slice(5), head, people, poverty });
    });
    sheet.lines([null, `Cộng ${hamlet}`, null, 60], []);
  });
  return listOf("03-group-rows", sheet.lines([null, "TỔNG CỘNG TOÀN XÃ", null, 180]));
}

function textNumbers(): InventedList {
  const random = randomOf(4);
  const sheet = new SheetBuilder("Danh sách").lines([
    "Số điện thoại",
    "Nhân khẩu",
    "Thôn",
    "Họ tên chủ hộ",
    "Số TT",
  ]);
  names(random, 30).forEach((head, i) => {
    const people = between(random, 1, 9);
    const said = [
      `${people} khẩu`,
      `0${people}`,
      String(people),
      `${people} người`,
      `0${people} nhân khẩu`,
      people,
    ][i % 6]!;
    const [written, hamlet] = [
      ["Thôn 3", "Thôn 3"],
      ["thôn 03", "Thôn 3"],
      ["Trà Kem", "Trà Kem"],
      ["TRÀ KEM", "Trà Kem"],
    ][i % 4]!;
    sheet.line([null, said, written!, i % 5 ? head : head.toUpperCase(), i + 1], { hamlet, head, people });
    if (i % 9 === 8) sheet.lines([]);
  });
  return listOf("04-numbers-as-text", sheet);
}

function sheetsAndSummary(): InventedList {
  const random = randomOf(5);
  const heads = names(random, 45);
  const sheets = ["Trà Veo", "Trà Ôi", "Trà Kem"].map((hamlet, s) => {
    const sheet = new SheetBuilder(hamlet).lines(
      ["UBND XÃ TRÀ XINH"],
      ["DANH SÁCH HỘ THAM GIA NHÓM ZALO"],
      ["STT", "Họ và tên", "Số khẩu", "Zalo"],
    );
    heads.slice(s * 15, s * 15 + 15).forEach((head, i) => {
      const [people, number] = [between(random, 2, 7), phone(random)];
      sheet.line([i + 1, head, people, Number(number)], { hamlet, head, people, phones: [number] });
    });
    return sheet.lines(["Tổng số hộ: 15"]);
  });
  const summary = new SheetBuilder("Tổng hợp").lines(
    ["BIỂU TỔNG HỢP"],
    ["STT", "Thôn", "Họ tên trưởng thôn", "Điện thoại", "Số hộ", "Số khẩu"],
    ...["Trà Veo", "Trà Ôi", "Trà Kem"].map((hamlet, i) => [
      i + 1,
      hamlet,
      "Hồ Văn Trưởng",
      "0951111111",
      15,
      70,
    ]),
    [null, "Tổng", null, null, 45, 210],
  );
  return listOf("05-sheets-and-summary", summary, ...sheets);
}

function threeRowHeadings(): InventedList {
  const random = randomOf(6);
  const sheet = new SheetBuilder("Biểu 01").lines(
    ["Biểu 01: Danh sách hộ dân thôn Trà Kem, xã Trà Xinh"],
    ["STT", "Hộ gia đình", null, null, null, "Khả năng số", null],
    [null, "Họ và tên chủ hộ", "Nhân khẩu", null, "Số điện thoại liên hệ", "Điện thoại thông minh", "VNeID"],
    [null, null, "Tổng", "Trong đó nữ", null, null, null],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
  );
  sheet.merge("A1:G1", "A2:A4", "B2:E2", "F2:G2", "B3:B4", "C3:D3", "E3:E4", "F3:F4", "G3:G4");
  names(random, 28).forEach((head, i) => {
    const [people, number] = [between(random, 2, 8), phone(random)];
    const female = i === 11 ? people + 2 : between(random, 0, people);
    sheet.line(
      [i + 1, `Ông/bà ${head}`.replace("Ông/bà", i % 2 ? "Ông" : "Bà"), people, female, number],
      { hamlet: "Trà Kem", head, people, phones: [number] },
      ...(i === 11 ? (["contradiction"] as const) : []),
    );
  });
  return listOf("06-three-row-headings", sheet);
}

function phones(): InventedList {
  const random = randomOf(7);
  const sheet = new SheetBuilder("Thôn Trà Veo").lines(["STT", "Tên chủ hộ", "ĐT liên lạc", "Số người"]);
  const [a, b] = ["0951234567", "0959876543"];
  const written: [string | number, string[], boolean?][] = [
    [951234567, [a]],
    ["0951.234.567", [a]],
    ["0951 234 567", [a]],
    ["+84951234567", [a]],
    ["84 951 234 567", [a]],
    [`${a}/${b}`, [a, b]],
    [`${a} - ${b}`, [a, b]],
    [`${a}\n${b}`, [a, b]],
    [`951234567; 959876543`, [a, b]],
    ["0951 234 567 0959 876 543", [a, b]],
    ["01681234567", ["0381234567"]],
    ["0123 456 7890", ["0834567890"]],
    [1681234567, ["0381234567"]],
    ["0951234567 (con trai)", [a]],
    ["02553822822", ["02553822822"]],
    ["(0951)234567", [a]],
    ["095123456", [], true],
    ["09512345678", [], true],
    ["0123456789", [], true],
    ["không có", []],
    ["-", []],
    ["0951234567'", [a]],
    ["O951234567", [a]],
    ["9.51E+08", [], true],
    ["0951234567, 0951234567", [a]],
    ["ĐT: 0951234567", [a]],
    ["hỏi trưởng thôn", [], true],
    ["0951234567/095987", [a], true],
  ];
  names(random, written.length).forEach((head, i) => {
    const [text, read, bad] = written[i]!;
    const people = between(random, 1, 6);
    // Several share a telephone here: they are still households of their own.
    sheet.line(
      [i + 1, head, text, people],
      { hamlet: "Trà Veo", head, people, phones: read },
      ...(bad ? (["bad_phone"] as const) : []),
    );
  });
  return listOf("07-telephones", sheet);
}

function oldFonts(name: string, spell: (text: string) => string, font: string | undefined): InventedList {
  const random = randomOf(name.length);
  const old = (text: string) => (font ? { value: spell(text), font } : spell(text));
  const sheet = new SheetBuilder("Sheet1").lines(
    [old("Danh sách hộ dân thôn Trà Ôi")],
    [old("Số TT"), old("Họ và tên chủ hộ"), old("Số khẩu"), old("Dân tộc"), old("Ghi chú")],
  );
  names(random, 20).forEach((head, i) => {
    const people = between(random, 1, 7);
    const left = i % 10 === 4;
    sheet.line(
      [i + 1, old(head), people, old("Hrê"), left ? old("đã chuyển đi") : null],
      { hamlet: "Trà Ôi", head, people, ethnicity: "Hrê", left },
      ...(left ? (["left"] as const) : []),
    );
  });
  return listOf(name, sheet);
}

const refused = (name: string, bytes: Uint8Array, ending = "xlsx"): InventedList => ({
  name,
  ending,
  bytes,
  gold: { households: [], findings: [], refused: true },
});
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The part of the corpus that the reader is made with. */
export const lists = (): InventedList[] => [
  ...[
    plain(),
    twoRowHeadings(),
    groupRows(),
    textNumbers(),
    sheetsAndSummary(),
    threeRowHeadings(),
    phones(),
  ],
  ...[oldFonts("08-tcvn3-font", tcvn3, ".VnTime"), oldFonts("09-vni-unlabelled", vni, undefined)],
  ...[gone(), twins(), wrongCells(), tablesBelow(), mergedHamlets(), csv()],
  refused("20-renamed-pdf", bytesOf("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n")),
  refused("21-empty", new Uint8Array()),
  refused("22-web-page", bytesOf("<html><table><tr><td>STT</td></tr></table></html>")),
  refused("23-cut-short", bytesOf(`PK\x03\x04${"\x14\0".repeat(200)}`)),
  listOfNone(),
];

function listOfNone(): InventedList {
  const sheet = new SheetBuilder("Sheet1").lines(["Thôn", "Số hộ", "Số khẩu"], ["Trà Veo", 25, 100]);
  const list = listOf("24-no-list", sheet);
  return { ...list, gold: { ...list.gold, refused: true } };
}
