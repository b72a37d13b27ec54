import type { FindingKind } from "@toso/domain/households/read-list";
import { between, type InventedList, listOf, pick, randomOf, SheetBuilder, SIGNATURES } from "../invented.ts";
import { tcvn3, vni } from "../old-spellings.ts";
import type { Wanted } from "../workbook.ts";
import { mobile, peopleOf } from "./people.ts";

/** Round 1, its other half: codes, fonts, formulas, texts, other files, and one that has everything. */

function povertyInNotes(): InventedList {
  const random = randomOf(31_011);
  const sheet = new SheetBuilder("Data").lines([
    "ST T",
    "Họ và tên chủ  hộ",
    "Địa chỉ",
    "TS khẩu",
    "Diện (HN/HCN/BT)",
    "SĐT",
  ]);
  peopleOf(random, 30).forEach((head, i) => {
    const [people, number] = [between(random, 1, 8), mobile(random)];
    const [code, poverty] = pick(random, [
      ["HN", "poor"],
      ["HCN", "near_poor"],
      ["BT", "none"],
      ["hn", "poor"],
      ["Hộ nghèo", "poor"],
      ["cận nghèo", "near_poor"],
      ["", null],
    ] as const);
    sheet.line([i + 1, head, `Số ${i + 1}, xóm Đồng Giang`, people, code, number], {
      hamlet: "Đồng Giang",
      head,
      people,
      phones: [number],
      poverty,
    });
  });
  return listOf("u11-poverty-codes", sheet);
}

function peoplesInGroups(): InventedList {
  const random = randomOf(31_012);
  const sheet = new SheetBuilder("DS").lines(
    ["Danh sách các hộ dân buôn Kmrơng A"],
    ["TT", "Chủ hộ (họ tên)", "DT", "SK", "Điện thoại", "Ngôn ngữ"],
  );
  peopleOf(random, 30).forEach((head, i) => {
    const [people, number] = [between(random, 1, 8), mobile(random)];
    const ethnicity = pick(random, ["Ê Đê", "Kinh", "M'Nông", "Nùng", "Mông", "Xơ Đăng"]);
    sheet.line([i + 1, head.toUpperCase(), ethnicity, people, number, "Phổ thông"], {
      hamlet: "Kmrơng A",
      head,
      people,
      phones: [number],
      ethnicity,
    });
  });
  return listOf("u12-peoples", sheet);
}

function oldFont(): InventedList {
  const random = randomOf(31_013);
  const sheet = new SheetBuilder("Sheet1");
  const t = (text: string, font = ".VnTime"): Wanted => ({ value: tcvn3(text), font });
  sheet.lines(
    [t("Danh sách hộ nhân khẩu xóm Đông Tiến")],
    [t("STT"), t("Họ và tên chủ hộ"), t("Số khẩu"), t("Điện thoại"), t("Ghi chú")],
  );
  peopleOf(random, 24).forEach((head, i) => {
    const [people, number] = [between(random, 1, 8), mobile(random)];
    const gone = i === 7;
    sheet.line(
      [i + 1, t(head), i % 5 ? people : t(`${people} khẩu`), number, gone ? t("đã chuyển đi") : null],
      { hamlet: "Đông Tiến", head, people, phones: [number], left: gone },
      ...(gone ? (["left"] as const) : []),
    );
  });
  return listOf("u13-tcvn3", sheet.lines([null, t("Tổng cộng"), 99], [null, null, null, t("Trưởng xóm")]));
}

function formulas(): InventedList {
  const random = randomOf(31_014);
  const sheet = new SheetBuilder("Thôn 7").lines(["STT", "Chủ hộ", "Nam", "Nữ", "Tổng khẩu", "SĐT", "Diện"]);
  peopleOf(random, 30).forEach((head, i) => {
    const [men, women, number] = [between(random, 1, 4), between(random, 0, 4), mobile(random)];
    let [people, total, kinds]: [number | null, Wanted, FindingKind[]] = [
      men + women,
      { value: men + women, formula: `C${i + 2}+D${i + 2}` },
      [],
    ];
    if (i === 3) [people, total, kinds] = [men + women + 1, men + women + 1, ["contradiction"]];
    if (i === 8) [people, total, kinds] = [null, { value: "#REF!", error: true }, ["formula_error"]];
    if (i === 12) [people, total, kinds] = [null, { value: "#NAME?", error: true }, ["formula_error"]];
    const shown: Wanted = i % 2 ? head : { value: head, formula: `VLOOKUP(A${i + 2},DS!A:B,2,0)` };
    if (i === 15) {
      sheet.line(
        [i + 1, { value: "#N/A", error: true }, men, women, total, number, "BT"],
        null,
        "formula_error",
        "no_name",
      );
      return;
    }
    sheet.line(
      [{ value: i + 1, formula: "ROW()-1" }, shown, men, women, total, number, i % 4 ? "BT" : "Hộ nghèo"],
      { hamlet: "Thôn 7", head, people, phones: [number], poverty: i % 4 ? "none" : "poor" },
      ...kinds,
    );
  });
  return listOf(
    "u14-formulas",
    sheet.lines([
      "Cộng",
      null,
      { value: 80, formula: "SUM(C2:C31)" },
      { value: 70, formula: "SUM(D2:D31)" },
      { value: 150, formula: "SUM(E2:E31)" },
    ]),
  );
}

function commas(): InventedList {
  const random = randomOf(31_015);
  const sheet = new SheetBuilder("u15-commas");
  const lines = ['STT,"Họ tên\nchủ hộ",Tổ,"Số người",Điện thoại,"Dân tộc"'];
  sheet.lines([]);
  peopleOf(random, 24).forEach((head, i) => {
    const [people, number] = [between(random, 1, 8), mobile(random)];
    const size = i === 9 ? '"1,234"' : people;
    lines.push(
      `${i + 1},"${head}",Tổ ${1 + (i % 3)},${size},${i % 2 ? number : `"${number}, 0592223338"`},Kinh`,
    );
    sheet.line(
      [],
      {
        hamlet: `Tổ ${1 + (i % 3)}`,
        head,
        people: i === 9 ? 1234 : people,
        phones: i % 2 ? [number] : [number, "0592223338"],
        ethnicity: "Kinh",
      },
      ...(i === 9 ? (["separator"] as const) : []),
    );
  });
  return {
    ...listOf("", sheet),
    name: "u15-commas",
    ending: "csv",
    sheets: undefined,
    bytes: new TextEncoder().encode(lines.join("\n")),
  };
}

function oldBytes(): InventedList {
  const random = randomOf(31_016);
  const sheet = new SheetBuilder("u16-old-bytes");
  const lines = ["Danh sách hộ dân thôn Đông Tiến", "TT;Họ và tên chủ hộ;Số khẩu;Số điện thoại"];
  sheet.lines([], []);
  peopleOf(random, 24).forEach((head, i) => {
    const [people, number] = [between(random, 1, 8), mobile(random)];
    lines.push(`${i + 1};${head};${people};${number}`);
    sheet.line([], { hamlet: "Đông Tiến", head, people, phones: [number] });
  });
  const bytes = Uint8Array.from(tcvn3(lines.join("\r\n")), (letter) => letter.charCodeAt(0) & 255);
  return { ...listOf("", sheet), name: "u16-old-bytes", ending: "csv", sheets: undefined, bytes };
}

function vniCapitals(): InventedList {
  const random = randomOf(31_017);
  const sheet = new SheetBuilder("Sheet1");
  sheet.lines(
    [vni("ỦY BAN NHÂN DÂN XÃ TRÀ XINH")],
    [vni("DANH SÁCH HỘ DÂN KHU PHỐ 3")],
    [vni("SỐ TT"), vni("HỌ TÊN CHỦ HỘ"), vni("NHÂN KHẨU"), vni("ĐIỆN THOẠI"), vni("DÂN TỘC")],
  );
  peopleOf(random, 24).forEach((head, i) => {
    const [people, number] = [between(random, 1, 8), mobile(random)];
    sheet.line([i + 1, vni(head), people, number, "Kinh"], {
      hamlet: "Khu phố 3",
      head,
      people,
      phones: [number],
      ethnicity: "Kinh",
    });
  });
  return listOf("u17-vni-unlabelled", sheet);
}

function farCorner(): InventedList {
  const random = randomOf(31_018);
  const sheet = new SheetBuilder("Sheet1").lines(
    [],
    [],
    [null, null, null, null, null, "THÔN THẠCH AN"],
    [],
    [],
    [null, null, null, "SỐ KHẨU", "ĐT DI ĐỘNG", "HỌ VÀ TÊN CHỦ HỘ", "NĂM SINH", "DÂN TỘC"],
  );
  peopleOf(random, 24).forEach((head, i) => {
    const [people, number] = [between(random, 1, 8), mobile(random)];
    if (i % 5 === 4) sheet.lines([]);
    if (i === 13)
      sheet.lines([null, null, null, "SỐ KHẨU", "ĐT DI ĐỘNG", "HỌ VÀ TÊN CHỦ HỘ", "NĂM SINH", "DÂN TỘC"]);
    sheet.line([null, null, null, people, number, head, 1940 + i, "Hrê"], {
      hamlet: "Thạch An",
      head,
      people,
      phones: [number],
      ethnicity: "Hrê",
    });
  });
  return listOf("u18-far-corner", sheet.lines([], [null, null, null, 120, null, "TỔNG SỐ"], ...SIGNATURES));
}

function otherFile(name: string, ending: string, bytes: Uint8Array): InventedList {
  return { name, ending, bytes, gold: { households: [], findings: [], refused: true } };
}

function everything(): InventedList {
  const random = randomOf(31_020);
  const sheet = new SheetBuilder("Tổng hợp toàn xã").lines(
    ["UBND XÃ TRÀ XINH"],
    ["DANH SÁCH HỘ GIA ĐÌNH TRÊN ĐỊA BÀN XÃ"],
    ["STT", "Họ và tên chủ hộ", "Khẩu", "Thôn", "Hộ nghèo (x)", "Hộ cận nghèo (x)", "Điện thoại", "Ghi chú"],
  );
  const all = peopleOf(random, 1500);
  all.forEach((head, i) => {
    const [size, number, hamlet] = [between(random, 1, 8), mobile(random), `Thôn ${1 + Math.floor(i / 150)}`];
    const fault = between(random, 0, 30);
    let [people, shown]: [number | null, Wanted] = [size, size];
    const kinds: FindingKind[] = [];
    const fail = (kind: FindingKind, read: number | null, cell: Wanted) => {
      kinds.push(kind);
      [people, shown] = [read, cell];
    };
    if (fault === 1) fail("blank", null, null);
    if (fault === 2) fail("not_a_number", null, pick(random, ["không nhớ", "??", "2-3"]));
    if (fault === 3) fail("outlier", size + 60, size + 60);
    if (fault === 4)
      fail("formula_error", null, { value: pick(random, ["#REF!", "#DIV/0!", "#NUM!"]), error: true });
    if (fault === 5) fail("separator", 1000 + size, `1.00${size}`);
    if (fault === 6) shown = `${size} khẩu`;
    const bad = fault === 7;
    const gone = fault === 8;
    if (bad) kinds.push("bad_phone");
    if (gone) kinds.push("left");
    const poverty = i % 9 === 1 ? "poor" : i % 9 === 2 ? "near_poor" : "none";
    sheet.line(
      [
        i + 1,
        head,
        shown,
        hamlet,
        poverty === "poor" ? "x" : null,
        poverty === "near_poor" ? "x" : null,
        bad ? number.slice(0, 7) : number,
        gone ? "Đã đi khỏi địa phương" : null,
      ].map((value) =>
        gone && i % 2 && value !== null ? { value: value as string | number, struck: true } : value,
      ),
      { hamlet, head, people, phones: bad ? [] : [number], poverty, left: gone },
      ...kinds,
    );
    if (fault === 9) sheet.line([i + 1, null, shown, hamlet, null, null, mobile(random)], null, "no_name");
    if (fault === 10) sheet.line([i + 1, head, size, hamlet, null, null, number], null, "duplicate");
  });
  return listOf("u20-everything", sheet.lines([null, "Tổng cộng", 6000]));
}

export const roundOneMore = (): InventedList[] => [
  povertyInNotes(),
  peoplesInGroups(),
  oldFont(),
  formulas(),
  commas(),
  oldBytes(),
  vniCapitals(),
  farCorner(),
  otherFile("u19a-rtf", "xlsx", new TextEncoder().encode("{\\rtf1\\ansi Danh sach ho}")),
  otherFile("u19b-json", "csv", new TextEncoder().encode('{"households":[{"head":"Hồ Văn A"}]}')),
  otherFile("u19c-png", "xlsx", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])),
  otherFile("u19d-zeros", "csv", new Uint8Array(5000)),
  otherFile("u19e-spaces", "csv", new TextEncoder().encode("  \n\n  \n")),
  everything(),
];
