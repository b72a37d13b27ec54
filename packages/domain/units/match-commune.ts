import { officeOnly } from "../command/permission.ts";
import { refuse } from "../command/refusal.ts";
import { rule } from "../command/rule.ts";
import { one, put } from "../command/state.ts";
import { communes } from "./unit.ts";

export interface MatchCommune {
  /** The state's code, five digits: "21163". */
  code: string;
}

/** The office says which unit of the national list its commune is. Said again, the later word holds. */
export const matchCommune = rule<MatchCommune>({
  type: "matchCommune",
  needs: (_, { actor }) => [one(communes, actor.commune)],
  decide(state, { code }, { actor }) {
    const wrong = officeOnly(actor);
    if (wrong) return wrong;
    const found = state.get(communes, actor.commune);
    if (!found?.doc.name)
      return refuse("commune_missing", "Xã chưa có tên. Hãy xác nhận quyết định thành lập tổ trước.");
    if (!/^\d{5}$/.test(code))
      return refuse("code_invalid", "Mã xã phải có đúng 5 chữ số. Hãy chọn xã trong danh mục.");
    return [put(communes, actor.commune, found.audience, { ...found.doc, code })];
  },
});
