import { between, type InventedList, listOf, pick, randomOf, SheetBuilder, SIGNATURES } from "../invented.ts";
import { mobile, peopleOf } from "./people.ts";

/** Round 3: relief, water, farmers, an agency's survey and a count by lodging, by yet another hand. */

function relief(): InventedList {
  const random = randomOf(33_001);
  const sheet = new SheetBuilder("Gạo cứu đói").lines(
    ["UBND XÃ TRÀ XINH"],
    ["DANH SÁCH HỘ NHẬN GẠO HỖ TRỢ DỊP TẾT"],
    [
      "STT",
      "Họ và tên\n(người đứng tên hộ)",
      "Số khẩu\nđược hỗ trợ",
      "Định mức (kg)",
      "Số gạo (kg)",
      "Số điện thoại liên lạc",
      "Ký nhận",
    ],
  );
  const all = peopleOf(random, 30);
  ["A. Thôn Trà Veo", "B. Thôn Trà Ôi"].forEach((group, g) => {
    sheet.lines([group, null, 60, null, 900]);
    for (let i = 0; i < 15; i++) {
      const [head, people, number] = [all[g * 15 + i]!, between(random, 1, 7), mobile(random)];
      sheet.line([i + 1, head, people, 15, people * 15, number], {
        hamlet: group.slice(8),
        head,
        people,
        phones: [number],
      });
    }
    sheet.lines([null, "Cộng", 60, null, 900]);
  });
  return listOf(
    "w01-relief",
    sheet.lines(
      ["Tổng cộng 02 thôn", null, 120, null, 1800],
      [null, "(Bằng chữ: Một trăm hai mươi khẩu)"],
      ...SIGNATURES,
    ),
  );
}

function water(): InventedList {
  const random = randomOf(33_002);
  const sheet = new SheetBuilder("Nước sạch").lines([
    "TT",
    "Tên hộ sử dụng nước",
    "Địa chỉ (thôn)",
    "Số người sử dụng",
    "Số đồng hồ",
    "Chỉ số cũ",
    "Chỉ số mới",
    "m3",
    "ĐT",
  ]);
  peopleOf(random, 26).forEach((head, i) => {
    const [people, number, hamlet] = [
      between(random, 1, 7),
      mobile(random),
      pick(random, ["Gò Rô", "Tà Vay"]),
    ];
    sheet.line(
      [
        `${i + 1}/`,
        head,
        hamlet,
        people,
        `DH${2000 + i}`,
        100 + i,
        110 + i,
        10,
        `0${number.slice(1, 4)}-${number.slice(4, 7)}-${number.slice(7)}`,
      ],
      { hamlet, head, people, phones: [number] },
    );
  });
  return listOf("w02-water", sheet.lines([null, "TỔNG CỘNG:", null, 100, null, null, null, 260]));
}

function farmers(): InventedList {
  const random = randomOf(33_003);
  const sheet = new SheetBuilder("HND").lines(
    ["HỘI NÔNG DÂN XÃ - DANH SÁCH HỘ HỘI VIÊN CHI HỘI THÔN CÀ ĐAM"],
    [
      "Số thứ tự",
      "Họ tên hội viên là chủ hộ",
      "Hộ khẩu (số khẩu)",
      "Đất ở (m2)",
      "Đất lúa (m2)",
      "ĐTDĐ",
      "Diện hộ",
      "Ghi chú",
    ],
  );
  peopleOf(random, 26).forEach((head, i) => {
    const [people, number] = [between(random, 1, 7), mobile(random)];
    const [word, poverty] = pick(random, [
      ["Nghèo", "poor"],
      ["Cận nghèo", "near_poor"],
      ["Khá", "none"],
      ["Trung bình", "none"],
    ] as const);
    const left = i % 9 === 4;
    sheet.line(
      [i + 1, head, people, 200, "1.500", number, word, left ? "đã bán nhà đi nơi khác" : null],
      { hamlet: "Cà Đam", head, people, phones: [number], poverty, left },
      ...(left ? (["left"] as const) : []),
    );
  });
  return listOf("w03-farmers", sheet);
}

function agencySurvey(): InventedList {
  const random = randomOf(33_004);
  const sheet = new SheetBuilder("Form Responses 1").lines([
    "Dấu thời gian",
    "1. Họ và tên chủ hộ?",
    "2. Hộ ở thôn nào?",
    "3. Gia đình có bao nhiêu người?",
    "4. Số điện thoại (Zalo)?",
    "5. Có điện thoại thông minh không?",
    "6. Thuộc hộ nghèo/cận nghèo?",
    "7. Dân tộc?",
  ]);
  peopleOf(random, 26).forEach((head, i) => {
    const [people, number, hamlet] = [
      between(random, 1, 7),
      mobile(random),
      pick(random, ["Trà Veo", "Gò Rô"]),
    ];
    const [word, poverty] = pick(random, [
      ["Hộ nghèo", "poor"],
      ["Hộ cận nghèo", "near_poor"],
      ["Không", "none"],
    ] as const);
    sheet.line(
      [
        { value: 46_000 + i + 0.5, format: "d/m/yyyy h:mm" },
        i % 4 ? head : head.toLowerCase(),
        `Thôn ${hamlet}`,
        people,
        Number(number),
        "Có",
        word,
        "Cor",
      ],
      { hamlet, head: head, people, phones: [number], poverty, ethnicity: "Cor" },
    );
  });
  return listOf("w04-form-answers", sheet);
}

function permanentAndTemporary(): InventedList {
  const random = randomOf(33_005);
  const sheet = new SheetBuilder("Khóm 5").lines(
    ["STT", "Họ tên chủ hộ", "Nhân khẩu", null, null, "Số nhà", "SĐT"],
    [null, null, "Thường trú", "Tạm trú", "Cộng"],
  );
  sheet.merge("A1:A2", "B1:B2", "C1:E1", "F1:F2", "G1:G2");
  peopleOf(random, 26).forEach((head, i) => {
    const [stay, guest, number] = [between(random, 1, 5), between(random, 0, 2), mobile(random)];
    sheet.line([i + 1, head, stay, guest, stay + guest, `${i + 1}/2A`, number], {
      hamlet: "Khóm 5",
      head,
      people: stay + guest,
      phones: [number],
    });
  });
  return listOf("w05-permanent-temporary", sheet);
}

function numberedMembers(): InventedList {
  const random = randomOf(33_006);
  const sheet = new SheetBuilder("DS nhân khẩu").lines(
    ["DANH SÁCH NHÂN KHẨU LÀNG KON RÔN"],
    ["STT hộ", "STT", "Họ và tên", "Là chủ hộ", "Năm sinh", "Mối quan hệ", "SĐT"],
  );
  const all = peopleOf(random, 120);
  let next = 0;
  for (let h = 1; h <= 20; h++) {
    const [size, head, number] = [between(random, 1, 5), all[next++]!, mobile(random)];
    sheet.line([h, next, head, "x", 1950 + h, "Chủ hộ", number], {
      hamlet: "Kon Rôn",
      head,
      people: size,
      phones: [number],
    });
    for (let m = 1; m < size; m++) {
      const name = all[next++]!;
      sheet.lines([null, next, name, null, 1990 + m, m === 1 ? "Vợ/chồng" : "Con"]);
    }
  }
  return listOf("w06-members-numbered", sheet);
}

export const roundThree = (): InventedList[] => [
  relief(),
  water(),
  farmers(),
  agencySurvey(),
  permanentAndTemporary(),
  numberedMembers(),
];
