import type { FindingKind, ListedHousehold } from "@toso/domain/households/read-list";
import { between, type InventedList, listOf, pick, randomOf, SheetBuilder, SIGNATURES } from "../invented.ts";
import type { Wanted } from "../workbook.ts";
import { mobile, peopleOf } from "./people.ts";

/** Round 2: lists made by a bank, the police, health insurance, the youth union, a review of poverty, a telephone company, a school, a health post. */

function bank(): InventedList {
  const random = randomOf(32_001);
  const sheet = new SheetBuilder("Mẫu 13").lines(
    ["NGÂN HÀNG CHÍNH SÁCH XÃ HỘI", null, null, null, "Mẫu số 13/TD"],
    ["DANH SÁCH HỘ VAY VỐN - TỔ TIẾT KIỆM VÀ VAY VỐN THÔN TRÀ KEM"],
    [
      "STT",
      "Họ và tên chủ hộ",
      "Mã khách hàng",
      "Số CCCD",
      "Dư nợ (đồng)",
      "Lãi suất",
      "Số nhân khẩu",
      "Diện vay (hộ nghèo/cận nghèo)",
      "Số ĐT",
      "Chữ ký",
    ],
  );
  peopleOf(random, 30).forEach((head, i) => {
    const [people, number] = [between(random, 1, 7), mobile(random)];
    const poverty = pick(random, ["poor", "near_poor"] as const);
    sheet.line(
      [
        i + 1,
        head,
        `6600${10000 + i}`,
        `05120100${1000 + i}`,
        50_000_000,
        "6.6%",
        people,
        poverty === "poor" ? "Hộ nghèo" : "Hộ cận nghèo",
        number,
      ],
      { hamlet: "Trà Kem", head, people, phones: [number], poverty },
    );
  });
  return listOf("v01-bank", sheet.lines([null, "Cộng", null, null, 1_500_000_000, null, 120], ...SIGNATURES));
}

function policeBook(): InventedList {
  const random = randomOf(32_002);
  const sheet = new SheetBuilder("So ho khau").lines(
    ["SỔ THEO DÕI HỘ KHẨU BẢN NẬM PỌNG"],
    ["TT hộ", "TT người", "Họ, chữ đệm và tên", "Ngày sinh", "GT", "QH với CH", "Số ĐDCN", "Điện thoại"],
  );
  const all = peopleOf(random, 160);
  let next = 0;
  for (let h = 1; h <= 24; h++) {
    const [size, head, number] = [between(random, 1, 6), all[next++]!, mobile(random)];
    sheet.line([h, 1, head, `01/01/19${50 + h}`, "Nam", "CH", `0512019500${100 + h}`, number], {
      hamlet: "Nậm Pọng",
      head,
      people: size,
      phones: [number],
    });
    for (let m = 2; m <= size; m++)
      sheet.lines([
        h,
        m,
        all[next++]!,
        `02/02/199${m}`,
        "Nữ",
        pick(random, ["Vợ", "Con đẻ", "Mẹ đẻ"]),
        `0512019900${100 + h}${m}`,
      ]);
  }
  return listOf("v02-police", sheet);
}

function insurance(): InventedList {
  const random = randomOf(32_003);
  const sheet = new SheetBuilder("BHYT HGĐ").lines(
    ["DANH SÁCH HỘ GIA ĐÌNH THAM GIA BẢO HIỂM Y TẾ"],
    ["Địa bàn: Thôn Cà Đam"],
    [
      "Stt",
      "Mã hộ gia đình",
      "Họ tên chủ hộ",
      "Tổng số thành viên",
      "Số người đã có thẻ BHYT",
      "Số người chưa có thẻ",
      "SĐT chủ hộ",
      "Dân tộc",
    ],
  );
  peopleOf(random, 28).forEach((head, i) => {
    const [people, number] = [between(random, 1, 8), mobile(random)];
    const have = i === 10 ? people + 3 : between(random, 0, people);
    sheet.line(
      [i + 1, `51 00 ${1000 + i}`, head, people, have, Math.max(0, people - have), number, "Cor"],
      { hamlet: "Cà Đam", head, people, phones: [number], ethnicity: "Cor" },
      ...(i === 10 ? (["contradiction"] as const) : []),
    );
  });
  return listOf("v03-insurance", sheet.lines(["Tổng cộng", null, null, 120, 80, 40]));
}

function youthUnion(): InventedList {
  const random = randomOf(32_004);
  const sheet = new SheetBuilder("Sheet1").lines(
    ["ĐOÀN TNCS HỒ CHÍ MINH", null, null, null, null, "Trà Xinh, ngày 20 tháng 7 năm 2026"],
    ["KẾT QUẢ HỖ TRỢ CÀI ĐẶT VNeID CHO CÁC HỘ"],
    ["TT", "Hộ ông/bà", "Số khẩu trong hộ", "Thôn", "Liên hệ", "Đã cài VNeID", null, "Lý do chưa"],
    [null, null, null, null, null, "Có", "Chưa"],
  );
  sheet.merge("F3:G3", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "H3:H4");
  peopleOf(random, 30).forEach((head, i) => {
    const [people, number, hamlet] = [
      between(random, 1, 7),
      mobile(random),
      pick(random, ["Trà Veo", "Trà Ôi"]),
    ];
    const done = i % 3 > 0;
    sheet.line(
      [
        i + 1,
        `${i % 2 ? "Ông" : "Bà"}: ${head}`,
        `${people} người`,
        `Thôn ${hamlet}`,
        number,
        done ? "x" : null,
        done ? null : "x",
        done ? null : "Không có điện thoại",
      ],
      { hamlet, head, people, phones: [number] },
    );
  });
  return listOf("v04-youth", sheet);
}

function povertyReview(): InventedList {
  const random = randomOf(32_005);
  const sheet = new SheetBuilder("PL VII").lines(
    ["Phụ lục VII"],
    ["KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2026"],
    [
      "STT",
      "Họ và tên chủ hộ",
      "Giới tính",
      "Dân tộc",
      "Số khẩu",
      "Kết quả phân loại hộ năm 2025",
      "Kết quả phân loại hộ năm 2026",
      "Điểm B1",
      "Điểm B2",
      "Điện thoại",
    ],
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
  const all = peopleOf(random, 30);
  ["Thôn 1", "Thôn 2"].forEach((hamlet, g) => {
    sheet.lines([hamlet]).merge(`A${sheet.rows.length}:J${sheet.rows.length}`);
    for (let i = 0; i < 15; i++) {
      const [head, people, number] = [all[g * 15 + i]!, between(random, 1, 8), mobile(random)];
      const poverty = pick(random, ["poor", "near_poor", "none"] as const);
      const word = { poor: "Hộ nghèo", near_poor: "Hộ cận nghèo", none: "Hộ không nghèo" };
      sheet.line(
        [i + 1, head, i % 2 ? "Nam" : "Nữ", "Hrê", people, word.poor, word[poverty], 100 + i, 20, number],
        { hamlet, head, people, phones: [number], poverty, ethnicity: "Hrê" },
      );
    }
  });
  return listOf("v05-poverty-review", sheet);
}

function telephoneCompany(): InventedList {
  const random = randomOf(32_006);
  const sheet = new SheetBuilder("Export").lines([
    "STT",
    "MA_KH",
    "TEN_CHU_HO",
    "DIA_CHI",
    "SO_KHAU",
    "SO_DT",
    "SO_DT_2",
    "GOI_CUOC",
    "GHI_CHU",
  ]);
  peopleOf(random, 30).forEach((head, i) => {
    const [people, one, two] = [between(random, 1, 7), mobile(random), mobile(random)];
    const gone = i % 10 === 7;
    sheet.line(
      [
        i + 1,
        `QNI${5000 + i}`,
        head.toUpperCase(),
        "Thôn Trà Veo, Xã Trà Xinh, Quảng Ngãi",
        String(people),
        `84${one.slice(1)}`,
        i % 4 ? null : Number(two),
        "HOME NET 1",
        gone ? "Khách hàng đã chuyển đi" : null,
      ],
      { hamlet: "Trà Veo", head, people, phones: i % 4 ? [one] : [one, two], left: gone },
      ...(gone ? (["left"] as const) : []),
    );
  });
  return listOf("v06-telephone-company", sheet);
}

function school(): InventedList {
  const random = randomOf(32_007);
  const sheet = new SheetBuilder("Phổ cập").lines(
    ["PHIẾU ĐIỀU TRA PHỔ CẬP GIÁO DỤC"],
    ["Ấp Bưng Cốc"],
    [
      "Số phiếu",
      "Họ tên chủ hộ",
      "Tổng số nhân khẩu",
      "Số trẻ 0-5 tuổi",
      "Số trẻ 6-14 tuổi",
      "Diện cư trú",
      "SĐT phụ huynh",
    ],
  );
  peopleOf(random, 28).forEach((head, i) => {
    const [people, number] = [between(random, 3, 9), mobile(random)];
    sheet.line([i + 101, head, people, i % 2, i % 3, "Thường trú", number], {
      hamlet: "Bưng Cốc",
      head,
      people,
      phones: [number],
    });
  });
  return listOf("v07-school", sheet.lines([], [null, "HIỆU TRƯỞNG"], [null, "Nguyễn Thị Hiền"]));
}

function vaccination(): InventedList {
  const random = randomOf(32_008);
  const sheets = ["Tổ 1", "Tổ 2"].map((name, s) => {
    const sheet = new SheetBuilder(name).lines(
      ["TRẠM Y TẾ PHƯỜNG"],
      [`DANH SÁCH HỘ TIÊM CHỦNG KHU PHỐ 6 - ${name.toUpperCase()}`],
      [],
      ["#", "Họ & tên chủ hộ", "Năm sinh", "Số người", "Mũi 1", "Mũi 2", "Đ.thoại", "Ghi chú"],
    );
    peopleOf(randomOf(32_100 + s), 18).forEach((head, i) => {
      const [people, number] = [between(random, 1, 7), mobile(random)];
      const fault =
        i === 3 ? "blank" : i === 6 ? "not_a_number" : i === 9 ? "bad_phone" : i === 12 ? "left" : null;
      const gold: Partial<ListedHousehold> = {
        hamlet: "Khu phố 6",
        head,
        people: fault === "blank" || fault === "not_a_number" ? null : people,
        phones: fault === "bad_phone" ? [] : [number],
        left: fault === "left",
      };
      const size: Wanted = fault === "blank" ? null : fault === "not_a_number" ? "khoảng 5" : people;
      sheet.line(
        [
          i + 1,
          head,
          1950 + i,
          size,
          "x",
          i % 2 ? "x" : null,
          fault === "bad_phone" ? "09511" : number,
          fault === "left" ? "Hộ đã dọn đi nơi khác" : null,
        ],
        gold,
        ...(fault ? [fault as FindingKind] : []),
      );
    });
    return sheet;
  });
  return listOf("v08-vaccination", ...sheets);
}

function groupsAtSide(): InventedList {
  const random = randomOf(32_009);
  const sheet = new SheetBuilder("DS hộ").lines(
    ["TỔNG HỢP DANH SÁCH HỘ THEO KHU DÂN CƯ"],
    ["Khu dân cư", "Số TT", "Chủ hộ", null, "Số nhân khẩu", null, null, "ĐT"],
    [null, null, "Họ đệm", "Tên", "TS", "Nam", "Nữ"],
  );
  sheet.merge("A2:A3", "B2:B3", "C2:D2", "E2:G2", "H2:H3");
  peopleOf(random, 24).forEach((head, i) => {
    const [men, women, number] = [between(random, 1, 4), between(random, 0, 4), mobile(random)];
    const words = head.split(" ");
    const wrong = i === 5;
    const total = men + women + (wrong ? 2 : 0);
    const [last, rest] = words.length > 1 ? [words.at(-1)!, words.slice(0, -1).join(" ")] : [head, null];
    sheet.line(
      [i % 8 === 0 ? `KDC Số ${1 + i / 8}` : null, i + 1, rest, last, total, men, women, number],
      { hamlet: `Khu dân cư số ${1 + Math.floor(i / 8)}`, head, people: total, phones: [number] },
      ...(wrong ? (["contradiction"] as const) : []),
    );
  });
  return listOf("v09-groups-at-side", sheet);
}

export const roundTwo = (): InventedList[] => [
  bank(),
  policeBook(),
  insurance(),
  youthUnion(),
  povertyReview(),
  telephoneCompany(),
  school(),
  vaccination(),
  groupsAtSide(),
];
