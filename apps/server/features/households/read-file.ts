import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readHouseholdFile } from "@toso/documents/read/households";
import type { HouseholdList } from "@toso/domain/households/read-list";

/** What `toso households read FILE --json` prints: the households of a file, what was found, or why it is refused. */
export async function readHouseholdsFile(path: string): Promise<HouseholdList> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) {
    const reason = `Không mở được tệp ${basename(path)}. Hãy kiểm tra đường dẫn rồi thử lại.`;
    return { households: [], findings: [], refused: true, reason };
  }
  const { households, findings, refused, reason } = await readHouseholdFile(bytes, basename(path));
  return { households, findings, refused, reason: reason ?? "" };
}
