import type { Id } from "@toso/domain/command/command";
import type { Recipient } from "@toso/domain/decisions/decision";
import type { Fate } from "@toso/domain/decisions/propose-reorganisation";
import type { Ground } from "@toso/domain/decisions/read/decision";
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
  "effective",
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

/** Who leaves and who comes, where the decision says only that. */
export interface ChangeForm {
  village: Value;
  remove: Value[];
  add: MemberForm[];
}

/** A ground: its words and its number are corrected; what else was read of it goes along. */
export interface GroundForm extends Pick<Ground, "kind" | "date" | "issuer"> {
  id: Id;
  text: Value;
  number: Value;
}

export interface RecipientForm extends Pick<Recipient, "duty"> {
  id: Id;
  name: Value;
}

/** The decision that is changed; without a number there is none. */
export interface AmendsForm {
  number: Value;
  date: Value;
  way: "replaces" | "amends";
  issuer: string | null;
}

/** What becomes of one team on file. */
export interface PlannedTeam {
  team: Id;
  name: string;
  by: "list" | "changes" | "nothing";
  doubt: string | null;
  people: Fate<MemberForm>[];
  ends: boolean;
  /** Who takes over its households when it ends: a team on file or a new one; null: nobody said yet. */
  heir: Id | null;
}

export interface FoundedTeam {
  team: TeamForm;
  /** By member: a membership of the same person. */
  same: Record<Id, Id | null>;
}

/** What a kiện toàn changes, team by team. */
export interface Plan {
  teams: PlannedTeam[];
  founded: FoundedTeam[];
  unplaced: MemberForm[];
  notFound: string[];
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
  changes: ChangeForm[];
  grounds: GroundForm[];
  recipients: RecipientForm[];
  amends: AmendsForm;
  duties: string;
  /** Made of lists and changes once the teams on file are known; null for what is new altogether. */
  plan: Plan | null;
}

export const empty: Value = { value: "", source: [], doubt: null };

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
    changes: [],
    grounds: [],
    recipients: [],
    amends: { number: empty, date: empty, way: "amends", issuer: null },
    duties: "",
    plan: null,
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
