import type { Id } from "../command/command.ts";
import { notYours, officeOnly } from "../command/permission.ts";
import { type Refusal, refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { type Paper, papers, statusOf } from "./paper.ts";
import type { PaperContent } from "./template-content.ts";
import { findingsOf } from "./template-findings.ts";
import type { Template } from "./template-form.ts";

export interface DraftPaper {
  paper: Id;
  template: Template;
  content: PaperContent;
  /** `changedAt` of the version that was written on; null: a new paper. */
  basedOn: number | null;
}

/** The office writes a paper, or goes on writing it. Whatever was issued stays as it went out. */
export const draftPaper = rule<DraftPaper>({
  type: "draftPaper",
  needs: ({ paper }) => [one(papers, paper)],
  decide(state, { paper, template, content, basedOn }, { actor, now }) {
    const known = state.get(papers, paper)?.doc;
    const wrong =
      officeOnly(actor) ??
      (known && (notDraft(known) ?? changedMeanwhile(known, basedOn))) ??
      faulty(template);
    if (wrong) return wrong;
    return [
      put(papers, paper, null, {
        kind: template.kind,
        symbol: template.symbol ?? "",
        made: { template, content: { ...content, number: null } },
        entered: null,
        entry: null,
        changedAt: now,
        changedBy: actor.name,
        cancelled: null,
      }),
    ];
  },
});

/** Two clerks may have the same draft open: who saves second must see what the first wrote. */
const changedMeanwhile = ({ changedAt, changedBy }: Paper, basedOn: number | null): Refusal | null =>
  changedAt === basedOn
    ? null
    : refuse(
        "draft_changed",
        `${changedBy} vừa lưu bản khác của văn bản này. Bấm “Bỏ sửa đổi” để xem bản ấy rồi sửa tiếp.`,
      );

/** A template that papers cannot be made of: the first thing wrong with it, in words. */
export function faulty(template: Template): Refusal | null {
  const [finding] = findingsOf(template);
  return finding ? refuse("template_faulty", `${finding.place}: ${finding.text}`) : null;
}

export function notDraft(paper: Paper): Refusal | null {
  const status = statusOf(paper);
  if (status === "draft") return null;
  return status === "issued"
    ? refuse(
        "paper_issued",
        "Văn bản này đã vào sổ nên không sửa được nữa. Hãy soạn văn bản mới thay cho nó.",
      )
    : refuse("paper_cancelled", "Văn bản này đã bị hủy. Hãy soạn văn bản mới.");
}

export interface CancelPaper {
  paper: Id;
  reason: string;
}

/** A draft is put away, or a number that was given is cancelled: it stays in the register, and nobody gets it again. */
export const cancelPaper = rule<CancelPaper>({
  type: "cancelPaper",
  needs: ({ paper }) => [one(papers, paper)],
  decide(state, { paper, reason }, { actor, now }) {
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    const known = state.get(papers, paper)?.doc;
    if (!known) return notYours();
    if (known.cancelled) return refuse("paper_cancelled", "Văn bản này đã bị hủy rồi.");
    return [put(papers, paper, null, { ...known, cancelled: { reason, at: now, by: actor.name } })];
  },
});
