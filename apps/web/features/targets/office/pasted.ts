/** Rows of cells as Excel, Calc and Sheets put them on the clipboard: tabs, lines, quotes around cells with either. */
export function cellsOf(clipboard: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell.trim());
    cell = "";
  };
  const text = clipboard.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let n = 0; n < text.length; n++) {
    const char = text[n] as string;
    if (quoted && char === '"' && text[n + 1] === '"') {
      cell += char;
      n += 1;
    } else if (char === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (char === "\t" && !quoted) endCell();
    else if (char === "\n" && !quoted) {
      endCell();
      rows.push([]);
    } else cell += char;
  }
  endCell();
  return rows;
}

/**
 * A whole number as people type it: '1200', '1.200', '1,200', '1 200' → 1200. null: an empty cell.
 * undefined: no whole number from 1 up ('12,5', 'abc', '-3').
 */
export function typedNumber(text: string): number | null | undefined {
  const bare = text.trim();
  if (bare === "") return null;
  const plain = /^\d+$/.test(bare) || /^\d{1,3}([.,\s\u00a0]\d{3})+$/.test(bare);
  const value = plain ? Number(bare.replace(/\D/g, "")) : Number.NaN;
  return value >= 1 && value <= 10_000_000 ? value : undefined;
}
