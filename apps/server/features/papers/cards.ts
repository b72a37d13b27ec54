import type { CardPaper } from "@toso/documents/papers/card";
import { teamCard, toTeamCards } from "@toso/documents/papers/team-card";
import type { Id } from "@toso/domain/command/command";
import { teamsToday } from "@toso/domain/papers/begin-paper";
import { contactCode } from "@toso/domain/papers/contact-code";
import { holdsOn, memberships, teams } from "@toso/domain/teams/team";
import { communes, hamlets } from "@toso/domain/units/unit";
import type { Day } from "@toso/domain/words/day";
import { recordOf, recordsOf } from "../../platform/db/records.ts";
import type { Db } from "../../platform/db/tables.ts";

/** Cards of one team or, without one, of all that work today, as a PDF to print; undefined: there is none. */
export async function cardsOf(
  db: Db,
  commune: Id,
  team: Id | undefined,
  { today, paper }: { today: Day; paper: CardPaper },
): Promise<Uint8Array | undefined> {
  const [unit, all, members, places] = await Promise.all([
    recordOf(db, commune, communes, commune),
    recordsOf(db, commune, teams),
    recordsOf(db, commune, memberships),
    recordsOf(db, commune, hamlets),
  ]);
  const asked = all.filter(({ id, doc }) => holdsOn(doc, today) && (team === undefined || id === team));
  if (!unit || asked.length === 0) return undefined;
  const { name, district, province } = unit.doc;
  const place = [name, district, province].filter(Boolean).join(", ");
  const cards = teamsToday({ teams: asked, memberships: members, hamlets: places, today }).map((card, i) =>
    teamCard(card, place, contactCode(asked[i]?.doc.name ?? "", card)),
  );
  return toTeamCards(cards, paper);
}
