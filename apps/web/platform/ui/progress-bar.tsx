interface BarProps {
  /** What the bar shows, in words: the bar only repeats it. */
  label: string;
  done: number;
  /** null: nobody said what the whole is, so there is no bar. */
  whole: number | null;
}

/** How much of a whole. Always beside words: colour and length alone say nothing. */
export function ProgressBar({ label, done, whole }: BarProps) {
  if (!whole) return null;
  const percent = Math.min(100, Math.max(0, (done / whole) * 100));
  return (
    <div
      class="bg-base-300 h-3 overflow-hidden rounded-full"
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.round(percent)}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <div
        class="bg-primary h-full rounded-full transition-[width] duration-500 motion-reduce:transition-none"
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}
