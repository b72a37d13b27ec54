import { chunksOf } from "./chunks.ts";
import { type Found, found } from "./found.ts";
import { type Passage, part, trimmed } from "./passages.ts";
import { isSignature, type ZonedItem } from "./zones.ts";

/** The lines of "Nơi nhận", without dash, closing mark and the line that says where a copy is kept ("Lưu: VT"). */
export function recipientsOf(zoned: ZonedItem[]): Found<string>[] {
  const lines = zoned.flatMap(({ zone, item }) =>
    zone === "closing" && item.kind === "passage" ? [item.passage] : [],
  );
  const first = lines.findIndex((line) => opens.test(line.bare));
  if (first < 0) return [];
  const listed: Passage[] = [];
  for (const [i, line] of lines.slice(first).entries()) {
    if (i > 0 && (isSignature(line) || opens.test(line.bare))) break;
    const lead = i === 0 ? opens.exec(line.bare)![0].length : 0;
    // The signature may stand beside: only what has the dash of the list is a recipient there.
    listed.push(
      ...chunksOf([trimmed(part(line, lead))]).filter((chunk) => lead > 0 || dash.test(chunk.text)),
    );
  }
  return listed
    .flatMap(entriesOf)
    .map((entry) => found(entry.text.replace(/\s+/g, " "), { start: entry.start, end: entry.end }));
}

const opens = /^\s*noi nhan\s*:?/;
const dash = /^\s*[-–—+*•●]\s*/;

function entriesOf(line: Passage): Passage[] {
  if (isSignature(line)) return [];
  const entries: Passage[] = [];
  for (const match of line.text.matchAll(/[^;]+/g)) {
    const raw = part(line, match.index, match.index + match[0].length);
    const from = /^[\s\-–—+*•●]*/.exec(raw.text)![0].length;
    const entry = part(raw, from, Math.max(from, raw.text.replace(/[\s.;,/]+$/, "").length));
    if (/\p{L}/u.test(entry.text) && !/^luu(?![a-z])/.test(entry.bare)) entries.push(entry);
  }
  return entries;
}
