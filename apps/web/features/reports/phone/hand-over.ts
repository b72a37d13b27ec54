import type { Figure } from "@toso/domain/reports/report";
import type { Picture } from "../../../platform/share/picture.ts";
import type { Shareable } from "../../../platform/share/share-sheet.tsx";
import { nameOf, partOf, sayInSpan, saySoFar } from "./figures.ts";
import { words } from "./words.ts";

export interface Told {
  title: string;
  team: string;
  period: string;
  figures: readonly Figure[];
  narrative?: string | null;
  difficulty?: string | null;
  /** Said under the figures of the picture. */
  note?: string | null;
  file: string;
}

/** The same as text and as a picture: what people put into their Zalo groups. */
export function handOverOf(told: Told): Shareable {
  return { text: textOf(told), picture: pictureOf(told), file: told.file };
}

/** Plain lines: Zalo knows no bold. */
function textOf({ title, team, period, figures, narrative, difficulty, note }: Told): string {
  return [
    title.toUpperCase(),
    team,
    period,
    "",
    ...figures.map((figure) => `- ${nameOf(figure)}: ${sayFigure(figure)}`),
    ...(narrative?.trim() ? ["", narrative.trim()] : []),
    ...(difficulty?.trim() ? ["", `${words.difficulty}: ${difficulty.trim()}`] : []),
    ...(note ? ["", note] : []),
  ].join("\n");
}

/** "12 hộ. Cộng dồn 46/120 hộ (38%)" */
const sayFigure = (figure: Figure): string =>
  [sayInSpan(figure), saySoFar(figure)].filter(Boolean).join(". ");

/** A picture bears figures, not stories: it is read at arm's length. */
const pictureOf = ({ title, team, period, figures, note }: Told): Picture => ({
  title,
  team,
  period,
  lines: figures.map((figure) => ({
    label: nameOf(figure),
    words: sayInSpan(figure),
    more: saySoFar(figure),
    part: partOf(figure),
  })),
  note,
  foot: words.foot,
});
