import { dateIn } from "./dates.ts";
import { type Passage, part } from "./passages.ts";

/** A document as another one names it: "Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ". */
export type Reference = {
  /** "Luật", "Quyết định" …; null for what is no document ("Xét đề nghị của …"). */
  kind: string | null;
  /** Number with symbol, as written: "749/QĐ-TTg". */
  number: string | null;
  /** ISO date. */
  date: string | null;
  issuer: string | null;
};

const kinds = [
  "Hiến pháp",
  "Bộ luật",
  "Luật",
  "Pháp lệnh",
  "Nghị quyết",
  "Nghị định",
  "Quyết định",
  "Chỉ thị",
  "Thông tư liên tịch",
  "Thông tư",
  "Kế hoạch",
  "Công văn",
  "Công điện",
  "Chương trình",
  "Đề án",
  "Hướng dẫn",
  "Kết luận",
  "Tờ trình",
  "Thông báo",
  "Báo cáo",
  "Biên bản",
  "Quy chế",
  "Quy định",
  "Văn bản",
];
export const DOCUMENT_KIND = `(?<!\\p{L})(?:${kinds.join("|")})(?!\\p{L})`;

const kindSaid = new RegExp(DOCUMENT_KIND, "u");
const bareKinds = new Map(kinds.map((kind) => [passageKey(kind), kind]));
const numberSaid = /(?<!\p{L})s[ốoô]\s*[:.]?\s*(\d+[a-z]?(?:\s?[/-]\s?[\p{L}\d]+)*)/iu;
const issuerSaid =
  /(?<![a-z])cua\s+(?=(?:chu tich|pho chu tich|uy ban|ubnd|hoi dong|hdnd|thu tuong|chinh phu|quoc hoi|uy ban thuong vu|bo |bo truong|ban |so |tinh uy|thanh uy|huyen uy|quan uy|dang uy|trung uong|bch|van phong|giam doc|thuong truc|cong an|cuc |tong cuc|phong |mat tran|doan |truong |cong chuc|can bo|tinh |huyen |xa |phuong |chanh ))/g;
const issuerEnds =
  /(?:,(?!\s*(?:tinh |huyen |thanh pho |thi xa |quan |the thao|du lich))|[;:.(“"]|\s(?:ngay|so|ve|phe duyet|ban hanh|quy dinh|huong dan|thanh lap|sua doi|trien khai|v\/v|kien toan|giao|cong bo|nam|tai|nhu sau|khong)(?![a-z]))/;

/** What a passage says of the document that it names. */
export function referenceIn(passage: Passage): Reference {
  const kind = kindIn(passage);
  return {
    kind,
    number: numberSaid.exec(passage.text)?.[1]?.replace(/\s/g, "") ?? null,
    date: dateIn(passage)?.value ?? null,
    issuer: kind && issuerIn(passage),
  };
}

function kindIn({ text, bare }: Passage): string | null {
  const toned = kindSaid.exec(text);
  if (toned) return toned[0];
  // Lost accents: "Quyêt định số 12".
  const lead = /^(?:can cu|theo|thuc hien)\s+/.exec(bare)?.[0].length ?? 0;
  return [...bareKinds].find(([key]) => bare.startsWith(key, lead))?.[1] ?? null;
}

/** "Luật sửa đổi … của Luật Tổ chức Chính phủ" was not issued by a law: only bodies and offices issue. */
function issuerIn(passage: Passage): string | null {
  for (const match of passage.bare.matchAll(issuerSaid)) {
    const rest = part(passage, match.index + match[0].length);
    const end = issuerEnds.exec(rest.bare)?.index ?? rest.text.length;
    const issuer = rest.text.slice(0, end).replace(/\s+/g, " ").trim();
    if (issuer) return issuer;
  }
  return null;
}

function passageKey(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();
}
