import { SheetRefusal } from "../sheet-refusals.ts";
import type { ReadPart } from "../zip.ts";
import type { Walk } from "./xml.ts";

/** Where the parts of a workbook lie (ECMA-376 part 1, 12.3: found by relation, not by name). */
export interface Workbook {
  sheets: { name: string; hidden: boolean; path: string }[];
  sharedStrings?: string;
  styles?: string;
}

type Relation = { id: string; type: string; target: string };

export function readWorkbook(readPart: ReadPart, walk: Walk): Workbook {
  const main = relationsOf("", readPart, walk).find(({ type }) => type.endsWith("/officeDocument"))?.target;
  if (!main) throw new SheetRefusal(readPart("[Content_Types].xml") ? "damaged" : "not_a_sheet");
  if (main.endsWith(".bin")) throw new SheetRefusal("binary_format");
  const part = readPart(main);
  if (!part) throw new SheetRefusal("damaged");
  const relations = relationsOf(main, readPart, walk);
  const sheets: Workbook["sheets"] = [];
  let isWorkbook = false;
  walk(part, {
    open(name, attributes) {
      if (name === "workbook") isWorkbook = true;
      if (name !== "sheet") return;
      const id = attributes["r:id"] ?? Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const relation = relations.find((one) => one.id === id);
      if (!relation?.type.endsWith("/worksheet")) return; // charts and dialogs hold no rows
      const hidden = attributes.state === "hidden" || attributes.state === "veryHidden";
      sheets.push({ name: attributes.name ?? "", hidden, path: relation.target });
    },
  });
  if (!isWorkbook) throw new SheetRefusal("not_a_sheet");
  const target = (kind: string) => relations.find(({ type }) => type.endsWith(`/${kind}`))?.target;
  return { sheets, sharedStrings: target("sharedStrings"), styles: target("styles") };
}

function relationsOf(path: string, readPart: ReadPart, walk: Walk): Relation[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const part = readPart(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const relations: Relation[] = [];
  if (!part) return relations;
  walk(part, {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      relations.push({ id: Id, type: Type, target: resolve(folder, Target) });
    },
  });
  return relations;
}

/** Targets are relative to the folder of the part, or start at the root. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith("/") ? target : folder + target;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
