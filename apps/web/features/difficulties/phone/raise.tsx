import { useState } from "preact/hooks";
import { freshId } from "../../../platform/fresh-id.ts";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { act } from "../../../platform/local/act.ts";
import { actor, team } from "../../../platform/local/me.ts";
import { wantSync } from "../../../platform/local/sync.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Area } from "../../../platform/ui/field.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { words } from "./words.ts";

/** A member says what stands in the way. What was typed stays until it is sent. */
export function RaiseDifficulty({ onRaised }: { onRaised: () => void }) {
  const [kept, keep] = useKeptForm<string>("difficulty");
  const [wrong, setWrong] = useState<string | null>(null);
  const text = kept ?? "";

  const submit = async (event: Event) => {
    event.preventDefault();
    if (!text.trim()) return setWrong(words.missing);
    const body = { difficulty: freshId(), team: team.value?.id ?? "", text };
    const refusal = await act(actor(), "raiseDifficulty", body);
    if (refusal) return setWrong(refusal.sentence);
    keep(null);
    wantSync();
    tell(words.sent);
    onRaised();
  };

  return (
    <>
      <PageHeader title={words.raiseTitle} under={team.value?.name} back="/kho-khan" />
      <form class="flex flex-col gap-4" onSubmit={submit} noValidate>
        <Area
          label={words.text}
          hint={words.textHint}
          rows={7}
          maxLength={4000}
          value={text}
          error={wrong}
          onText={keep}
        />
        <Button type="submit" look="main" wide>
          {words.send}
        </Button>
      </form>
    </>
  );
}
