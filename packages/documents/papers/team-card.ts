import type { PaperTeam } from "@toso/domain/papers/template";
import { sayRole } from "@toso/domain/teams/team";
import { render } from "../write/render.ts";
import type { CardPaper, TeamCard } from "./card.ts";
import { hamletName, sayPhone } from "./member.ts";

/** Cards as a PDF to print. One card on A4 is printed four times, to hang in four places. */
export const toTeamCards = (cards: TeamCard[], paper: CardPaper): Promise<Uint8Array> =>
  render({ cards: paper === "a4" && cards.length === 1 ? Array(4).fill(cards[0]) : cards, paper }, "cards");

const ORDER = ["leader", "deputy", "member", null];

/**
 * A team's card: leader, deputies, then the others, those with a telephone first. `commune` is with its kind and what
 * is above it ("xã Tây Trà, tỉnh Quảng Ngãi"); `code` is what the QR code says.
 */
export function teamCard({ hamlet, members }: PaperTeam, commune: string, code: string | null): TeamCard {
  const place = hamlet ? hamletName(hamlet) : commune.split(",")[0]!;
  return {
    body: "Tổ công nghệ số cộng đồng",
    place: place.slice(0, 1).toLocaleUpperCase("vi") + place.slice(1),
    commune,
    members: members
      .toSorted(
        (one, other) =>
          ORDER.indexOf(one.role) - ORDER.indexOf(other.role) || Number(!one.phone) - Number(!other.phone),
      )
      .map(({ name, role, phone }) => ({
        name,
        role: sayRole(role) || null,
        phone: phone && sayPhone(phone).replaceAll(".", " "),
      })),
    code,
  };
}
