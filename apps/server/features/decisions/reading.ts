import type { ReadingOfDecision } from "@toso/contract/decisions/reading";
import { dutiesIn, inForceFrom } from "@toso/domain/decisions/in-force";
import type { ReadDecision } from "@toso/domain/decisions/read/decision";
import type { Found } from "@toso/domain/decisions/read/found";

/** What was read, as the confirm page takes it: a text that nobody wrote is an empty field to fill. */
export function readingOf(text: string, read: ReadDecision): ReadingOfDecision {
  const { number, symbol, date, agency, signer, signerPosition, commune, district, province } =
    read.letterhead;
  const { grounds, recipients, executors, amends, changes } = read;
  return {
    text,
    kind: read.kind.value,
    why: read.kind.doubt,
    number,
    symbol: written(symbol),
    date,
    effective: inForceFrom(text),
    agency: written(agency),
    signer: written(signer),
    signerPosition: written(signerPosition),
    commune: written(commune),
    district,
    province,
    teams: read.teams.map(({ level, ...team }) => ({ level: level.value, ...team })),
    changes,
    grounds,
    recipients,
    executors,
    amends,
    duties: dutiesIn(text),
  };
}

const written = ({ value, ...rest }: Found<string | null>): Found<string> => ({
  value: value ?? "",
  ...rest,
});
