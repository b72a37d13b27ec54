import {
  between,
  type InventedList,
  listOf,
  names,
  phone,
  pick,
  type Random,
  randomOf,
  SheetBuilder,
  SIGNATURES,
} from "./invented.ts";
import type { Wanted } from "./workbook.ts";

/** Headings by what they hold, as forms of many communes have them. */
const HEADINGS = {
  order: ["STT", "TT", "Số TT", "Stt"],
  head: [
    "Họ và tên chủ hộ",
    "Chủ hộ",
    "HỌ TÊN CHỦ HỘ",
    "Họ, tên chủ hộ",
    "Tên chủ hộ",
    "Họ và tên",
    "Hộ gia đình",
    "Chủ hộ (ông/bà)",
  ],
  people: [
    "Số khẩu",
    "Nhân khẩu",
    "Số nhân khẩu",
    "Tổng số khẩu",
    "Số người trong hộ",
    "SK",
    "Khẩu",
    "Số thành viên",
  ],
  phone: ["SĐT", "Số điện thoại", "Điện thoại", "Số ĐT", "Di động", "Điện thoại liên hệ", "SĐT/Zalo"],
  poverty: ["Diện hộ", "Loại hộ", "Hộ nghèo/cận nghèo", "Phân loại hộ"],
  ethnicity: ["Dân tộc", "DÂN TỘC"],
  hamlet: ["Thôn", "Tên thôn", "Thôn/bản", "Thuộc thôn"],
  note: ["Ghi chú", "Tình trạng", "GHI CHÚ"],
  born: ["Năm sinh", "Ngày sinh"],
  device: ["Có điện thoại thông minh", "VNeID", "Internet"],
};
type Key = keyof typeof HEADINGS;

const PLACES = [
  "Trà Veo",
  "Trà Ôi",
  "Trà Kem",
  "Đăk Rế",
  "Nước Nia",
  "Gò Rô",
  "Hòa Bình",
  "Bình Đông",
  "Măng Lây",
  "Phú Thọ",
];

/** A list whose form and faults are drawn by the seed. */
export function randomList(seed: number): InventedList {
  const random = randomOf(seed);
  const chance = (rate: number) => random() < rate;
  const where = pick(random, ["title", "column", "group", "sheet"] as const);
  const sheets = where === "sheet" ? between(random, 2, 4) : 1;
  const places = [...PLACES].sort(() => random() - 0.5).slice(0, where === "title" ? 1 : Math.max(2, sheets));
  const keys = columnsOf(random, where === "column");
  const depth = pick(random, [1, 1, 2, 3]);
  const all = names(random, 120);
  let next = 0;
  const builders = Array.from({ length: sheets }, (_, s) => {
    const name =
      where === "sheet"
        ? pick(random, [places[s]!, `Thôn ${places[s]}`, `${s + 1}. ${places[s]}`])
        : pick(random, ["Sheet1", "Danh sách", "DS hộ 2026"]);
    const sheet = new SheetBuilder(name);
    titles(random, sheet, where === "title" ? places[0]! : null, keys.length);
    headings(random, sheet, keys, depth);
    const here = where === "sheet" ? [places[s]!] : places;
    const twins: { head: string; cells: Wanted[] }[] = [];
    for (const hamlet of here) {
      if (where === "group") group(random, sheet, hamlet, keys.length);
      const size = between(random, 6, 12);
      for (let i = 0; i < size; i++)
        household(random, sheet, keys, hamlet, all[next++ % all.length]!, i + 1, twins);
      if (where === "group" && chance(0.5))
        sheet.lines([null, `Cộng ${hamlet}`, null, between(random, 20, 60)]);
    }
    if (chance(0.6))
      sheet.lines(rowFor(keys, { order: "", head: pick(random, ["Tổng cộng", "Tổng", "CỘNG"]), people: 99 }));
    if (chance(0.6)) sheet.lines([], ...SIGNATURES);
    return sheet;
  });
  if (where === "sheet" && chance(0.6))
    builders.push(
      new SheetBuilder("Tổng hợp").lines(
        ["STT", "Thôn", "Số hộ", "Số khẩu"],
        ...places.map((place, i) => [i + 1, place, 10, 40]),
      ),
    );
  return listOf(`r${seed}`, ...builders);
}

function columnsOf(random: Random, hamlet: boolean): Key[] {
  const optional: Key[] = (["phone", "poverty", "ethnicity", "note", "born", "device"] as const).filter(
    () => random() < 0.6,
  );
  const keys: Key[] = ["head", "people", ...(hamlet ? (["hamlet"] as const) : []), ...optional];
  if (random() < 0.3) keys.sort(() => random() - 0.5);
  return random() < 0.9 ? ["order", ...keys] : keys;
}

function titles(random: Random, sheet: SheetBuilder, hamlet: string | null, width: number): void {
  sheet.lines(
    ["ỦY BAN NHÂN DÂN", ...Array(Math.max(0, width - 3)).fill(null), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["XÃ TRÀ XINH"],
  );
  if (random() < 0.5) sheet.lines([]);
  const title = hamlet
    ? pick(random, [
        `DANH SÁCH HỘ DÂN THÔN ${hamlet.toUpperCase()}`,
        `Danh sách hộ gia đình thôn ${hamlet} năm 2026`,
        `DANH SÁCH HỘ - THÔN ${hamlet.toUpperCase()}, XÃ TRÀ XINH`,
      ])
    : pick(random, [
        "DANH SÁCH HỘ DÂN",
        "BẢNG KÊ HỘ GIA ĐÌNH VÀ NHÂN KHẨU",
        "Danh sách chủ hộ toàn xã năm 2026",
      ]);
  sheet.lines([title]);
  if (random() < 0.7)
    sheet.merge(`A${sheet.rows.length}:${String.fromCharCode(64 + width)}${sheet.rows.length}`);
}

function headings(random: Random, sheet: SheetBuilder, keys: Key[], depth: number): void {
  const top = sheet.rows.length + 1;
  const letter = (column: number) => String.fromCharCode(65 + column);
  const labels = keys.map((key) => pick(random, HEADINGS[key]));
  if (depth === 1) sheet.lines(labels);
  else {
    // A heading over two neighbours; the others reach down beside it.
    const over = between(random, keys[0] === "order" ? 1 : 0, keys.length - 2);
    const first = labels.map((label, column) =>
      column === over
        ? pick(random, ["Thông tin hộ", "Thông tin chung", "Hộ gia đình"])
        : column === over + 1
          ? null
          : label,
    );
    const second = labels.map((label, column) => (column === over || column === over + 1 ? label : null));
    if (depth === 3) sheet.lines(["(Đơn vị tính: người)"]);
    const start = depth === 3 ? top + 1 : top;
    sheet.lines(first, second).merge(`${letter(over)}${start}:${letter(over + 1)}${start}`);
    if (random() < 0.7)
      for (let column = 0; column < keys.length; column++) {
        if (column !== over && column !== over + 1)
          sheet.merge(`${letter(column)}${start}:${letter(column)}${start + 1}`);
      }
  }
  if (random() < 0.3) sheet.lines(keys.map((_, i) => `(${i + 1})`));
}

function group(random: Random, sheet: SheetBuilder, hamlet: string, width: number): void {
  const row = sheet.rows.length + 1;
  const form = pick(random, ["roman", "merged", "dash"] as const);
  if (form === "roman") sheet.lines([pick(random, ["I", "II", "III"]), `Thôn ${hamlet}`]);
  else if (form === "merged")
    sheet.lines([`THÔN ${hamlet.toUpperCase()}`]).merge(`A${row}:${String.fromCharCode(64 + width)}${row}`);
  else sheet.lines([`- Thôn ${hamlet}:`]);
}

const rowFor = (keys: Key[], values: Partial<Record<Key, Wanted>>): Wanted[] =>
  keys.map((key) => values[key] ?? null);

function household(
  random: Random,
  sheet: SheetBuilder,
  keys: Key[],
  hamlet: string,
  head: string,
  order: number,
  twins: { head: string; cells: Wanted[] }[],
): void {
  const people = between(random, 1, 9);
  const number = phone(random);
  const poverty = pick(random, ["poor", "near_poor", "none"] as const);
  const has = (key: Key) => keys.includes(key);
  const values: Partial<Record<Key, Wanted>> = {
    order,
    head,
    people,
    hamlet,
    born: between(random, 1940, 2000),
    ethnicity: "Cor",
    device: random() < 0.5 ? "x" : null,
    phone: pick(random, [
      number,
      Number(number),
      `${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}`,
      `${number.slice(0, 4)}.${number.slice(4)}`,
    ]),
    poverty: {
      poor: pick(random, ["Nghèo", "Hộ nghèo", "HN"]),
      near_poor: pick(random, ["Cận nghèo", "HCN"]),
      none: pick(random, ["Không", "TB", "Khá"]),
    }[poverty],
  };
  if (values.poverty === "TB") values.poverty = "Trung bình";
  const gold = {
    hamlet,
    head,
    people: people as number | null,
    phones: has("phone") ? [number] : [],
    poverty: has("poverty") ? poverty : null,
    ethnicity: has("ethnicity") ? "Cor" : null,
    left: false,
  };
  const kinds: Parameters<SheetBuilder["line"]>[2][] = [];
  const fault = between(random, 0, 39);
  if (fault === 0) [values.people, gold.people] = [null, null];
  if (fault === 0) kinds.push("blank");
  if (fault === 1) [values.people, gold.people] = [pick(random, ["không rõ", "?", "chưa có số liệu"]), null];
  if (fault === 1) kinds.push("not_a_number");
  if (fault === 2)
    [values.people, gold.people] = [{ value: pick(random, ["#REF!", "#N/A", "#VALUE!"]), error: true }, null];
  if (fault === 2) kinds.push("formula_error");
  if (fault === 3) [values.people, gold.people] = [people + 40, people + 40];
  if (fault === 3) kinds.push("outlier");
  if (fault >= 4 && fault <= 9)
    values.people = pick(random, [`${people} khẩu`, `0${people}`, String(people), `${people} người`]);
  if (fault === 10 && has("phone")) {
    [values.phone, gold.phones] = [pick(random, [number.slice(0, 8), `${number}12`, "0123456789"]), []];
    kinds.push("bad_phone");
  }
  if (fault === 11 && has("phone")) {
    const second = phone(random);
    [values.phone, gold.phones] = [
      `${number}${pick(random, ["/", " - ", ", ", "\n", " "])}${second}`,
      [number, second],
    ];
  }
  if (fault === 12) values.head = `${head} ${pick(random, ["(đi làm ăn xa)", "(đã chuyển đi)"])}`;
  if (fault === 13 && has("note"))
    values.note = pick(random, ["Đi làm ăn xa", "Đã chuyển khẩu", "Chuyển đi Kon Tum"]);
  const struck = fault === 14;
  if (fault === 12 || (fault === 13 && has("note")) || struck) {
    gold.left = true;
    kinds.push("left");
  }
  if (fault === 15) values.head = head.toUpperCase();
  if (fault === 16) values.head = `${pick(random, ["Ông", "Bà", "Hộ bà"])} ${head}`;
  const cells = rowFor(keys, values).map((value) =>
    struck && value !== null && typeof value !== "object" ? { value, struck: true } : value,
  );
  if (fault === 17 && (has("phone") || has("order")))
    sheet.line(rowFor(keys, { ...values, head: null }), null, "no_name");
  else sheet.line(cells, gold, ...kinds);
  if (fault === 18 && has("phone"))
    sheet.line(rowFor(keys, { ...values, order: order + 50 }), null, "duplicate");
  if (fault === 19) sheet.lines([]);
  twins.push({ head, cells });
}
