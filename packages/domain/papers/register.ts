import type { Actor, Id } from "../command/command.ts";
import { derivedId } from "../command/derived-id.ts";
import { notYours, officeOnly } from "../command/permission.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { type Change, every, type Need, one, put, type State } from "../command/state.ts";
import { type Day, dayOf, sayDay } from "../words/day.ts";
import { notDraft } from "./draft-paper.ts";
import {
  type Numbering,
  numberings,
  type Paper,
  papers,
  type Register,
  type RegisterEntry,
  registers,
  seriesOf,
} from "./paper.ts";

/** Two clerks open the same register: its id follows from year and row. */
const registerId = (commune: Id, year: string, series: string): Id =>
  derivedId(commune, "register", year, series);

const numberingId = (commune: Id): Id => derivedId(commune, "numbering");

const needsOf = (symbol: string, day: Day, { commune }: Actor): Need[] => [
  one(numberings, numberingId(commune)),
  ...(["by_kind", "one_row"] as const).map((style) =>
    one(registers, registerId(commune, day.slice(0, 4), seriesOf(symbol, { style }))),
  ),
];

const styleOf = (state: State, { commune }: Actor): Numbering =>
  state.get(numberings, numberingId(commune))?.doc ?? { style: "by_kind" };

/**
 * The next number of the row that a symbol belongs to, with the register that has it given. Under the commune's
 * lock, so two clerks never get the same number and none is left out (NĐ 30/2020/NĐ-CP, Điều 15).
 */
function nextEntry(
  state: State,
  symbol: string,
  day: Day,
  { actor, now }: { actor: Actor; now: number },
): { entry: RegisterEntry; register: Change } | Refusal {
  if (day > dayOf(now))
    return refuse("day_ahead", "Ngày ban hành chưa tới. Hãy chọn hôm nay hoặc một ngày trước.");
  const series = seriesOf(symbol, styleOf(state, actor));
  const year = day.slice(0, 4);
  const id = registerId(actor.commune, year, series);
  const register = state.get(registers, id)?.doc ?? { series, year, last: 0, day: null, before: 0 };
  if (register.day !== null && day < register.day)
    return refuse(
      "day_before_last",
      `Số ${register.last} đã cấp cho ngày ${sayDay(register.day)}. Số phải theo thứ tự ngày: hãy chọn từ ngày ấy trở đi.`,
    );
  const number = register.last + 1;
  return {
    entry: { series, year, number, day, at: now, by: actor.name },
    register: put(registers, id, null, { ...register, last: number, day }),
  };
}

export interface IssuePaper {
  paper: Id;
  /** As drafted, so that the register's row is known before the paper is. */
  symbol: string;
  day: Day;
}

/** A draft is signed: it gets its number and day from the register, and is frozen. */
export const issuePaper = rule<IssuePaper>({
  type: "issuePaper",
  needs: ({ paper, symbol, day }, { actor }) => [one(papers, paper), ...needsOf(symbol, day, actor)],
  decide(state, { paper, symbol, day }, { actor, now }) {
    const known = state.get(papers, paper)?.doc;
    const wrong = officeOnly(actor) ?? (known ? notDraft(known) : notYours());
    if (wrong) return wrong;
    const draft = known as Paper;
    if (!draft.symbol)
      return refuse(
        "paper_unnumbered",
        "Loại văn bản này đi kèm văn bản khác nên không có số riêng. Hãy tải về và đính kèm.",
      );
    if (draft.symbol !== symbol)
      return refuse("symbol_changed", "Ký hiệu văn bản vừa được sửa. Hãy mở lại văn bản rồi cấp số.");
    const next = nextEntry(state, symbol, day, { actor, now });
    if (isRefusal(next)) return next;
    return [next.register, put(papers, paper, null, { ...issued(draft, next.entry), changedAt: now })];
  },
});

const issued = (draft: Paper, entry: RegisterEntry): Paper => ({
  ...draft,
  entry,
  made: draft.made && {
    ...draft.made,
    content: { ...draft.made.content, number: String(entry.number).padStart(2, "0"), date: entry.day },
  },
});

export interface EnterPaper {
  paper: Id;
  title: string;
  symbol: string;
  signer: string | null;
  recipients: string[];
  day: Day;
}

/** A paper that was written elsewhere gets its number here, so that the office has one register. */
export const enterPaper = rule<EnterPaper>({
  type: "enterPaper",
  needs: ({ paper, symbol, day }, { actor }) => [one(papers, paper), ...needsOf(symbol, day, actor)],
  decide(state, { paper, day, symbol, ...entered }, { actor, now }) {
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    if (state.get(papers, paper))
      return refuse("paper_exists", "Văn bản này đã vào sổ rồi. Hãy mở sổ văn bản để xem.");
    const next = nextEntry(state, symbol, day, { actor, now });
    if (isRefusal(next)) return next;
    return [
      next.register,
      put(papers, paper, null, {
        kind: "other",
        symbol,
        made: null,
        entered,
        entry: next.entry,
        changedAt: now,
        changedBy: actor.name,
        cancelled: null,
      }),
    ];
  },
});

export interface OpenRegister {
  year: string;
  /** Any symbol of the row, "QĐ-UBND". */
  symbol: string;
  /** The last number that the office has given in its book. */
  last: number;
}

/** The office began its year in a book: numbers go on after the book's last. Only before the first one given here. */
export const openRegister = rule<OpenRegister>({
  type: "openRegister",
  needs: ({ year, symbol }, { actor }) => needsOf(symbol, `${year}-01-01`, actor),
  decide(state, { year, symbol, last }, { actor }) {
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    const series = seriesOf(symbol, styleOf(state, actor));
    const id = registerId(actor.commune, year, series);
    const register = state.get(registers, id)?.doc;
    if (register && register.last > register.before)
      return refuse(
        "register_begun",
        `Sổ ${series} năm ${year} đã cấp số ở đây rồi, số cuối là ${register.last}. Không đổi số bắt đầu được nữa.`,
      );
    const opened: Register = { series, year, last, day: null, before: last };
    return [put(registers, id, null, opened)];
  },
});

export interface SetNumbering extends Numbering {
  year: string;
}

/** The head of the office decides how papers are counted; not in the middle of a year that has begun to count. */
export const setNumbering = rule<SetNumbering>({
  type: "setNumbering",
  needs: ({ year }, { actor }) => [one(numberings, numberingId(actor.commune)), every(registers, { year })],
  decide(state, { style, year }, { actor }) {
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    const begun = state.all(registers, { year }).some(({ doc }) => doc.last > 0);
    if (begun && styleOf(state, actor).style !== style)
      return refuse(
        "register_begun",
        `Sổ năm ${year} đã có số. Cách đánh số chỉ đổi được từ đầu năm sau, để số không bị đứt quãng.`,
      );
    return [put(numberings, numberingId(actor.commune), null, { style })];
  },
});
