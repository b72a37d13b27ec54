import type { Id } from "@toso/domain/command/command";
import { type Visit, visits } from "@toso/domain/visits/visit";
import type { ComponentChildren } from "preact";
import { mirror } from "../../../platform/local/mirror.ts";
import type { Shown } from "../../../platform/local/read.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Empty } from "../../../platform/ui/empty.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { words } from "./correction-words.ts";
import { mayChange } from "./own.ts";

/** The visit, if this member may change it; otherwise the page says who may. */
export function Changeable({
  id,
  children,
}: {
  id: Id;
  children: (visit: Shown<Visit>) => ComponentChildren;
}) {
  const visit = mirror.get(visits, id);
  if (visit && mayChange(visit)) return <>{children(visit)}</>;
  if (!mirror.ready.value) return null;
  return (
    <>
      <PageHeader title={words.correctTitle} back="/ho" />
      <Empty title={words.closed}>
        <p>{words.closedHow}</p>
        <Button href={visit ? `/ho/${visit.doc.household}` : "/ho"}>{words.toHousehold}</Button>
      </Empty>
    </>
  );
}
