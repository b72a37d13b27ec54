import type { PaperMember, PaperTeam } from "@toso/domain/papers/template";
import { sayRole } from "@toso/domain/teams/team";
import { roman } from "../roman.ts";
import type { Block, Cell, Table } from "../write/official.ts";
import { described, sayPhone, teamName, titled } from "./member.ts";

/** Each team as a point of its article, each member on a line of its own. */
export const teamList = (teams: PaperTeam[], commune: string): Block[] =>
  teams.flatMap((team): Block[] => [
    { kind: "heading", level: 2, text: teamName(team, commune) },
    ...team.members.map((member, index): Block => {
      const mark = index === team.members.length - 1 ? "." : ";";
      return { kind: "item", text: [...described(member, titled), { text: mark }] };
    }),
  ]);

/** All teams in one table, under each its members. */
export function teamTable(teams: PaperTeam[], commune: string): Block[] {
  const table: Table = {
    kind: "table",
    columns: [
      { width: 11, align: "center" },
      { width: 44, align: "left" },
      { width: 54, align: "left" },
      { width: 26, align: "center" },
      { width: 30, align: "center" },
    ],
    head: [["STT", "Họ và tên", "Chức vụ", "Nhiệm vụ trong tổ", "Số điện thoại"]],
    rows: teams.flatMap((team, index) => [
      [sectionCell(`${roman(index + 1)}. ${teamName(team, commune)}`)],
      ...team.members.map(memberRow),
    ]),
  };
  return [table];
}

const sectionCell = (text: string): Cell => ({ text, columns: 5, bold: true, align: "left" });

const memberRow = (member: PaperMember, index: number): Cell[] => [
  `${index + 1}`,
  titled(member),
  member.positions.join(", "),
  sayRole(member.role),
  member.phone ? sayPhone(member.phone) : "",
];
