import type { ReadingOfDecision } from "@toso/contract/decisions/reading";
import type { Id } from "@toso/domain/command/command";
import { sayDay } from "@toso/domain/words/day";
import type { Range } from "./marks.ts";

/** What stands in one box of the form, where it was read, and what is uncertain about it. */
export interface Value {
  value: string;
  source: Range[];
  doubt: string | null;
}

export const PAPER = [
  "agency",
  "number",
  "symbol",
  "date",
  "signer",
  "signerPosition",
  "commune",
  "district",
  "province",
] as const;

export type PaperField = (typeof PAPER)[number];

export const MEMBER = ["gender", "name", "positions", "role", "phone"] as const;

export type MemberField = (typeof MEMBER)[number];
export type MemberForm = { id: Id } & Record<MemberField, Value>;

export interface TeamForm {
  id: Id;
  hamlet: Id;
  level: "hamlet" | "commune";
  village: Value;
  villageKind: Value;
  members: MemberForm[];
}

/** A decision while a person corrects it. Its ids are made once, so that confirming twice is confirming once. */
export interface DecisionForm {
  decision: Id;
  file: string;
  text: string;
  kind: "establish" | "reorganise";
  /** Why the kind is not sure. */
  why: string | null;
  paper: Record<PaperField, Value>;
  teams: TeamForm[];
}

const empty: Value = { value: "", source: [], doubt: null };

type Found<T> = { value: T; source: Range | null; doubt: string | null };

const read = (found: Found<string | null>): Value => ({
  value: found.value ?? "",
  source: found.source ? [found.source] : [],
  doubt: found.doubt,
});

/** The form as it was read from a file. @param freshId makes the ids of what will be established */
export function formOf(reading: ReadingOfDecision, file: string, freshId: () => Id): DecisionForm {
  const { agency, number, symbol, signer, signerPosition, commune, district, province } = reading;
  const date = read(reading.date);
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
      date: { ...date, value: date.value && sayDay(date.value) },
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
      members: members.map((member) => ({
        id: freshId(),
        name: read(member.name),
        gender: read(member.gender),
        positions: joined(member.positions),
        role: read(member.teamRole),
        phone: read(member.phone),
      })),
    })),
  };
}

/** Several positions are corrected in one box, as the decision writes them: with commas. */
const joined = (positions: Found<string>[]): Value => ({
  value: positions.map(({ value }) => value).join(", "),
  source: positions.flatMap(({ source }) => source ?? []),
  doubt: positions.map(({ doubt }) => doubt).find((doubt) => doubt !== null) ?? null,
});

/** A form to be filled by hand, for a file from which nothing could be read. */
export function blankForm(file: string, text: string, freshId: () => Id): DecisionForm {
  const paper = Object.fromEntries(PAPER.map((field) => [field, empty])) as DecisionForm["paper"];
  return {
    decision: freshId(),
    file,
    text,
    kind: "establish",
    why: null,
    paper: {
      ...paper,
      symbol: { ...empty, value: "QĐ-UBND" },
      signerPosition: { ...empty, value: "Chủ tịch" },
    },
    teams: [blankTeam(freshId)],
  };
}

export const blankTeam = (freshId: () => Id): TeamForm => ({
  id: freshId(),
  hamlet: freshId(),
  level: "hamlet",
  village: empty,
  villageKind: { ...empty, value: "thôn" },
  members: [blankMember(freshId)],
});

export const blankMember = (freshId: () => Id): MemberForm => ({
  id: freshId(),
  gender: empty,
  name: empty,
  positions: empty,
  role: empty,
  phone: empty,
});

/** The name that a team will bear: "Tổ Công nghệ số thôn Trà Veo". */
export function teamName(team: TeamForm, commune: string): string {
  const unit =
    team.level === "commune" ? commune : `${team.villageKind.value.trim()} ${team.village.value.trim()}`;
  return `Tổ Công nghệ số ${unit.trim()}`.trim();
}
