import { found } from "./found.ts";
import type { Passage } from "./passages.ts";
import type { ReadMember } from "./persons.ts";
import { roleOf } from "./posts.ts";

export type Way = "add" | "remove";
/** A word of coming, leaving or replacing, and where it stands. */
export type Verb = { at: number; way: Way | "swap" };

const leaving =
  /(?:^(?:cho )?thoi\s*$|thoi (?:khong )?(?:tham gia|giu|lam|dam nhiem|la )|cho thoi|khong (?:con |tiep tuc )?tham gia|khong con la|mien nhiem|bai nhiem|dua (?=.{0,60}ra khoi)|ra khoi|rut (?:ten|khoi)|xin thoi|xin nghi|thoi nhiem vu|xoa ten|cham dut (?:tu cach|nhiem vu)|giam (?=\d)|rut (?=ong |ba |dong chi |d\/c )|(?<=_ )(?:da )?nghi(?= *[,;]| huu| viec)|(?<=_,? )(?:(?:da|xin|do) )?(?:chuyen (?:cong tac(?! tu )|noi (?:cu tru|o)|di )|tu tran|qua doi)|(?<=(?:to truong|to pho|thanh vien|to vien) )cu(?= *:))/g;
const coming =
  /(?:^vao to(?= *:)|bo sung|thay vao do|them |cu (?=ong|ba|dong chi|d\/c)|phan cong|chi dinh|bo nhiem|bau (?=ong|ba|bo sung)|giao (?=ong|ba|dong chi)|(?<!thoi )(?<!khong )(?<!con )(?<!tiep tuc )tham gia (?:to|lam|vao)|duoc (?:cu|bo sung|phan cong)|kien toan (?=ong|ba|dong chi)|ket nap|tiep nhan|tang (?=\d)|cong nhan (?=ong |ba |dong chi |d\/c )|dieu dong (?=ong |ba |dong chi |d\/c )|(?:dieu chinh|thay doi) (?:nhiem vu|chuc danh|vai tro) (?:cua|doi voi) (?=.* sang )|giao (?:nhiem vu|chuc (?:vu|danh)|vai tro) [^,;_]{0,40}cho (?=ong |ba |dong chi |d\/c )|vao thay|(?<=(?:to truong|to pho|thanh vien|to vien) )moi(?= *:))/g;
const swapping = /(?:thay the|thay cho|thay|the cho)(?![a-z])/g;

/** "Phạm Văn Bằng" and "Bùi Tá Thay" are no verbs. */
export function withoutNames(sentence: Passage, people: ReadMember[]): Passage {
  let { bare } = sentence;
  for (const { name } of people) {
    if (!name.source) continue;
    const [from, to] = [name.source.start - sentence.start, name.source.end - sentence.start];
    bare = bare.slice(0, from) + "_".repeat(to - from) + bare.slice(to);
  }
  return { ...sentence, bare };
}

export function verbsOf(sentence: Passage): Verb[] {
  const find = (pattern: RegExp, way: Verb["way"]) =>
    [...sentence.bare.matchAll(pattern)].map((match) => ({ at: match.index, way }));
  const swaps = find(swapping, "swap").filter(
    ({ at }) =>
      !/^thay (?:doi|mat|vao do)/.test(sentence.bare.slice(at)) && !/vao $/.test(sentence.bare.slice(0, at)),
  );
  return [...find(leaving, "remove"), ...find(coming, "add"), ...swaps].sort((a, b) => a.at - b.at);
}

/** "… làm Tổ phó", "… vào thay": said of one who comes. */
export const takesRole =
  /(?:lam|giu|dam nhan|dam nhiem|la)\s[^,;]{0,25}(?:to truong|to pho|thanh vien|to vien)|(?<![a-z])vao thay|(?<![a-z])thay(?: the)?\s*[.;]?$/;

/** For each person of a sentence: comes, leaves, or neither. */
export function waysOf(
  sentence: Passage,
  people: ReadMember[],
  verbs: Verb[],
  mode: Way | null,
): (Way | null)[] {
  const at = people.map((person) => (person.name.source?.start ?? sentence.start) - sentence.start);
  const labelled =
    /^(?:nguoi|thanh vien|nhan su)\s+(?:(duoc|bi)\s+thay|thay)(?: the)?(?: la|[^:]{0,25}:)/.exec(
      sentence.bare,
    );
  if (labelled) return people.map(() => (labelled[1] ? "remove" : "add"));
  const fromTo =
    /(?:thay doi|thay the|dieu chinh|chuyen).{0,120}(?<![a-z])tu (?:ong|ba|dong chi|d\/c).* (?:sang|thanh) |_ ban giao .* cho /.test(
      sentence.bare,
    );
  if (fromTo && people.length === 2) return ["remove", "add"];
  const swap = verbs.find((verb) => verb.way === "swap");
  if (swap && people.length >= 2) {
    const by = /(?<![a-z])(?:bang|boi)(?= )/.exec(sentence.bare.slice(swap.at));
    // "Ông A được thay bằng bà B", "Ông A xin thôi, người thay là bà B": whoever stands before leaves.
    const next = at.find((place) => place > swap.at) ?? 0;
    if (/^thay(?: the)?(?: vao)?(?: cho)? la /.test(sentence.bare.slice(swap.at)) && at[0]! < swap.at)
      return at.map((place) => (place < swap.at ? "remove" : "add"));
    if (by && at[0]! < swap.at && next > swap.at + by.index)
      return at.map((place) => (place < swap.at ? "remove" : place > swap.at + by.index ? "add" : null));
    if (by && at.some((place) => place > swap.at && place < swap.at + by.index)) {
      return at.map((place) => (place > swap.at + by.index ? "add" : place > swap.at ? "remove" : null));
    }
    if (at.some((place) => place < swap.at) && at.some((place) => place > swap.at)) {
      // "Bà B thay ông A": whoever stands after "thay" leaves.
      return at.map((place) => (place > swap.at ? "remove" : "add"));
    }
    const comer = verbs.find((verb) => verb.way === "add" && verb.at > swap.at);
    if (comer) return at.map((place) => (place > comer.at ? "add" : "remove"));
  }
  const plain = verbs.filter((verb): verb is { at: number; way: Way } => verb.way !== "swap");
  if (swap && plain.length === 0 && people.length === 1) {
    const replaces = /^thay(?: the)? bang /.test(sentence.bare.slice(swap.at));
    return [at[0]! > swap.at && !replaces ? "remove" : "add"];
  }
  return at.map((place, i) => {
    const before = plain.findLast((verb) => verb.at < place);
    const next = at[i + 1] ?? Number.POSITIVE_INFINITY;
    const after = plain.find((verb) => verb.at > place && verb.at < next);
    const leavesAfter = after?.way === "remove" ? after : undefined;
    if (leavesAfter) return "remove";
    // "Ông A thôi làm Tổ trưởng, bà B làm Tổ trưởng": the leaving was said of A.
    const others = before?.way === "remove" && plain[0] === before && at[0]! < before.at;
    if (others && takesRole.test(sentence.bare.slice(place, next))) return "add";
    if (before) return before.way;
    const later = plain.find((verb) => verb.at > place);
    return after?.way ?? later?.way ?? mode;
  });
}

/** What a clause without a verb takes from the one before: "thay thế ông A bằng ông B; bà C bằng bà D". */
export function carriedWays(
  sentence: Passage,
  people: ReadMember[],
  carried: Verb["way"],
  mode: Way | null,
): (Way | null)[] {
  if (carried !== "swap") return people.map(() => carried);
  const by = /(?<![a-z])(?:bang|boi)(?= )/.exec(sentence.bare);
  if (!by || people.length !== 2) return people.map(() => mode);
  return people.map((person) =>
    (person.name.source?.start ?? 0) - sentence.start > by.index ? "add" : "remove",
  );
}

/** "Ông A … và bà B … làm thành viên": the role is said once for both. */
export function shareRole(people: ReadMember[], ways: (Way | null)[]): void {
  const comers = people.filter((_, i) => ways[i] === "add");
  const last = comers.at(-1);
  if (last?.teamRole.value !== "member") return;
  for (const comer of comers) if (!comer.teamRole.value) comer.teamRole = last.teamRole;
}

/** "Tổ trưởng: thay ông A bằng ông B", "Bổ sung 02 thành viên: …", "thay vị trí Tổ phó của bà A". */
const roleInQuestion =
  /(?:^(?:chuc (?:danh|vu)\s+)?(?=[^:]{0,20}:)|(?:thay doi|dieu chinh|thay|thay the|kien toan|chuyen|giao|bo sung|tang)\s+(?:(?:them|vao to|nhiem vu|chuc danh|chuc vu|vai tro|vi tri|\d{1,2}|mot|hai)\s+)*)(to truong|to pho|pho to truong|(?<=(?:bo sung|tang) [^:]{0,20})thanh vien(?=(?: to| moi| sau)*\s*:)|thanh vien(?=\s*:\s*bo sung))(?! dan pho| to dan pho| tdp)/;

/** "Bà B thay ông A làm Tổ phó", "Thay đổi Tổ trưởng …: từ ông A sang ông B": the role is the newcomer's. */
export function handRoleOver(sentence: Passage, people: ReadMember[], ways: (Way | null)[]): void {
  const changed = roleInQuestion.exec(sentence.bare);
  const role = changed && roleOf(changed[1]!);
  const comers = people.filter((_, i) => ways[i] === "add");
  if (role && (comers.length === 1 || role === "member")) {
    const at = sentence.start + changed.index;
    for (const comer of comers)
      if (!comer.teamRole.value) comer.teamRole = found(role, { start: at, end: at + changed[0].length });
  }
  // "Thay cụm từ “ông A, Tổ trưởng” bằng cụm từ “ông B”": B stands where A stood.
  const leaver = people.length === 2 && ways[0] === "remove" && ways[1] === "add" ? people[0] : undefined;
  if (leaver && /(?:cum )?tu ["“]/.test(sentence.bare) && !comers[0]!.teamRole.value)
    comers[0]!.teamRole = leaver.teamRole;
  people.forEach((person, i) => {
    const comer = people[i - 1];
    if (ways[i] === "remove" && ways[i - 1] === "add" && comer && !comer.teamRole.value)
      comer.teamRole = person.teamRole;
  });
}
