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
import { vni } from "./old-spellings.ts";

function unmergedHeadings(): InventedList {
  const random = randomOf(101);
  const sheet = new SheetBuilder("TDP so 5").lines(
    ["PHƯỜNG NGHĨA LỘ"],
    ["DANH SÁCH HỘ GIA ĐÌNH TRÊN ĐỊA BÀN TỔ DÂN PHỐ SỐ 5 (Tính đến 15/10/2026)"],
    [],
    ["Số TT", "Họ và tên", "Số NK", null, "Liên lạc", null, "Chỗ ở"],
    [null, "chủ hộ", "Tổng", "Nữ", "Di động", "Zalo", null],
  );
  names(random, 30).forEach((head, i) => {
    const people = between(random, 2, 7);
    const [one, two] = [phone(random), phone(random)];
    sheet.line(
      [
        i + 1,
        `Hộ bà ${head}`,
        `0${people}`,
        between(random, 0, people),
        Number(one),
        i % 2 ? two : null,
        `Số nhà ${i + 10}`,
      ],
      {
        hamlet: "Tổ dân phố số 5",
        head,
        people,
        phones: i % 2 ? [one, two] : [one],
      },
    );
  });
  return listOf("h1-unmerged-headings", sheet.lines([], ["Tổng số: 30 hộ, 130 khẩu"], ...SIGNATURES));
}

function byPerson(): InventedList {
  const random = randomOf(102);
  const sheet = new SheetBuilder("Sheet1").lines(
    ["DANH SÁCH NHÂN KHẨU ẤP Bình Hòa"],
    ["STT", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ", "Dân tộc"],
  );
  const people = names(random, 60);
  for (let at = 0, number = 1; at < 50; number++) {
    const size = between(random, 1, 5);
    sheet.line([number, people[at]!, "01/02/1970", "Chủ hộ", "Khmer"], {
      hamlet: "Bình Hòa",
      head: people[at]!,
      people: size,
      ethnicity: "Khmer",
    });
    for (let i = 1; i < size; i++)
      sheet.lines([null, people[at + i]!, "03/04/1995", i === 1 ? "Vợ" : "Con", "Khmer"]);
    at += size;
  }
  return listOf("h2-by-person", sheet);
}

function sideBySide(): InventedList {
  const random = randomOf(103);
  const sheet = new SheetBuilder("Buôn Đôn").lines(["STT", "Chủ hộ", "Khẩu", null, "STT", "Chủ hộ", "Khẩu"]);
  const heads = names(random, 40);
  for (let i = 0; i < 20; i++) {
    const [left, right] = [between(random, 1, 7), between(random, 1, 7)];
    sheet.line([i + 1, heads[i]!, left, null, i + 21, heads[i + 20]!, right], {
      hamlet: "Đôn",
      head: heads[i]!,
      people: left,
    });
    sheet.households.push({ ...sheet.households.at(-1)!, head: heads[i + 20]!, people: right });
  }
  return listOf("h3-side-by-side", sheet);
}

function povertyGroups(): InventedList {
  const random = randomOf(104);
  const sheet = new SheetBuilder("DS 2026").lines(
    ["Danh sách hộ nghèo, hộ cận nghèo bản Nà Lốc năm 2026"],
    ["TT", "Họ, tên chủ hộ", "Dân tộc", "Tổng số khẩu", "Ghi chú"],
  );
  const heads = names(random, 22);
  const put = (from: number, poverty: "poor" | "near_poor") => {
    for (let i = from; i < from + 11; i++) {
      const people = between(random, 1, 8);
      sheet.line([i - from + 1, heads[i]!, "THÁI", people], {
        hamlet: "Nà Lốc",
        head: heads[i]!,
        people,
        poverty,
        ethnicity: "Thái",
      });
    }
  };
  sheet.lines(["I", "Hộ nghèo"]);
  put(0, "poor");
  sheet.lines(["II", "Hộ cận nghèo"]);
  put(11, "near_poor");
  return listOf("h4-poverty-groups", sheet.lines(["Tổng cộng (I+II)", null, null, 90]));
}

function splitNames(): InventedList {
  const random = randomOf(105);
  const sheet = new SheetBuilder("Sheet1").lines(
    ["Xóm 7 - xã Hưng Tân"],
    ["Stt", "Họ và tên chủ hộ", null, "Sinh năm", "Số thành viên trong hộ", "Sđt"],
  );
  sheet.merge("B2:C2");
  names(random, 25).forEach((head, i) => {
    const at = head.lastIndexOf(" ");
    const [people, number] = [between(random, 1, 6), phone(random)];
    const blank = i % 8 === 3;
    sheet.line(
      [
        i + 1,
        head.slice(0, at),
        head.slice(at + 1),
        1960 + i,
        blank ? null : people,
        number.replace(/(\d{4})(\d{3})/, "$1 $2 "),
      ],
      {
        hamlet: "Xóm 7",
        head,
        people: blank ? null : people,
        phones: [number],
      },
      ...(blank ? (["blank"] as const) : []),
    );
  });
  return listOf("h5-split-names", sheet);
}

function utf16(): InventedList {
  const random = randomOf(106);
  const lines = ["Chủ hộ\tThôn\tSố khẩu\tĐiện thoại"];
  const sheet = new SheetBuilder("h6-tabs-utf16").lines([]);
  names(random, 20).forEach((head, i) => {
    const people = between(random, 1, 8);
    const number = phone(random);
    const hamlet = i < 10 ? "Thôn 1" : "Thôn 2";
    lines.push([head, hamlet, people, number].join("\t"));
    sheet.line([], { hamlet, head, people, phones: [number] });
  });
  const bytes = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(lines.join("\r\n"), (letter) => letter.charCodeAt(0)).buffer),
  ]);
  return { name: "h6-tabs-utf16", ending: "csv", bytes, gold: listOf("", sheet).gold };
}

function vniGroups(): InventedList {
  const random = randomOf(107);
  const old = (text: string) => ({ value: vni(text), font: "VNI-Times" });
  const sheet = new SheetBuilder("Sheet1").lines(
    [old("DANH SÁCH HỘ DÂN")],
    [old("STT"), old("Họ và tên chủ hộ"), old("Nhân khẩu")],
  );
  const heads = names(random, 24);
  ["Thôn Trà Ôi", "Thôn Đông Hòa"].forEach((hamlet, h) => {
    sheet.lines([old(`* ${hamlet}`)]).merge(`A${sheet.rows.length}:C${sheet.rows.length}`);
    for (let i = h * 12; i < h * 12 + 12; i++) {
      const people = between(random, 1, 8);
      sheet.line([i + 1, old(heads[i]!), people], { hamlet: hamlet.slice(5), head: heads[i]!, people });
    }
  });
  return listOf("h7-vni-groups", sheet);
}

/** Everything at once, as the worst lists have it. */
function everything(): InventedList {
  const random = randomOf(108);
  const sheets = ["Làng Teng", "Làng Rêu"].map((hamlet) => {
    const sheet = new SheetBuilder(hamlet.toUpperCase()).lines(
      ["UBND XÃ BA THÀNH"],
      [],
      ["BẢNG KÊ HỘ GIA ĐÌNH"],
      ["Ghi chú", "Phân loại hộ", "Chủ hộ", null, "Số người", "TT"],
      [null, null, "Họ tên", "Số máy", null, null],
      ["A", "B", "1", "2", "3", "4"],
    );
    sheet.merge("A1:F1", "A3:F3", "A4:A5", "B4:B5", "C4:D4", "E4:E5", "F4:F5");
    names(random, 200).forEach((head, i) => {
      const [people, number] = [between(random, 1, 9), phone(random)];
      const poverty = pick(random, ["poor", "near_poor", "none"] as const);
      const word = { poor: "Nghèo", near_poor: "Cận nghèo", none: "Bình thường" }[poverty];
      const gold = { hamlet: hamlet.slice(5), head, people, phones: [number], poverty };
      const kind = Math.floor(random() * 30);
      const put = (
        cells: Parameters<SheetBuilder["line"]>[0],
        gold: Parameters<SheetBuilder["line"]>[1],
        ...kinds: Parameters<SheetBuilder["line"]>[2][]
      ) => sheet.line([cells[0]!, word, cells[1]!, cells[2]!, cells[3]!, i + 1], gold, ...kinds);
      if (kind === 0) put([null, head, number, null], { ...gold, people: null }, "blank");
      else if (kind === 1) put([null, head, number, "nhiều"], { ...gold, people: null }, "not_a_number");
      else if (kind === 2)
        put([null, head, number.slice(0, 7), people], { ...gold, phones: [] }, "bad_phone");
      else if (kind === 3) put(["Cả hộ đi làm ăn xa", head, number, people], { ...gold, left: true }, "left");
      else if (kind === 4)
        put([null, head, { value: "#N/A", error: true }, people], { ...gold, phones: [] }, "formula_error");
      else if (kind === 5) put([null, head, Number(number), `${people} kh`], gold);
      else if (kind === 6) put([null, head, `${number} (vợ)`, `0${people}`], gold);
      else if (kind === 7) put([null, null, number, people], null, "no_name");
      else if (kind === 8)
        put([null, head, number, people * 10 + 20], { ...gold, people: people * 10 + 20 }, "outlier");
      else
        put([i % 13 ? null : "Hộ có công", head.replaceAll(" ", i % 7 ? " " : "  "), number, people], gold);
      if (i % 50 === 49) sheet.lines([]);
    });
    return sheet.lines(["Tổng", null, null, null, 900], ...SIGNATURES);
  });
  return listOf("h8-everything", ...sheets);
}

/** Unseen when the reader first read them; it has learnt from their failures since. */
export const learnt = (): InventedList[] => [
  unmergedHeadings(),
  byPerson(),
  sideBySide(),
  povertyGroups(),
  splitNames(),
  utf16(),
  vniGroups(),
  everything(),
];
