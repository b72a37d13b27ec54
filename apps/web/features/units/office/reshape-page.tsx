import type { Organisation, OrganisationChanges } from "@toso/contract/units/office";
import type { Refusal } from "@toso/domain/command/refusal";
import { byName, sayHamlet } from "@toso/domain/units/hamlet-name";
import { dayOf, isDay, sayDay, sayWeekday } from "@toso/domain/words/day";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useAsked } from "../../../platform/asked.ts";
import { command } from "../../../platform/command.ts";
import { freshId } from "../../../platform/fresh-id.ts";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { ErrorSummary } from "../../../platform/ui/error-summary.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Page, Section } from "../../../platform/ui/page.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { ActCard, type Option } from "./act-card.tsx";
import { type ActKind, bodyOf, type Draft, endsElsewhere, faultsOf, newAct } from "./draft.ts";
import { Preview } from "./preview.tsx";
import { WORDS } from "./words.ts";

type Hamlets = OrganisationChanges["hamlets"];

/** Writes down what a paper says about hamlets, after it was read back in words. */
export function ReshapePage() {
  const history = useAsked<OrganisationChanges>("/api/organisation/changes");
  const today = useAsked<Organisation>(`/api/organisation?day=${dayOf(Date.now())}`);
  return (
    <Page title={WORDS.reshapeTitle} lead={WORDS.reshapeLead}>
      <Loaded of={history}>
        {({ hamlets }) => (
          <Loaded of={today}>{(told) => <ReshapeForm hamlets={hamlets} today={told} />}</Loaded>
        )}
      </Loaded>
    </Page>
  );
}

const optionOf = (hamlet: Hamlets[number]): Option => ({
  id: hamlet.id,
  name: sayHamlet(hamlet),
  type: hamlet.type,
});

/** The day in words under its box: a browser may write months before days. */
const sayTyped = (day: string) => (isDay(day) ? WORDS.saidDay(sayWeekday(day), sayDay(day)) : undefined);

function emptyDraft(kind: ActKind, open: Option[]): Draft {
  const only = kind === "decide" && open.length === 1 ? open.map(({ id }) => id) : [];
  return {
    reshaping: freshId(),
    on: "",
    paper: WORDS.paperDefault,
    number: "",
    date: "",
    acts: [newAct(kind, freshId, open[0]?.type, only)],
  };
}

function ReshapeForm({ hamlets, today }: { hamlets: Hamlets; today: Organisation }) {
  const { query, route } = useLocation();
  const living = hamlets
    .filter(({ to }) => to === null)
    .map(optionOf)
    .sort((a, b) => byName(a.name, b.name));
  const open = hamlets
    .filter(({ undecided }) => undecided)
    .map(optionOf)
    .sort((a, b) => byName(a.name, b.name));
  const first = query.viec === "decide" && open.length > 0 ? "decide" : "merge";
  const [kept, keep] = useKeptForm<Draft>(`reshape.${first}`);
  const [begun] = useState(() => emptyDraft(first, open));
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const draft = kept ?? begun;
  const faults = faultsOf(draft);
  const set = (part: Partial<Draft>) => keep({ ...draft, ...part });
  const made = (except: string): Option[] =>
    draft.acts
      .filter(({ id, kind }) => id !== except && kind !== "rename")
      .flatMap(({ targets }) => targets)
      .filter(({ to, name }) => to === "new" && name.trim())
      .map(({ id, name, type }) => ({ id, type, name: sayHamlet({ name: name.trim(), type }) }));
  const save = async () => {
    setAttempt(attempt + 1);
    setRefusal(null);
    if (faults.length > 0) return;
    const refused = await command("reshapeHamlets", bodyOf(draft));
    setRefusal(refused);
    if (refused) return;
    const { on } = draft;
    keep(null);
    tell(WORDS.saved);
    route(`/to-chuc?ngay=${on}`);
  };
  return (
    <div class="flex flex-col gap-6">
      <ErrorSummary faults={attempt > 0 ? faults : []} attempt={attempt} />
      <Section title={WORDS.paperPart}>
        <div class="grid gap-4 sm:grid-cols-2">
          <Field
            name="paper"
            label={WORDS.paper}
            maxLength={200}
            value={draft.paper}
            onText={(paper) => set({ paper })}
          />
          <Field
            label={WORDS.number}
            maxLength={60}
            value={draft.number}
            onText={(number) => set({ number })}
          />
          <Field
            name="date"
            type="date"
            min="2000-01-01"
            label={WORDS.date}
            hint={sayTyped(draft.date) ?? WORDS.dateHint}
            value={draft.date}
            onText={(date) => set({ date })}
          />
          <Field
            name="on"
            type="date"
            min="2000-01-01"
            label={WORDS.on}
            hint={sayTyped(draft.on) ?? WORDS.onHint}
            value={draft.on}
            onText={(on) => set({ on })}
          />
        </div>
      </Section>
      <Section title={WORDS.acts}>
        {draft.acts.map((act, n) => (
          <ActCard
            key={act.id}
            n={n + 1}
            act={act}
            living={living.filter(({ id }) => !endsElsewhere(draft, act.id).has(id))}
            open={open.filter(({ id }) => !endsElsewhere(draft, act.id).has(id))}
            begun={made(act.id)}
            onAct={(next) => set({ acts: draft.acts.map((one) => (one.id === act.id ? next : one)) })}
            onDrop={
              draft.acts.length > 1 ? () => set({ acts: draft.acts.filter(({ id }) => id !== act.id) }) : null
            }
          />
        ))}
        <div>
          <Button onClick={() => set({ acts: [...draft.acts, newAct("merge", freshId, living[0]?.type)] })}>
            {WORDS.addAct}
          </Button>
        </div>
      </Section>
      <Section title={WORDS.preview}>
        {faults.length > 0 ? (
          <p class="text-base-content/80">{WORDS.previewEmpty}</p>
        ) : (
          <Preview
            said={bodyOf(draft)}
            hamlets={new Map(hamlets.map(({ id, ...hamlet }) => [id, hamlet]))}
            today={today}
          />
        )}
      </Section>
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      <div class="flex flex-wrap items-center gap-3">
        <ActButton act={save}>{WORDS.save}</ActButton>
        <Button look="quiet" href="/to-chuc" onClick={() => keep(null)}>
          {WORDS.discard}
        </Button>
        {kept && <p class="text-sm text-base-content/75">{WORDS.kept}</p>}
      </div>
    </div>
  );
}
