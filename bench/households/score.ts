import type { HouseholdList, ListedHousehold } from "@toso/domain/households/read-list";
import { fold } from "@toso/domain/words/fold";

/** Counts of what was found of what, summed over files; rates are made of the sums. */
export interface Score {
  gold: number;
  read: number;
  both: number;
  sizes: number;
  inventedZeros: number;
  phones: number;
  hamlets: number;
  poverty: number;
  left: number;
  findingsGold: number;
  findingsRead: number;
  findingsBoth: number;
  wrongRefusals: number;
  misses: string[];
}

export const emptyScore = (): Score => ({
  ...{ gold: 0, read: 0, both: 0, sizes: 0, inventedZeros: 0, phones: 0, hamlets: 0, poverty: 0, left: 0 },
  ...{ findingsGold: 0, findingsRead: 0, findingsBoth: 0, wrongRefusals: 0, misses: [] },
});

const keyOf = ({ sheet, row, head }: ListedHousehold) => `${sheet}|${row}|${fold(head)}`;

/** Adds what a file gave to the score. A household is found when its sheet, row and head agree. */
export function addToScore(score: Score, file: string, gold: HouseholdList, read: HouseholdList): void {
  const miss = (what: string) => score.misses.push(`${file}: ${what}`);
  if (gold.refused !== read.refused) {
    score.wrongRefusals += 1;
    miss(`refused ${read.refused} ${read.reason ?? ""}`);
  }
  score.gold += gold.households.length;
  score.read += read.households.length;
  const wanted = new Map(gold.households.map((one) => [keyOf(one), one]));
  for (const one of read.households) {
    const truth = wanted.get(keyOf(one));
    if (!truth) {
      miss(`not there: ${JSON.stringify(one)}`);
      continue;
    }
    wanted.delete(keyOf(one));
    score.both += 1;
    const agree = (key: "sizes" | "phones" | "hamlets" | "poverty" | "left", same: boolean) => {
      if (same) score[key] += 1;
      else miss(`${key}: ${JSON.stringify(one)} wanted ${JSON.stringify(truth)}`);
    };
    agree("sizes", one.people === truth.people);
    agree("phones", one.phones.join() === truth.phones.join());
    agree("hamlets", fold(one.hamlet ?? "") === fold(truth.hamlet ?? ""));
    agree("poverty", one.poverty === truth.poverty);
    agree("left", one.left === truth.left);
    if (one.people === 0 && truth.people === null) score.inventedZeros += 1;
  }
  for (const one of wanted.values()) miss(`missed: ${JSON.stringify(one)}`);
  const found = (list: HouseholdList) =>
    new Set(list.findings.map(({ sheet, row, kind }) => `${sheet}|${row}|${kind}`));
  const [goldFindings, readFindings] = [found(gold), found(read)];
  score.findingsGold += goldFindings.size;
  score.findingsRead += readFindings.size;
  score.findingsBoth += [...readFindings].filter((one) => goldFindings.has(one)).length;
  for (const one of readFindings) if (!goldFindings.has(one)) miss(`finding not there: ${one}`);
  for (const one of goldFindings) if (!readFindings.has(one)) miss(`finding missed: ${one}`);
}
