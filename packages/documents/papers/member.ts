import type { PaperMember, PaperTeam } from "@toso/domain/papers/template";
import { honorific, sayRole } from "@toso/domain/teams/team";
import type { Span } from "../write/official.ts";

type Named = Pick<PaperMember, "name" | "gender">;

/** "Ông Hồ Văn Sáu"; of a person whose sex nobody said "Ông (Bà) Hồ Văn Sáu". */
export const titled = (member: Named): string => `${titleOf(member)} ${member.name}`;

const titleOf = ({ gender }: Named) => honorific(gender) || "Ông (Bà)";

/** The same inside a sentence: "ông Hồ Văn Sáu". */
export const titledWithin = (member: Named): string =>
  `${titleOf(member).toLocaleLowerCase("vi")} ${member.name}`;

/** The name, which no line end breaks, nor parts from a "(bà)". */
export function named(member: Named, title: (member: Named) => string): Span[] {
  const [first = "", ...rest] = title(member).split(" ");
  return [{ text: `${first} ` }, { text: rest.join(" "), together: true }];
}

/** The name, then posts, duty in the team and telephone. */
export const described = (member: PaperMember, title: (member: Named) => string): Span[] => [
  ...named(member, title),
  ...attributesOf(member).map((attribute) => ({ text: `, ${attribute}` })),
];

const attributesOf = ({ positions, role, phone }: PaperMember): string[] =>
  [...positions, sayRole(role), phone ? `số điện thoại ${sayPhone(phone)}` : ""].filter(Boolean);

/** "0912345678" → "0912.345.678", which no line end breaks; a number of another length stays as it is. */
export const sayPhone = (phone: string): string =>
  /^\d{10}$/.test(phone) ? phone.replace(/(\d{4})(\d{3})(\d{3})/, "$1.$2.$3") : phone;

/** "Tổ công nghệ số cộng đồng thôn Trà Veo"; of the whole commune "… xã Trà Xinh". */
export const teamName = ({ hamlet }: Pick<PaperTeam, "hamlet">, commune: string): string =>
  `Tổ công nghệ số cộng đồng ${hamlet ? hamletName(hamlet) : commune}`;

/** "thôn Trà Veo". */
export const hamletName = ({ type, name }: { type: string; name: string }): string =>
  `${type} ${name}`.trim();
