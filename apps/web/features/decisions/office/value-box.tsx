import { ScanSearch, TriangleAlert } from "lucide-preact";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Value } from "./form.ts";
import { WORDS } from "./words.ts";

/** What a box needs of the page around it: to say what was typed, and where the person is. */
export interface Editing {
  faults: ReadonlyMap<string, string>;
  onText: (key: string, text: string) => void;
  onEnter: (key: string) => void;
  /** Shows the text on a screen too narrow for both. */
  onShow: (key: string) => void;
}

export const EditingContext = createContext<Editing>({
  faults: new Map(),
  onText() {},
  onEnter() {},
  onShow() {},
});

/** One value that was read: its box, its doubt with "that is right", and the way to its place in the text. */
export function ValueBox({
  label,
  name,
  value,
  options,
  list,
  type = "text",
  class: extra = "",
}: {
  label: string;
  name: string;
  value: Value;
  /** A choice of these instead of free text. */
  options?: Readonly<Record<string, string>>;
  list?: string;
  type?: "text" | "tel";
  class?: string;
}) {
  const { faults, onText, onEnter, onShow } = useContext(EditingContext);
  const fault = faults.get(name);
  const told = [value.doubt && `${name}-doubt`, fault && `${name}-fault`].filter(Boolean).join(" ");
  const tone = fault ? "border-error" : value.doubt ? "border-warning border-2" : "border-base-content/40";
  const input = {
    id: name,
    value: value.value,
    class: `w-full ${tone}`,
    "aria-invalid": fault ? true : undefined,
    "aria-describedby": told || undefined,
    onFocus: () => onEnter(name),
  };
  return (
    <div class={`flex min-w-0 flex-col gap-1 ${extra}`}>
      <div class="flex items-center justify-between gap-1">
        <label for={name} class="text-sm font-semibold">
          {label}
        </label>
        {value.source.length > 0 && (
          <button
            type="button"
            class="btn font-bold btn-ghost btn-square btn-sm text-primary lg:hidden"
            aria-label={`${WORDS.show}: ${label}`}
            onClick={() => onShow(name)}
          >
            <ScanSearch aria-hidden="true" class="size-5" />
          </button>
        )}
      </div>
      {options ? (
        <select
          {...input}
          class={`select ${input.class}`}
          onChange={(event) => onText(name, event.currentTarget.value)}
        >
          {Object.entries(options).map(([key, say]) => (
            <option key={key} value={key}>
              {say}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...input}
          type={type}
          list={list}
          autocomplete="off"
          class={`input ${input.class}`}
          onInput={(event) => onText(name, event.currentTarget.value)}
        />
      )}
      {fault && (
        <p id={`${name}-fault`} class="text-error text-sm font-semibold">
          {fault}
        </p>
      )}
      {value.doubt && (
        <div class="flex flex-wrap items-center gap-x-2 text-sm">
          <p id={`${name}-doubt`} class="min-w-0 flex-1 basis-40">
            <TriangleAlert aria-hidden="true" class="text-warning mr-1 inline size-4 align-text-bottom" />
            {value.doubt}
          </p>
          <button type="button" class="btn font-bold btn-sm" onClick={() => onText(name, value.value)}>
            {WORDS.right}
          </button>
        </div>
      )}
    </div>
  );
}
