import { fold, foldToned } from "../words/fold.ts";
import type { TeamOnFile } from "./on-file.ts";
import { sameName } from "./same-person.ts";

export interface Found {
  team: TeamOnFile;
  doubt: string | null;
}

/** The team on file of a place that a text names; null: there is none. */
export function teamAt(
  teams: TeamOnFile[],
  { level, village, villageKind }: { level: string; village: string | null; villageKind: string | null },
): Found | null {
  if (level === "commune") {
    const whole = teams.find((team) => team.level === "commune");
    return whole ? { team: whole, doubt: null } : null;
  }
  if (!village) return null;
  const now = teams.filter(({ hamlet }) => hamlet && placeKey(hamlet.name) === placeKey(village));
  const before = teams.filter(({ hamlet }) =>
    hamlet?.formerly.some((name) => placeKey(name) === placeKey(village)),
  );
  return chosen(now, village, villageKind) ?? chosen(before, village, villageKind);
}

function chosen(teams: TeamOnFile[], village: string, kind: string | null): Found | null {
  const toned = teams.filter(
    ({ hamlet }) => hamlet && placeKey(hamlet.name, foldToned) === placeKey(village, foldToned),
  );
  const close = toned.length > 0 ? toned : teams;
  const sameKind = close.filter(({ hamlet }) => kind && hamlet && fold(hamlet.type) === fold(kind));
  const [team, other] = sameKind.length > 0 ? sameKind : close;
  if (!team?.hamlet) return null;
  const named = `${kind ?? ""} ${village}`.trim();
  if (other) return { team, doubt: `Có hai tổ ở nơi tên ${village}. Hãy xem đúng tổ chưa.` };
  const sure = toned.includes(team) && (!kind || sameKind.includes(team));
  const doubt = `Văn bản ghi ${named}, trong sổ là ${team.name}. Hãy xem có phải một tổ không.`;
  return { team, doubt: sure ? null : doubt };
}

/** "Thôn 03", "số 3" and "3" are one place. */
const placeKey = (name: string, key = fold): string =>
  key(name)
    .replace(/^s[oố] (?=\d)/, "")
    .replace(/\b0+(?=\d)/g, "");

/**
 * The team meant by a text that names no hamlet: the only one in which all of these people are; for people who only
 * come, the only team there is, else the commune's own.
 */
export function teamOfNames(teams: TeamOnFile[], names: string[]): Found | null {
  const theirs = teams.filter(
    ({ members }) => names.length > 0 && names.every((name) => sameName(members, name)),
  );
  const [team, other] = names.length > 0 ? theirs : teams;
  if (other && names.length === 0) return wholeCommune(teams);
  if (!team || other) return null;
  const doubt =
    names.length > 0 ? `Văn bản không ghi tổ nào; ${names[0]} ở ${team.name} nên máy xếp vào đây.` : null;
  return { team, doubt };
}

function wholeCommune(teams: TeamOnFile[]): Found | null {
  const team = teams.find(({ level }) => level === "commune");
  if (!team) return null;
  return { team, doubt: `Văn bản không ghi thôn nào nên máy xếp vào ${team.name}. Hãy xem đúng tổ chưa.` };
}
