/** The header by which the same browser may also look at the invitation again, after an answer was lost. */
export const ACCEPTANCE_KEY = "acceptance-key";
