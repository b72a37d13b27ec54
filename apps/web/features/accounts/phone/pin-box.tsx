import { Field } from "../../../platform/ui/field.tsx";
import { PIN_DIGITS } from "./pin.ts";

interface PinBoxProps {
  label: string;
  hint?: string;
  error?: string | null;
  value: string;
  onPin: (digits: string) => void;
  focus?: boolean;
}

/** Six digits, typed on the large keys of the phone's number pad. */
export function PinBox({ label, hint, error, value, onPin, focus = false }: PinBoxProps) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      type="password"
      inputMode="numeric"
      pattern="[0-9]*"
      autocomplete="off"
      maxLength={PIN_DIGITS}
      autoFocus={focus}
      value={value}
      class="h-16 text-center text-3xl tracking-[0.4em]"
      onText={(text) => onPin(text.replace(/\D/g, "").slice(0, PIN_DIGITS))}
    />
  );
}
