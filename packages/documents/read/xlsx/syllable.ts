const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const ONSET = "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?";
const RHYME = [
  "a(?:ch|c|i|m|ng|nh|n|o|p|t|u|y)?",
  "ă(?:c|m|ng|n|p|t)",
  "â(?:c|m|ng|n|p|t|u|y)",
  "e(?:c|m|ng|n|o|p|t)?",
  "ê(?:ch|m|nh|n|p|t|u)?",
  "i(?:a|ch|m|nh|n|p|t|u|ê(?:c|m|ng|n|p|t|u))?",
  "o(?:c|i|m|ng|n|p|t|o(?:c|ng)|a(?:ch|c|i|m|ng|nh|n|o|p|t|y)?|ă(?:c|m|ng|n|t)|e(?:m|n|o|t)?)?",
  "ô(?:c|i|m|ng|n|p|t)?",
  "ơ(?:i|m|n|p|t)?",
  "u(?:a|c|i|m|ng|n|p|t|â(?:ng|n|t|y)|ê(?:ch|nh|n)?|ô(?:c|i|m|ng|n|t)|ơ|y(?:a|ch|nh|n|t|u|ê(?:m|n|t))?)?",
  "ư(?:a|c|i|m|ng|n|t|u|ơ(?:c|i|m|ng|n|p|t|u))?",
  "y(?:n|t|ê(?:m|ng|n|t|u))?",
].join("|");
const SYLLABLE = new RegExp(`^${ONSET}(?:${RHYME})$`);

/** Could this word stand in Vietnamese text? "Sáu" yes; "S¸u", "Saùu" no. Foreign words often not. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize("NFD");
  if ((parts.match(TONES)?.length ?? 0) > 1) return false;
  return SYLLABLE.test(parts.replace(TONES, "").normalize("NFC"));
}
