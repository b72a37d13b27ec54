import type { Refusal } from "@toso/domain/command/refusal";

/** RFC 9457. `detail` is a Vietnamese sentence that says what to do next. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  again: Refusal["again"];
}

/** The HTTP status of a refusal's code; 422 for what a rule refuses. */
const STATUS: Record<string, number> = {
  signed_out: 401,
  not_yours: 404,
  not_found: 404,
  office_only: 403,
  view_only: 403,
  too_large: 413,
  too_many: 429,
  body_invalid: 400,
  not_ready: 503,
};

export const problem = ({ code, sentence, again }: Refusal): Problem => ({
  type: `urn:toso:refusal:${code}`,
  title: code,
  status: STATUS[code] ?? 422,
  detail: sentence,
  code,
  again,
});
