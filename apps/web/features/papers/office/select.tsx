import { useId } from "preact/hooks";

/** A choice of a few, closed. */
export function Select({
  label,
  value,
  options,
  onChoose,
  hidden = false,
}: {
  label: string;
  value: string;
  options: Readonly<Record<string, string>>;
  onChoose: (value: string) => void;
  /** The label is for screen readers: a heading above says it for the eyes. */
  hidden?: boolean;
}) {
  const id = useId();
  return (
    <div class="flex min-w-0 flex-col gap-1">
      <label for={id} class={hidden ? "sr-only" : "font-semibold"}>
        {label}
      </label>
      <select
        id={id}
        class="select h-12 w-full border-base-content/40 text-base"
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {Object.entries(options).map(([key, say]) => (
          <option key={key} value={key}>
            {say}
          </option>
        ))}
      </select>
    </div>
  );
}
