import type { ReadingOfDecision } from "@toso/contract/decisions/reading";
import type { ReadDecision } from "@toso/domain/decisions/read/decision";
import type { Found } from "@toso/domain/decisions/read/found";

/** What was read, as the confirm page takes it: a text that nobody wrote is an empty field to fill. */
export function readingOf(text: string, { kind, letterhead, teams }: ReadDecision): ReadingOfDecision {
  const { number, symbol, date, agency, signer, signerPosition, commune, district, province } = letterhead;
  return {
    text,
    kind: kind.value,
    why: kind.doubt,
    number,
    symbol: written(symbol),
    date,
    agency: written(agency),
    signer: written(signer),
    signerPosition: written(signerPosition),
    commune: written(commune),
    district,
    province,
    teams: teams.map(({ level, ...team }) => ({ level: level.value, ...team })),
  };
}

const written = ({ value, ...rest }: Found<string | null>): Found<string> => ({
  value: value ?? "",
  ...rest,
});
