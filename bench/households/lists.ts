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

function gone(): InventedList {
  const random = randomOf(10);
  const sheet = new SheetBuilder("Sheet1").lines(
    ["DANH SÁCH CÁC HỘ - THÔN TRÀ KEM"],
    [],
    ["TT", "Họ tên", "Khẩu", "Điện thoại", "Ghi chú"],
  );
  names(random, 24).forEach((head, i) => {
    const [people, number] = [between(random, 1, 6), phone(random)];
    const gold = { hamlet: "Trà Kem", head, people, phones: [number] };
    const left = { ...gold, left: true };
    if (i === 2)
      sheet.line(
        [i + 1, head, people, number].map((value) => ({ value: value!, struck: true })),
        left,
        "left",
      );
    else if (i === 5) sheet.line([i + 1, `${head} (đi làm ăn xa)`, people, number], left, "left");
    else if (i === 8) sheet.line([i + 1, head, people, number, "Đã chuyển vào Đồng Nai"], left, "left");
    else if (i === 11) sheet.line([i + 1, { value: head, struck: true }, people, number], left, "left");
    else if (i === 14)
      sheet.line(
        [i + 1, { value: "", runs: [{ text: "Hồ Văn Cũ ", struck: true }, { text: head }] }, people, number],
        gold,
      );
    else if (i === 17) sheet.line([i + 1, head, people, number, "Con đi làm ăn xa"], gold);
    else if (i === 20) sheet.line([i + 1, head, people, number, "Mới chuyển đến"], gold);
    else sheet.line([i + 1, head, people, number], gold);
  });
  return listOf("10-left", sheet.lines(["Ghi chú: hộ gạch ngang là đã chuyển đi."]));
}

function twins(): InventedList {
  const random = randomOf(11);
  const sheet = new SheetBuilder("Sheet1").lines(
    ["Hộ dân thôn Trà Veo"],
    ["STT", "Họ và tên chủ hộ", "Năm sinh", "Số khẩu", "SĐT"],
  );
  const heads = names(random, 20);
  const seen: { head: string; people: number; number: string; born: number }[] = [];
  heads.forEach((head, i) => {
    const one = { head, people: between(random, 2, 6), number: phone(random), born: 1950 + i };
    seen.push(one);
    sheet.line(
      [i + 1, head, one.born, one.people, one.number],
      { hamlet: "Trà Veo", head, people: one.people, phones: [one.number] },
      ...(i === 4 ? (["same_name"] as const) : []),
    );
  });
  const again = seen[2]!;
  sheet.line([21, again.head, again.born, again.people, again.number], null, "duplicate");
  const capital = seen[9]!;
  sheet.line(
    [22, capital.head.toUpperCase(), capital.born, capital.people, `0${Number(capital.number)}`],
    null,
    "duplicate",
  );
  const number = phone(random);
  sheet.line(
    [23, seen[4]!.head, 1990, 3, number],
    { hamlet: "Trà Veo", head: seen[4]!.head, people: 3, phones: [number] },
    "same_name",
  );
  return listOf("11-twins", sheet);
}

function wrongCells(): InventedList {
  const random = randomOf(12);
  const sheet = new SheetBuilder("Trà Veo").lines([
    "STT",
    "Họ và tên chủ hộ",
    "Số khẩu",
    "Hộ nghèo/cận nghèo",
    "SĐT",
  ]);
  const heads = names(random, 16);
  const row = (
    i: number,
    people: Parameters<SheetBuilder["line"]>[0][number],
    read: number | null,
    ...kinds: Parameters<SheetBuilder["line"]>[2][]
  ) =>
    sheet.line(
      [i + 1, heads[i]!, people, i % 3 ? null : "HN", null],
      { hamlet: "Trà Veo", head: heads[i]!, people: read, poverty: i % 3 ? null : "poor" },
      ...kinds,
    );
  row(0, 4, 4);
  row(1, null, null, "blank");
  row(2, "không rõ", null, "not_a_number");
  row(3, "1.234", 1234, "separator");
  row(4, 45, 45, "outlier");
  row(5, { value: "#REF!", error: true }, null, "formula_error");
  row(6, "?", null, "not_a_number");
  row(7, "#N/A", null, "formula_error");
  row(8, "5-6", null, "not_a_number");
  row(9, "6", 6);
  row(10, 99, 99, "outlier");
  row(11, "  3  ", 3);
  row(12, "4,0", 4, "separator");
  sheet.line([14, null, 5, null, "0951234567"], null, "no_name");
  row(14, "07", 7);
  sheet.lines([16], [17], [18]);
  return listOf("12-wrong-cells", sheet.lines([null, "Tổng", { value: "#REF!", error: true }]));
}

function tablesBelow(): InventedList {
  const random = randomOf(13);
  const sheet = new SheetBuilder("Toàn xã");
  const heads = names(random, 30);
  ["Thôn Trà Veo", "Thôn Trà Ôi"].forEach((hamlet, t) => {
    sheet.lines(
      [`DANH SÁCH HỘ DÂN ${hamlet.toUpperCase()}`],
      ["STT", "HỌ VÀ TÊN CHỦ HỘ", "SỐ KHẨU", "ĐIỆN THOẠI"],
    );
    heads.slice(t * 15, t * 15 + 15).forEach((head, i) => {
      if (t === 1 && i === 8) sheet.lines(["STT", "HỌ VÀ TÊN CHỦ HỘ", "SỐ KHẨU", "ĐIỆN THOẠI"]);
      const [people, number] = [between(random, 1, 8), phone(random)];
      sheet.line([i + 1, head, people, number], { hamlet: hamlet.slice(5), head, people, phones: [number] });
    });
    sheet.lines([null, "Tổng cộng", 70], [null, null, "Trưởng thôn"], [null, null, "Đinh Văn Ký"], []);
  });
  return listOf("13-tables-below-each-other", sheet);
}

function mergedHamlets(): InventedList {
  const random = randomOf(14);
  const sheet = new SheetBuilder("Sheet1").lines(["Thôn/bản", "TT", "Họ và tên", "NK", "Tổ", "Ghi chú"]);
  const heads = names(random, 24);
  ["Trà Veo", "Trà Ôi", "Trà Kem"].forEach((hamlet, h) => {
    const top = sheet.rows.length + 1;
    heads.slice(h * 8, h * 8 + 8).forEach((head, i) => {
      const people = between(random, 1, 8);
      sheet.line([i === 0 ? hamlet : null, h * 8 + i + 1, head, people, `Tổ ${1 + (i % 3)}`], {
        hamlet,
        head,
        people,
      });
    });
    sheet.merge(`A${top}:A${top + 7}`);
  });
  return listOf("14-merged-hamlets", sheet);
}

function csv(): InventedList {
  const random = randomOf(15);
  const lines = ["DANH SÁCH HỘ THÔN TRÀ VEO;;;", "STT;Chủ hộ;Số khẩu;SĐT"];
  const sheet = new SheetBuilder("15-semicolons");
  sheet.lines(...lines.map((line) => line.split(";")));
  names(random, 20).forEach((head, i) => {
    const [people, number] = [between(random, 1, 8), phone(random)];
    lines.push(`${i + 1};${i % 4 ? head : `"${head}"`};${people};${number}`);
    sheet.line([], { hamlet: "Trà Veo", head, people, phones: [number] });
  });
  const { gold } = listOf("", sheet);
  return {
    name: "15-semicolons",
    ending: "csv",
    bytes: new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`),
    gold,
  };
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
