import type { ReadingOfDecision } from "@toso/contract/decisions/reading";
import type { Id } from "@toso/domain/command/command";
import { isDay, sayDay } from "@toso/domain/words/day";
import { fold } from "@toso/domain/words/fold";
import { type DecisionForm, empty, type MemberForm, type RecipientForm, type Value } from "./form.ts";
import type { Range } from "./marks.ts";

type Found<T> = { value: T; source: Range | null; doubt: string | null };

const read = (found: Found<string | null>): Value => ({
  value: found.value ?? "",
  source: found.source ? [found.source] : [],
  doubt: found.doubt,
});

const readDay = (found: Found<string | null>): Value => ({
  ...read(found),
  value: found.value && isDay(found.value) ? sayDay(found.value) : "",
});

/** The form as it was read from a file. @param freshId makes the ids of what will be put on file */
export function formOf(reading: ReadingOfDecision, file: string, freshId: () => Id): DecisionForm {
  const { agency, number, symbol, signer, signerPosition, commune, district, province } = reading;
  return {
    decision: freshId(),
    file,
    text: reading.text,
    kind: reading.kind === "reorganise" ? "reorganise" : "establish",
    why: reading.why,
    paper: {
      agency: read(agency),
      number: read(number),
      symbol: read(symbol),
      date: readDay(reading.date),
      effective: readDay(reading.effective),
      signer: read(signer),
      signerPosition: read(signerPosition),
      commune: read(commune),
      district: read(district),
      province: read(province),
    },
    teams: reading.teams.map(({ level, village, villageKind, members }) => ({
      id: freshId(),
      hamlet: freshId(),
      level,
      village: read(village),
      villageKind: read(villageKind),
      members: members.map((member) => memberOf(member, freshId)),
    })),
    changes: reading.changes.map(({ village, remove, add }) => ({
      village: read(village),
      remove: remove.map(read),
      add: add.map((member) => memberOf(member, freshId)),
    })),
    grounds: reading.grounds.map(({ value: { text, number: named, kind, date, issuer }, source, doubt }) => ({
      id: freshId(),
      text: read({ value: text, source, doubt }),
      number: { ...empty, value: named ?? "" },
      kind,
      date: date && isDay(date) ? date : null,
      issuer,
    })),
    recipients: recipientsOf(reading, freshId),
    amends: amendsOf(reading.amends),
    duties: reading.duties ?? "",
    plan: null,
  };
}

type ReadMember = ReadingOfDecision["teams"][number]["members"][number];

const memberOf = (member: ReadMember, freshId: () => Id): MemberForm => ({
  id: freshId(),
  name: read(member.name),
  gender: read(member.gender),
  positions: joined(member.positions),
  role: read(member.teamRole),
  phone: read(member.phone),
});

/** Several positions are corrected in one box, as the decision writes them: with commas. */
const joined = (positions: Found<string>[]): Value => ({
  value: positions.map(({ value }) => value).join(", "),
  source: positions.flatMap(({ source }) => source ?? []),
  doubt: positions.map(({ doubt }) => doubt).find((doubt) => doubt !== null) ?? null,
});

const OWN_MEMBERS = /co ten tai dieu|co ten (?:o|trong)|nhu dieu|thanh vien|\bto (?:cong nghe|cnsc|truong)/;

/** Who must carry it out first, then who is only told. A line said in both places is one. */
function recipientsOf({ executors, recipients }: ReadingOfDecision, freshId: () => Id): RecipientForm[] {
  const named = new Set<string>();
  const lines = [
    ...executors.map((line) => ({ line, duty: "carriesOut" as const })),
    ...recipients.map((line) => ({ line, duty: "informed" as const })),
  ];
  return lines.flatMap(({ line, duty }) => {
    const key = fold(line.value);
    if (!key || named.has(key)) return [];
    named.add(key);
    return { id: freshId(), name: read(line), duty: OWN_MEMBERS.test(key) ? ("members" as const) : duty };
  });
}

function amendsOf({ value, source, doubt }: ReadingOfDecision["amends"]): DecisionForm["amends"] {
  const date = value?.date ?? null;
  return {
    number: read({ value: value?.number ?? null, source, doubt }),
    date: { ...empty, value: date && isDay(date) ? sayDay(date) : "" },
    way: value?.way ?? "amends",
    issuer: value?.issuer ?? null,
  };
}
