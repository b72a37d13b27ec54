import type { CommuneOverview } from "@toso/contract/teams/office";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { sayDecision } from "@toso/domain/decisions/decision";
import { dayOf, sayDay } from "@toso/domain/words/day";
import { foldToned } from "@toso/domain/words/fold";
import { useMemo, useState } from "preact/hooks";
import { command } from "../../../platform/command.ts";
import { freshId } from "../../../platform/fresh-id.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { ErrorSummary } from "../../../platform/ui/error-summary.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { confirmBody, handoversOf, reorganiseBody } from "./confirm-body.ts";
import { Doubts } from "./doubts.tsx";
import { change, marksOf } from "./edit.ts";
import { faultsOf } from "./faults.ts";
import { blankTeam, type DecisionForm, type Plan, type TeamForm, teamName } from "./form.ts";
import { FurtherBoxes } from "./further-boxes.tsx";
import { PaperBoxes } from "./paper-boxes.tsx";
import { changes, formDay, planOf } from "./plan.ts";
import { PlanBoxes } from "./plan-boxes.tsx";
import { SourceText } from "./source-text.tsx";
import { TeamBox } from "./team-box.tsx";
import { typedDay } from "./typed-day.ts";
import { type Editing, EditingContext } from "./value-box.tsx";
import { WORDS } from "./words.ts";

/** What was read beside where it was read, to be corrected and confirmed. */
export function Confirm({
  form,
  known,
  onForm,
  onConfirmed,
}: {
  form: DecisionForm;
  /** The commune until now; its name is "" before its first decision. */
  known: CommuneOverview;
  onForm: (form: DecisionForm | null) => void;
  /** @param said what was done, in words */
  onConfirmed: (said: string) => void;
}) {
  const [active, setActive] = useState<string | null>(null);
  const [side, setSide] = useState<"form" | "source">("form");
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const faults = attempt > 0 ? faultsOf(form) : [];
  const members = form.teams.reduce((sum, team) => sum + team.members.length, 0);
  const changed = form.plan ? form.plan.teams.filter(changes).length + form.plan.founded.length : 0;
  const commune = form.paper.commune.value;

  const editing: Editing = {
    faults: new Map(faults.map(({ field, sentence }) => [field, sentence])),
    onText: (key, text) => onForm(change(form, key, text)),
    onEnter: setActive,
    onShow: (key) => {
      setActive(key);
      setSide("source");
    },
  };
  const goTo = (key: string) => {
    setActive(key);
    setSide("form");
    requestAnimationFrame(() => focusOn(key));
  };
  const withTeams = (teams: TeamForm[], dropped?: string) => {
    onForm({ ...form, teams });
    if (dropped) tell(WORDS.dropped(dropped), { say: WORDS.undo, do: () => onForm(form) });
  };
  const addTeam = () => {
    const team = blankTeam(freshId);
    withTeams([...form.teams, team]);
    goTo(`${team.id}/village`);
  };
  const confirm = async () => {
    setAttempt(attempt + 1);
    setRefusal(null);
    if (faultsOf(form).length > 0) return;
    const done = form.plan ? await reorganise(form, form.plan) : await establish(form, members);
    if (isRefusal(done)) setRefusal(done);
    else onConfirmed(done);
  };
  const marks = useMemo(() => marksOf(form), [form]);

  return (
    <EditingContext.Provider value={editing}>
      <div class="sticky top-14 z-20 -mx-4 flex gap-2 bg-base-100 px-4 py-2 lg:hidden">
        {(["form", "source"] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={side === each}
            class={`btn font-bold flex-1 ${side === each ? "btn-primary" : ""}`}
            onClick={() => setSide(each)}
          >
            {WORDS[each]}
          </button>
        ))}
      </div>
      <div class="grid items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div
          class={`rounded-box h-[calc(100dvh-11rem)] overflow-hidden border border-base-300 lg:sticky lg:top-4 lg:block lg:h-[calc(100dvh-2rem)] ${side === "source" ? "" : "hidden"}`}
        >
          <SourceText text={form.text} marks={marks} active={active} onPick={goTo} />
        </div>
        <div class={`flex min-w-0 flex-col gap-5 lg:flex ${side === "form" ? "" : "hidden"}`}>
          <ErrorSummary faults={faults} attempt={attempt} />
          {known.name && commune.trim() && foldToned(known.name) !== foldToned(commune) && (
            <Notice tone="warning">
              {(form.plan ? WORDS.foreignPlan : WORDS.otherCommune)(commune.trim(), known.name)}
            </Notice>
          )}
          {form.why && <Notice tone="warning">{form.why}</Notice>}
          <AlreadyOnFile form={form} known={known} />
          {!form.plan && <Purpose form={form} known={known} onForm={onForm} />}
          <Doubts form={form} onGo={goTo} />
          <PaperBoxes paper={form.paper} />
          {form.plan ? (
            <>
              <h2 class="text-lg font-bold">{WORDS.planned(changed)}</h2>
              <PlanBoxes
                form={form}
                plan={form.plan}
                commune={known}
                onPlan={(plan) => onForm({ ...form, plan })}
              />
            </>
          ) : (
            <>
              <h2 class="text-lg font-bold">{WORDS.teams(form.teams.length, members)}</h2>
              {form.teams.map((team, n) => (
                <TeamBox
                  key={team.id}
                  team={team}
                  n={n + 1}
                  commune={commune}
                  onTeam={(next, dropped) =>
                    withTeams(
                      form.teams.map((one) => (one === team ? next : one)),
                      dropped,
                    )
                  }
                  onDrop={() =>
                    withTeams(
                      form.teams.filter((one) => one !== team),
                      teamName(team, commune),
                    )
                  }
                />
              ))}
              <div>
                <Button onClick={addTeam}>
                  <span id="add-team" tabIndex={-1}>
                    {WORDS.addTeam}
                  </span>
                </Button>
              </div>
            </>
          )}
          <FurtherBoxes form={form} onForm={onForm} />
          <datalist id="hamlet-kinds">
            {WORDS.hamletKinds.map((kind) => (
              <option key={kind} value={kind} />
            ))}
          </datalist>
          {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
          <div class="z-10 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-base-300 bg-base-100 py-3 lg:sticky lg:bottom-0">
            <ActButton act={confirm}>
              {form.plan ? WORDS.confirmPlan : WORDS.confirm(form.teams.length)}
            </ActButton>
            <Button look="quiet" onClick={() => discard(form, onForm)}>
              {WORDS.discard}
            </Button>
            <p class="min-w-0 flex-1 basis-40 text-sm text-base-content/75">{WORDS.kept}</p>
          </div>
        </div>
      </div>
    </EditingContext.Provider>
  );
}

/** The same paper may have been put on file before, by a colleague or last year. */
function AlreadyOnFile({ form: { paper }, known }: { form: DecisionForm; known: CommuneOverview }) {
  const day = typedDay(paper.date.value);
  const number = paper.number.value.trim();
  const same = known.decisions.find((one) => one.date === day && Number(one.number) === Number(number));
  if (!same || !number) return null;
  return (
    <Notice tone="warning" act={<Button href={`/quyet-dinh/${same.id}`}>{WORDS.seeIt}</Button>}>
      {WORDS.alreadyOnFile(sayDecision(same), sayDay(same.date))}
    </Notice>
  );
}

/** A decision that says otherwise than what it will do: a kiện toàn of no team, or a founding of teams that are there. */
function Purpose({
  form,
  known,
  onForm,
}: {
  form: DecisionForm;
  known: CommuneOverview;
  onForm: (form: DecisionForm) => void;
}) {
  const there = known.teams.filter(({ to }) => to === null);
  if (there.length === 0 && form.kind === "establish") return null;
  if (there.length === 0) {
    const only = form.teams.length === 0 && form.changes.length > 0;
    return <Notice tone="warning">{only ? WORDS.onlyChanges : WORDS.firstOfAll}</Notice>;
  }
  const names = new Set(form.teams.map((team) => foldToned(teamName(team, form.paper.commune.value))));
  const same = there.find(({ name }) => names.has(foldToned(name)));
  const blank = form.teams.every(({ members }) => members.every(({ name }) => !name.value.trim()));
  if (!same && !blank) return null;
  const asPlan = () => onForm({ ...form, kind: "reorganise", plan: planOf(form, known) });
  return (
    <Notice tone="warning" act={<Button onClick={asPlan}>{WORDS.asReorganise}</Button>}>
      {WORDS.knownTeams((same ?? there[0])?.name ?? "")}
    </Notice>
  );
}

async function establish(form: DecisionForm, members: number): Promise<string | Refusal> {
  const refused = await command("confirmDecision", confirmBody(form));
  return refused ?? WORDS.done(form.teams.length, members);
}

/** The decision first, then what ended teams hand over, where their last day is past; the others wait for it. */
async function reorganise(form: DecisionForm, plan: Plan): Promise<string | Refusal> {
  const refused = await command("reorganiseTeams", reorganiseBody(form, plan));
  if (refused) return refused;
  const done = WORDS.plan.done(plan.teams.filter(changes).length + plan.founded.length);
  const due = formDay(form) <= dayOf(Date.now()) ? handoversOf(plan) : [];
  for (const handover of due) {
    const kept = await command("handOverTeam", handover);
    if (kept) return `${done} ${WORDS.plan.notHandedOver} ${kept.sentence}`;
  }
  return due.length > 0 ? done + WORDS.plan.handedOver(due.length) : done;
}

function discard(form: DecisionForm, onForm: (form: DecisionForm | null) => void): void {
  onForm(null);
  tell(WORDS.dropped(form.file), { say: WORDS.undo, do: () => onForm(form) });
}

function focusOn(key: string): void {
  const box = document.getElementById(key);
  box?.closest("details")?.setAttribute("open", "");
  box?.focus();
  box?.scrollIntoView({ block: "center" });
}
