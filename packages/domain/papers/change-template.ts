import type { Id } from "../command/command.ts";
import { derivedId } from "../command/derived-id.ts";
import { officeOnly } from "../command/permission.ts";
import { refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { faulty } from "./draft-paper.ts";
import { templates } from "./paper.ts";
import type { Template } from "./template-form.ts";

/** An office has one form of each template. */
export const templateId = (commune: Id, template: string): Id => derivedId(commune, "template", template);

export interface ChangeTemplate {
  template: Template;
  /** The version that was changed; 0: the template as it came. */
  basedOn: number;
}

/** The office changes the words of a template. Papers already drafted or issued keep theirs. */
export const changeTemplate = rule<ChangeTemplate>({
  type: "changeTemplate",
  needs: ({ template }, { actor }) => [one(templates, templateId(actor.commune, template.id))],
  decide(state, { template, basedOn }, { actor, now }) {
    const wrong = officeOnly(actor) ?? faulty(template);
    if (wrong) return wrong;
    const id = templateId(actor.commune, template.id);
    const known = state.get(templates, id)?.doc;
    if ((known?.version ?? 0) !== basedOn)
      return refuse(
        "template_changed",
        `${known?.by ?? "Người khác"} vừa sửa mẫu này. Hãy mở lại mẫu để thấy bản mới rồi sửa tiếp.`,
      );
    return [put(templates, id, null, { template, version: basedOn + 1, at: now, by: actor.name })];
  },
});
