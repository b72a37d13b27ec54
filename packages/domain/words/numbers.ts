/** A number as Vietnamese write it, at most `decimals` places: 1234.5 → '1.234,5'. */
export const sayNumber = (value: number, decimals = 2) => {
  const [whole = "0", part = ""] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const places = part.replace(/0+$/, "");
  const text = places ? `${grouped},${places}` : grouped;
  return value < 0 && text !== "0" ? `-${text}` : text;
};

/**
 * A rate in whole percent: (38, 100) → '38%'. `null` when it is unknown: a part or a whole that
 * nobody counted, or nothing to divide by. It never rounds to "none" or "all" what is neither:
 * (999, 1000) → '99,9%', (1, 1000) → '0,1%'.
 */
export const sayRate = (part: number | null, whole: number | null): string | null => {
  if (part === null || whole === null || !(whole > 0)) return null;
  const percent = (part / whole) * 100;
  const honest = [0, 1, 2, 3].find((places) => {
    const rounded = Number(percent.toFixed(places));
    return (rounded !== 0 || part === 0) && (rounded !== 100 || part === whole);
  });
  if (honest !== undefined) return `${sayNumber(percent, honest)}%`;
  return percent < 50 ? "dưới 0,001%" : percent < 100 ? "trên 99,999%" : "trên 100%";
};
