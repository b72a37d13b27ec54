import type { BegunPaper, OfficeTemplates } from "@toso/contract/papers/office";
import type { Refusal } from "@toso/domain/command/refusal";
import { periodByKey } from "@toso/domain/reports/calendar";
import { dayOf } from "@toso/domain/words/day";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useAsked } from "../../../platform/asked.ts";
import { command } from "../../../platform/command.ts";
import { freshId } from "../../../platform/fresh-id.ts";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Page } from "../../../platform/ui/page.tsx";
import { lastClosed, PeriodPicker } from "../../../platform/ui/period-picker.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { type Draft, tidied } from "./draft.ts";
import { ACTS, Editor } from "./editor.tsx";
import { WORDS } from "./words.ts";

/** A new paper: choose a template, and go on from what is on file. */
export function ComposePage() {
  const { query } = useLocation();
  const templates = useAsked<OfficeTemplates>("/api/templates");
  return (
    <Loaded of={templates}>
      {(answer) => {
        const chosen = answer.templates.find(({ template }) => template.id === query.mau)?.template;
        if (!chosen) return <Choice templates={answer.templates} />;
        return chosen.kind === "report" ? (
          <ReportBegun key={chosen.id} id={chosen.id} name={chosen.name} period={query.ky} />
        ) : (
          <Begun key={chosen.id} name={chosen.name} path={`template=${chosen.id}`} />
        );
      }}
    </Loaded>
  );
}

function Choice({ templates }: OfficeTemplates) {
  return (
    <Page title={WORDS.chooseKind} lead={WORDS.chooseLead}>
      <ul class="grid gap-3 sm:grid-cols-2">
        {templates.map(({ template: { id, name, symbol } }) => (
          <li key={id}>
            <a
              href={`/van-ban/soan?mau=${id}`}
              class="rounded-box flex min-h-16 flex-col justify-center border border-base-300 px-4 py-3 hover:border-primary hover:bg-base-200"
            >
              <b>{name}</b>
              {symbol && <span class="text-sm text-base-content/75">{symbol}</span>}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

const KINDS = ["week", "month", "quarter", "half", "year"] as const;

function ReportBegun({ id, name, period: key }: { id: string; name: string; period: string | undefined }) {
  const { route } = useLocation();
  const period = periodByKey(key ?? "") ?? lastClosed("month", dayOf(Date.now()));
  return (
    <Begun
      key={period.key}
      name={name}
      path={`template=${id}&period=${period.key}`}
      above={
        <PeriodPicker
          period={period}
          kinds={KINDS}
          onChange={(next) => route(`/van-ban/soan?mau=${id}&ky=${next.key}`)}
        />
      }
    />
  );
}

function Begun({ name, path, above }: { name: string; path: string; above?: preact.ComponentChildren }) {
  const begun = useAsked<BegunPaper>(`/api/papers/beginning?${path}`);
  return (
    <Page title={name} lead={WORDS.chooseLead}>
      {above}
      <Loaded of={begun}>{(answer) => <NewDraft path={path} begun={answer} />}</Loaded>
    </Page>
  );
}

function NewDraft({ path, begun }: { path: string; begun: Draft }) {
  const { route } = useLocation();
  const [kept, keep] = useKeptForm<{ paper: string; draft: Draft }>(`paper.${path}`);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { paper, draft } = kept ?? { paper: freshId(), draft: begun };

  const save = async () => {
    keep({ paper, draft });
    const refused = await command("draftPaper", { paper, basedOn: null, ...tidied(draft) });
    setRefusal(refused);
    if (refused) return;
    keep(null);
    tell(WORDS.saved);
    route(`/van-ban/${paper}`);
  };
  return (
    <>
      <Editor draft={draft} onDraft={(next) => keep({ paper, draft: next })} />
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      <div class={ACTS}>
        <ActButton act={save}>{WORDS.save}</ActButton>
        {kept && (
          <Button look="quiet" onClick={() => keep(null)}>
            {WORDS.cancelDraft}
          </Button>
        )}
      </div>
    </>
  );
}
