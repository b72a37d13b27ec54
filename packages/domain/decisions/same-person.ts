import { fold, foldToned } from "../words/fold.ts";
import type { SaidMember } from "./confirm-decision.ts";
import type { MemberOnFile, TeamOnFile } from "./on-file.ts";

export interface Match {
  member: MemberOnFile;
  doubt: string | null;
}

/** The one on file who bears that name: with its accents, else without, then with a doubt. */
export function sameName(members: MemberOnFile[], name: string): Match | null {
  return bestOf(members, { name, gender: null, positions: [], role: null, phone: null });
}

/** Who of a list is who on file; each is taken once. Exact names go first, so that nobody takes another's place. */
export function pair<Said extends SaidMember>(members: MemberOnFile[], list: Said[]): Map<Said, Match> {
  const pairs = new Map<Said, Match>();
  const free = new Set(members);
  for (const exact of [true, false])
    for (const said of list) {
      if (pairs.has(said)) continue;
      const match = bestOf([...free], said);
      if (!match || (exact && !isExact(match.member, said))) continue;
      pairs.set(said, match);
      free.delete(match.member);
    }
  return pairs;
}

/** The same name with the same accents, however the tone is placed. */
export const isExact = (member: MemberOnFile, said: SaidMember) =>
  foldToned(member.name) === foldToned(said.name);

function bestOf(members: MemberOnFile[], said: SaidMember): Match | null {
  const toned = members.filter((member) => isExact(member, said));
  const bare = toned.length > 0 ? toned : members.filter(({ name }) => fold(name) === fold(said.name));
  const [best, other] = bare.toSorted((a, b) => likeness(b, said) - likeness(a, said));
  if (!best) return null;
  return { member: best, doubt: doubtOf(best, other, said) };
}

function doubtOf(best: MemberOnFile, other: MemberOnFile | undefined, said: SaidMember): string | null {
  if (other && likeness(best, said) === likeness(other, said))
    return `Trong tổ có hai người tên ${best.name}. Hãy xem đúng người chưa.`;
  return isExact(best, said)
    ? null
    : `Văn bản ghi ${said.name}, trong sổ là ${best.name}. Hãy xem có phải một người không.`;
}

/** How much else than the name speaks for it. */
function likeness(member: MemberOnFile, said: SaidMember): number {
  const own = new Set(member.positions.map(fold));
  const shared = said.positions.filter((position) => own.has(fold(position))).length;
  const phone = said.phone && digits(said.phone) === digits(member.phone) ? 3 : 0;
  return shared * 2 + phone + (said.role && said.role === member.role ? 1 : 0);
}

/**
 * Says the text something else of this person than what is on file? What it does not say differs in nothing; nor does
 * "Thành viên" of somebody of whom no role was said: everybody in a team is one.
 */
export function differs(member: SaidMember, said: SaidMember): boolean {
  const own = member.positions.map(fold).sort().join();
  return (
    (said.role !== null && said.role !== (member.role ?? "member")) ||
    (said.positions.length > 0 && said.positions.map(fold).sort().join() !== own) ||
    (said.phone !== null && digits(said.phone) !== digits(member.phone))
  );
}

const digits = (phone: string | null) => (phone ?? "").replace(/\D/g, "").replace(/^84(?=\d{9}$)/, "0");

/** What is known of a person after the text: what it says, else what was on file. */
export const together = (member: SaidMember, said: SaidMember): SaidMember => ({
  name: said.name,
  gender: said.gender ?? member.gender,
  positions: said.positions.length > 0 ? said.positions : member.positions,
  role: said.role ?? member.role,
  phone: said.phone ?? member.phone,
});

/** Everybody on file with that name, the latest of each team's first. */
export const namesakesOf = (
  onFile: TeamOnFile[],
  name: string,
): { team: TeamOnFile; member: MemberOnFile }[] =>
  onFile.flatMap((team) => {
    const [latest] = team.members
      .filter((member) => foldToned(member.name) === foldToned(name))
      .toSorted((a, b) => (a.from < b.from ? 1 : -1));
    return latest ? [{ team, member: latest }] : [];
  });

/** Names that one slip of the pen tells apart: "Hồ Văn Luông", "Hồ Văn Luôn". */
export function alike(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 7 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const rest = (skip: number, text: string) => text.slice(start + skip);
  return rest(1, a) === rest(1, b) || rest(1, a) === rest(0, b) || rest(0, a) === rest(1, b);
}
