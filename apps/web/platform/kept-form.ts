import { useCallback, useState } from "preact/hooks";

const PREFIX = "toso.form.";

/**
 * What a person has typed, kept on this computer until it is sent: a reload, a dead battery or a signed-out
 * session loses nothing. null: nothing is kept.
 */
export function useKeptForm<Form>(name: string): [Form | null, (form: Form | null) => void] {
  const [form, setForm] = useState<Form | null>(() => readKept<Form>(name));
  const keep = useCallback(
    (next: Form | null) => {
      setForm(next);
      writeKept(name, next);
    },
    [name],
  );
  return [form, keep];
}

function readKept<Form>(name: string): Form | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? "null") as Form | null;
  } catch {
    return null;
  }
}

function writeKept(name: string, form: unknown): void {
  try {
    if (form === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(form));
  } catch {
    // The browser keeps nothing (private window, full disk): the form still works until the page is left.
  }
}

/** When a person signs out on purpose, nothing typed stays for the next one. */
export function forgetKeptForms(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
