import type { PaperContent, TemplateKind } from "@toso/domain/papers/template";
import { items, paragraphsOf } from "../reports/paragraphs.ts";
import { reportBlocks } from "../reports/report-blocks.ts";
import type { Block } from "../write/official.ts";
import { closed } from "../write/wording.ts";
import { changeList } from "./changes.ts";
import { targetTables } from "./targets.ts";
import { teamList, teamTable } from "./teams.ts";

type Make = (content: PaperContent, kind: TemplateKind) => Block[] | null;

/** Papers that stand without a text of their own. */
const MAY_SAY_NOTHING: TemplateKind[] = ["plan", "invitation"];

/** What each block placeholder stands for; null where the content has nothing to put there. */
const BLOCKS: Record<string, Make> = {
  "danh sách tổ": ({ teams, office }) => (teams.length ? teamList(teams, office.commune) : null),
  "bảng danh sách tổ": ({ teams, office }) => (teams.length ? teamTable(teams, office.commune) : null),
  "nội dung thay đổi": ({ changes, office }) => (changes.length ? changeList(changes, office.commune) : null),
  "bảng giao chỉ tiêu": ({ targets }) => (targets?.teams.length ? targetTables(targets) : null),
  "nội dung": ({ paragraphs }, kind) =>
    paragraphs.length || MAY_SAY_NOTHING.includes(kind) ? paragraphs.flatMap(paragraphsOf) : null,
  "kết luận": ({ conclusions }) => (conclusions.length ? conclusions.flatMap(paragraphsOf) : null),
  "thành phần": ({ meeting }) => (meeting?.people.length ? items(closed(meeting.people)) : null),
  "vắng mặt": ({ meeting }) => (meeting?.absent.length ? items(closed(meeting.absent)) : items(["Không."])),
};

/** The blocks of a placeholder, or null: the content does not have them yet. */
export function blocksOf(name: string, content: PaperContent, kind: TemplateKind): Block[] | null {
  const make = BLOCKS[name];
  if (make) return make(content, kind);
  return content.report ? reportBlocks(name, content.report) : null;
}
