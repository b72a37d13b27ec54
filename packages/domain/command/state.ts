import type { Id } from "./command.ts";

/**
 * A kind of record, carrying the type of its document.
 * A token rather than a name, so that `state.get(households, id)` is typed without a central list.
 */
export interface Kind<Doc> {
  readonly name: string;
  readonly doc?: Doc;
}

export const kind = <Doc>(name: string): Kind<Doc> => ({ name });

/** Who receives a record: a team's id, the commune's own id (everyone in it), or null (its office only). */
export type Audience = Id | null;

/** A record as a rule sees it. */
export interface Stored<Doc> {
  id: Id;
  audience: Audience;
  doc: Doc;
}

/** What a rule asks to be loaded before it decides: one record, all of a kind with these values, all of an audience. */
export type Need =
  | { kind: string; id: Id }
  | { kind: string; where: Readonly<Record<string, string>> }
  | { audience: Id }
  | { totals: Id; from: string; to: string };

/** One record. */
export const one = <Doc>(kind: Kind<Doc>, id: Id): Need => ({ kind: kind.name, id });

/** Every record of a kind in the commune whose document has these values. */
export const every = <Doc>(kind: Kind<Doc>, where: Readonly<Record<string, string>> = {}): Need => ({
  kind: kind.name,
  where,
});

/** Every record that an audience receives: what goes over when a team hands its work to another. */
export const whole = (audience: Id): Need => ({ audience });

/** A team's sums over the days from `from` to `to`, both included. */
export const sums = (team: Id, from: string, to: string): Need => ({ totals: team, from, to });

/** Sums of one team by measure, over a span of days. A measure that never occurred is absent. */
export type Totals = ReadonlyMap<string, number>;

/** What was loaded. Reading something that was not asked for in `needs` is a defect. */
export interface State {
  get<Doc>(kind: Kind<Doc>, id: Id): Stored<Doc> | undefined;
  all<Doc>(kind: Kind<Doc>, where?: Readonly<Record<string, string>>): Stored<Doc>[];
  totals(team: Id, from: string, to: string): Totals;
}

/** One record's new document. With another audience than before, the record leaves the old one's phones (S5). */
export interface Change {
  kind: string;
  id: Id;
  audience: Audience;
  doc: unknown;
}

export const put = <Doc>(kind: Kind<Doc>, id: Id, audience: Audience, doc: Doc): Change => ({
  kind: kind.name,
  id,
  audience,
  doc,
});
