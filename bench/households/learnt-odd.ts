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
import { tcvn3 } from "./old-spellings.ts";

function capitalGroups(): InventedList {
  const random = randomOf(201);
  const sheet = new SheetBuilder("DANH SACH").lines(
    ["PHỤ LỤC 2"],
    ["DANH SÁCH HỘ GIA ĐÌNH ĐƯỢC HƯỚNG DẪN SỬ DỤNG DỊCH VỤ CÔNG"],
    ["(Kèm theo Báo cáo số 12/BC-UBND ngày 14 tháng 11 năm 2026)"],
    ["STT", "HỌ VÀ TÊN\nCHỦ HỘ", "TỔNG SỐ NHÂN KHẨU TRONG HỘ", "SỐ ĐT", "HỌ TÊN VỢ/CHỒNG", "DÂN TỘC"],
  );
  sheet.merge("A2:F2", "A3:F3");
  const heads = names(random, 60);
  ["TRÀ VEO", "TRÀ ÔI", "TRÀ KEM"].forEach((group, g) => {
    sheet.lines([group]).merge(`A${sheet.rows.length}:F${sheet.rows.length}`);
    for (let i = g * 10; i < g * 10 + 10; i++) {
      const [people, number] = [between(random, 1, 8), phone(random)];
      sheet.line(
        [
          `${i + 1}.`,
          heads[i]!.toUpperCase(),
          people,
          `${number.slice(0, 4)}-${number.slice(4)}`,
          heads[i + 30]!,
          "COR",
        ],
        {
          hamlet: ["Trà Veo", "Trà Ôi", "Trà Kem"][g]!,
          head: heads[i]!,
          people,
          phones: [number],
          ethnicity: "Cor",
        },
      );
    }
  });
  return listOf(
    "h9-capital-groups",
    sheet.lines(["Tổng cộng:", "30 hộ"], ["Danh sách này có 30 hộ./."], ...SIGNATURES),
  );
}

function labelledTitle(): InventedList {
  const random = randomOf(202);
  const sheets = ["Trà Veo", "Trà Ôi"].map((hamlet, s) => {
    const sheet = new SheetBuilder(`Sheet${s + 1}`).lines(
      ["Đơn vị: UBND xã Trà Xinh"],
      ["Tên danh sách: Hộ dân"],
      [`Thôn: ${hamlet}`],
      ["Ngày lập: 14/11/2026"],
      [],
      [
        "SĐT chủ hộ",
        "Họ tên chủ hộ",
        "Hộ nghèo",
        "Hộ cận nghèo",
        "Khẩu",
        "Nữ",
        "Tên thành viên đại diện nhóm Zalo",
      ],
    );
    names(random, 30)
      .slice(s * 15, s * 15 + 15)
      .forEach((head, i) => {
        const [people, number] = [between(random, 2, 8), phone(random)];
        const both = i === 6;
        sheet.line(
          [
            Number(number),
            head,
            i % 5 === 1 || both ? 1 : null,
            both ? 1 : null,
            people,
            between(random, 0, people),
          ],
          {
            hamlet,
            head,
            people,
            phones: [number],
            poverty: both ? null : i % 5 === 1 ? "poor" : "none",
          },
          ...(both ? (["contradiction"] as const) : []),
        );
      });
    return sheet.lines([null, "TỔNG", 3, 1, 70, 30], [null, "Trưởng thôn"], [null, "Hồ Văn Ký"]);
  });
  return listOf("h10-labelled-title", ...sheets);
}

function addressColumn(): InventedList {
  const random = randomOf(203);
  const sheet = new SheetBuilder("Data").lines([
    "Mã hộ",
    "Chủ hộ",
    "Giới tính",
    "Ngày sinh",
    "Địa chỉ",
    "Số thành viên",
    "Điện thoại 1",
    "Điện thoại 2",
  ]);
  names(random, 40).forEach((head, i) => {
    const [people, a, b] = [between(random, 1, 8), phone(random), phone(random)];
    const hamlet = ["Khu phố 1", "Khu phố 2"][i % 2]!;
    sheet.line(
      [
        `H${1000 + i}`,
        head,
        "Nam",
        { value: 25_000 + i, format: "dd/mm/yyyy" },
        `${hamlet}, phường Nghĩa Lộ, Quảng Ngãi`,
        people,
        a,
        i % 3 ? null : { value: Number(b), format: "0000000000" },
      ],
      {
        hamlet,
        head,
        people,
        phones: i % 3 ? [a] : [a, b],
      },
    );
  });
  return listOf("h11-address", sheet);
}

function awayWords(): InventedList {
  const random = randomOf(204);
  const sheet = new SheetBuilder("Ấp 4").lines(["STT", "Tên hộ", "NK", "Tình trạng"]);
  const remarks: [string | null, boolean][] = [
    ["đi làm ăn ở Bình Dương", true],
    ["Cả nhà vào Nam làm ăn", true],
    ["Tạm vắng", true],
    ["đã cắt khẩu", true],
    ["Chuyển khẩu đi xã khác", true],
    ["không còn ở địa phương", true],
    ["Đang ở", false],
    ["Hộ mới tách", false],
    ["Chồng đi làm ăn xa", false],
    ["Thường trú", false],
    ["chuyển đến năm 2024", false],
    ["2 con đi làm xa", false],
    ["Chuyển đi Gia Lai", true],
    ["Đi khỏi nơi cư trú từ 2023", true],
    [null, false],
  ];
  names(random, remarks.length).forEach((head, i) => {
    const people = between(random, 1, 6);
    const [remark, left] = remarks[i]!;
    sheet.line(
      [i + 1, head, people, remark],
      { hamlet: "Ấp 4", head, people, left },
      ...(left ? (["left"] as const) : []),
    );
  });
  return listOf("h12-away", sheet);
}

function twoNamesakes(): InventedList {
  const random = randomOf(205);
  const builders = ["Thôn 1", "Thôn 2"].map((hamlet) =>
    new SheetBuilder(hamlet).lines(["STT", "Họ và tên chủ hộ", "Số khẩu", "SĐT"]),
  );
  const heads = names(random, 40);
  builders.forEach((sheet, s) => {
    heads.slice(s * 20, s * 20 + 20).forEach((head, i) => {
      const [people, number] = [between(random, 1, 4), phone(random)];
      const gold = { hamlet: sheet.name, head, people, phones: [number] };
      sheet.line([i + 1, head, people, number], gold, ...(i === 5 ? (["same_name"] as const) : []));
      if (i === 9) sheet.line([21, head, people, Number(number)], null, "duplicate");
      if (i === 12) sheet.line([22, `Ông ${head.toUpperCase()}`, `0${people}`, number], null, "duplicate");
    });
    sheet.line(
      [23, heads[s * 20 + 5]!, 6, phone(randomOf(s))],
      { hamlet: sheet.name, head: heads[s * 20 + 5]!, people: 6, phones: [phone(randomOf(s))] },
      "same_name",
    );
    // the same name in another hamlet is nothing to look at
    if (s === 1) sheet.line([24, heads[3]!, 5, null], { hamlet: sheet.name, head: heads[3]!, people: 5 });
  });
  return listOf("h13-namesakes", ...builders);
}

function tcvn3Capitals(): InventedList {
  const random = randomOf(206);
  const capital = (text: string) => ({ value: tcvn3(text.toLowerCase()), font: ".VnTimeH" });
  const sheet = new SheetBuilder("Sheet1").lines(
    [capital("Danh sách hộ dân làng Rêu")],
    [],
    [tcvn3("TT"), tcvn3("Họ và tên chủ hộ"), tcvn3("Số nhân khẩu"), tcvn3("Điện thoại")],
  );
  names(random, 20).forEach((head, i) => {
    const [people, number] = [between(random, 1, 8), phone(random)];
    sheet.line([i + 1, i % 2 ? capital(head) : tcvn3(head), people, number], {
      hamlet: "Rêu",
      head,
      people,
      phones: [number],
    });
  });
  return listOf("h14-tcvn3-capitals", sheet);
}

function blankForm(): InventedList {
  const random = randomOf(207);
  const sheet = new SheetBuilder("Thon Tra Veo").lines(
    ["BIỂU ĐIỀU TRA HỘ"],
    ["TT", "Chủ hộ", "Thông tin hộ", null, null, null],
    [null, null, "Nhân khẩu", null, "Phân loại", "Liên hệ"],
    [null, null, "TS", "LĐ", null, null],
    ["A", "B", "1", "2", "3", "4"],
  );
  sheet.merge("A2:A4", "B2:B4", "C2:F2", "C3:D3", "E3:E4", "F3:F4");
  names(random, 15).forEach((head, i) => {
    const [people, number] = [between(random, 2, 7), phone(random)];
    const workers = i === 4 ? people + 1 : between(random, 1, people);
    const poverty = pick(random, ["poor", "near_poor", "none"] as const);
    sheet.line(
      [
        i + 1,
        `${head} - 1970`,
        people,
        workers,
        { poor: "HN", near_poor: "HCN", none: "Khá" }[poverty],
        `${number} ; `,
      ],
      { hamlet: "Tra Veo", head, people, phones: [number], poverty },
      ...(i === 4 ? (["contradiction"] as const) : []),
    );
    if (i % 4 === 0) sheet.lines([], []);
  });
  for (let i = 15; i < 30; i++) sheet.lines([i + 1]);
  return listOf(
    "h15-blank-form",
    sheet.lines(
      [null, "Cộng"],
      [null, "Xác nhận của UBND xã", null, null, "Người điều tra"],
      [null, null, null, null, "Hồ Văn Tra"],
    ),
  );
}

function summaryOfHeads(): InventedList {
  const random = randomOf(208);
  const heads = names(random, 30);
  const summary = new SheetBuilder("TỔNG HỢP CHUNG").lines(["STT", "Thôn", "Chủ hộ", "Khẩu"]);
  const sheets = ["Thôn Đông", "Thôn Tây"].map((hamlet, s) => {
    const sheet = new SheetBuilder(hamlet).lines(["STT", "Chủ hộ", "Khẩu"]);
    heads.slice(s * 15, s * 15 + 15).forEach((head, i) => {
      const people = between(random, 1, 7);
      sheet.line([i + 1, head, people], { hamlet: hamlet.slice(5), head, people });
      summary.lines([s * 15 + i + 1, hamlet, head, people]);
    });
    return sheet;
  });
  return listOf("h16-summary-of-heads", ...sheets, summary);
}

/** Odd words and forms: unseen at first, learnt from since. */
export const learntOdd = (): InventedList[] => [
  capitalGroups(),
  labelledTitle(),
  addressColumn(),
  awayWords(),
  twoNamesakes(),
  tcvn3Capitals(),
  blankForm(),
  summaryOfHeads(),
];
