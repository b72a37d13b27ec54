import { fold } from "../../words/fold.ts";

const GONE =
  /(di lam an xa|di lam (an )?xa|lam an xa|da chuyen|chuyen (khau|di|ve que|noi khac|cho o|ho khau|sang|vao|ra)|da (di|roi)|di khoi|roi khoi|cat khau|xoa khau|tam vang|vang nha|vang mat|di noi khac|di cu|bo dia phuong|khong con (o|sinh song|cu tru)|khong o|khong sinh song)/;
const SOMEBODY_ELSE = /\b(con|con trai|con gai|vo|chong|chau|em|anh|chi|me|bo|cha)( \w+)? (da |dang )?$/;
const CAME = /chuyen (den|toi)|moi den|da ve|tro ve/;

/** Does a note say that the household is gone? That a son works far away says nothing about the others. */
export function saysLeft(text: string): boolean {
  const said = fold(text);
  const found = GONE.exec(said);
  return found !== null && !CAME.test(said) && !SOMEBODY_ELSE.test(said.slice(0, found.index));
}
