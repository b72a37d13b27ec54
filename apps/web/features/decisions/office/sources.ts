/** Numbers that the state's bodies give: laws, decrees, the Prime Minister's and the ministries' texts. */
const NATIONAL = /\/(?:QH\d+|UBTVQH\d*|NQ-CP|NĐ-CP|QĐ-TTg|CT-TTg|TT-[A-ZĐ]+|TTLT-|QĐ-B[A-ZĐ]+|VBHN-)/iu;

/**
 * Where a text of the state is looked up by its number: the search of the national database of legal texts, kept by
 * the Ministry of Justice. null for texts that it does not hold: of the party, of communes, letters, plans.
 */
export function nationalSource(number: string): string | null {
  const exact = number.replace(/\s/g, "").toUpperCase().replace("-TTG", "-TTg");
  if (!NATIONAL.test(exact)) return null;
  const query = new URLSearchParams({ type: "0", s: "1", SearchIn: "Title,Title1", Keyword: exact });
  return `https://vbpl.vn/pages/vbpq-timkiem.aspx?${query}`;
}
