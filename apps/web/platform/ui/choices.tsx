import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface ChoicesProps<Value extends string> {
  label: string;
  options: readonly { value: Value; say: ComponentChildren }[];
  chosen: Value | readonly Value[] | null;
  onChoose: (value: Value) => void;
  /** More than one may be chosen. */
  several?: boolean;
}

/** A few answers to press, instead of a list that hides them. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, options, chosen, onChoose, several = false } = props;
  const name = useId();
  const holds = (value: Value) => (Array.isArray(chosen) ? chosen.includes(value) : chosen === value);
  return (
    <fieldset>
      <legend class="mb-1 font-semibold">{label}</legend>
      <div class="flex flex-wrap gap-2">
        {options.map(({ value, say }) => (
          <label
            key={value}
            class="has-checked:border-primary has-checked:bg-primary has-checked:text-primary-content has-focus-visible:outline-primary border-base-content/35 flex min-h-11 cursor-pointer items-center rounded-full border px-4 py-1.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input
              type={several ? "checkbox" : "radio"}
              name={name}
              class="sr-only"
              checked={holds(value)}
              // A press on what is chosen already is an answer too.
              onClick={() => onChoose(value)}
            />
            {say}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
