/** What is drawn large: a thing, not a brand. */
export type Glyph =
  | "bank"
  | "bell"
  | "call"
  | "camera"
  | "chat"
  | "document"
  | "face"
  | "health"
  | "id"
  | "key"
  | "link"
  | "lock"
  | "mail"
  | "money"
  | "officer"
  | "parcel"
  | "people"
  | "phone"
  | "qr"
  | "search"
  | "shield"
  | "shop"
  | "star"
  | "wallet";

/** A row on the drawn phone. `press`: a finger points at it. */
export type Part =
  | { bar: string }
  | { text: string }
  | { field: string; press?: boolean }
  | { button: string; press?: boolean }
  | { row: string; glyph?: Glyph; press?: boolean }
  | { glyph: Glyph; press?: boolean }
  | { tick: string }
  | { boxes: number }
  | { bubble: string; mine?: boolean };

/** A drawing: a phone with what is on it, or a few things; perhaps what one does well, or must never do. */
export interface Picture {
  phone?: readonly Part[];
  things?: readonly Glyph[];
  mark?: "yes" | "no";
}

/** One step: one sentence, one drawing. Its code never changes, for the voices that belong to it. */
export interface Card {
  code: string;
  say: string;
  picture: Picture;
}

/** How one platform is used, step by step; `code` as in the catalogue of platforms. */
export interface Guide {
  code: string;
  title: string;
  about: string;
  glyph: Glyph;
  cards: readonly Card[];
}
