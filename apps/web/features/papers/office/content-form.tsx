import type { PaperContent, PaperReference, Template } from "@toso/domain/papers/template";
import { Button } from "../../../platform/ui/button.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { Section } from "../../../platform/ui/page.tsx";
import { ChangesForm } from "./changes-form.tsx";
import { Lines } from "./lines.tsx";
import { MeetingForm } from "./meeting-form.tsx";
import { Teams } from "./people.tsx";
import { SignerForm } from "./signer-form.tsx";
import { WORDS } from "./words.ts";

/** What the person fills in of a paper: only what its kind needs, the rest is on file. */
export function ContentForm({
  template,
  content,
  onContent,
}: {
  template: Template;
  content: PaperContent;
  onContent: (content: PaperContent) => void;
}) {
  const change = (part: Partial<PaperContent>) => onContent({ ...content, ...part });
  const asks = (name: string) => JSON.stringify(template).toLocaleLowerCase("vi").includes(`{{${name}}}`);
  const listsTeams = asks("danh sách tổ") || asks("bảng danh sách tổ");
  const { kind } = template;
  return (
    <div class="flex flex-col gap-5">
      {asks("trích yếu") && (
        <Field
          label={WORDS.subject}
          value={content.subject ?? ""}
          onText={(subject) => change({ subject: subject || null })}
        />
      )}
      {asks("quyết định trước") && (
        <ReferenceForm
          reference={content.decision ?? { number: null, symbol: "QĐ-UBND", date: null, by: "", about: null }}
          onReference={(decision) => change({ decision })}
        />
      )}
      {asks("nội dung thay đổi") && (
        <Section title={WORDS.changes}>
          <ChangesForm
            teams={content.teams}
            changes={content.changes}
            onChanges={(changes) => change({ changes })}
          />
        </Section>
      )}
      {listsTeams && (
        <Section title={WORDS.teams}>
          <Teams teams={content.teams} onTeams={(teams) => change({ teams })} />
        </Section>
      )}
      {kind === "plan" && <TargetsSaid content={content} />}
      {kind === "report" && <ReportForm content={content} onContent={onContent} />}
      {content.meeting && (
        <Section title={WORDS.meeting}>
          <MeetingForm
            meeting={content.meeting}
            minutes={kind === "minutes"}
            onMeeting={(meeting) => change({ meeting })}
          />
        </Section>
      )}
      {asks("nội dung") && (
        <Lines
          label={WORDS.paragraphs}
          hint={WORDS.paragraphsHint}
          rows={6}
          lines={content.paragraphs}
          onLines={(paragraphs) => change({ paragraphs })}
        />
      )}
      {asks("kết luận") && (
        <Lines
          label={WORDS.conclusions}
          hint={WORDS.paragraphsHint}
          lines={content.conclusions}
          onLines={(conclusions) => change({ conclusions })}
        />
      )}
      {kind !== "list" && kind !== "minutes" && (
        <SignerForm signer={content.signer ?? template.signer} onSigner={(signer) => change({ signer })} />
      )}
    </div>
  );
}

function ReferenceForm({
  reference,
  onReference,
}: {
  reference: PaperReference;
  onReference: (reference: PaperReference) => void;
}) {
  const change = (part: Partial<PaperReference>) => onReference({ ...reference, ...part });
  return (
    <fieldset class="flex flex-col gap-2">
      <legend class="mb-1 font-bold">{WORDS.amended}</legend>
      <div class="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <Field
          label={WORDS.amendedNumber}
          value={reference.number ?? ""}
          onText={(number) => change({ number: number || null })}
        />
        <Field label={WORDS.amendedSymbol} value={reference.symbol} onText={(symbol) => change({ symbol })} />
        <div class="col-span-2 sm:col-span-1">
          <Field
            label={WORDS.amendedDate}
            type="date"
            value={reference.date ?? ""}
            onText={(date) => change({ date: date || null })}
          />
        </div>
      </div>
    </fieldset>
  );
}

/** Numbers are not typed twice: they come from where the software keeps them. */
function TargetsSaid({ content: { targets } }: { content: PaperContent }) {
  if (!targets)
    return (
      <Section title={WORDS.noTargets}>
        <div>
          <Button href="/chi-tieu">{WORDS.giveTargets}</Button>
        </div>
      </Section>
    );
  return (
    <Section title={WORDS.targets(targets.period.label)}>
      <p>
        {targets.indicators.map(({ name }) => name).join("; ")} ({targets.teams.length} tổ)
      </p>
      <p class="text-sm text-base-content/80">{WORDS.targetsHint}</p>
    </Section>
  );
}

function ReportForm({
  content,
  onContent,
}: {
  content: PaperContent;
  onContent: (content: PaperContent) => void;
}) {
  const { report } = content;
  if (!report)
    return (
      <Section title={WORDS.noReport}>
        <div>
          <Button href="/bao-cao">{WORDS.consolidate}</Button>
        </div>
      </Section>
    );
  const change = (part: Partial<typeof report>) => onContent({ ...content, report: { ...report, ...part } });
  return (
    <Section title={WORDS.report(report.period.label)}>
      <p class="text-sm text-base-content/80">{WORDS.reportHint}</p>
      <Lines
        label={WORDS.proposals}
        lines={report.proposals}
        onLines={(proposals) => change({ proposals })}
      />
      <Lines label={WORDS.tasks} lines={report.tasks} onLines={(tasks) => change({ tasks })} />
    </Section>
  );
}
