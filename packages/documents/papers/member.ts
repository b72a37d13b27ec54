import type { PaperMember, PaperTeam } from "@toso/domain/papers/template";
import { sayRole } from "@toso/domain/teams/team";

type Named = Pick<PaperMember, "name" | "gender">;

/** "Ông Hồ Văn Sáu"; of a person whose sex nobody said "Ông (Bà) Hồ Văn Sáu". */
export const titled = ({ name, gender }: Named): string =>
  `${gender === "male" ? "Ông" : gender === "female" ? "Bà" : "Ông (Bà)"} ${name}`;

/** The same inside a sentence: "ông Hồ Văn Sáu". */
export const titledWithin = (member: Named): string => {
  const [title, ...rest] = titled(member).split(` ${member.name}`);
  return `${title!.toLocaleLowerCase("vi")} ${member.name}${rest.join(` ${member.name}`)}`;
};

/** What is said of a person after the name: posts, duty in the team, telephone. */
export function attributesOf({ positions, role, phone }: PaperMember): string[] {
  return [...positions, sayRole(role), phone ? `số điện thoại ${sayPhone(phone)}` : ""].filter(Boolean);
}

/** "0912345678" → "0912.345.678", which no line end breaks; a number of another length stays as it is. */
export const sayPhone = (phone: string): string =>
  /^\d{10}$/.test(phone) ? phone.replace(/(\d{4})(\d{3})(\d{3})/, "$1.$2.$3") : phone;

/** "Tổ công nghệ số cộng đồng thôn Trà Veo"; of the whole commune "… xã Trà Xinh". */
export const teamName = ({ hamlet }: Pick<PaperTeam, "hamlet">, commune: string): string =>
  `Tổ công nghệ số cộng đồng ${hamlet ? hamletName(hamlet) : commune}`;

/** "thôn Trà Veo". */
export const hamletName = ({ type, name }: { type: string; name: string }): string =>
  `${type} ${name}`.trim();
