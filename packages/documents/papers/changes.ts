import type { PaperChange, PaperMember } from "@toso/domain/papers/template";
import { sayRole } from "@toso/domain/teams/team";
import type { Block, Span } from "../write/official.ts";
import { dateInWords } from "../write/wording.ts";
import { described, named, teamName, titledWithin } from "./member.ts";

/** What a kiện toàn changes: each team as a point, in it a line for each who is replaced, leaves or joins. */
export const changeList = (changes: PaperChange[], commune: string): Block[] =>
  changes.flatMap((change): Block[] => {
    const lines = linesOf(change);
    return [
      { kind: "heading", level: 2, text: `${teamName(change.team, commune)}${since(change.from)}` },
      ...lines.map((spans, index): Block => {
        const mark = index === lines.length - 1 ? "." : ";";
        return { kind: "item", text: [...spans, { text: mark }] };
      }),
    ];
  });

const since = (from: string | null) => (from ? ` (thực hiện từ ${dateInWords(from)})` : "");

const linesOf = ({ replace, remove, add }: PaperChange): Span[][] => [
  ...replace.map(({ out, by }) => [
    { text: "Thay thế " },
    ...leaver(out),
    { text: " bằng " },
    ...described(by, titledWithin),
  ]),
  ...remove.map((member) => [{ text: "Thôi tham gia Tổ: " }, ...leaver(member)]),
  ...add.map((member) => [{ text: "Bổ sung " }, ...described(member, titledWithin)]),
];

/** Who leaves, with the duty that falls vacant. */
const leaver = (member: PaperMember): Span[] => [
  ...named(member, titledWithin),
  ...(member.role ? [{ text: ` (${sayRole(member.role)})` }] : []),
];
