import { useSignalEffect } from "@preact/signals";
import type { Id } from "@toso/domain/command/command";
import { households, sayOutcome } from "@toso/domain/households/household";
import { platformName } from "@toso/domain/indicators/catalogue";
import { visits } from "@toso/domain/visits/visit";
import { CircleCheck, Undo2 } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { mirror } from "../../../platform/local/mirror.ts";
import { dropPhotos } from "../../../platform/local/photos.ts";
import { GRACE_MS, undo } from "../../../platform/local/undo.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { latest } from "./record.ts";
import { words } from "./words.ts";

interface VisitDoneProps {
  id: Id;
  onUndone: (household: Id) => void;
  /** What the visit moved, and whom to visit next. */
  children: ComponentChildren;
}

/** The visit is kept: what it was, the way back for a slip of the thumb, and on to the neighbours. */
export function VisitDone({ id, onUndone, children }: VisitDoneProps) {
  const visit = mirror.get(visits, id)?.doc;
  const household = visit && mirror.get(households, visit.household)?.doc;
  const open = latest.value?.visit === id ? latest.value : null;
  useSignalEffect(() => {
    if (!latest.value) return;
    const timer = setTimeout(() => {
      latest.value = null;
    }, GRACE_MS);
    return () => clearTimeout(timer);
  });

  const takeBack = async () => {
    if (!open) return;
    const undone = await undo(open.done);
    if (undone) await dropPhotos(open.photos);
    latest.value = null;
    tell(undone ? words.undone : words.tooLate);
    if (undone) onUndone(open.household);
  };

  return (
    <>
      <div class="flex flex-col gap-2 pt-6" role="status">
        <h1 class="text-success flex items-center gap-2 text-2xl font-bold">
          <CircleCheck aria-hidden="true" class="size-8" />
          {words.doneTitle}
        </h1>
        {visit && (
          <p class="text-lg">
            {words.done(household?.head ?? "", platformName(visit.platform), sayOutcome(visit.outcome))}
          </p>
        )}
      </div>
      {open && (
        <Button onClick={takeBack}>
          <Undo2 aria-hidden="true" class="size-5" />
          {words.undo}
        </Button>
      )}
      {children}
      <Button href="/" wide>
        {words.home}
      </Button>
    </>
  );
}
