import type { PaperShown } from "@toso/contract/papers/office";
import type { Refusal } from "@toso/domain/command/refusal";
import { sayNumber } from "@toso/domain/papers/paper";
import { sayDay } from "@toso/domain/words/day";
import { Download } from "lucide-preact";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useAsked } from "../../../platform/asked.ts";
import { command } from "../../../platform/command.ts";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { today } from "../../../platform/today.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Area, Field } from "../../../platform/ui/field.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Page } from "../../../platform/ui/page.tsx";
import { SidePanel } from "../../../platform/ui/side-panel.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { type Draft, tidied } from "./draft.ts";
import { ACTS, Editor } from "./editor.tsx";
import { Preview } from "./preview.tsx";
import { WORDS } from "./words.ts";

/** One paper: written on while it is a draft, frozen once it has its number. */
export function PaperPage({ paper: id }: { paper: string }) {
  const paper = useAsked<PaperShown>(`/api/papers/${id}`);
  return (
    <Loaded of={paper}>
      {(answer) => (
        <Page
          title={answer.title}
          lead={<Standing paper={answer} />}
          acts={<Button href="/van-ban">{WORDS.back}</Button>}
        >
          {answer.status === "draft" && answer.made ? (
            <DraftOpen paper={answer} made={answer.made} />
          ) : (
            <Frozen paper={answer} />
          )}
        </Page>
      )}
    </Loaded>
  );
}

function Standing({ paper: { status, entry, symbol, cancelled } }: { paper: PaperShown }) {
  if (cancelled) return <>{WORDS.cancelledWith(cancelled.reason)}</>;
  if (status === "issued" && entry)
    return <>{WORDS.frozen(sayNumber({ entry, symbol }), sayDay(entry.day), entry.by)}</>;
  return null;
}

function DraftOpen({ paper, made }: { paper: PaperShown; made: Draft }) {
  const [kept, keep] = useKeptForm<{ draft: Draft; basedOn: number }>(`paper.${paper.id}`);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [panel, setPanel] = useState<"issue" | "cancel" | null>(null);
  const { draft, basedOn } = kept ?? { draft: made, basedOn: paper.changedAt };

  const save = async (): Promise<boolean> => {
    const refused = await command("draftPaper", { paper: paper.id, basedOn, ...tidied(draft) });
    setRefusal(refused);
    if (refused) return false;
    keep(null);
    return true;
  };
  return (
    <>
      <Editor draft={draft} onDraft={(next) => keep({ draft: next, basedOn })} />
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      <div class={ACTS}>
        {made.template.symbol && (
          <ActButton
            act={async () => {
              if (kept === null || (await save())) setPanel("issue");
            }}
          >
            {WORDS.issue}
          </ActButton>
        )}
        <ActButton look="plain" act={async () => (await save()) && tell(WORDS.saved)}>
          {WORDS.save}
        </ActButton>
        <Files id={paper.id} />
        <Button look="quiet" onClick={() => setPanel("cancel")}>
          {WORDS.cancelDraft}
        </Button>
        {kept && (
          <>
            <Button look="quiet" onClick={() => keep(null)}>
              {WORDS.discard}
            </Button>
            <p class="text-sm text-base-content/75">{WORDS.unsaved}</p>
          </>
        )}
      </div>
      {panel === "issue" && <Issue paper={paper} onClose={() => setPanel(null)} />}
      {panel === "cancel" && <Cancel paper={paper} onClose={() => setPanel(null)} />}
    </>
  );
}

function Issue({ paper, onClose }: { paper: PaperShown; onClose: () => void }) {
  const [day, setDay] = useState(today.value);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const issue = async () => {
    const refused = await command("issuePaper", { paper: paper.id, symbol: paper.symbol, day });
    setRefusal(refused);
    if (!refused) onClose();
  };
  return (
    <SidePanel title={WORDS.issueTitle} onClose={onClose}>
      <p>{WORDS.issueHint}</p>
      <Field label={WORDS.issueDay} type="date" value={day} max={today.value} onText={setDay} />
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      <ActButton act={issue}>{WORDS.issueAct}</ActButton>
    </SidePanel>
  );
}

function Cancel({ paper, onClose }: { paper: PaperShown; onClose: () => void }) {
  const { route } = useLocation();
  const [reason, setReason] = useState("");
  const [attempted, setAttempted] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const cancel = async () => {
    setAttempted(true);
    if (!reason.trim()) return;
    const refused = await command("cancelPaper", { paper: paper.id, reason: reason.trim() });
    setRefusal(refused);
    if (refused) return;
    tell(WORDS.cancelled);
    route("/van-ban");
  };
  return (
    <SidePanel title={paper.entry ? WORDS.cancelPaper : WORDS.cancelDraft} onClose={onClose}>
      {paper.entry && <p>{WORDS.cancelHint}</p>}
      <Area
        label={WORDS.cancelReason}
        rows={3}
        value={reason}
        error={attempted && !reason.trim() ? WORDS.noReason : null}
        onText={setReason}
      />
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      <ActButton look="danger" act={cancel}>
        {WORDS.cancelAct}
      </ActButton>
    </SidePanel>
  );
}

function Frozen({ paper }: { paper: PaperShown }) {
  const [cancelling, setCancelling] = useState(false);
  const { made, kind, status } = paper;
  const organises = kind === "establish" || kind === "reorganise";
  return (
    <>
      <div class="flex flex-wrap items-center gap-3">
        {made && <Files id={paper.id} />}
        {status === "issued" && organises && (
          <Button look="main" href={`/quyet-dinh?van-ban=${paper.id}`}>
            {WORDS.toOrganisation}
          </Button>
        )}
        {status === "issued" && (
          <Button look="quiet" onClick={() => setCancelling(true)}>
            {WORDS.cancelPaper}
          </Button>
        )}
      </div>
      {status === "issued" && organises && (
        <p class="text-sm text-base-content/80">{WORDS.toOrganisationHint}</p>
      )}
      {made ? (
        <div class="max-w-3xl">
          <Preview template={made.template} content={made.content} />
        </div>
      ) : (
        <p>{WORDS.elsewhere}</p>
      )}
      {cancelling && <Cancel paper={paper} onClose={() => setCancelling(false)} />}
    </>
  );
}

function Files({ id }: { id: string }) {
  return (
    <>
      {(["docx", "pdf"] as const).map((format) => (
        <Button key={format} href={`/api/papers/${id}/file.${format}`}>
          <Download aria-hidden="true" class="size-5" /> {WORDS.download[format]}
        </Button>
      ))}
    </>
  );
}
