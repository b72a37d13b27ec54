import type { BegunPaper, OfficeTemplates } from "@toso/contract/papers/office";
import type { Refusal } from "@toso/domain/command/refusal";
import { findingsOf } from "@toso/domain/papers/template";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useAsked } from "../../../platform/asked.ts";
import { command } from "../../../platform/command.ts";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { sayMoment } from "../../../platform/say-moment.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Page } from "../../../platform/ui/page.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { tidiedTemplate } from "./draft.ts";
import { Beside } from "./editor.tsx";
import { Preview } from "./preview.tsx";
import { WordingForm } from "./wording-form.tsx";
import { WORDS } from "./words.ts";

type Held = OfficeTemplates["templates"][number];

/** The words of every kind of paper, to be changed by the office. */
export function TemplatesPage() {
  const { query } = useLocation();
  const templates = useAsked<OfficeTemplates>("/api/templates");
  return (
    <Loaded of={templates}>
      {(answer) => {
        const chosen = answer.templates.find(({ template }) => template.id === query.mau);
        return chosen ? <EditTemplate key={chosen.template.id} held={chosen} /> : <Choice {...answer} />;
      }}
    </Loaded>
  );
}

function Choice({ templates }: OfficeTemplates) {
  return (
    <Page
      title={WORDS.templates}
      lead={WORDS.templatesLead}
      acts={<Button href="/van-ban">{WORDS.back}</Button>}
    >
      <ul class="grid gap-3 sm:grid-cols-2">
        {templates.map(({ template: { id, name }, by, at }) => (
          <li key={id}>
            <a
              href={`/mau-van-ban?mau=${id}`}
              class="rounded-box flex min-h-16 flex-col justify-center border border-base-300 px-4 py-3 hover:border-primary hover:bg-base-200"
            >
              <b>{name}</b>
              <span class="text-sm text-base-content/75">
                {by && at ? WORDS.changedBy(by, sayMoment(at)) : WORDS.asItCame}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function EditTemplate({ held }: { held: Held }) {
  const { route } = useLocation();
  const [kept, keep] = useKeptForm<Held>(`template.${held.template.id}`);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const sample = useAsked<BegunPaper>(`/api/papers/beginning?template=${held.template.id}`);
  const { template, version } = kept ?? held;
  const faults = findingsOf(tidiedTemplate(template));

  const save = async () => {
    const refused = await command("changeTemplate", { template: tidiedTemplate(template), basedOn: version });
    setRefusal(refused);
    if (refused) return;
    keep(null);
    tell(WORDS.templateSaved);
    route("/mau-van-ban");
  };
  return (
    <Page
      title={held.template.name}
      lead={WORDS.templatesLead}
      acts={<Button href="/mau-van-ban">{WORDS.templates}</Button>}
    >
      <Beside
        form={
          <WordingForm
            template={template}
            onTemplate={(next) => keep({ ...held, version, template: next })}
          />
        }
        preview={
          <Loaded of={sample}>
            {({ content }) => <Preview template={tidiedTemplate(template)} content={content} />}
          </Loaded>
        }
      />
      {faults.length > 0 && (
        <Notice tone="warning">
          <b>{WORDS.faults}</b>
          <ul class="mt-1 list-disc pl-5">
            {faults.map(({ place, text }) => (
              <li key={place + text}>
                {place}: {text}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      <div class="flex flex-wrap items-center gap-3">
        <ActButton act={save}>{WORDS.saveTemplate}</ActButton>
        {kept && (
          <Button look="quiet" onClick={() => keep(null)}>
            {WORDS.cancelDraft}
          </Button>
        )}
      </div>
    </Page>
  );
}
