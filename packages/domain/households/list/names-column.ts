import { fold } from "../../words/fold.ts";
import type { Grid } from "./grid.ts";
import type { Meaning } from "./headings.ts";
import { textOf } from "./sheet.ts";

/** Surnames and first words of names, folded: enough to tell a column of names from one of hamlets or trades. */
const SURNAMES = new Set(
  (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan ha lo luong vi quang cam tong giang vang sung " +
    "thao mua lau ly cu phang trieu ban trinh mai cao lam ta to tang thai chau kieu ma luc nong hua be chu khong la luu mac nghiem " +
    "nhan ninh phung quach tu thach danh son kim truong tran van vien a y h' h k' k ro ksor siu kpa rmah nay nie mlo ayun kbuor " +
    "brieu bling alang arat zoram coor riah pling pham hien bnuoc po lang khu hoa cha cil bon lieng rcom kpuih dinh xo a"
  ).split(" "),
);
const SAMPLE = 60;

/** The column under the headings whose cells are names of people, most of them different; `null` when none is. */
export function namesColumn(grid: Grid, from: number, meanings: (Meaning | null)[]): number | null {
  const rows = grid.rows.slice(from, from + SAMPLE);
  let best: number | null = null;
  let most = 0;
  for (let column = 0; column < grid.width; column++) {
    if (meanings[column] === "order" || meanings[column] === "member") continue;
    const texts = rows.map(({ cells }) => textOf(cells[column])).filter(Boolean);
    const names = texts.filter(looksLikeName);
    const different = new Set(names.map(fold)).size;
    if (
      names.length >= 2 &&
      names.length >= texts.length * 0.6 &&
      different >= names.length * 0.7 &&
      names.length > most
    ) {
      most = names.length;
      best = column;
    }
  }
  return best;
}

/** Two to five words with capitals, the first a surname: "Hồ Văn Sáu", "H'Bia Niê". */
export function looksLikeName(text: string): boolean {
  const words = text.replace(/^(\d+[.)]?\s+)?((ông|bà|hộ)\s+)*/iu, "").split(/\s+/);
  if (words.length < 2 || words.length > 5 || !words.every((word) => /^\p{Lu}[\p{L}'’-]*$/u.test(word)))
    return false;
  if (/^(hộ|họ|tổ|làng|bản|chủ|số|tên)$/iu.test(words[0]!)) return false; // words that are surnames without accents
  return SURNAMES.has(fold(words[0]!)) || /^[hk]'/.test(fold(words[0]!));
}
