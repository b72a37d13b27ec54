import {
  between,
  type InventedList,
  listOf,
  names,
  phone,
  randomOf,
  SheetBuilder,
  SIGNATURES,
} from "./invented.ts";

function survey(): InventedList {
  const random = randomOf(301);
  const sheet = new SheetBuilder("KS 2026").lines(
    ["UBND XÃ ĐĂK PLÔ", null, null, null, null, null, "Mẫu số 03"],
    ["PHIẾU TỔNG HỢP KHẢO SÁT NHU CẦU HỘ GIA ĐÌNH LÀNG PENG SAL PÊNG"],
    [
      "STT",
      "Người đại diện hộ",
      "Số người dùng điện thoại thông minh",
      "Có điện thoại",
      "Internet",
      "Số khẩu",
      "Trong độ tuổi lao động",
      "Liên hệ (SĐT)",
      "Đã cài VNeID",
      "Tham gia nhóm Zalo",
      "Nghề nghiệp",
    ],
  );
  sheet.merge("A2:K2");
  names(random, 25).forEach((head, i) => {
    const [people, number] = [between(random, 2, 9), phone(random)];
    const smart = i === 3 ? people + 3 : between(random, 0, people);
    sheet.line(
      [
        i + 1,
        head,
        smart,
        "x",
        i % 2 ? "x" : null,
        people,
        between(random, 0, people),
        number,
        i % 3 ? "x" : null,
        "x",
        "Làm nông",
      ],
      {
        hamlet: "Peng Sal Pêng",
        head,
        people,
        phones: [number],
      },
      ...(i === 3 ? (["contradiction"] as const) : []),
    );
  });
  return listOf("i1-survey", sheet.lines([null, "Tổng", 60, null, null, 130], ...SIGNATURES));
}

function bareGroupsInNames(): InventedList {
  const random = randomOf(302);
  const sheet = new SheetBuilder("Toàn xã").lines(
    ["DANH SÁCH HỘ"],
    ["STT", "Họ và tên", "Khẩu", "Nơi ở (thôn)", "Ghi chú"],
  );
  const heads = names(random, 24);
  ["Măng Rao", "Tu Mơ Rông"].forEach((hamlet, h) => {
    sheet.lines([null, hamlet]);
    for (let i = 0; i < 12; i++) {
      const head = heads[h * 12 + i]!;
      const people = between(random, 1, 8);
      const poverty = i % 4 === 0 ? "poor" : i % 4 === 1 ? "near_poor" : null;
      sheet.line(
        [
          i + 1,
          head,
          `${people} nhân khẩu, 2 lao động`,
          null,
          poverty ? { poor: "Hộ nghèo", near_poor: "Hộ cận nghèo" }[poverty] : "Hộ ở xa",
        ],
        { hamlet, head, people, poverty },
      );
    }
  });
  return listOf("i2-bare-groups", sheet.lines([null, "Cộng chung", 100]));
}

function addresses(): InventedList {
  const random = randomOf(303);
  const sheet = new SheetBuilder("Sheet1").lines([
    "Họ và tên chủ hộ",
    "Hộ khẩu thường trú",
    "Diện tích đất (m2)",
    "SL khẩu",
    "ĐTDĐ",
    "Đối tượng",
  ]);
  names(random, 30).forEach((head, i) => {
    const [people, number, hamlet] = [between(random, 1, 8), phone(random), ["Trà Veo", "Trà Kem"][i % 2]!];
    sheet.line(
      [
        head.toUpperCase(),
        hamlet,
        1200 + i,
        people,
        `(+84) ${Number(number)}`,
        i % 5 ? null : "Hộ cận nghèo",
      ],
      { hamlet, head, people, phones: [number], poverty: i % 5 ? null : "near_poor" },
    );
  });
  return listOf("i3-addresses", sheet);
}

function repeatsWithoutAccents(): InventedList {
  const random = randomOf(304);
  const sheet = new SheetBuilder("Bản Nà Lốc").lines(["TT", "Chủ hộ", "Số CCCD", "Số khẩu", "Số điện thoại"]);
  const [a, b, c] = [phone(random), phone(random), phone(random)];
  const gold = (head: string, people: number, phones: string[]) => ({
    hamlet: "Nà Lốc",
    head,
    people,
    phones,
  });
  sheet.line([1, "Hồ Văn Sáu", "051063000001", 4, a], gold("Hồ Văn Sáu", 4, [a]));
  sheet.line([2, "Hồ Văn Sâu", "051063000002", 4, b], gold("Hồ Văn Sâu", 4, [b]));
  sheet.line([3, "HO VAN SAU", null, 4, Number(a)], null, "duplicate");
  sheet.line([4, "Lò Thị Hoà", "051063000003", 2, null], gold("Lò Thị Hoà", 2, []), "same_name");
  sheet.line([5, "Lò Thị Hòa", "051063000004", 2, null], gold("Lò Thị Hòa", 2, []), "same_name");
  sheet.line([6, "Lò Văn Én", "051063000005", 3, c], gold("Lò Văn Én", 3, [c]));
  sheet.line([7, "Lò Văn Én (em)", "051063000005", 3, null], null, "duplicate");
  sheet.line([8, "Vi Thị Mận", "051063000008", 3, c], gold("Vi Thị Mận", 3, [c]));
  return listOf("i4-repeats", sheet);
}

function deepHeadings(): InventedList {
  const random = randomOf(305);
  const sheet = new SheetBuilder("Xóm Mới").lines(
    ["", "", "DANH SÁCH HỘ DÂN"],
    [],
    [],
    [null, null, "STT", "CHỦ HỘ", null, null, "SỐ KHẨU", null, null, "DIỆN HỘ", null, null],
    [null, null, null, "Họ", "Tên", "Năm sinh", "Tổng cộng", "Trong đó", null, "Nghèo", "Cận nghèo", "Không"],
    [null, null, null, null, null, null, null, "Nữ", "Trẻ em", null, null, null],
    [null, null, 1, 2, 3, 4, "5=6+7", 6, 7, 8, 9, 10],
  );
  sheet.merge(
    "C4:C6",
    "D4:F4",
    "G4:I4",
    "J4:L4",
    "D5:D6",
    "E5:E6",
    "F5:F6",
    "G5:G6",
    "H5:I5",
    "J5:J6",
    "K5:K6",
    "L5:L6",
  );
  names(random, 20).forEach((head, i) => {
    const people = between(random, 2, 8);
    const at = head.lastIndexOf(" ");
    const poverty = (["poor", "near_poor", "none"] as const)[i % 3]!;
    sheet.line(
      [
        null,
        null,
        i + 1,
        head.slice(0, at),
        head.slice(at + 1),
        1950 + i,
        people,
        between(random, 0, people),
        1,
        ...["poor", "near_poor", "none"].map((kind) => (kind === poverty ? "x" : null)),
      ],
      { hamlet: "Mới", head, people, poverty },
    );
  });
  return listOf("i5-deep-headings", sheet);
}

function unnumbered(): InventedList {
  const random = randomOf(306);
  const sheet = new SheetBuilder("Sheet1").lines(
    ["HỘ DÂN ẤP BÌNH AN"],
    ["Chủ hộ", "Nhân khẩu", "Điện thoại"],
  );
  names(random, 20).forEach((head, i) => {
    const number = phone(random);
    const gold = { hamlet: "Bình An", head, phones: i % 4 ? [number] : [] };
    const people = between(random, 1, 8);
    if (i === 7) sheet.line([head, null, number], gold, "blank");
    else sheet.line([`${i + 1}. ${head}`, people, i % 4 ? number : "ko có"], { ...gold, people });
  });
  return listOf("i6-unnumbered", sheet.lines(["Tổng cộng", 80], [], ["Trưởng ấp"], ["Nguyễn Văn Ký"]));
}

/** Surveys, deep headings and odd rows: unseen at first, learnt from since. */
export const learntSurveys = (): InventedList[] => [
  survey(),
  bareGroupsInNames(),
  addresses(),
  repeatsWithoutAccents(),
  deepHeadings(),
  unnumbered(),
];
