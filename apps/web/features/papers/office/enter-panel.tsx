import type { Refusal } from "@toso/domain/command/refusal";
import { useState } from "preact/hooks";
import { command } from "../../../platform/command.ts";
import { freshId } from "../../../platform/fresh-id.ts";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { today } from "../../../platform/today.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Area, Field } from "../../../platform/ui/field.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { SidePanel } from "../../../platform/ui/side-panel.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { Lines, said } from "./lines.tsx";
import { WORDS } from "./words.ts";

interface Entered {
  paper: string;
  title: string;
  symbol: string;
  signer: string;
  recipients: string[];
  day: string;
}

/** A paper that was written elsewhere takes its number from the office's one register. */
export function EnterPanel({ onClose }: { onClose: () => void }) {
  const [kept, keep] = useKeptForm<Entered>("paper.enter");
  const [attempted, setAttempted] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const form = kept ?? {
    paper: freshId(),
    title: "",
    symbol: "",
    signer: "",
    recipients: [],
    day: today.value,
  };
  const change = (part: Partial<Entered>) => keep({ ...form, ...part });
  const enter = async () => {
    setAttempted(true);
    if (!form.title.trim() || !form.symbol.trim()) return;
    const refused = await command("enterPaper", {
      ...form,
      title: form.title.trim(),
      symbol: form.symbol.trim(),
      signer: form.signer.trim() || null,
      recipients: said(form.recipients),
    });
    setRefusal(refused);
    if (refused) return;
    keep(null);
    tell(WORDS.entered(form.symbol));
    onClose();
  };
  const missing = (text: string, sentence: string) => (attempted && !text.trim() ? sentence : null);
  return (
    <SidePanel title={WORDS.enterTitle} onClose={onClose}>
      <p>{WORDS.enterLead}</p>
      <Area
        label={WORDS.about}
        rows={2}
        value={form.title}
        error={missing(form.title, WORDS.need.title)}
        onText={(title) => change({ title })}
      />
      <Field
        label={WORDS.beginSymbol}
        value={form.symbol}
        error={missing(form.symbol, WORDS.need.symbol)}
        onText={(symbol) => change({ symbol })}
      />
      <Field
        label={WORDS.issueDay}
        type="date"
        max={today.value}
        value={form.day}
        onText={(day) => change({ day })}
      />
      <Field label={WORDS.signerName} value={form.signer} onText={(signer) => change({ signer })} />
      <Lines
        label={WORDS.recipients}
        lines={form.recipients}
        onLines={(recipients) => change({ recipients })}
      />
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      <ActButton act={enter}>{WORDS.enterAct}</ActButton>
    </SidePanel>
  );
}
