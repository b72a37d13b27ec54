import type { BegunPaper } from "@toso/contract/papers/office";
import type { Template } from "@toso/domain/papers/template";
import { said } from "./lines.tsx";

/** A paper being written: what it is made of. */
export type Draft = BegunPaper;

/** As it is sent: without the lines and people that were begun and left empty. */
export function tidied({ template, content }: Draft): Draft {
  const named = ({ name }: { name: string }) => name.trim() !== "";
  const { meeting, report } = content;
  return {
    template: tidiedTemplate(template),
    content: {
      ...content,
      teams: content.teams.map((team) => ({ ...team, members: team.members.filter(named) })),
      changes: content.changes
        .map((change) => ({ ...change, add: change.add.filter(named) }))
        .filter(({ replace, remove, add }) => replace.length + remove.length + add.length > 0),
      paragraphs: said(content.paragraphs),
      conclusions: said(content.conclusions),
      meeting: meeting && { ...meeting, people: said(meeting.people), absent: said(meeting.absent) },
      report: report && { ...report, proposals: said(report.proposals), tasks: said(report.tasks) },
    },
  };
}

export const tidiedTemplate = (template: Template): Template => ({
  ...template,
  addressees: said(template.addressees),
  grounds: said(template.grounds),
  recipients: said(template.recipients),
  body: template.body.filter((part) => part.text?.trim() || (part.kind === "article" && part.title?.trim())),
});
