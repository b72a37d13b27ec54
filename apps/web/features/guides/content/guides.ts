import { dvc } from "./dvc.ts";
import { group } from "./group.ts";
import type { Guide } from "./guide.ts";
import { health } from "./health.ts";
import { payment } from "./payment.ts";
import { scams } from "./scams.ts";
import { shop } from "./shop.ts";
import { vneid } from "./vneid.ts";

/** Every guide that comes with the app, in the order in which teams meet the platforms; swindlers last, for all. */
export const GUIDES: readonly Guide[] = [vneid, dvc, payment, health, shop, group, scams];

export const guideOf = (code: string): Guide | undefined => GUIDES.find((guide) => guide.code === code);
