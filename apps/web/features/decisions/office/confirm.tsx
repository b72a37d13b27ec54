import type { Refusal } from "@toso/domain/command/refusal";
import { foldToned } from "@toso/domain/words/fold";
import { useMemo, useState } from "preact/hooks";
import { command } from "../../../platform/command.ts";
import { freshId } from "../../../platform/fresh-id.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { ErrorSummary } from "../../../platform/ui/error-summary.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { confirmBody } from "./confirm-body.ts";
import { Doubts } from "./doubts.tsx";
import { change, marksOf } from "./edit.ts";
import { faultsOf } from "./faults.ts";
import { blankTeam, type DecisionForm, type TeamForm, teamName } from "./form.ts";
import { PaperBoxes } from "./paper-boxes.tsx";
import { SourceText } from "./source-text.tsx";
import { TeamBox } from "./team-box.tsx";
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
  /** The commune's name until now; "" before its first decision. */
  known: string;
  onForm: (form: DecisionForm | null) => void;
  onConfirmed: (done: { teams: number; members: number }) => void;
}) {
  const [active, setActive] = useState<string | null>(null);
  const [side, setSide] = useState<"form" | "source">("form");
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const faults = attempt > 0 ? faultsOf(form) : [];
  const members = form.teams.reduce((sum, team) => sum + team.members.length, 0);
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
    const refused = await command("confirmDecision", confirmBody(form));
    setRefusal(refused);
    if (!refused) onConfirmed({ teams: form.teams.length, members });
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
          {known && commune.trim() && foldToned(known) !== foldToned(commune) && (
            <Notice tone="warning">{WORDS.otherCommune(commune.trim(), known)}</Notice>
          )}
          {form.why && <Notice tone="warning">{form.why}</Notice>}
          {form.kind === "reorganise" && <Notice tone="warning">{WORDS.reorganise}</Notice>}
          <Doubts form={form} onGo={goTo} />
          <PaperBoxes paper={form.paper} />
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
          <datalist id="hamlet-kinds">
            {WORDS.hamletKinds.map((kind) => (
              <option key={kind} value={kind} />
            ))}
          </datalist>
          {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
          <div class="z-10 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-base-300 bg-base-100 py-3 lg:sticky lg:bottom-0">
            <ActButton act={confirm}>{WORDS.confirm(form.teams.length)}</ActButton>
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

function discard(form: DecisionForm, onForm: (form: DecisionForm | null) => void): void {
  onForm(null);
  tell(WORDS.dropped(form.file), { say: WORDS.undo, do: () => onForm(form) });
}

function focusOn(key: string): void {
  const box = document.getElementById(key);
  box?.focus();
  box?.scrollIntoView({ block: "center" });
}
