import type { Actor } from "@toso/domain/command/command";
import { isRefusal, type Refusal, refuse } from "@toso/domain/command/refusal";
import { sayNumber } from "@toso/domain/words/numbers";
import { openDatabase } from "../../../platform/db/connect.ts";
import { migrate } from "../../../platform/db/migrate.ts";
import { DatabaseRefusal } from "../../../platform/db/refusal.ts";
import { queries } from "../../../platform/db/tables.ts";
import { freshId } from "../../../platform/fresh-id.ts";
import { Journal } from "../../../platform/journal/journal.ts";
import { nationalList } from "../national/lists.ts";
import { type Book, bookOf } from "./book.ts";
import { carryOver } from "./carry-over.ts";
import { candidates, showReform } from "./preview.ts";

export interface Wanted {
  /** Of one commune, by its code of before. */
  code?: string | undefined;
  /** Of every commune that can go. */
  all?: boolean | undefined;
  /** Only say what would be done. */
  dryRun?: boolean | undefined;
}

type Parts = { pool: Parameters<typeof bookOf>[0] & Parameters<typeof carryOver>[0]; journal: Journal };

const BY = { account: "toso", name: "Dòng lệnh (toso units reform)" };

/** Hands communes over to their successors from the terminal, and says of each what was done, or why not. */
export async function reformFromTerminal(
  where: { folder: string; databaseUrl?: string | undefined },
  { code, all, dryRun }: Wanted,
  say: (line: string) => void,
): Promise<Refusal | null> {
  if (!code === !all) return WHICH;
  try {
    const database = await openDatabase(where);
    try {
      const { pool } = database;
      await migrate(pool);
      const journal = new Journal(pool, { clock: Date.now, report: (error) => console.error(error) });
      const books = await openBooks(pool, code);
      if (code && books.length === 0) return noSuch(code);
      const outcomes: (Refusal | null)[] = [];
      for (const book of books)
        outcomes.push(
          await (dryRun ? tell({ pool, journal }, book, say) : move({ pool, journal }, book, say)),
        );
      return all ? null : (outcomes.find((outcome) => outcome !== null) ?? null);
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (error instanceof DatabaseRefusal) return refuse(error.code, error.message);
    throw error;
  }
}

const WHICH = refuse(
  "which",
  "Hãy cho biết xã nào: --code 21163, hoặc --all cho mọi xã. (Say which: --code 21163, or --all)",
);

const noSuch = (code: string): Refusal =>
  refuse(
    "not_found",
    `Máy chủ này không có sổ nào đang mở của xã mã ${code}. (No open book of the commune ${code} on this server)`,
  );

/** The open books of communes of before; of those not matched, the ones that can be one commune alone. */
async function openBooks(pool: Parts["pool"], code: string | undefined): Promise<Book[]> {
  const { rows } = await pool.query<{ id: string }>(
    "select commune_id as id from communes where gone_to is null order by commune_id",
  );
  const books: Book[] = [];
  for (const { id } of rows) {
    const book = await bookOf(pool, id);
    if (book && (code === undefined || codeOf(book) === code)) books.push(book);
  }
  return books;
}

function codeOf(book: Book): string | null {
  if (book.commune.code !== null) return book.commune.code;
  const likely = candidates(book);
  return likely.length === 1 ? (likely[0]?.code ?? null) : null;
}

async function tell({ pool }: Parts, book: Book, say: (line: string) => void): Promise<Refusal | null> {
  const matched = { ...book.commune, code: codeOf(book) };
  const shown = await showReform({ pool, db: queries(pool) }, book.id, Date.now(), matched);
  if (!shown) return null;
  const sum = (kind: "members" | "households" | "visits" | "reports") =>
    sayNumber(shown.teams.reduce((total, team) => total + team[kind], 0));
  const whole = [
    `${sayNumber(shown.teams.length)} tổ`,
    `${sum("members")} thành viên`,
    `${sum("households")} hộ`,
    `${sum("visits")} lượt hướng dẫn`,
    `${sum("reports")} báo cáo`,
  ].join(", ");
  const into = shown.successors.map(({ name, code }) => `${name} (${code})`).join(" hoặc ");
  say(`${nameOf(book)}: ${shown.hindrance ? shown.hindrance.sentence : `${whole} → ${into || "?"}`}`);
  return shown.hindrance ? refuse(shown.hindrance.code, shown.hindrance.sentence) : null;
}

async function move(
  { pool, journal }: Parts,
  book: Book,
  say: (line: string) => void,
): Promise<Refusal | null> {
  const code = codeOf(book);
  if (book.commune.code === null && code !== null) {
    const clerk: Actor = { ...BY, commune: book.id, office: true, teams: [] };
    const refusal = await journal.ask(clerk, {
      ...{ id: freshId(), type: "matchCommune", made: Date.now(), body: { code } },
    });
    if (refusal) return refusal;
  }
  const done = await carryOver(pool, {
    commune: book.id,
    handover: { into: null, teams: null },
    list: nationalList(),
    by: BY,
    now: Date.now(),
  });
  if (isRefusal(done)) say(`${nameOf(book)}: ${done.sentence}`);
  else if ("already" in done) say(`${nameOf(book)}: đã chuyển sang ${done.already} từ trước.`);
  else
    say(
      `${nameOf(book)} → ${done.name}: ${sayNumber(done.teams.length)} tổ, ${sayNumber(done.written)} bản ghi, số liệu khớp.`,
    );
  return isRefusal(done) ? done : null;
}

const nameOf = ({ commune: { name, district, province } }: Book): string =>
  [name, district, province].filter(Boolean).join(", ");
