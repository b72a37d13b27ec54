import { between, pick, type Random } from "../invented.ts";

/** Names as the peoples of the country bear them; none of them lives anywhere. */
const MADE: readonly (readonly [string[], string[]])[] = [
  [
    [
      "Nguyễn Văn",
      "Trần Thị",
      "Lê Đình",
      "Phạm Ngọc",
      "Vũ Thị Thanh",
      "Bùi Quang",
      "Đoàn",
      "Trịnh Xuân",
      "Lương Thế",
      "Mai Thị",
      "Cao",
      "Hà Huy",
      "Tôn Nữ",
      "Dương Công",
      "Phan Thị Mỹ",
    ],
    [
      "Tài",
      "Hiền",
      "Đức",
      "Nhàn",
      "Bốn",
      "Hộ",
      "Thôn",
      "Khẩu",
      "Chủ",
      "Nghèo",
      "Lợi",
      "Tổng",
      "Ba",
      "Mười",
      "Hạnh",
      "Đào",
      "Toán",
      "Thực",
      "Viễn",
      "Lập",
    ],
  ],
  [
    ["Giàng A", "Sùng Thị", "Vàng A", "Mùa A", "Hạng Thị", "Thào A", "Lý A", "Cứ Thị"],
    ["Páo", "Mỷ", "Chứ", "Dê", "Súa", "Dua", "Sềnh", "Vừ", "Lử", "Say"],
  ],
  [
    ["Lò Văn", "Quàng Thị", "Cà Văn", "Lường Thị", "Tòng Văn", "Vi Thị", "Lo Văn", "Hà Văn"],
    ["Pành", "Ỏm", "Inh", "Hặc", "Chựa", "Ún", "Pâng", "Hịa"],
  ],
  [
    ["Rơ Châm", "Ksor", "Siu", "Rmah", "Kpă", "Nay"],
    ["Hyung", "H'Nhan", "Blơi", "Thoan", "Chêm", "Phin", "H'Biu"],
  ],
  [
    ["Alăng", "Zơrâm", "Bhling", "Arất", "Pơloong", "Bnướch"],
    ["Bhuốch", "Nhiếp", "Ngước", "Thị Mơ", "Đhêch", "Bớt"],
  ],
  [
    ["Thạch", "Sơn", "Danh", "Kim", "Lâm Thị"],
    ["Sô Phia", "Sà Rương", "Út", "Sa Rết", "Chanh Đa", "Phol"],
  ],
  [
    ["Y", "H'", "A", "K'", "Ka"],
    ["Thoan Êban", "Bia Niê", "Blưn", "Brêu", "Hlưng", "Đhăm Knul", "Wen Mlô", "Să Ha"],
  ],
  [
    [
      "Hồ Văn",
      "Đinh Thị",
      "Hồ Thị",
      "Đinh Văn",
      "Điểu Thị",
      "Chảo Láo",
      "Tẩn Mẩy",
      "Phàn Phù",
      "Bàn Thị",
      "Triệu Chòi",
      "Đặng Chàn",
    ],
    ["Xia", "Tả", "Nải", "Pham", "Chiêu", "Ghin", "Rí", "Nghề", "Hơ", "Xin"],
  ],
];

const joined = (first: string, last: string) => (first.endsWith("'") ? first + last : `${first} ${last}`);

/** So many different names. */
export function peopleOf(random: Random, count: number): string[] {
  const made = new Set<string>();
  while (made.size < count) {
    const [first, last] = pick(random, MADE);
    const middle = made.size > 300 ? `${pick(random, ["Minh", "Hải", "Kim", "Bá", "Thu", "Như"])} ` : "";
    made.add(joined(pick(random, first), middle + pick(random, last)));
  }
  return [...made];
}

/** A number of a mobile in a range that is given to nobody, or in one that was turned into it in 2018. */
export const mobile = (random: Random) =>
  `${pick(random, ["095", "095", "059"])}${String(between(random, 0, 9_999_999)).padStart(7, "0")}`;
