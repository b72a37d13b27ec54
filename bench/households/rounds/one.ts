import type { FindingKind, ListedHousehold } from "@toso/domain/households/read-list";
import { between, type InventedList, listOf, pick, randomOf, SheetBuilder, SIGNATURES } from "../invented.ts";
import type { Wanted } from "../workbook.ts";
import { mobile, peopleOf } from "./people.ts";

/** Round 1: lists of every form that the task names, drawn by somebody who had not looked at the reader. */

function byPerson(): InventedList {
  const random = randomOf(31_001);
  const sheet = new SheetBuilder("Nhân khẩu").lines(
    ["CÔNG AN XÃ TRÀ XINH", null, null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    [null, null, null, null, "Độc lập - Tự do - Hạnh phúc"],
    ["DANH SÁCH HỘ, NHÂN KHẨU THƯỜNG TRÚ - THÔN NƯỚC NIA"],
    ["(Tính đến ngày 01/10/2026)"],
    [],
    ["Hộ số", "Họ và tên", "Giới tính", "Ngày sinh", "Quan hệ với chủ hộ", "Dân tộc", "SĐT", "Ghi chú"],
  );
  const all = peopleOf(random, 200);
  let next = 0;
  for (let h = 1; h <= 30; h++) {
    const size = between(random, 1, 6);
    const number = mobile(random);
    const gone = h % 11 === 0;
    const head = all[next++]!;
    const gold = { hamlet: "Nước Nia", head, people: size, phones: [number], ethnicity: "Cor", left: gone };
    sheet.line(
      [
        h,
        head,
        "Nam",
        `0${h % 9}/05/19${60 + h}`,
        "Chủ hộ",
        "Cor",
        number,
        gone ? "Cả hộ đã chuyển đi Đắk Nông" : null,
      ],
      gold,
      ...(gone ? (["left"] as const) : []),
    );
    for (let m = 1; m < size; m++) {
      const relation = m === 1 ? "Vợ" : pick(random, ["Con", "Con trai", "Con gái", "Mẹ", "Cháu"]);
      sheet.lines([null, all[next++]!, m % 2 ? "Nữ" : "Nam", `1${m}/03/199${m}`, relation, "Cor"]);
    }
  }
  return listOf("u01-by-person", sheet.lines([null, "Tổng số: 30 hộ"], ...SIGNATURES));
}

function membersBeneath(): InventedList {
  const random = randomOf(31_002);
  const sheet = new SheetBuilder("Hộ gia đình").lines(
    ["DANH SÁCH HỘ GIA ĐÌNH VÀ CÁC THÀNH VIÊN TRONG HỘ"],
    ["Bản Huổi Lếch, xã Trà Xinh"],
    ["STT", "Họ tên chủ hộ và thành viên", "Năm sinh", null, "Quan hệ với chủ hộ", "Điện thoại"],
    [null, null, "Nam", "Nữ"],
  );
  sheet.merge("A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:F4");
  const all = peopleOf(random, 160);
  let next = 0;
  for (let h = 1; h <= 25; h++) {
    const size = between(random, 1, 6);
    const head = all[next++]!;
    const number = mobile(random);
    const phones = h % 4 ? [number] : [];
    sheet.line([h, head.toUpperCase(), 1950 + h, null, "Chủ hộ", phones[0] ?? null], {
      hamlet: "Huổi Lếch",
      head,
      people: size,
      phones,
    });
    for (let m = 1; m < size; m++)
      sheet.lines([
        null,
        `- ${all[next++]!}`,
        m % 2 ? null : 1980 + m,
        m % 2 ? 1980 + m : null,
        m === 1 ? "vợ" : "con",
      ]);
  }
  return listOf("u02-members-beneath", sheet);
}

function mergedHouseholds(): InventedList {
  const random = randomOf(31_003);
  const sheet = new SheetBuilder("Sheet1").lines(
    ["BIỂU TỔNG HỢP THÔNG TIN HỘ GIA ĐÌNH THÔN GÒ RÔ"],
    ["Số hộ", "Chủ hộ", "Số khẩu", "Thành viên", "Năm sinh", "Điện thoại thành viên"],
  );
  const all = peopleOf(random, 150);
  let next = 0;
  for (let h = 1; h <= 20; h++) {
    const [size, top] = [between(random, 1, 5), sheet.rows.length + 1];
    const head = all[next++]!;
    const gold = { hamlet: "Gò Rô", head, people: size, phones: [] as string[] };
    sheet.line([h, head, size, head, 1950 + h, null], gold);
    for (let m = 1; m < size; m++) sheet.lines([null, null, null, all[next++]!, 1990 + m, null]);
    if (size > 1)
      for (const column of ["A", "B", "C"]) sheet.merge(`${column}${top}:${column}${top + size - 1}`);
  }
  return listOf("u03-merged-households", sheet);
}

function deepHeadings(): InventedList {
  const random = randomOf(31_004);
  const sheet = new SheetBuilder("Biểu 03").lines(
    ["Biểu số 03/RSHN"],
    ["DANH SÁCH CHI TIẾT HỘ GIA ĐÌNH NĂM 2026"],
    ["TT", "Thông tin hộ gia đình", null, null, null, "Phân loại hộ", null, "Ghi chú"],
    [null, "Họ và tên chủ hộ", "Nhân khẩu", null, "Liên hệ", "Nghèo", "Cận nghèo"],
    [null, null, "Tổng", "Trong đó nữ", "Số điện thoại"],
    ["A", "B", 1, 2, 3, 4, 5, 6],
  );
  sheet.merge("A3:A5", "B3:E3", "F3:G3", "H3:H5", "B4:B5", "C4:D4", "F4:F5", "G4:G5");
  const all = peopleOf(random, 60);
  let next = 0;
  ["Măng Lây", "Đăk Rế", "Tà Vay"].forEach((hamlet, g) => {
    sheet.lines([["I", "II", "III"][g]!, `Thôn ${hamlet}`, 70, 33, null, 3, 2]);
    for (let i = 1; i <= 15; i++) {
      const people = between(random, 1, 9);
      const [head, number] = [all[next++]!, mobile(random)];
      const poverty = i % 5 === 1 ? "poor" : i % 7 === 3 ? "near_poor" : "none";
      sheet.line(
        [
          i,
          head,
          people,
          between(random, 0, people),
          number,
          poverty === "poor" ? "x" : null,
          poverty === "near_poor" ? "x" : null,
        ],
        { hamlet, head, people, phones: [number], poverty },
      );
    }
    sheet.lines([null, `Cộng thôn ${hamlet}`, 70, 33, null, 3, 2]);
  });
  return listOf(
    "u04-deep-headings",
    sheet.lines(["TỔNG CỘNG (I+II+III)", null, 210, 99, null, 9, 6], [], ...SIGNATURES),
  );
}

function hiddenThings(): InventedList {
  const random = randomOf(31_005);
  const all = peopleOf(random, 80);
  let next = 0;
  const sheets = ["TT.Trà Veo", "TDP Số 2", "xom Bai"].map((name, s) => {
    const sheet = new SheetBuilder(name).lines(["Stt", "Mã hộ", "Tên chủ hộ", "Số NK", "Số đt", "Dân tộc"]);
    for (let i = 1; i <= 12; i++) {
      const [head, number, people] = [all[next++]!, mobile(random), between(random, 1, 7)];
      sheet.line([i, `HGD${1000 + i}`, head, people, Number(number), i % 2 ? "Kinh" : "Tày"], {
        hamlet: ["Trà Veo", "Tổ dân phố số 2", "Bai"][s]!,
        ...{ head, people, phones: [number], ethnicity: i % 2 ? "Kinh" : "Tày" },
      });
    }
    return sheet;
  });
  const summary = new SheetBuilder("Tổng hợp").lines(
    ["Stt", "Thôn", "Số hộ", "Số NK"],
    [1, "Trà Veo", 12, 40],
    [2, "TDP Số 2", 12, 40],
    [null, "Cộng", 24, 80],
  );
  const old = new SheetBuilder("Bản cũ").lines(["Stt", "Tên chủ hộ", "Số NK"], [1, "Hồ Văn Cũ", 3]);
  const list = listOf("u05-hidden-things", summary, ...sheets, old);
  list.sheets![4]!.hidden = true;
  list.sheets![1]!.hiddenRows = [3, 4, 5];
  list.sheets![1]!.before =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="2" max="2" width="9" hidden="1"/></cols>';
  list.sheets![1]!.after = '<autoFilter ref="A1:F13"/>';
  return list;
}

type Case = [Wanted, number | null, ...FindingKind[]];

function oddNumbers(): InventedList {
  const random = randomOf(31_006);
  const sheet = new SheetBuilder("Trà Ôi").lines(["TT", "Họ tên chủ hộ", "Số nhân khẩu", "Điện thoại"]);
  const cases: Case[] = [
    ["4 khẩu", 4],
    ["03", 3],
    ["1.234", 1234, "separator"],
    ["1,234", 1234, "separator"],
    ["~5", null, "not_a_number"],
    ["4-5", null, "not_a_number"],
    ["?", null, "not_a_number"],
    ["-", null, "blank"],
    ["", null, "blank"],
    [0, null, "outlier"],
    [{ value: 46086, format: "d/m" }, null, "not_a_number"],
    [{ value: 5, formula: "C2+1" }, 5],
    [{ value: "#REF!", error: true }, null, "formula_error"],
    [{ value: "#N/A", error: true }, null, "formula_error"],
    [{ value: "#VALUE!", error: true }, null, "formula_error"],
    ["5 nhân khẩu", 5],
    ["06 người", 6],
    ["k rõ", null, "not_a_number"],
    ["chưa rõ", null, "not_a_number"],
    [" 7", 7],
    ["2 ", 2],
    [3.5, null, "not_a_number"],
    [-3, null, "outlier"],
    [150, 150, "outlier"],
    ["ba", 3, "not_a_number"],
    ["4k", 4],
    ["05 NK", 5],
    ["5.0", 5, "separator"],
    ["N/A", null, "not_a_number"],
    ["…", null, "blank"],
    ["không", null, "not_a_number"],
    ["Hai khẩu", 2, "not_a_number"],
    [{ value: "4", format: "@" }, 4],
    [52, 52, "outlier"],
  ];
  const all = peopleOf(random, cases.length);
  cases.forEach(([wanted, people, ...kinds], i) => {
    const number = mobile(random);
    sheet.line(
      [i + 1, all[i]!, wanted, number],
      { hamlet: "Trà Ôi", head: all[i]!, people, phones: [number] },
      ...kinds,
    );
  });
  return listOf("u06-odd-numbers", sheet.lines([null, "Cộng", { value: 999, formula: "SUM(C2:C35)" }]));
}

function oddPhones(): InventedList {
  const random = randomOf(31_007);
  const sheet = new SheetBuilder("KP 4").lines(["STT", "Tên chủ hộ", "Khẩu", "Số ĐT liên lạc"]);
  const cases: [Wanted, string[], ...FindingKind[]][] = [
    [951112223, ["0951112223"]],
    ["+84951112223", ["0951112223"]],
    ["84 951 112 224", ["0951112224"]],
    ["(+84) 951.112.225", ["0951112225"]],
    ["0951112226/0592223334", ["0951112226", "0592223334"]],
    ["0951112227 0592223335", ["0951112227", "0592223335"]],
    ["0951112228; 592223336", ["0951112228", "0592223336"]],
    ["0951.112.229 - 0592.223.337", ["0951112229", "0592223337"]],
    ["01681112223", ["0381112223"]],
    [1691112223, ["0391112223"]],
    ["0120 111 2223", ["0701112223"]],
    ["0123.111.2223", ["0831112223"]],
    ["0186 1112223", ["0561112223"]],
    ["02553 822 456", ["02553822456"]],
    ["(0255) 3 822 457", ["02553822457"]],
    ["0951 112 23", [], "bad_phone"],
    ["09511122234", [], "bad_phone"],
    ["ko có", []],
    ["không", []],
    ["0", []],
    ["x", []],
    ["chưa có", []],
    ["0951112240 (con trai)", ["0951112240"]],
    ["Con: 0951112241", ["0951112241"]],
    ["'0951112242", ["0951112242"]],
    ["0951-112-243", ["0951112243"]],
    ["0951112244,0951112245", ["0951112244", "0951112245"]],
    ["0951112246\n0951112247", ["0951112246", "0951112247"]],
    ["O951112248", ["0951112248"]],
    [{ value: 951112249, format: "0000000000" }, ["0951112249"]],
    ["#N/A", [], "formula_error"],
    [{ value: "#REF!", error: true }, [], "formula_error"],
    ["0000000000", [], "bad_phone"],
    ["0951112250 hoặc 0951112251", ["0951112250", "0951112251"]],
    ["không dùng ĐT", []],
    ["mất số", [], "bad_phone"],
    ["095111225l", [], "bad_phone"],
  ];
  const all = peopleOf(random, cases.length);
  cases.forEach(([wanted, phones, ...kinds], i) => {
    const people = between(random, 1, 8);
    sheet.line(
      [i + 1, all[i]!, people, wanted],
      { hamlet: "Khu phố 4", head: all[i]!, people, phones },
      ...kinds,
    );
  });
  return listOf("u07-odd-phones", sheet);
}

function whoLeft(): InventedList {
  const random = randomOf(31_008);
  const sheet = new SheetBuilder("ấp Kinh Xáng").lines([
    "STT",
    "HỌ VÀ TÊN",
    "SỐ KHẨU",
    "SĐT",
    "TÌNH TRẠNG CƯ TRÚ / GHI CHÚ",
  ]);
  const cases: [string, string | null, boolean][] = [
    [" (đi làm ăn xa)", null, true],
    ["", "chuyển đi", true],
    ["", "Đã chuyển khẩu về Bình Dương", true],
    [" - đã chuyển đi", null, true],
    ["", "Không còn cư trú", true],
    ["", "Đi khỏi địa phương", true],
    ["", "vắng mặt lâu ngày tại địa phương", true],
    ["", "Chuyển hộ khẩu sang xã Trà Tây", true],
    ["", "Bỏ đi không rõ địa chỉ", true],
    ["", "Chồng đi làm ăn xa", false],
    ["", "2 con đi làm công ty ở Bình Dương", false],
    ["", "Chuyển đến từ 2024", false],
    ["", "Nhà ở xa trung tâm", false],
    ["", "Đã có VNeID", false],
    ["", "Tách hộ từ hộ ông Năm", false],
    ["", "Thường trú", false],
    ["", "Tạm trú", false],
    ["", "Vợ đã chết", false],
    ["", "Hộ đi làm ăn ở TP.HCM", true],
    ["", "Cắt khẩu", true],
    ["", "Cả nhà đi Sài Gòn", true],
    ["", "Đang ở", false],
    [" (đã đi miền Nam)", null, true],
  ];
  const all = peopleOf(random, cases.length);
  cases.forEach(([tail, note, left], i) => {
    const [people, number] = [between(random, 2, 7), mobile(random)];
    const gold = { hamlet: "Kinh Xáng", head: all[i]!, people, phones: [number], left };
    sheet.line([i + 1, all[i]! + tail, people, number, note], gold, ...(left ? (["left"] as const) : []));
  });
  return listOf("u08-who-left", sheet);
}

function twinsAndRepeats(): InventedList {
  const random = randomOf(31_009);
  const sheet = new SheetBuilder("Danh sách").lines(
    ["DANH SÁCH HỘ DÂN TOÀN XÃ"],
    ["STT", "Thôn", "Chủ hộ", "Năm sinh", "Số khẩu", "ĐT"],
  );
  const all = peopleOf(random, 40);
  const twin = new Set([4, 9]);
  const rows = all.map((head, i) => ({
    head,
    hamlet: i % 2 ? "Trà Veo" : "Trà Ôi",
    born: 1945 + i,
    people: between(random, 1, 8),
    number: mobile(random),
  }));
  const put = (
    i: number,
    { head, hamlet, born, people, number }: (typeof rows)[number],
    gold: boolean,
    ...kinds: FindingKind[]
  ) =>
    sheet.line(
      [i, hamlet, head, born, people, number],
      gold ? { hamlet, head, people, phones: [number] } : null,
      ...kinds,
    );
  for (const [i, one] of rows.entries())
    put(i + 1, one, true, ...(twin.has(i) ? (["same_name"] as const) : []));
  put(41, rows[2]!, false, "duplicate");
  put(42, { ...rows[4]!, born: 1988, people: 2, number: mobile(random) }, true, "same_name");
  put(43, { ...rows[6]!, hamlet: "Trà Veo", born: 1991, number: mobile(random) }, true);
  put(44, { ...rows[7]!, head: rows[7]!.head.toUpperCase() }, false, "duplicate");
  put(45, { ...rows[9]!, born: 1971, people: 5, number: mobile(random) }, true, "same_name");
  put(46, { ...rows[12]!, head: rows[12]!.head.replace(" ", "  ") }, false, "duplicate");
  return listOf("u09-twins", sheet);
}

function povertyTicks(): InventedList {
  const random = randomOf(31_010);
  const sheet = new SheetBuilder("Sheet2").lines(
    ["DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO VÀ HỘ KHÁC - LÀNG KON RÔN"],
    ["STT", "Chủ hộ", "Dân tộc", "Khẩu", "Đối tượng", null, null, "SĐT"],
    [null, null, null, null, "Hộ nghèo", "Hộ cận nghèo", "Hộ có mức sống trung bình"],
  );
  sheet.merge("E2:G2");
  const all = peopleOf(random, 36);
  all.forEach((head, i) => {
    const [people, number] = [between(random, 1, 8), mobile(random)];
    const tick = pick(random, ["x", "X", 1, "có", "✓"] as Wanted[]);
    const poverty: ListedHousehold["poverty"] =
      i === 20 ? null : i % 6 === 0 ? "poor" : i % 6 === 3 ? "near_poor" : "none";
    const both = i === 20;
    const cells = [
      poverty === "poor" || both ? tick : null,
      poverty === "near_poor" || both ? tick : null,
      poverty === "none" ? tick : null,
    ];
    sheet.line(
      [i + 1, head, i % 3 ? "Ba Na" : "Gia Rai", people, ...cells, number],
      { hamlet: "Kon Rôn", head, people, phones: [number], poverty, ethnicity: i % 3 ? "Ba Na" : "Gia Rai" },
      ...(both ? (["contradiction"] as const) : []),
    );
  });
  return listOf("u10-poverty-ticks", sheet.lines(["Cộng", null, null, 150, 6, 6, 24]));
}

export const roundOne = (): InventedList[] => [
  byPerson(),
  membersBeneath(),
  mergedHouseholds(),
  deepHeadings(),
  hiddenThings(),
  oddNumbers(),
  oddPhones(),
  whoLeft(),
  twinsAndRepeats(),
  povertyTicks(),
];
