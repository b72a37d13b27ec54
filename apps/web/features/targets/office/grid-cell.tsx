/** One cell of the grid of targets. */
export function GridCell({
  row,
  column,
  label,
  text,
  note,
  bad,
  onText,
  onPaste,
}: {
  row: number;
  column: number;
  label: string;
  text: string;
  note: string | null;
  bad: boolean;
  onText: (text: string) => void;
  onPaste: (clipboard: string) => void;
}) {
  const go = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (!step) return;
    const next = document.getElementById(cellId(row + step.row, column + step.column));
    event.preventDefault();
    next?.focus();
  };
  const take = (event: ClipboardEvent) => {
    const clipboard = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\t\n]/.test(clipboard.trim())) return; // a single value: the browser pastes it as always
    event.preventDefault();
    onPaste(clipboard);
  };
  return (
    <td class="p-1.5">
      <input
        id={cellId(row, column)}
        class={`input w-full min-w-24 text-right tabular-nums ${bad ? "border-error border-2" : "border-base-content/40"}`}
        inputMode="numeric"
        autocomplete="off"
        aria-label={label}
        aria-invalid={bad ? true : undefined}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={go}
        onPaste={take}
      />
      <span class="block min-h-5 pr-1 text-right text-sm text-base-content/75">{note}</span>
    </td>
  );
}

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/** Where the keys that Excel taught lead; null: the key belongs to the input itself. */
function stepOf(event: KeyboardEvent): { row: number; column: number } | null {
  const input = event.currentTarget as HTMLInputElement;
  const { selectionStart: start, selectionEnd: end, value } = input;
  const whole = start === 0 && end === value.length;
  if (event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey)) return { row: -1, column: 0 };
  if (event.key === "ArrowDown" || event.key === "Enter") return { row: 1, column: 0 };
  if (event.key === "ArrowLeft" && (whole || end === 0)) return { row: 0, column: -1 };
  if (event.key === "ArrowRight" && (whole || start === value.length)) return { row: 0, column: 1 };
  return null;
}
