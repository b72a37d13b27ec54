import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

interface Asked {
  label: string;
  /** What helps to fill it in, under the label. */
  hint?: string;
  /** What is wrong and what to do, in one sentence. */
  error?: string | null;
}

/** The words around a box: label, hint, and the error where it was made. */
function Frame({ id, label, hint, error, children }: Asked & { id: string; children: ComponentChildren }) {
  return (
    <div class="flex flex-col gap-1">
      <label for={id} class="font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} class="text-base-content/75 text-sm">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} class="text-error font-semibold" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

const describedBy = (id: string, { hint, error }: Asked) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;

type InputProps = Asked & { onText: (text: string) => void; value: string } & Omit<
    JSX.InputHTMLAttributes<HTMLInputElement>,
    "value" | "label"
  >;

/** One line to fill in. */
export function Field({ label, hint, error, onText, class: extra, ...input }: InputProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <input
        {...input}
        id={id}
        class={`input h-12 w-full text-base ${error ? "input-error" : "border-base-content/40"} ${extra ?? ""}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { label, hint, error })}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </Frame>
  );
}

type AreaProps = Asked & { onText: (text: string) => void; value: string; rows?: number; maxLength?: number };

/** Several lines to fill in. */
export function Area({ label, hint, error, onText, value, rows = 4, maxLength }: AreaProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        rows={rows}
        maxLength={maxLength}
        value={value}
        class={`textarea w-full text-base ${error ? "textarea-error" : "border-base-content/40"}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { label, hint, error })}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </Frame>
  );
}
