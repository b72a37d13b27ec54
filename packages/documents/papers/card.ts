/** The card of a team, as it is pinned to a door: whom to call, and a code to scan. */
export interface TeamCard {
  /** "Tổ công nghệ số cộng đồng". */
  body: string;
  /** "Thôn Trà Veo"; of the commune's own team "Xã Tây Trà". */
  place: string;
  /** "xã Tây Trà, tỉnh Quảng Ngãi". */
  commune: string;
  /** In the order they are shown: leader first. */
  members: CardMember[];
  /** What the code says, usually an address; null: a card without a code. */
  code: string | null;
}

export interface CardMember {
  name: string;
  /** "Tổ trưởng". */
  role: string | null;
  phone: string | null;
}

/** A page for each card (A6), or four on a sheet (A4) with lines to cut along. */
export type CardPaper = "a6" | "a4";

export interface CardSheet {
  cards: TeamCard[];
  paper: CardPaper;
}
