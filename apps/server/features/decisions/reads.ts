import type { DecisionList, DecisionPage, Receiver } from "@toso/contract/decisions/office";
import type { Id } from "@toso/domain/command/command";
import { notYours } from "@toso/domain/command/permission";
import type { Refusal } from "@toso/domain/command/refusal";
import type { Stored } from "@toso/domain/command/state";
import { type Seen, seens } from "@toso/domain/decisions/briefing";
import { type Decision, decisions } from "@toso/domain/decisions/decision";
import { byRole, holdsOn, type Membership, memberships, type Team, teams } from "@toso/domain/teams/team";
import { recordsOf } from "../../platform/db/records.ts";
import type { Db } from "../../platform/db/tables.ts";

interface OnFile {
  decisions: Stored<Decision>[];
  teams: Stored<Team>[];
  members: Stored<Membership>[];
  seen: Stored<Seen>[];
}

async function onFile(db: Db, commune: Id): Promise<OnFile> {
  const [papers, allTeams, members, seen] = await Promise.all([
    recordsOf(db, commune, decisions),
    recordsOf(db, commune, teams),
    recordsOf(db, commune, memberships),
    recordsOf(db, commune, seens),
  ]);
  return { decisions: papers, teams: allTeams, members, seen };
}

/** The commune's decisions, the newest first. */
export async function decisionsOf(db: Db, commune: Id): Promise<DecisionList> {
  const file = await onFile(db, commune);
  const rows = file.decisions.map((decision) => {
    const receivers = decision.doc.teams.flatMap((team) => receiversOf(file, decision, team));
    return {
      ...headingOf(decision),
      teams: decision.doc.teams.length,
      receivers: receivers.length,
      seen: receivers.filter(({ seenAt }) => seenAt !== null).length,
    };
  });
  return { decisions: rows.sort((a, b) => (a.effective < b.effective ? 1 : -1)) };
}

/** One decision with everybody whom it concerns. */
export async function decisionOf(db: Db, commune: Id, id: Id): Promise<DecisionPage | Refusal> {
  const file = await onFile(db, commune);
  const decision = file.decisions.find((each) => each.id === id);
  if (!decision) return notYours();
  const { signer, signerPosition, grounds, duties, text } = decision.doc;
  return {
    ...headingOf(decision),
    signer,
    signerPosition,
    grounds,
    duties,
    text,
    recipients: recipientsOf(decision.doc),
    amends: amendedBy(decision.doc, file),
    teams: decision.doc.teams.flatMap((team) => teamOf(file, decision, team)),
    handovers: handoversOf(decision, file),
  };
}

const headingOf = ({ id, doc }: Stored<Decision>) => {
  const { kind, number, symbol, date, effective, agency } = doc;
  return { id, kind, number, symbol, date, effective, agency };
};

/** The members of a team on the decision's first day in force; seen with whichever of their places in the team. */
function receiversOf(
  { members, seen }: OnFile,
  { id, doc: { effective } }: Stored<Decision>,
  team: Id,
): Receiver[] {
  const inTeam = members.filter(({ doc }) => doc.team === team);
  const seenBy = new Map(
    seen.filter(({ doc }) => doc.decision === id).map(({ doc }) => [doc.membership, doc.at]),
  );
  return inTeam
    .filter(({ doc }) => holdsOn(doc, effective))
    .sort((a, b) => byRole(a.doc, b.doc))
    .map((member) => {
      const account = member.doc.account;
      const places = inTeam.filter((one) => one.id === member.id || (account && one.doc.account === account));
      const moments = places.flatMap((place) => seenBy.get(place.id) ?? []);
      return {
        ...personOf(member),
        joined: account !== null,
        seenAt: moments.length > 0 ? Math.min(...moments) : null,
      };
    });
}

function personOf({ id, doc: { name, gender, role, phone } }: Stored<Membership>) {
  return { membership: id, name, gender, role, phone };
}

const recipientsOf = ({ recipients, delivered }: Decision): DecisionPage["recipients"] =>
  recipients.map((recipient) => {
    const found = delivered.find((each) => each.recipient === recipient.name);
    return { ...recipient, delivered: found ? { day: found.day, how: found.how, by: found.by } : null };
  });

function amendedBy({ amends }: Decision, file: OnFile): DecisionPage["amends"] {
  if (!amends) return null;
  const digits = /^\d+/.exec(amends.number ?? "")?.[0];
  const earlier = file.decisions.find(
    ({ doc }) =>
      digits !== undefined &&
      Number(doc.number) === Number(digits) &&
      (amends.date === null || amends.date === doc.date),
  );
  return { ...amends, id: earlier?.id ?? null };
}

function teamOf(file: OnFile, decision: Stored<Decision>, id: Id): DecisionPage["teams"] {
  const team = file.teams.find((each) => each.id === id);
  if (!team) return [];
  const inTeam = file.members.filter(({ doc }) => doc.team === id);
  const came = inTeam.filter(({ doc }) => doc.decision === decision.id);
  const left = inTeam.filter(({ doc }) => doc.endedBy === decision.id);
  const goesOn = ({ id: before }: Stored<Membership>) => came.some(({ doc }) => doc.follows === before);
  const wentOn = ({ doc }: Stored<Membership>) => left.some(({ id: before }) => doc.follows === before);
  return [
    {
      id,
      name: team.doc.name,
      begun: team.doc.decision === decision.id,
      ended: team.doc.endedBy === decision.id,
      members: receiversOf(file, decision, id),
      came: came.filter((one) => !wentOn(one)).map((one) => one.id),
      changed: came.filter(wentOn).map((one) => one.id),
      left: left.filter((one) => !goesOn(one)).map(personOf),
    },
  ];
}

function handoversOf({ id }: Stored<Decision>, file: OnFile): DecisionPage["handovers"] {
  const named = (team: Stored<Team> | undefined) => (team ? { id: team.id, name: team.doc.name } : null);
  return file.teams.flatMap((old) => {
    if (old.doc.endedBy !== id || !old.doc.to) return [];
    const heir = file.teams.find((team) => team.id === old.doc.heir);
    const follower = file.teams.find(({ doc }) => doc.predecessors.includes(old.id));
    const from = { id: old.id, name: old.doc.name, to: old.doc.to };
    return { from, into: named(heir ?? follower), done: heir !== undefined };
  });
}
