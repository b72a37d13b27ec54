import type { Id } from "@toso/domain/command/command";
import { type Household, households } from "@toso/domain/households/household";
import type { ComponentChildren } from "preact";
import { mirror } from "../../../platform/local/mirror.ts";
import { Empty } from "../../../platform/ui/empty.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { words } from "./words.ts";

/** The household, if this phone has it; otherwise the page says so. */
export function Known({ id, children }: { id: Id; children: (household: Household) => ComponentChildren }) {
  const found = mirror.get(households, id);
  if (found) return <>{children(found.doc)}</>;
  if (!mirror.ready.value) return null;
  return (
    <>
      <PageHeader title={words.title} back="/ho" />
      <Empty title={words.gone}>
        <p>{words.goneHow}</p>
      </Empty>
    </>
  );
}
