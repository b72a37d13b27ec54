import type { NationalUnit } from "@toso/contract/units/reform";
import { WORDS } from "./words.ts";

/** "xã Trà Xinh, huyện Trà Bồng, tỉnh Quảng Ngãi (mã 21163)" */
export const sayUnit = ({ name, district, province, code }: NationalUnit): string =>
  `${[name, district, province].filter(Boolean).join(", ")} (${WORDS.code(code)})`;

/** What a unit was called earlier, or that it had ended; empty: nothing to say. */
export const sayPast = ({ earlier, ended }: NationalUnit): string =>
  [earlier && WORDS.formerly(earlier.name, earlier.district), ended && WORDS.endedBefore]
    .filter(Boolean)
    .join("; ");
