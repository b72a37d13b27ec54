import type { PaperTeam } from "./template-content.ts";

/**
 * What a team's QR code says: a contact (vCard 3.0, RFC 2426) that any telephone keeps, without a network. The first
 * of the team who has a telephone answers; null where nobody has one.
 */
export function contactCode(name: string, { members }: Pick<PaperTeam, "members">): string | null {
  const reached = members.find(({ phone }) => phone);
  if (!reached) return null;
  const said = (text: string) => text.replace(/[\\;,]/g, (mark) => `\\${mark}`);
  return [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `FN:${said(name)}`,
    `N:${said(name)};;;;`,
    `NOTE:${said(reached.name)}`,
    `TEL:${reached.phone?.replace(/[^\d+]/g, "")}`,
    "END:VCARD",
  ].join("\n");
}
