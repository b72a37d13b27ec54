import { fold } from "../../words/fold.ts";

const GONE = new RegExp(
  [
    "di lam an|lam an xa|lam xa|di lam (xa|o|tai|trong|ngoai)|vao (mien )?nam|di (sai gon|tp|binh duong|dong nai|mien nam|nuoc ngoai|vang)",
    "da chuyen|chuyen (khau|di|ve que|noi khac|cho o|ho khau|sang|vao|ra)|da (di|roi)|di khoi|roi khoi|di noi khac|di cu",
    "(?<!con )\\bbo di\\b|cat khau|xoa khau|tam vang|vang nha|vang mat|vang chu|bo dia phuong",
    "khong con (o|sinh song|cu tru)|khong (o|sinh song|co mat|co o|co) (tai )?(dia phuong|thon|nha|ban)",
  ].join("|"),
);
const SOMEBODY_ELSE = /\b(con|con trai|con gai|vo|chong|chau|em|anh|chi|me|bo|cha)( \w+)? (da |dang )?$/;
const LEGEND = /gach (ngang|ten|bo|do|chan)|boi (do|vang)|to (do|vang)/; // "Hộ gạch ngang: đã chuyển đi" explains the list
const CAME = /chuyen (den|toi)|moi den|da ve|tro ve/;

/** Does a note say that the household is gone? That a son works far away says nothing about the others. */
export function saysLeft(text: string): boolean {
  const said = fold(text);
  const found = GONE.exec(said);
  return (
    found !== null &&
    !CAME.test(said) &&
    !LEGEND.test(said) &&
    !SOMEBODY_ELSE.test(said.slice(0, found.index))
  );
}
