import { ExternalLink, X } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { freshId } from "../../../platform/fresh-id.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Area } from "../../../platform/ui/field.tsx";
import { keyOf } from "./edit.ts";
import { type DecisionForm, empty, type RecipientForm } from "./form.ts";
import { nationalSource } from "./sources.ts";
import { ValueBox } from "./value-box.tsx";
import { WORDS } from "./words.ts";

const { more } = WORDS;

interface Part {
  form: DecisionForm;
  onForm: (form: DecisionForm) => void;
}

/** What a decision says besides its teams: what it rests on, whom it charges, what it changes. */
export function FurtherBoxes(part: Part) {
  return (
    <div class="flex flex-col gap-3">
      <Amends {...part} />
      <Grounds {...part} />
      <Recipients {...part} />
      <Folded title={more.task} open={false}>
        <Area
          label={more.task}
          hint={more.taskHint}
          rows={8}
          maxLength={20_000}
          value={part.form.duties}
          onText={(duties) => part.onForm({ ...part.form, duties })}
        />
      </Folded>
    </div>
  );
}

function Folded({ title, open, children }: { title: string; open: boolean; children: ComponentChildren }) {
  return (
    <details open={open} class="rounded-box border border-base-300">
      <summary class="flex min-h-12 cursor-pointer items-center px-4 font-bold">{title}</summary>
      <div class="flex flex-col gap-3 px-4 pb-4">{children}</div>
    </details>
  );
}

function Amends({ form, onForm }: Part) {
  const { number, date, way } = form.amends;
  return (
    <Folded title={more.amends} open={form.kind === "reorganise" || number.doubt !== null}>
      <div class="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <ValueBox label={more.amendsNumber} name={keyOf("amends", "number")} value={number} />
        <ValueBox label={more.amendsDate} name={keyOf("amends", "date")} value={date} />
        <Choice
          class="max-sm:col-span-2"
          label={more.amendsWay}
          name="amends/way"
          options={more.ways}
          value={way}
          onChoose={(chosen) => onForm({ ...form, amends: { ...form.amends, way: chosen } })}
        />
      </div>
    </Folded>
  );
}

function Grounds({ form, onForm }: Part) {
  const { grounds } = form;
  const add = () => {
    const ground = { id: freshId(), text: empty, number: empty, kind: null, date: null, issuer: null };
    onForm({ ...form, grounds: [...grounds, ground] });
  };
  return (
    <Folded title={more.grounds(grounds.length)} open={false}>
      <ol class="flex flex-col divide-y divide-base-300">
        {grounds.map(({ id, text, number }, n) => (
          <li
            key={id}
            class="grid grid-cols-[1fr_auto] items-end gap-x-3 gap-y-1 py-3 sm:grid-cols-[1fr_11rem_auto]"
          >
            <ValueBox
              class="max-sm:col-span-2"
              label={more.ground(n + 1)}
              name={keyOf(id, "text")}
              value={text}
            />
            <ValueBox label={more.groundNumber} name={keyOf(id, "number")} value={number} />
            <Drop
              say={more.dropGround(n + 1)}
              onDrop={() => onForm({ ...form, grounds: grounds.filter((one) => one.id !== id) })}
            />
            <div class="col-span-full">
              <SourceLink number={number.value} />
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button look="quiet" onClick={add}>
          {more.addGround}
        </Button>
      </div>
    </Folded>
  );
}

/** Where a text of the state can be read; nothing for texts that no national source holds. */
export function SourceLink({ number }: { number: string }) {
  const href = nationalSource(number);
  if (!href) return null;
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      title={more.findWhy}
      class="link inline-flex min-h-11 items-center gap-1.5 text-primary"
    >
      <ExternalLink aria-hidden="true" class="size-4" /> {more.find}
      <span class="sr-only">
        : {number}. {more.findWhy}
      </span>
    </a>
  );
}

function Recipients({ form, onForm }: Part) {
  const { recipients } = form;
  const put = (next: RecipientForm[]) => onForm({ ...form, recipients: next });
  return (
    <Folded title={more.recipients(recipients.length)} open={false}>
      <p class="text-sm text-base-content/80">{more.recipientsWhy}</p>
      <ol class="flex flex-col divide-y divide-base-300">
        {recipients.map(({ id, name, duty }, n) => (
          <li key={id} class="grid grid-cols-[1fr_auto] items-end gap-3 py-3 sm:grid-cols-[1fr_14rem_auto]">
            <ValueBox
              class="max-sm:col-span-2"
              label={more.recipient(n + 1)}
              name={keyOf(id, "name")}
              value={name}
            />
            <Choice
              label={more.duty}
              name={keyOf(id, "duty")}
              options={more.duties}
              value={duty}
              onChoose={(chosen) =>
                put(recipients.map((one) => (one.id === id ? { ...one, duty: chosen } : one)))
              }
            />
            <Drop
              say={more.dropRecipient(n + 1)}
              onDrop={() => put(recipients.filter((one) => one.id !== id))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          look="quiet"
          onClick={() => put([...recipients, { id: freshId(), name: empty, duty: "informed" }])}
        >
          {more.addRecipient}
        </Button>
      </div>
    </Folded>
  );
}

/** One of a few, in a box like the others. */
export function Choice<Key extends string>({
  label,
  name,
  options,
  value,
  onChoose,
  class: extra = "",
}: {
  label: string;
  name: string;
  options: Readonly<Record<Key, string>>;
  value: Key;
  onChoose: (key: Key) => void;
  class?: string;
}) {
  return (
    <div class={`flex min-w-0 flex-col gap-1 ${extra}`}>
      <label for={name} class="text-sm font-semibold">
        {label}
      </label>
      <select
        id={name}
        class="select h-11 w-full border-base-content/40"
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value as Key)}
      >
        {(Object.entries(options) as [Key, string][]).map(([key, say]) => (
          <option key={key} value={key}>
            {say}
          </option>
        ))}
      </select>
    </div>
  );
}

function Drop({ say, onDrop }: { say: string; onDrop: () => void }) {
  return (
    <button type="button" class="btn btn-ghost btn-square" aria-label={say} onClick={onDrop}>
      <X aria-hidden="true" class="size-5" />
    </button>
  );
}
