import type { Template } from "../template-form.ts";
import { ESTABLISH_IN_BODY, ESTABLISH_WITH_ANNEX } from "./establish.ts";
import { LIST } from "./list.ts";
import { INVITATION, MINUTES, NOTICE } from "./meetings.ts";
import { PLAN } from "./plan.ts";
import { REORGANISE_CHANGES, REORGANISE_LIST } from "./reorganise.ts";
import { REPORT } from "./report.ts";

/** The templates every office begins with; the first of a kind is the one offered. */
export const DEFAULT_TEMPLATES: Template[] = [
  ESTABLISH_IN_BODY,
  ESTABLISH_WITH_ANNEX,
  REORGANISE_CHANGES,
  REORGANISE_LIST,
  LIST,
  PLAN,
  REPORT,
  NOTICE,
  INVITATION,
  MINUTES,
];
