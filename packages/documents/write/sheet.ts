import { roman } from "../roman.ts";
import { bodyFlow } from "./body.ts";
import { clean } from "./clean.ts";
import { type Flow, line, lines, rule, signingRoom } from "./flow.ts";
import { PAGE, POINTS_PER_MM, TEXT_WIDTH } from "./layout.ts";
import { evenLines, nameLines, widthIn } from "./lines.ts";
import type { Annex, OfficialDocument, Signer } from "./official.ts";
import { capitals, closed, dateInWords, ended, numberLine } from "./wording.ts";

/** Of two columns. */
type Row = [left: Flow[], right: Flow[]];

/** A document ready for a renderer: every word, line break, number and length is decided. */
export interface Sheet {
  /** For the file's properties. */
  title: string;
  author: string;
  /** Null where only the annexes are written. */
  main: {
    head: Row[];
    flow: Flow[];
    /** Recipients and signatures, kept together. */
    foot: Row[];
  } | null;
  annexes: { flow: Flow[]; landscape: boolean }[];
}

/** Widths of the two columns, points. */
const [HEAD_LEFT, HEAD_RIGHT] = PAGE.headColumns.map((mm) => mm * POINTS_PER_MM) as [number, number];
const FOOT_RIGHT = PAGE.footColumns[1] * POINTS_PER_MM;
/** Names and summaries end a little before the edge of their column. */
const NARROWER = 0.97;
const SUMMARY_WIDTH = TEXT_WIDTH * 0.86;

/** Points. */
const ROOM_BEFORE_TEXT: Flow = { is: "room", height: 6 };
const ROOM_BEFORE_RECIPIENTS: Flow = { is: "room", height: 12 };
const ROOM_BEFORE_ANNEX: Flow = { is: "room", height: 8 };

const MOTHERLAND = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"];
const MOTTO = ["Độc lập - Tự do - Hạnh phúc"];

/** Sets a document by NĐ 30/2020/NĐ-CP: texts cleaned, lists closed, headings numbered, lines measured. */
export function sheetOf(raw: OfficialDocument): Sheet {
  const document = clean(raw);
  const flow = [...opening(document), ...bodyFlow(ended(document.body), TEXT_WIDTH)];
  const main = { head: headOf(document), flow: keptWithFoot(flow), foot: footOf(document) };
  return {
    title: oneLine(`${document.title} ${document.summary}`),
    author: oneLine(document.agency),
    main: document.annexesOnly && document.annexes.length ? null : main,
    annexes: document.annexes.map((annex, index) => annexOf(document, annex, index)),
  };
}

function headOf(document: OfficialDocument): Row[] {
  const { superior, agency, number, symbol, place, date } = document;
  const above = superior ? nameLines(capitals(superior), "superior", HEAD_LEFT * NARROWER) : [];
  const body = nameLines(capitals(agency), "agency", HEAD_LEFT * NARROWER);
  const numberAndSummary = [
    ...(symbol ? [line("number", numberLine(number, symbol))] : []),
    ...(isLetter(document) ? letterSummary(document.summary) : []),
  ];
  const placeAndDate = nameLines(`${place}, ${dateInWords(date)}`, "placeAndDate", HEAD_RIGHT);
  return [
    [
      [...lines("superior", above), ...lines("agency", body), rule("agency", body, HEAD_LEFT)],
      [...lines("motherland", MOTHERLAND), ...lines("motto", MOTTO), rule("motto", MOTTO, HEAD_RIGHT, 1)],
    ],
    [numberAndSummary, lines("placeAndDate", placeAndDate)],
  ];
}

const letterSummary = (summary: string) =>
  lines("letterSummary", evenLines(`V/v ${summary}`, "letterSummary", HEAD_LEFT * NARROWER));

const isLetter = ({ kind }: OfficialDocument) => kind === "letter";

/** What stands between the head and the body. */
function opening(document: OfficialDocument): Flow[] {
  const { title, summary, decider, grounds } = document;
  const about = evenLines(summary, "summary", SUMMARY_WIDTH);
  const heading = [
    line("title", capitals(title)),
    ...lines("summary", about),
    rule("summary", about, TEXT_WIDTH),
  ];
  return [
    ...(isLetter(document) ? [] : heading),
    ...(document.addressees.length || decider ? [] : [ROOM_BEFORE_TEXT]),
    ...addressed(document.addressees),
    ...(decider ? deciderLines(decider) : []),
    ...lines("ground", closed(grounds)),
    ...(document.kind === "decision" ? [line("decides", "QUYẾT ĐỊNH:")] : []),
  ];
}

const deciderLines = (decider: string): Flow[] => [
  ROOM_BEFORE_TEXT,
  ...lines("decider", nameLines(capitals(decider), "decider", SUMMARY_WIDTH)),
  ROOM_BEFORE_TEXT,
];

function addressed(addressees: string[]): Flow[] {
  const [only, another] = addressees;
  if (!only) return [];
  if (!another) return [line("addressee", `Kính gửi: ${only}`)];
  return [
    { ...line("addressee", "Kính gửi:"), keepNext: true },
    ...lines(
      "addresseeItem",
      closed(addressees).map((addressee) => `- ${addressee}`),
    ),
  ];
}

function footOf({ recipients, signer, secretary }: OfficialDocument): Row[] {
  const list = closed(recipients).map((recipient) => `- ${recipient}`);
  const sentTo = list.length ? [line("recipientsTitle", "Nơi nhận:"), ...lines("recipient", list)] : [];
  if (!secretary) return [[sentTo, signature(signer)]];
  return [
    [signature(secretary), signature(signer)],
    ...(list.length ? [[[ROOM_BEFORE_RECIPIENTS, ...sentTo], []] satisfies Row] : []),
  ];
}

function signature({ authority, name }: Signer): Flow[] {
  const posts = authority.flatMap((each) => nameLines(capitals(each), "authority", FOOT_RIGHT));
  return [...lines("authority", posts), signingRoom, line("signerName", name ?? "")];
}

/** The last line goes to the page of the signature, so that no signature stands alone. */
const keptWithFoot = (flow: Flow[]): Flow[] =>
  flow.map((each, index) =>
    index === flow.length - 1 && each.is === "line" ? { ...each, keepNext: true } : each,
  );

function annexOf(document: OfficialDocument, annex: Annex, index: number): Sheet["annexes"][number] {
  const landscape = annex.landscape ?? false;
  const { height, margin } = PAGE;
  const textWidth = landscape ? (height - margin.left - margin.right) * POINTS_PER_MM : TEXT_WIDTH;
  return {
    landscape,
    flow: [
      line("annexName", document.annexes.length > 1 ? `Phụ lục ${roman(index + 1)}` : "Phụ lục"),
      ...lines("annexTitle", evenLines(capitals(annex.title), "annexTitle", textWidth * 0.9)),
      ...lines("annexSource", sourceLines(`(Kèm theo ${attachedTo(document)})`, textWidth)),
      ROOM_BEFORE_ANNEX,
      ...bodyFlow(annex.body, textWidth),
    ],
  };
}

/** "Báo cáo số 12/BC-UBND ngày 16 tháng 11 năm 2026 của Ủy ban nhân dân xã Trà Xinh"; a decision's is of who decides. */
function attachedTo({ kind, title, number, symbol, date, agency, decider }: OfficialDocument): string {
  const name = kind === "letter" ? "Công văn" : sentence(title);
  const numbered = symbol ? numberLine(number, symbol).replace("Số:", " số") : "";
  return `${name}${numbered} ${dateInWords(date)} của ${oneLine(decider ?? agency)}`;
}

/** On one line, or broken before whose it is. */
const sourceLines = (source: string, width: number) =>
  widthIn("annexSource", source) < width ? [source] : source.split(/ (?=của (?!.* của ))/u);

const sentence = (title: string) =>
  title.slice(0, 1).toLocaleUpperCase("vi") + title.slice(1).toLocaleLowerCase("vi");

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
