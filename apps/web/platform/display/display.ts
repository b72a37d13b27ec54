/** How this person likes to read: kept on the device, set before the first word is drawn. */
export interface Display {
  size: "100" | "125" | "150";
  theme: "auto" | "toso" | "toso-dark";
}

const KEY = "toso.display";

export function recallDisplay(): Display {
  try {
    return { size: "100", theme: "auto", ...JSON.parse(localStorage.getItem(KEY) ?? "{}") };
  } catch {
    return { size: "100", theme: "auto" };
  }
}

export function keepDisplay(display: Display): void {
  localStorage.setItem(KEY, JSON.stringify(display));
  applyDisplay(display);
}

export function applyDisplay({ size, theme }: Display = recallDisplay()): void {
  const { documentElement: root } = document;
  // The reading size of the theme, made larger; the browser's own zoom comes on top.
  root.style.fontSize = size === "100" ? "" : `${(17 * Number(size)) / 100}px`;
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
}
