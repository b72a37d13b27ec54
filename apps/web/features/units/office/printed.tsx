import type { Organisation, PlacedTeam } from "@toso/contract/units/office";
import { honorific, sayRole } from "@toso/domain/teams/team";
import { type Day, sayDay } from "@toso/domain/words/day";
import { WORDS } from "./words.ts";

/** The organisation of a day on paper, as an office hands it out: letterhead, title, one line a person. */
export function Printed({ told, today }: { told: Organisation; today: Day }) {
  const rows = [
    ...told.hamlets.flatMap(({ name, teams }) => teams.map((team) => ({ hamlet: name, team }))),
    ...told.undecided.flatMap(({ name, teams }) =>
      teams.map((team) => ({ hamlet: `${name} (${WORDS.undecided.toLowerCase()})`, team })),
    ),
    ...told.wide.map((team) => ({ hamlet: told.commune?.name ?? "", team })),
  ];
  return (
    <article class="p-2 font-serif text-[12pt] leading-snug">
      <header class="grid grid-cols-2 gap-4 text-center">
        <p class="font-bold uppercase">{told.commune?.agency}</p>
        <div>
          <p class="font-bold">{WORDS.country}</p>
          <p class="font-bold underline decoration-1 underline-offset-4">{WORDS.motto}</p>
        </div>
      </header>
      <h1 class="mt-8 text-center text-[14pt] font-bold">{WORDS.printTitle}</h1>
      <p class="mb-4 text-center italic">{WORDS.printOn(sayDay(told.day))}</p>
      <table class="w-full border-collapse text-[11pt] [&_td]:border [&_td]:border-black [&_td]:p-1 [&_td]:align-top [&_th]:border [&_th]:border-black [&_th]:p-1">
        <thead>
          <tr>
            {WORDS.printColumns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ hamlet, team }, n) => (
            <TeamRows key={`${hamlet} ${team.id}`} n={n + 1} hamlet={hamlet} team={team} />
          ))}
        </tbody>
      </table>
      <p class="mt-3 text-[9pt] italic">{WORDS.printSource(sayDay(today))}</p>
    </article>
  );
}

function TeamRows({ n, hamlet, team }: { n: number; hamlet: string; team: PlacedTeam }) {
  const lines = Math.max(team.members.length, 1);
  const [first, ...others] = team.members;
  return (
    <>
      <tr class="break-inside-avoid">
        <td rowSpan={lines} class="text-center">
          {n}
        </td>
        <td rowSpan={lines}>{hamlet.charAt(0).toUpperCase() + hamlet.slice(1)}</td>
        <td rowSpan={lines}>{team.name}</td>
        {first ? <MemberCells member={first} /> : <td colSpan={3}>{WORDS.noMembers}</td>}
      </tr>
      {others.map((member) => (
        <tr key={member.id} class="break-inside-avoid">
          <MemberCells member={member} />
        </tr>
      ))}
    </>
  );
}

function MemberCells({ member }: { member: PlacedTeam["members"][number] }) {
  return (
    <>
      <td>{[honorific(member.gender), member.name].filter(Boolean).join(" ")}</td>
      <td>{member.positions.join(", ")}</td>
      <td>{sayRole(member.role)}</td>
    </>
  );
}
