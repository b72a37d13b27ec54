import { writeFile } from "node:fs/promises";
import { toDocx } from "@toso/documents/write/docx";
import { toPdf } from "@toso/documents/write/pdf";
import { type Refusal, refuse } from "@toso/domain/command/refusal";
import { communeReports } from "@toso/domain/reports/consolidate";
import { openDatabase } from "../../platform/db/connect.ts";
import { DatabaseRefusal } from "../../platform/db/refusal.ts";
import { type Db, queries } from "../../platform/db/tables.ts";
import { communeDocument } from "./documents.ts";

/**
 * Writes a commune's consolidated report of a period to a file, DOCX or PDF by its ending.
 * Null when it is written; else why not: another ending, nothing consolidated, the data in use by a running server.
 */
export async function renderReport(
  where: { folder: string; databaseUrl?: string | undefined },
  period: string,
  file: string,
): Promise<Refusal | null> {
  const write = { docx: toDocx, pdf: toPdf }[file.split(".").at(-1)?.toLowerCase() as "docx" | "pdf"];
  if (!write)
    return refuse(
      "file_kind",
      "Tên tệp phải kết thúc bằng .docx hoặc .pdf. (FILE must end in .docx or .pdf)",
    );
  try {
    const database = await openDatabase(where);
    try {
      const document = await findDocument(queries(database.pool), period);
      if (!document) return NOT_MADE;
      await writeFile(file, await write(document));
      return null;
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (error instanceof DatabaseRefusal) return refuse(error.code, error.message);
    throw error;
  }
}

const NOT_MADE = refuse(
  "not_found",
  "Chưa có báo cáo tổng hợp của kỳ này. Hãy tổng hợp trên trang Báo cáo trước. (No consolidated report of this period yet)",
);

/** An installation serves one commune so far: whichever has consolidated the period, and has not gone over to another. */
async function findDocument(db: Db, period: string) {
  const made = await db
    .selectFrom("records")
    .innerJoin("communes", "communes.commune_id", "records.commune_id")
    .select("records.commune_id")
    .distinct()
    .where("kind", "=", communeReports.name)
    .where("gone_to", "is", null)
    .execute();
  for (const { commune_id } of made) {
    const document = await communeDocument(db, commune_id, period);
    if (document) return document;
  }
  return undefined;
}
