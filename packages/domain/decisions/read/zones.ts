import { type Item, type Passage, passageOf } from "./passages.ts";

/**
 * A document's parts in order (NĐ 30/2020/NĐ-CP): header, title with summary, authority, grounds, body, recipients
 * and signature, then annexes, which may come with their own header.
 */
export type Zone = "header" | "title" | "grounds" | "body" | "closing" | "annex";
export type ZonedItem = { zone: Zone; item: Item };

const otherKinds =
  /^(?:ke hoach|bao cao|thong bao|to trinh|bien ban|giay moi|cong van|chi thi|nghi quyet|chuong trinh|huong dan|quy che|giay gioi thieu|de an|danh sach|phu luc|ket luan|thu moi)(?![a-z])/;

/** Cuts the items into zones by what opens each. Layout tables (header, signature) are taken apart into lines. */
export function zonesOf(items: Item[]): ZonedItem[] {
  const zoned: ZonedItem[] = [];
  let zone: Zone = "header";
  for (const item of items) {
    if (item.kind === "passage") {
      zone = nextZone(zone, item.passage, zoned);
      zoned.push({ zone, item });
    } else if (isLayout(item.table.rows)) {
      for (const line of layoutLines(item.table.rows)) {
        zone = nextZone(zone, line, zoned);
        zoned.push({ zone, item: { kind: "passage", passage: line } });
      }
    } else {
      if (zone === "closing") zone = "annex";
      else if (zone !== "annex") zone = "body";
      zoned.push({ zone, item });
    }
  }
  return zoned;
}

function nextZone(zone: Zone, passage: Passage, before: ZonedItem[]): Zone {
  const bare = passage.bare.trim();
  const capitals = !/\p{Ll}/u.test(passage.text);
  switch (zone) {
    case "header":
      if (
        /^quyet dinh\s*(?:$|:|ve viec|v\/v|cua)/.test(bare) ||
        (otherKinds.test(bare) && (capitals || bare.length < 24))
      )
        return "title";
      if (capitals && /^PHƯƠNG ÁN/.test(passage.text.trim())) return "title";
      if (/^can cu /.test(bare)) return "grounds";
      if (/^(?:dieu \d|kinh gui)/.test(bare)) return "body";
      return "header";
    case "title":
    case "grounds":
      if (/^quyet dinh\s*:\s*$/.test(bare) || /^dieu \d+\s*[.:]/.test(bare)) return "body";
      if (/^quyet dinh$/.test(bare) && zone === "grounds") return "body";
      if (/^(?:can cu|xet |theo de nghi|thuc hien |tren co so|uy ban nhan dan .{0,40}ban hanh)/.test(bare))
        return "grounds";
      if (/^noi nhan/.test(bare)) return "closing";
      // A plan has grounds without "Căn cứ" before its first section.
      if (zone === "grounds" && /^(?:i|1|a)\s?[.)]\s/.test(bare) && !/(?:can cu|theo) /.test(bare))
        return "body";
      if (
        zone === "title" &&
        /^(?:i|1|a)\s?[.)]\s/.test(bare) &&
        (titleLines(before) > 2 || opensList(before))
      )
        return "body";
      return zone;
    case "body":
      if (/^noi nhan\s*:?/.test(bare)) return "closing";
      if (isSignature(passage) || endsList(passage)) return "closing";
      return /^(?:phu luc|danh sach)/.test(bare) && capitals ? "annex" : "body";
    case "closing":
      return opensAnnex(passage) ? "annex" : "closing";
    case "annex":
      return isSignature(passage) || endsList(passage) || /^noi nhan\s*:/.test(bare) ? "closing" : "annex";
  }
}

/** "NGƯỜI LẬP BIỂU": who made the list is not in it. */
function endsList(passage: Passage): boolean {
  return /^(?:nguoi (?:lap|tong hop)|can bo (?:lap|tong hop)|xac nhan cua)/.test(passage.bare.trim());
}

function titleLines(before: ZonedItem[]): number {
  return before.filter((item) => item.zone === "title").length;
}

/** A list sent without its decision: "DANH SÁCH …" is the title. */
function opensList(before: ZonedItem[]): boolean {
  const title = before.find((item) => item.zone === "title")?.item;
  return title?.kind === "passage" && /^(?:danh sach|phu luc)/.test(title.passage.bare.trim());
}

/** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "CHỦ TỊCH", "T/M BAN THƯỜNG VỤ", "BÍ THƯ" alone on a line in capitals. */
export function isSignature(passage: Passage): boolean {
  const bare = passage.bare.trim();
  const capitals = !/\p{Ll}/u.test(passage.text.replace(/\t.*$/s, ""));
  if (/^(?:pho )?chu tich$/.test(bare)) return true;
  return (
    capitals &&
    (/^(?:t\/?m|k\/?t|tl|tuq|q)\s?[./]\s?[a-z]/.test(bare) ||
      /^t\/m /.test(bare) ||
      /^(?:pho |quyen )?(?:chu tich|bi thu|truong ban)(?: (?:ubnd|uy ban nhan dan|dang uy|ban chi dao) [a-z ]+)?$/.test(
        bare,
      ))
  );
}

function opensAnnex(passage: Passage): boolean {
  const bare = passage.bare.trim();
  const capitals = !/\p{Ll}/u.test(passage.text);
  if (/^[-–+]/.test(bare)) return false;
  return (
    /^(?:phu luc|danh sach|bieu |mau so)/.test(bare) ||
    /^\(?(?:kem theo|ban hanh kem theo|dinh kem)/.test(bare) ||
    (/^(?:[ivx\d]{1,4}[.)]\s*)?to (?:cong nghe|cns|chuyen doi|cn)/.test(bare) &&
      (capitals || /^[ivx\d]/.test(bare)))
  );
}

/** A table that only places text side by side: header, recipients with signature. */
function isLayout(rows: (Passage | null)[][]): boolean {
  const text = rows.map((row) => row.map((cell) => cell?.bare ?? "").join(" ")).join(" ");
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns > 3) return false;
  if (/ho ?(?:va|,)? ?(?:chu dem )?(?:va )?ten/.test(text)) return false;
  return (
    /cong hoa xa hoi|doc lap\s*[-–]\s*tu do|noi nhan\s*:|(?:^|\s)so\s*:.*\/qd/.test(text) ||
    (/^\s*(?:tm|kt)\./.test(text) && rows.length <= 3)
  );
}

/** Column by column, so that what stands under each other stays together. */
function layoutLines(rows: (Passage | null)[][]): Passage[] {
  const lines: Passage[] = [];
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const seen = new Set<number>();
  for (let column = 0; column < columns; column++) {
    for (const row of rows) {
      const cell = row[column];
      if (!cell || (seen.has(cell.start) && cell.text)) continue;
      seen.add(cell.start);
      let from = 0;
      for (const line of cell.text.split("\n")) {
        if (line.trim()) lines.push(passageOf(line, cell.start + from));
        from += line.length + 1;
      }
    }
  }
  return lines;
}
