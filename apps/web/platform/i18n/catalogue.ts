/** The texts of one feature by language. Vietnamese is whole; another language may join beside it. */
interface Languages<Words> {
  vi: Words;
  en?: Words;
}

/** The words of the language that this device chose; Vietnamese where it chose none, or the feature has no other. */
export function catalogue<Words>(languages: Languages<Words>): Words {
  return (chosen() === "en" && languages.en) || languages.vi;
}

function chosen(): string | null {
  try {
    return localStorage.getItem("toso.language");
  } catch {
    return null; // no storage in a private window, nor in a unit test
  }
}
