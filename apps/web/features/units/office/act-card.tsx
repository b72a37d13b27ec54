import type { Id } from "@toso/domain/command/command";
import { Trash2 } from "lucide-preact";
import { freshId } from "../../../platform/fresh-id.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Card } from "../../../platform/ui/card.tsx";
import { Choices } from "../../../platform/ui/choices.tsx";
import { Area, Field } from "../../../platform/ui/field.tsx";
import { type Act, type ActKind, newAct, newTarget, type Target } from "./draft.ts";
import { WORDS } from "./words.ts";

/** A hamlet to choose from. */
export interface Option {
  id: Id;
  name: string;
  type: string;
}

/** One thing that happens to hamlets: what, to which, and where they go. */
export function ActCard({
  n,
  act,
  living,
  open,
  begun,
  onAct,
  onDrop,
}: {
  n: number;
  act: Act;
  living: Option[];
  /** Hamlets that wait for a decision. */
  open: Option[];
  /** New hamlets of the other acts. */
  begun: Option[];
  onAct: (act: Act) => void;
  onDrop: (() => void) | null;
}) {
  const { kind, hamlets, targets } = act;
  const own = kind === "decide" ? open : living;
  const kinds = (Object.keys(WORDS.kinds) as ActKind[]).filter((one) => one !== "decide" || open.length > 0);
  const become = (chosen: ActKind) =>
    onAct({
      ...newAct(chosen, freshId, targets[0]?.type, chosen === "decide" ? [] : hamlets.slice(0, 1)),
      id: act.id,
    });
  const choose = (id: Id) => {
    const type = own.find((one) => one.id === id)?.type;
    const next =
      kind !== "merge" ? [id] : hamlets.includes(id) ? hamlets.filter((one) => one !== id) : [...hamlets, id];
    onAct({
      ...act,
      hamlets: next,
      targets: targets.map((target) => (target.name || !type ? target : { ...target, type })),
    });
  };
  const put = (target: Target) =>
    onAct({ ...act, targets: targets.map((one) => (one.id === target.id ? target : one)) });
  return (
    <Card title={WORDS.actN(n)}>
      <div id={act.id} tabIndex={-1} class="flex flex-col gap-4 outline-none">
        <Choices
          label={WORDS.kind}
          options={kinds.map((value) => ({ value, say: WORDS.kinds[value] }))}
          chosen={kind}
          onChoose={become}
        />
        <p class="text-base-content/80">{WORDS.kindHints[kind]}</p>
        {kind !== "begin" && own.length > 0 && (
          <Choices
            label={kind === "merge" ? WORDS.whichHamlets : WORDS.whichHamlet}
            options={own.map(({ id, name }) => ({ value: id, say: name }))}
            chosen={kind === "merge" ? hamlets : (hamlets[0] ?? null)}
            several={kind === "merge"}
            onChoose={choose}
          />
        )}
        {kind === "merge" && (
          <details open={own.length === 0 || act.unlisted !== ""}>
            <summary class="flex min-h-11 cursor-pointer items-center text-primary underline">
              {WORDS.unlistedTitle}
            </summary>
            <Area
              label={WORDS.unlisted}
              hint={WORDS.unlistedHint}
              rows={2}
              maxLength={2_000}
              value={act.unlisted}
              onText={(unlisted) => onAct({ ...act, unlisted })}
            />
          </details>
        )}
        {targets.map((target) => (
          <TargetBox
            key={target.id}
            act={act}
            target={target}
            options={[...living.filter(({ id }) => !hamlets.includes(id)), ...begun]}
            onTarget={put}
            onDrop={
              targets.length > (kind === "split" ? 2 : 1)
                ? () => onAct({ ...act, targets: targets.filter(({ id }) => id !== target.id) })
                : null
            }
          />
        ))}
        <div class="flex flex-wrap gap-2">
          {(kind === "split" || kind === "decide") && (
            <Button
              onClick={() =>
                onAct({
                  ...act,
                  targets: [...targets, newTarget(freshId(), targets[0]?.type ?? "thôn", "new")],
                })
              }
            >
              {WORDS.addTarget}
            </Button>
          )}
          {onDrop && (
            <Button look="quiet" onClick={onDrop}>
              <Trash2 aria-hidden="true" class="size-5" /> {WORDS.dropAct}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}

function TargetBox({
  act: { kind, targets },
  target,
  options,
  onTarget,
  onDrop,
}: {
  act: Act;
  target: Target;
  options: Option[];
  onTarget: (target: Target) => void;
  onDrop: (() => void) | null;
}) {
  const fixed = kind === "rename" || kind === "begin";
  const parts = kind === "split" || kind === "move" || (kind === "decide" && targets.length > 1);
  return (
    <div class="grid gap-3 border-l-4 border-base-300 pl-4 sm:grid-cols-2 lg:grid-cols-4">
      {!fixed && (
        <label class="flex flex-col gap-1">
          <span class="font-semibold">{WORDS.into}</span>
          <select
            class="select h-12 w-full border-base-content/40 text-base"
            value={target.to}
            onChange={(event) => onTarget({ ...target, to: event.currentTarget.value })}
          >
            <option value="">{WORDS.chooseHamlet}</option>
            <option value="new">{WORDS.newHamlet}</option>
            {options.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {(kind === "split" || kind === "decide") && <option value="open">{WORDS.notDecided}</option>}
          </select>
        </label>
      )}
      {target.to === "new" && (
        <>
          <label class="flex flex-col gap-1">
            <span class="font-semibold">{WORDS.newType}</span>
            <select
              class="select h-12 w-full border-base-content/40 text-base"
              value={target.type}
              onChange={(event) => onTarget({ ...target, type: event.currentTarget.value })}
            >
              {[...new Set([target.type, ...WORDS.hamletKinds])].map((type) => (
                <option key={type} value={type}>
                  {type}
                </option>
              ))}
            </select>
          </label>
          <Field
            label={WORDS.newName}
            maxLength={120}
            value={target.name}
            onText={(name) => onTarget({ ...target, name })}
          />
        </>
      )}
      {parts && (
        <Field
          label={WORDS.part}
          maxLength={120}
          value={target.part}
          onText={(part) => onTarget({ ...target, part })}
        />
      )}
      {onDrop && (
        <div class="self-end">
          <Button look="quiet" onClick={onDrop}>
            {WORDS.dropTarget}
          </Button>
        </div>
      )}
    </div>
  );
}
