import { useState } from "preact/hooks";
import { Field } from "../../../platform/ui/field.tsx";
import { WORDS } from "./words.ts";

/** A password, which may be looked at while it is typed. */
export function PasswordField({
  value,
  hint,
  error,
  autocomplete,
  onText,
}: {
  value: string;
  hint?: string;
  error?: string | null | undefined;
  autocomplete: "new-password" | "current-password";
  onText: (text: string) => void;
}) {
  const [shown, setShown] = useState(false);
  return (
    <div class="flex flex-col gap-2">
      <Field
        name="password"
        type={shown ? "text" : "password"}
        label={WORDS.password}
        hint={hint}
        error={error}
        value={value}
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck={false}
        onText={onText}
      />
      <label class="flex min-h-11 items-center gap-2 self-start">
        <input
          type="checkbox"
          class="checkbox checkbox-primary rounded-sm"
          checked={shown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        {WORDS.showPassword}
      </label>
    </div>
  );
}
