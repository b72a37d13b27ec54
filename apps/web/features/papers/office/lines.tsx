import { Area } from "../../../platform/ui/field.tsx";
import { WORDS } from "./words.ts";

/** A list that is typed a line each. Empty lines are dropped when it is left, not while it is typed. */
export function Lines({
  label,
  lines,
  onLines,
  hint = WORDS.lines,
  rows,
}: {
  label: string;
  lines: string[];
  onLines: (lines: string[]) => void;
  hint?: string;
  rows?: number;
}) {
  return (
    <Area
      label={label}
      hint={hint}
      rows={rows ?? Math.min(10, Math.max(2, lines.length + 1))}
      value={lines.join("\n")}
      onText={(text) => onLines(text === "" ? [] : text.split("\n"))}
    />
  );
}

/** What was typed, without the lines that say nothing. */
export const said = (lines: string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);
