import { lowerInPlace } from "../../words/fold.ts";
import { chunksOf } from "./chunks.ts";
import { type Found, found, missing } from "./found.ts";
import { nameAt } from "./names.ts";
import { type Passage, part, passageOf, trimmed } from "./passages.ts";
import { MARK } from "./persons.ts";
import { isSignature } from "./zones.ts";

/** Who signs, and as what: the caption in capitals and the name under it. */
export function signatureOf(lines: Passage[]): {
  signer: Found<string | null>;
  signerPosition: Found<string | null>;
} {
  const pieces = chunksOf(lines).flatMap(besideRecipients);
  let position: Found<string | null> = missing("Không thấy chức vụ người ký.");
  let signer: Found<string | null> = missing("Không thấy người ký.");
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (!isSignature(piece) || MARK.test(piece.text)) continue;
    const post = delegatedPost(piece, pieces[i + 1]) ?? signedPost(piece);
    if (!post) continue;
    const name = signerAfter(pieces, i + 1);
    if (name || !signer.value) position = post;
    if (name) {
      signer = name;
      if (!/^(?:kt|tm)/.test(piece.bare)) break;
    }
  }
  return { signer, signerPosition: position };
}

/** The signature may stand on the lines of the recipients: "Nơi nhận: CHỦ TỊCH", "- Như Điều 3; KT. CHỦ TỊCH". */
function besideRecipients(piece: Passage): Passage[] {
  const recipient =
    /^\s*[-–+].*?(?:[;.]\s+(?=[^\p{Ll}]+$)|$)/u.exec(piece.text) ?? /^\s*noi nhan\s*:?/.exec(piece.bare);
  const rest = recipient ? trimmed(part(piece, recipient[0].length)) : piece;
  return rest.text ? [rest] : [];
}

/** "TL. CHỦ TỊCH" / "CHÁNH VĂN PHÒNG": by order of the chairman signs the post on the next line. */
function delegatedPost(piece: Passage, next: Passage | undefined): Found<string> | null {
  if (!/^(?:tl|tuq)\s?\./.test(piece.bare) || !next || /\p{Ll}/u.test(next.text)) return null;
  if (!/^(?:chanh|pho|truong|giam doc)/.test(next.bare)) return null;
  const words = lowerInPlace(next.text.trim())
    .replace(/chủ tịch|văn phòng/u, (word) => word[0]!.toUpperCase() + word.slice(1))
    .replace(/(?<=phòng |[-–] )\p{Ll}/gu, (letter) => letter.toUpperCase());
  return found(words[0]!.toUpperCase() + words.slice(1), { start: next.start, end: next.end });
}

/** Who signs for a commune: of its People's Committee, its Party committee, or a steering committee. */
const signingPosts: Record<string, string> = {
  "chu tich": "Chủ tịch",
  "bi thu": "Bí thư",
  "truong ban": "Trưởng ban",
};

/** "KT. CHỦ TỊCH" speaks for the chairman: who signs is on the next line; alone it means a deputy. */
function signedPost(piece: Passage): Found<string> | null {
  const match =
    /(?:(pho|quyen|q\.)\s*)?(chu tich|bi thu|truong ban)(?:\s+(?:ubnd|uy ban nhan dan|dang uy|ban chi dao).*)?\s*$/.exec(
      piece.bare.trim(),
    );
  if (!match) return null;
  const source = { start: piece.start, end: piece.end };
  const post = signingPosts[match[2]!]!;
  if (/^kt\s?\./.test(piece.bare) && !match[1])
    return found(
      `Phó ${post}`,
      source,
      `Chỉ thấy “KT. ${post.toUpperCase()}”, chức vụ người ký cần xem lại.`,
    );
  const lead = match[1] === "pho" ? `Phó ${post}` : match[1] ? `Quyền ${post}` : post;
  return found(lead, source);
}

function signerAfter(pieces: Passage[], from: number): Found<string> | null {
  for (const [i, piece] of pieces.slice(from, from + 14).entries()) {
    if (
      /^(?:danh sach|phu luc|to cong nghe|noi nhan|luu)/.test(piece.bare) ||
      /^[-–+(]/.test(piece.text) ||
      /:$/.test(piece.text)
    )
      continue;
    if (isSignature(piece)) return null;
    const flat = passageOf(
      piece.text.replace(/^(?:Ông|Bà|ThS\.|Ths\.)\s+/u, (lead) => " ".repeat(lead.length)),
      piece.start,
    );
    const at = flat.text.length - flat.text.trimStart().length;
    const name = nameAt(flat, at, true);
    if (
      name &&
      (name.words >= 2 || (i === 0 && pieces.length - from <= 3)) &&
      name.to === flat.text.trimEnd().length &&
      !/(?:da ky|ky ten)/.test(piece.bare)
    ) {
      return found(name.value, { start: piece.start + at, end: piece.start + name.to });
    }
  }
  return null;
}
