import type { PaperChange, PaperMember } from "@toso/domain/papers/template";
import { sayRole } from "@toso/domain/teams/team";
import type { Block } from "../write/official.ts";
import { dateInWords } from "../write/wording.ts";
import { attributesOf, teamName, titledWithin } from "./member.ts";

/** What a kiện toàn changes: each team as a point, in it a line for each who is replaced, leaves or joins. */
export const changeList = (changes: PaperChange[], commune: string): Block[] =>
  changes.flatMap((change): Block[] => {
    const lines = linesOf(change);
    return [
      { kind: "heading", level: 2, text: `${teamName(change.team, commune)}${since(change.from)}` },
      ...lines.map(
        (text, index): Block => ({ kind: "item", text: `${text}${index === lines.length - 1 ? "." : ";"}` }),
      ),
    ];
  });

const since = (from: string | null) => (from ? ` (thực hiện từ ${dateInWords(from)})` : "");

const linesOf = ({ replace, remove, add }: PaperChange): string[] => [
  ...replace.map(({ out, by }) => `Thay thế ${leaver(out)} bằng ${described(by)}`),
  ...remove.map((member) => `Thôi tham gia Tổ: ${leaver(member)}`),
  ...add.map((member) => `Bổ sung ${described(member)}`),
];

const described = (member: PaperMember) => [titledWithin(member), ...attributesOf(member)].join(", ");

/** Who leaves, with the duty that falls vacant. */
const leaver = (member: PaperMember) =>
  `${titledWithin(member)}${member.role ? ` (${sayRole(member.role)})` : ""}`;
