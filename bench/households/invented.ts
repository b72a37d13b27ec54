import type { FindingKind, ListedHousehold } from "@toso/domain/households/read-list";
import type { Wanted, WantedSheet } from "./workbook.ts";

/** A list that nobody lives in: the file to write, and what a careful reader finds in it. */
export interface InventedList {
  name: string;
  sheets?: WantedSheet[];
  /** Written as it is, where the file is no workbook. */
  bytes?: Uint8Array;
  ending?: string;
  gold: {
    households: ListedHousehold[];
    findings: { sheet: string; row: number; kind: FindingKind }[];
    refused: boolean;
  };
}

export type Random = () => number;

/** Mulberry32: the same seed, the same lists on every machine. */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SURNAMES = [
  "Hồ Văn",
  "Hồ Thị",
  "Đinh Văn",
  "Đinh Thị",
  "Nguyễn Văn",
  "Nguyễn Thị",
  "Phạm Thị",
  "Lê Văn",
  "Tô Văn",
  "Tống Thị",
  "Bàn Văn",
  "Lang Thị",
  "Võ Minh",
  "Y",
  "Khu Văn",
];
const GIVEN = [
  "Sáu",
  "Nay",
  "Veo",
  "Lan",
  "Hồng",
  "Bích",
  "Thủy",
  "Hòa",
  "Đông",
  "Én",
  "Ảnh",
  "Cường",
  "Dũng",
  "Giang",
  "Huệ",
  "Khánh",
  "Liễu",
  "Mận",
  "Năm",
  "Oanh",
  "Phượng",
  "Quý",
  "Rin",
  "Sơn",
  "Tuyết",
  "Út",
  "Vương",
  "Xuân",
  "Yến",
  "Bảy",
  "Tám",
  "Cộng",
  "Trưởng",
  "Ngọc Ánh",
  "Thanh Tâm",
];

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
export const between = (random: Random, from: number, to: number) =>
  from + Math.floor(random() * (to - from + 1));

/** Names that do not repeat, so that only wanted namesakes are. */
export function names(random: Random, count: number): string[] {
  const made = new Set<string>();
  while (made.size < count) {
    const middle = made.size > 350 ? ` ${pick(random, GIVEN)}` : "";
    made.add(`${pick(random, SURNAMES)}${middle} ${pick(random, GIVEN)}`);
  }
  return [...made];
}

/** A telephone of the range 095, which is given to nobody. */
export const phone = (random: Random) => `095${String(Math.floor(random() * 1e7)).padStart(7, "0")}`;

/** Builds the rows of a sheet and the gold of each as it goes. */
export class SheetBuilder {
  readonly rows: Wanted[][] = [];
  readonly merges: string[] = [];
  readonly households: ListedHousehold[] = [];
  readonly findings: { sheet: string; row: number; kind: FindingKind }[] = [];
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  /** Lines that are no household. */
  lines(...rows: Wanted[][]): this {
    this.rows.push(...rows);
    return this;
  }

  merge(...references: string[]): this {
    this.merges.push(...references);
    return this;
  }

  /** A line with what is read from it; `null` when no household stands in it. */
  line(cells: Wanted[], gold: Partial<ListedHousehold> | null, ...kinds: FindingKind[]): this {
    this.rows.push(cells);
    const at = { sheet: this.name, row: this.rows.length };
    const unsaid = {
      hamlet: null,
      head: "",
      people: null,
      phones: [],
      poverty: null,
      ethnicity: null,
      left: false,
    };
    if (gold) this.households.push({ ...at, ...unsaid, ...gold });
    this.findings.push(...kinds.map((kind) => ({ ...at, kind })));
    return this;
  }
}

export function listOf(name: string, ...builders: SheetBuilder[]): InventedList {
  return {
    name,
    sheets: builders.map(({ name: sheet, rows, merges }) => ({ name: sheet, rows, merges })),
    gold: {
      households: builders.flatMap(({ households }) => households),
      findings: builders.flatMap(({ findings }) => findings),
      refused: false,
    },
  };
}

export const SIGNATURES: Wanted[][] = [
  [null, null, null, "Trà Xinh, ngày 15 tháng 11 năm 2026"],
  [null, "NGƯỜI LẬP BIỂU", null, "TM. BAN NHÂN DÂN THÔN"],
  [null, "(Ký, ghi rõ họ tên)", null, "TRƯỞNG THÔN"],
  [],
  [null, "Hồ Văn Lập", null, "Đinh Văn Ký"],
];
